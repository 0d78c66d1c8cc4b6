// What the element held is there whenever the app is not: without JavaScript, with the module blocked or changed, and
// after the module has died. And what a browser may take away that the app can do without.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { accessible, browser, eventually, translated } from "./helpers.mjs";
import { BUNDLE, host, html, LINKED, POLICY } from "./host.mjs";
import { codes, door, ELEMENT, FALLBACK, leave, loaded, takeOut, toAmounts, toBegin, usable, visit } from "./widget.mjs";

const started = await browser(after);
const PHONE = '<div data-wmo-zelfcheck id="zelfcheck"><p>Bel de gemeente: <a href="tel:14030">14 030</a>.</p></div>';
const held = (page, id = "zelfcheck") => page.locator(`#${id}`).innerText();

test("without JavaScript the page's own words stand there", async () => {
  const site = await host(after, { "/": html(PHONE) });
  const { page, context } = await visit(started, site, { ready: false, javaScriptEnabled: false });
  assert.equal(await held(page), FALLBACK);
  await context.close();
});

const module = `**${BUNDLE}wmo-zelfcheck.wasm`;
for (const [what, headers, route] of [
  ["blocked on the way", {}, (page) => page.route(module, (route) => route.abort())],
  ["missing", {}, (page) => page.route(module, (route) => route.fulfill({ status: 404, body: "weg" }))],
  ["not the published bytes", {}, (page) => page.route(module, async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    body[body.length - 1] ^= 1;
    await route.fulfill({ response, body });
  })],
  ["refused by the page's policy", { "Content-Security-Policy": POLICY.replace("'wasm-unsafe-eval'", "") }, () => {}],
  ["not for this browser", {}, (page) => page.addInitScript(() => { delete window.WebAssembly; })],
]) {
  test(`a module that is ${what}: the words stay, and the page hears why`, async () => {
    const site = await host(after, { "/empty": html("", ""), "/": html(PHONE) }, headers);
    const { page, context } = await visit(started, site, { ready: false, path: "/empty" });
    await route(page);
    await page.goto(site.address);
    await page.waitForFunction(() => window.heard.length > 0);
    assert.deepEqual(await codes(page), ["load"]);
    assert.equal(await held(page), FALLBACK);
    assert.equal(await page.locator(".wmo-zelfcheck").count(), 0);
    await context.close();
  });
}

/** A real panic: the app may not put an element in its place any more, which it takes to be impossible. */
const breakApp = (page) => page.evaluate(() => {
  const real = Node.prototype.insertBefore;
  Node.prototype.insertBefore = () => { throw new Error("refused by the test"); };
  window.repair = () => { Node.prototype.insertBefore = real; };
});

