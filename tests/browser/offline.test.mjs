// Our own page without a network, after one visit; and never anything of it where that was not asked for.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { chromium } from "playwright-core";
import { anew, ARGUMENTS, browser, eventually, open, outcome, titled, walk } from "./helpers.mjs";
import { another, bundle, FIRST, kept, LIST, program, registered, site, there, version, visited, WORKER } from "./offline.mjs";

const started = await browser(after);
const GEMEENTE = JSON.stringify({ name: "Voorbeeldstad", operator: "Stichting Loket", offers_file: "aanbod.csv" });
const AANBOD = readFileSync("static/example/aanbod.csv", "utf8");
const NAMES = LIST.map(({ name }) => name);
const ENGLISH = "What do I pay myself?";

/** The version that a page is of, in all of its parts; it works. */
async function whole(page, mark) {
  await there(page);
  const found = await page.evaluate(() => [document.documentElement.dataset.mark ?? "", getComputedStyle(document.documentElement).getPropertyValue("--mark")]);
  assert.deepEqual(found, [mark, mark]);
}

test("after one visit all of it works without a server: to an amount, the municipality's own, the other language", async () => {
  const served = await site(after, FIRST, { "gemeente.json": GEMEENTE, "aanbod.csv": AANBOD });
  const { page, context, complaints, requests } = await visited(started, served);
  assert.deepEqual((await program(page)).map(([, names]) => names), [NAMES], "all files, in one cache");
  const modules = (names) => names.filter((name) => name.endsWith(".wasm")).map((name) => name.split("/").at(-1)).sort();
  assert.deepEqual(modules(NAMES), modules([...new Set(requests)]), "no module that the page does not use");
  const from = served.asked.lastIndexOf(WORKER);
  assert.deepEqual(served.asked.slice(from + 1), [...NAMES, "gemeente.json", "aanbod.csv"], "in one order");
  await page.close();
  await served.stop();
  const again = await another(context, served.address);
  await walk(again, { whole: false });
  assert.equal((await outcome(again))[0], "€ 21,80 per maand");
  assert.match(await again.locator("footer").innerText(), /Stichting Loket/);
  await again.close();
  const finder = await another(context, `${served.address}#adem`);
  await finder.getByRole("searchbox").fill("wandelen");
  await finder.getByText("Wandelgroep voor mantelzorgers").first().waitFor();
  await finder.goto(`${served.address}en.html?from=mail`);
  await there(finder, ENGLISH);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("the municipality's files are as they were last seen, and gone when the server says so", async () => {
  const served = await site(after, FIRST, { "gemeente.json": GEMEENTE, "aanbod.csv": AANBOD });
  const { page, context } = await visited(started, served);
  const operator = (name) => eventually(async () => assert.match(await page.locator("footer").innerText(), name));
  served.own["gemeente.json"] = GEMEENTE.replace("Loket", "Anders");
  await page.reload();
  await operator(/Stichting Anders/);
  await served.stop();
  await page.reload();
  await operator(/Stichting Anders/);
  await served.start();
  served.status["index.html"] = 503;
  served.status["gemeente.json"] = 404;
  await page.reload();
  await operator(/nog niet ingevuld/);
  await eventually(async () => assert.deepEqual(Object.values(await kept(page)).at(-1), ["aanbod.csv"]));
  await context.close();
});

test("what a person does makes no request, and no answer gets into what is kept", async () => {
  const served = await site(after, FIRST, { "gemeente.json": GEMEENTE, "aanbod.csv": AANBOD });
  const { page, context } = await visited(started, served);
  const link = "#wmo=1&rules=2026-11-28&month=2026-11&household=single&client_age=aow";
  await page.goto(`${served.address}?via=brief${link}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.goto(served.address);
  await anew(page);
  await there(page);
  // The worker looks at itself once for each visit, and so does the browser.
  await page.waitForLoadState("networkidle");
  await eventually(() => assert.ok(served.asked.filter((name) => name === WORKER).length >= 3));
  const loaded = served.asked.filter((name) => name !== WORKER).length;
  await walk(page);
  assert.equal(served.asked.filter((name) => name !== WORKER).length, loaded);
  assert.ok(!/#|wmo=|brief/.test(JSON.stringify(await kept(page))));
  await context.close();
});

test("a new version comes as a whole, and an open page keeps its own", async () => {
  const served = await site(after, FIRST, { "/beside": "<!doctype html><title>Gemeente</title>" });
  const { page, context } = await visited(started, served);
  const beside = await another(context, `${served.root}/beside`);
  await whole(page, "");
  served.files = version("B");
  // With a network the newest page is there at once, from the server and all of it.
  const next = await another(context, served.address);
  await whole(next, "B");
  await eventually(async () => assert.equal(await next.evaluate(async () => (await navigator.serviceWorker.getRegistration()).waiting?.state), "installed"));
  assert.equal((await program(next)).length, 2, "the new one is ready beside the old one");
  await whole(page, "");
  const style = NAMES.find((name) => name.startsWith("assets/page-") && name.endsWith(".css"));
  assert.equal(await page.evaluate(async (name) => (await fetch(name)).status, style), 200, "the open page still has its own files");
  await served.stop();
  await page.reload();
  await whole(page, "");
  await Promise.all([page.close(), next.close()]);
  await eventually(async () => assert.equal((await program(beside)).length, 1, "with the last page the old one goes"));
  const last = await another(context, served.address);
  await whole(last, "B");
  assert.deepEqual((await program(last)).map(([, names]) => names), [NAMES.map((name) => (name === style ? "assets/page-B.css" : name))]);
  await context.close();
});

test("an update that breaks off leaves the version before as it was", async () => {
  const served = await site(after, FIRST);
  const { page, context } = await visited(started, served);
  served.files = version("B");
  for (const [broken, status] of [["index.html", {}], [null, { "assets/page-B.css": 500 }]]) {
    Object.assign(served, { broken, status });
    const before = served.asked.filter((name) => name === "en.html" || name === "assets/page-B.css").length;
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
    await eventually(async () => {
      assert.ok(served.asked.filter((name) => name === "en.html" || name === "assets/page-B.css").length > before, "it began");
      assert.deepEqual(await page.evaluate(async () => [(await navigator.serviceWorker.getRegistration()).installing, (await caches.keys()).length]), [null, 2]);
    });
    assert.deepEqual((await program(page)).map(([, names]) => names), [NAMES]);
  }
  Object.assign(served, { broken: null, status: {} });
  // Half of a new release is on the server: a page that is not the one of the list.
  served.files = new Map([...version("C"), ["index.html", FIRST.get("index.html")]]);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await eventually(async () => assert.deepEqual(await page.evaluate(async () => {
    const { installing, waiting } = await navigator.serviceWorker.getRegistration();
    return [installing, waiting, (await caches.keys()).length];
  }), [null, null, 2]));
  await served.stop();
  await page.reload();
  await whole(page, "");
  await context.close();
});

test("a server that takes too long is not waited for", async () => {
  const served = await site(after, FIRST);
  const { page, context } = await visited(started, served);
  served.silent = true;
  await page.reload();
  await whole(page, "");
  await served.stop();
  await context.close();
});

test("a browser without room for it has the page as it is", async () => {
  const served = await site(after, FIRST);
  const context = await started.newContext();
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Storage.overrideQuotaForOrigin", { origin: served.root, quotaSize: 400_000 });
  const complaints = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(served.address);
  await there(page);
  await eventually(() => assert.ok(served.asked.includes(WORKER) && served.asked.filter((name) => name.endsWith(".wasm")).length > 1));
  await eventually(async () => assert.deepEqual([await registered(page), await program(page)], [0, []]));
  await walk(page);
  await page.reload();
  await page.locator(".wmo-card").first().waitFor();
  // Nobody filled in whose page it is.
  assert.deepEqual(complaints.filter((line) => !line.includes("404")), []);
  await context.close();
});

for (const status of [404, 410]) {
  test(`a server that answers ${status} for the worker ends it`, async () => {
    const served = await site(after, FIRST);
    const { page, context } = await visited(started, served);
    served.status[WORKER] = status;
    await page.reload();
    await there(page);
    await eventually(async () => assert.equal(await registered(page), 0));
    assert.deepEqual(await kept(page), {});
    await page.reload();
    await walk(page, { whole: false });
    assert.deepEqual([await registered(page), await kept(page)], [0, {}]);
    await context.close();
  });
}

test("a page that embeds the widget, and a page in a frame, register nothing and get nothing from the worker", async () => {
  const page = (body) => `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Gemeente</title></head><body><main><h1>Hulp</h1>${body}</main></body></html>`;
  const served = await site(after, new Map([...FIRST, ...(await bundle())]), {
    "gemeente.json": GEMEENTE,
    "aanbod.csv": AANBOD,
    "/widget": page('<div data-wmo-zelfcheck></div><script type="module" src="/wmo-zelfcheck/1.0.0/wmo-zelfcheck.js"></script>'),
    "/frame": page('<iframe src="/wmo-zelfcheck/1.0.0/frame.html?config=gemeente.json" title="Wmo-zelfcheck"></iframe>'),
    "/own": page('<iframe src="/wmo-zelfcheck/index.html" title="Wmo-zelfcheck"></iframe>'),
  });
  const { page: shown, context } = await open(started, { address: served.root, path: "/widget", ready: false });
  for (const path of ["/widget", "/frame", "/own"]) {
    await shown.goto(served.root + path);
    const inside = path === "/widget" ? shown : shown.frameLocator("iframe");
    await there(inside);
    await inside.getByRole("button", { name: "Wat betaal ik zelf?" }).click();
    await inside.getByRole("heading", { name: "Met wie woont u?" }).waitFor();
    assert.deepEqual([await registered(shown), await kept(shown)], [0, {}], path);
    assert.ok(!served.asked.includes(WORKER), path);
  }
  // A frame below our page's folder, which has a worker by now.
  const { page: visitor, context: other } = await visited(started, served);
  const desk = () => visitor.evaluate(async () => (await caches.match("/wmo-zelfcheck/gemeente.json")).text());
  served.own["gemeente.json"] = GEMEENTE.replace("Loket", "Anders");
  await visitor.goto(`${served.root}/frame`);
  await there(visitor.frameLocator("iframe"));
  assert.ok(served.asked.filter((name) => name === "gemeente.json").length > 2);
  assert.equal(await desk(), GEMEENTE);
  await other.close();
  await context.close();
});

/** The files of the bundle that the pages of this test load. */
test("a version that comes back while it is in use, and breaks off, stays as it was", async () => {
  const served = await site(after, FIRST);
  const { page, context } = await visited(started, served);
  const worker = (act) => page.evaluate(async (act) => {
    const registration = await navigator.serviceWorker.getRegistration();
    if (act) await registration.update().catch(() => {});
    return { waiting: registration.waiting?.state, installing: registration.installing !== null };
  }, act);
  served.files = version("B");
  await worker("update");
  await eventually(async () => assert.equal((await worker()).waiting, "installed"));
  const asked = () => served.asked.filter((name) => name === "index.html").length;
  const before = asked();
  Object.assign(served, { files: FIRST, broken: "index.html" });
  await worker("update");
  await eventually(async () => assert.ok(asked() > before && !(await worker()).installing));
  await served.stop();
  await page.goto(served.address);
  await there(page);
  await context.close();
});

test("a browser without workers, and one that refuses them, has the page as it is and says nothing", async () => {
  const served = await site(after, FIRST, { "gemeente.json": GEMEENTE, "aanbod.csv": AANBOD });
  for (const before of [
    () => Object.defineProperty(Navigator.prototype, "serviceWorker", { get: () => undefined }),
    () => Object.defineProperty(Navigator.prototype, "serviceWorker", { get: () => { throw new DOMException("no", "SecurityError"); } }),
    () => { ServiceWorkerContainer.prototype.register = () => Promise.reject(new TypeError("no")); },
  ]) {
    const context = await started.newContext();
    const page = await context.newPage();
    const complaints = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.addInitScript(before);
    await page.goto(served.address);
    await walk(page, { whole: false });
    assert.deepEqual([complaints, served.asked.includes(WORKER)], [[], false]);
    await context.close();
  }
});

test("a browser can install the page", async () => {
  const served = await site(after, FIRST);
  // No private window, which installs nothing.
  const folder = mkdtempSync(join(tmpdir(), "wmo-install-"));
  const context = await chromium.launchPersistentContext(folder, { executablePath: process.env.CHROMIUM, args: ARGUMENTS });
  after(() => context.close().then(() => rmSync(folder, { recursive: true, force: true })));
  const page = context.pages()[0];
  await page.goto(served.address);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  const devtools = await context.newCDPSession(page);
  const { errors, url, data } = await devtools.send("Page.getAppManifest");
  assert.deepEqual(errors, []);
  assert.equal(new URL(JSON.parse(data).start_url, url).href, served.address);
  const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
  assert.deepEqual(installabilityErrors, []);
});

test("rules that are more than a year old say so, on the first page and beside an amount", async () => {
  const served = await site(after, FIRST);
  const OLD = "Deze regels zijn ouder dan een jaar. Vraag uw gemeente of ze nog kloppen.";
  const { page, context } = await visited(started, served);
  await served.stop();
  for (const [day, count] of [["2027-11-30", 0], ["2027-12-01", 1]]) {
    await page.clock.setFixedTime(new Date(`${day}T12:00:00`));
    await page.reload();
    await there(page);
    assert.equal(await page.locator("footer").getByText(OLD).count(), count, day);
  }
  await walk(page, { whole: false });
  await titled(page, await page.getByRole("heading", { level: 1 }).innerText());
  assert.equal(await page.locator("main").getByText(OLD).count(), 1);
  await context.close();
});