test("a module that dies in the middle: every widget gives way to the words, with one line on top", async () => {
  const site = await host(after, { "/": html(`${PHONE}<div data-wmo-zelfcheck data-start="finder" id="other"><p>Bel ook.</p></div>`) });
  const visited = await visit(started, site);
  const { page, seen } = visited;
  await page.locator("#other").getByRole("searchbox").waitFor();
  loaded(visited);
  await page.evaluate(() => { window.nodes = [...document.querySelectorAll("#zelfcheck a")]; });
  await breakApp(page);
  await page.locator("#zelfcheck").getByRole("button", { name: "Wat betaal ik zelf?" }).click();
  await page.locator("#zelfcheck [role=alert]").waitFor();
  await page.evaluate(() => window.repair());
  for (const [id, words] of [["zelfcheck", FALLBACK], ["other", "Bel ook."]]) {
    assert.match(await held(page, id), new RegExp(`^De zelfcheck is gestopt.*Laad deze pagina opnieuw.*\\s+${words}$`, "s"));
    assert.equal(await page.locator(`#${id} .wmo-zelfcheck`).count(), 0);
  }
  const errors = () => seen.complaints.filter((line) => line.startsWith("error:") && !line.includes("refused by the test"));
  await eventually(() => assert.deepEqual(errors(), ["error: unreachable"]));
  assert.deepEqual(await codes(page), ["stopped", "stopped"]);
  const said = seen.complaints.length;
  await accessible(page, "stopped");
  // What was left behind is silent: a change of size, going back, a timer, a widget that comes later.
  await page.evaluate(() => {
    window.happened = new Set();
    for (const name of ["resize", "popstate"]) addEventListener(name, () => window.happened.add(name));
  });
  await page.setViewportSize({ width: 500, height: 800 });
  await page.evaluate(() => history.pushState(null, ""));
  await page.goBack();
  // Listeners hear in the order in which they came: those that were left behind have heard it too.
  await page.waitForFunction(() => window.happened.size === 2);
  await page.evaluate(() => new Promise((later) => setTimeout(later, 500)));
  assert.equal(seen.complaints.length, said, seen.complaints.join("\n"));
  await page.evaluate(() => document.querySelector("main").insertAdjacentHTML("beforeend", '<div data-wmo-zelfcheck id="later"><p>Bel later.</p></div>'));
  await page.waitForFunction(() => window.heard.some(({ on, name }) => on === "later" && name === "error"));
  assert.equal(await held(page, "later"), "Bel later.");
  // Taking a stopped widget out, as a single-page host does, is quiet too.
  await takeOut(page, "#other");
  assert.deepEqual(errors().slice(1).filter((line) => !line.includes("could not start")), []);
  await page.reload();
  await toAmounts(page.locator("#zelfcheck"));
  await visited.context.close();
});

test("page translation, of the words before and of the app after", async () => {
  const site = await host(after, { "/": html(PHONE, LINKED) });
  const visited = await visit(started, site, { ready: false });
  const { page } = visited;
  await translated(page);
  assert.equal(await page.locator("#zelfcheck font").count() > 0, true);
  await page.evaluate((address) => import(address), `${BUNDLE}wmo-zelfcheck.js`);
  await door(page).waitFor();
  loaded(visited);
  await usable(page);
  await takeOut(page, "#zelfcheck");
  await leave(visited);
});

test("where storage and cookies are forbidden it works the same", async () => {
  const site = await host(after, { "/": html(ELEMENT) });
  const visited = await visit(started, site, { before: () => {
    const refuse = { get() { throw new DOMException("refused", "SecurityError"); } };
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) Object.defineProperty(window, name, refuse);
    Object.defineProperty(Document.prototype, "cookie", { ...refuse, set() { throw new DOMException("refused", "SecurityError"); } });
    for (const name of ["pushState", "replaceState"]) history[name] = () => { throw new DOMException("refused", "SecurityError"); };
  } });
  const { page, seen, context } = visited;
  await usable(page);
  assert.deepEqual(seen.complaints, []);
  assert.equal(seen.requests.length, seen.loaded);
  assert.deepEqual(await context.cookies(), []);
  await context.close();
});

test("offline after the load: every part works on", async () => {
  const site = await host(after, { "/": html(ELEMENT) });
  const visited = await visit(started, site);
  const { page, context } = visited;
  await context.setOffline(true);
  await toAmounts(page);
  await page.locator("details").evaluateAll((folds) => folds.forEach((fold) => { fold.open = true; }));
  await page.getByRole("button", { name: "Alle regels en bedragen" }).click();
  await page.locator(".wmo-figures").first().waitFor({ state: "attached" });
  await toBegin(page);
  await page.getByRole("button", { name: "Even op adem komen" }).click();
  await page.getByRole("searchbox").fill("wandelen");
  await page.locator(".wmo-results").waitFor();
  await toBegin(page);
  await page.getByRole("button", { name: "Waar kan ik terecht?" }).click();
  await page.locator(".wmo-choice").first().waitFor();
  await context.setOffline(false);
  await leave(visited);
});
