// The page for a frame: plain, in a sandbox and without JavaScript; its height; what strangers send and what a crafted link
// may not bring in.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { accessible, ADDRESS, browser, eventually } from "./helpers.mjs";
import { BUNDLE, host, html } from "./host.mjs";
import { door, heard, leave, loaded, toAmounts, visit } from "./widget.mjs";

const started = await browser(after);
const HELPER = `<script type="module" src="${BUNDLE}wmo-zelfcheck-frame.js"></script>`;
const SANDBOX = 'sandbox="allow-scripts allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"';
const frame = (query = "", more = "", folder = BUNDLE) => `<iframe id="frame" title="Wmo-zelfcheck" src="${folder}frame.html${query}" width="600" height="900" ${more}></iframe>`;
const DESK = JSON.stringify({ code: "GM0344", contact: { name: "Eigen balie", phone: "030 286 00 00" } });
const inside = (page) => page.frameLocator("#frame");
const height = (page) => page.locator("#frame").evaluate((one) => Number(one.getAttribute("height")));
/** The page in the frame. */
const framePage = (page) => page.frames().find((one) => one.url().includes("frame.html"));

/** The height of the frame, once it is that of its content: it is told by a message, and another after each change. */
const fits = (page) => eventually(async () => {
  const [content, whole, there] = await framePage(page).evaluate(() => [Math.ceil(document.body.getBoundingClientRect().height), document.documentElement.scrollHeight, innerHeight]);
  assert.ok(Math.abs(content - there) <= 2 && Math.abs(whole - there) <= 2, `${content} and ${whole} in ${there}`);
  assert.equal(there, await height(page));
  return there;
});

async function framed(site, options) {
  const visited = await visit(started, site, { ready: false, ...options });
  await door(inside(visited.page)).waitFor();
  loaded(visited);
  return visited;
}

for (const [what, body, head] of [
  ["as it is", frame(), ""],
  ["in a sandbox", frame("", SANDBOX), ""],
  ["by the moving address", frame("", "", "/wmo-zelfcheck/1/"), ""],
  ["in a sandbox by the moving address, with the helper", frame("", SANDBOX, "/wmo-zelfcheck/1/"), HELPER],
]) {
  test(`a frame ${what} leads to the amounts`, async () => {
    const site = await host(after, { "/": html(body, head) });
    const visited = await framed(site);
    await accessible(visited.page, "begin");
    await toAmounts(inside(visited.page));
    await accessible(visited.page, "amounts");
    await leave(visited);
  });
}

test("the parameters choose the begin and the municipality; the rest of an address does nothing", async () => {
  const site = await host(after, { "/": html(frame("?start=estimate&gemeente=GM0344&heading-level=2&answers=x&shareUrl=//evil.example&on=x&__proto__=y")) });
  const visited = await visit(started, site, { ready: false });
  const { page } = visited;
  await inside(page).getByRole("heading", { level: 2, name: "Met wie woont u?" }).waitFor();
  loaded(visited);
  await leave(visited);
});

test("with the helper the frame has the height of its content, whichever came first, and it does not creep", async () => {
  for (const body of [HELPER + frame("", SANDBOX), frame("", SANDBOX)]) {
    const site = await host(after, { "/": html(body, "") });
    const visited = await framed(site);
    const { page } = visited;
    if (!body.startsWith(HELPER)) await page.evaluate((address) => import(address), `${BUNDLE}wmo-zelfcheck-frame.js`);
    loaded(visited);
    await page.waitForFunction(() => document.getElementById("frame").getAttribute("height") !== "900");
    const begin = await fits(page);
    await toAmounts(inside(page));
    assert.ok(await fits(page) > begin + 200, "longer with the amounts");
    const heights = [];
    for (let time = 0; time < 5; time += 1) {
      heights.push(await height(page));
      await page.waitForTimeout(100);
    }
    assert.equal(new Set(heights).size, 1, heights.join(" "));
    await page.setViewportSize({ width: 400, height: 700 });
    await page.locator("#frame").evaluate((one) => one.setAttribute("width", "320"));
    await page.waitForFunction(() => document.getElementById("frame").clientWidth === 320);
    await fits(page);
    await page.evaluate(() => history.back());
    await inside(page).getByRole("heading", { name: /spaargeld/ }).waitFor();
    assert.ok(await fits(page) < heights[0], "shorter again");
    await leave(visited);
  }
});

test("the page around a frame hears the same events, and nothing of what was answered", async () => {
  const site = await host(after, { "/": html(`<script src="/ears.js"></script>${frame("", SANDBOX)}`, HELPER), "/ears.js": "window.messages = []; addEventListener('message', ({ data }) => messages.push(data));" });
  const visited = await framed(site);
  const { page } = visited;
  await toAmounts(inside(page));
  // A message takes its time from one page to the other.
  await eventually(async () => {
    const told = (await heard(page)).map(({ name, detail, on }) => `${on} ${name} ${Object.values(detail).join(" ")}`);
    assert.deepEqual(told, ["frame ready 1.0.0", "frame step start start", ...Array(2).fill(["frame step estimate questions", "frame step estimate result", "frame result estimate"]).flat()], "today, and with the proposal worked out");
  });
  const allowed = { "wmo-zelfcheck:height": ["height"], "wmo-zelfcheck:ready": ["version"], "wmo-zelfcheck:step": ["part", "screen"], "wmo-zelfcheck:result": ["category"], "wmo-zelfcheck:error": ["code"] };
  for (const message of await page.evaluate(() => window.messages)) {
    const { type, detail, ...rest } = message;
    assert.ok(allowed[type], type);
    assert.deepEqual(Object.keys(detail ?? rest), allowed[type]);
  }
  await leave(visited);
});

test("messages of strangers change nothing, at the helper or in the frame", async () => {
  const site = await host(after, {
    "/": html(`${frame("", SANDBOX)}<iframe id="stranger" title="Vreemd" src="/stranger" width="100" height="50"></iframe>`, HELPER),
    "/stranger": html("vreemd", '<script src="/stranger.js"></script>'),
    "/stranger.js": `const send = (to, data) => to?.postMessage(data, "*");
      const shout = (last) => {
        for (const data of [{ type: "wmo-zelfcheck:height", height: 5000 }, { type: "wmo-zelfcheck:step", detail: { part: "vreemd" } }, null, 7, "wmo-zelfcheck:height", [], last]) {
          send(parent, data); for (let index = 0; index < parent.length; index += 1) if (parent[index] !== self) send(parent[index], data);
          send(parent[0], { type: "wmo-zelfcheck:ask" });
        }
      };
      shout("at once");`,
  });
  const visited = await framed(site, { before: () => {
    window.messages = [];
    addEventListener("message", ({ data }) => window.messages.push(data));
  } });
  const { page } = visited;
  // Once more when all of ours is there; what was sent last tells that all before it has come.
  await page.frames().find((one) => one.url().endsWith("/stranger")).evaluate(() => shout("late"));
  for (const at of [page, framePage(page)]) await at.waitForFunction(() => window.messages.includes("late"));
  const fitted = await fits(page);
  assert.equal(await page.locator("#stranger").getAttribute("height"), "50");
  assert.deepEqual((await heard(page)).filter(({ on, detail }) => on === "stranger" || detail?.part === "vreemd"), []);
  // From the right window, but no height: as it would be if the frame went elsewhere.
  await framePage(page).evaluate(() => {
    for (const height of [Infinity, NaN, "900", null, {}]) parent.postMessage({ type: "wmo-zelfcheck:height", height }, "*");
    for (const type of ["x", "wmo-zelfcheck:other", "click", undefined]) parent.postMessage({ type, detail: {} }, "*");
    parent.postMessage("no more", "*");
  });
  await page.waitForFunction(() => window.messages.includes("no more"));
  assert.equal(await height(page), fitted);
  for (const [sent, expected] of [[1, 200], [1e9, 20_000]]) {
    await framePage(page).evaluate((height) => parent.postMessage({ type: "wmo-zelfcheck:height", height }, "*"), sent);
    await page.waitForFunction((wanted) => document.getElementById("frame").getAttribute("height") === String(wanted), expected);
  }
  await door(inside(page)).waitFor();
  await page.evaluate(() => {
    const { contentWindow } = document.getElementById("frame");
    for (const data of ["x", null, { type: "wmo-zelfcheck:update", start: "finder" }, { type: "wmo-zelfcheck:ask", height: 1 }, { config: "https://evil.example" }, "no more"]) contentWindow.postMessage(data, "*");
  });
  await framePage(page).waitForFunction(() => window.messages.includes("no more"));
  await toAmounts(inside(page));
  await leave(visited);
});

test("a crafted link brings in no file from outside the widget's folder, and no other than a municipality's own", async () => {
  const desk = JSON.stringify({ code: "GM0344", contact: { name: "Nepbalie", phone: "0900 1234" } });
  const hidden = ["evil", "evil.txt", "evil.json.bak", ".evil.json", "eigen/.evil.json", "eigen//evil.json", "eigen/evil json.json", "eigen./evil.json", "a..b.json"].map((name) => `/wmo-zelfcheck/${name}`);
  const files = Object.fromEntries(["/evil.json", "/wmo-zelfcheck.evil/evil.json", "/evil.css", ...hidden].map((name) => [name.replace(" ", "%20"), name.endsWith("css") ? "body{display:none}" : (_, answer) => answer.writeHead(200).end(desk)]));
  const site = await host(after, { "/": html("leeg", ""), ...files, "/wmo-zelfcheck/eigen/gemeente.json": DESK });
  const other = await host(after, { "/evil.json": (_, answer) => answer.writeHead(200, { "Access-Control-Allow-Origin": "*" }).end(desk) });
  for (const config of ["/evil.json", "../evil.json", "../../evil.json", "..%2fevil.json", "%2e%2e/evil.json", "..\\evil.json", "\\..\\evil.json", "//evil.example/evil.json", "\\\\evil.example/x", "../wmo-zelfcheck.evil/evil.json", "eigen/..%5c..%5cevil.json", "%252e%252e/evil.json", "data:application/json,{}", "javascript:alert(1)", `${other.address}/evil.json`, "\t/\t/evil.example/x",
    "..;/evil.json", "eigen/..;/..;/evil.json", "eigen;/../../evil.json", "eigen/%2e%2e/%2e%2e/evil.json", ".%2e/evil.json", `${site.address}/evil.json`, `${site.address}/wmo-zelfcheck/../evil.json`, ...hidden, ...hidden.map((path) => path.slice("/wmo-zelfcheck/".length))]) {
    const visited = await visit(started, site, { path: `${BUNDLE}frame.html?${new URLSearchParams({ config, stylesheet: config.replace("json", "css") })}` });
    const { page, context } = visited;
    assert.equal(await page.getByText("Nepbalie").count(), 0, config);
    const strange = [...visited.seen.requests].filter((url) => !url.startsWith(`${site.address}/wmo-zelfcheck/`));
    assert.deepEqual(strange, [], config);
    assert.equal(await page.locator("body").isVisible(), true);
    await context.close();
  }
  assert.deepEqual(other.asked, []);
  // The municipality's own file does count, by the same way.
  const visited = await visit(started, site, { path: `${BUNDLE}frame.html?config=eigen/gemeente.json` });
  await visited.page.getByText("Eigen balie").first().waitFor();
  await visited.context.close();
});

test("the made-up municipality shows in a frame of the site itself, to try it, and by no link", async () => {
  const pages = Object.fromEntries(["1.0.0/voorbeeld/gemeente.json", "1.0.0/Voorbeeld/gemeente.json", "1.0.0/./voorbeeld/gemeente.json"].map((config) => [config, `?config=${config}`]));
  const site = await host(after, { "/": html(frame(pages["1.0.0/voorbeeld/gemeente.json"])), "/sandbox": html(frame(pages["1.0.0/voorbeeld/gemeente.json"], SANDBOX)) });
  const tried = await framed(site);
  await inside(tried.page).getByText("Voorbeeldstad").first().waitFor();
  await tried.context.close();
  const boxed = await framed(site, { path: "/sandbox" });
  assert.equal(await inside(boxed.page).getByText("Voorbeeldstad").count(), 0);
  await boxed.context.close();
  for (const query of Object.values(pages)) {
    const { page, context, seen } = await visit(started, site, { path: `${BUNDLE}frame.html${query}` });
    assert.equal(await page.getByText("Voorbeeldstad").count(), 0, query);
    assert.ok(!seen.requests.some((url) => /voorbeeld\//i.test(url.split("?")[0])), query);
    assert.ok(seen.complaints.some((line) => line.includes("eigen .json-bestand")), query);
    await context.close();
  }
});

test("in a sandbox too the municipality's own file counts", async () => {
  const own = (_, answer) => answer.writeHead(200, { "Access-Control-Allow-Origin": "*" }).end(DESK);
  const site = await host(after, { "/": html(frame("?config=eigen/gemeente.json", SANDBOX)), "/wmo-zelfcheck/eigen/gemeente.json": own });
  const visited = await framed(site);
  await inside(visited.page).getByText("Eigen balie").first().waitFor();
  loaded(visited);
  await leave(visited);
});

test("no other site is asked for a file from a frame, in a sandbox or not, where the server sends the browser there", async () => {
  const other = await host(after, { "/gemeente.json": (_, answer) => answer.writeHead(200, { "Access-Control-Allow-Origin": "*" }).end(DESK) });
  const away = (_, answer) => answer.writeHead(302, { Location: `${other.address}/gemeente.json`, "Access-Control-Allow-Origin": "*" }).end();
  // A server that sends no policy of ours.
  const bare = async (_, answer) => answer.writeHead(200, { "Content-Type": "text/html" }).end(await (await fetch(`${ADDRESS}/1.0.0/frame.html`)).text());
  for (const sandbox of ["", SANDBOX]) {
    const body = html(frame("?config=eigen/gemeente.json", sandbox), "");
    const site = await host(after, { "/": body, "/wmo-zelfcheck/eigen/gemeente.json": away, [`${BUNDLE}frame.html`]: bare }, { "Content-Security-Policy": null });
    const { page, context, seen } = await framed(site);
    assert.equal(await inside(page).getByText("Eigen balie").count(), 0, sandbox);
    assert.ok(site.asked.includes("/wmo-zelfcheck/eigen/gemeente.json"));
    assert.ok(seen.complaints.some((line) => /gemeente\.json: .*andere website/.test(line)), seen.complaints.join("\n"));
    await context.close();
  }
  assert.deepEqual(other.asked, []);
});

test("without JavaScript the frame's page is of use", async () => {
  const site = await host(after, { "/": html(frame("", "", "/wmo-zelfcheck/1/"), "") });
  const { page, context } = await visit(started, site, { ready: false, javaScriptEnabled: false });
  const text = (await inside(page).locator("body").innerText()).replace(/\u00a0/g, " ");
  for (const words of ["Bel uw gemeente", "112", "113", "0800-2000", "Zonder JavaScript"]) assert.ok(text.includes(words), `${words} in ${text}`);
  await context.close();
});

test("the frame's page may stand on the municipality's own site and nowhere else", async () => {
  const site = await host(after, { "/": html(frame(), "") });
  const body = html(frame().replace('src="', `src="${site.address}`), "");
  const elsewhere = await host(after, { "/": body }, { "Content-Security-Policy": null });
  const { page, context, seen } = await visit(started, elsewhere, { ready: false });
  await eventually(() => assert.ok(seen.complaints.some((line) => line.includes("frame-ancestors 'self'")), seen.complaints.join("\n")));
  assert.equal(await inside(page).getByText("Wmo").count(), 0);
  await context.close();
});

test("leaving quickly leaves the page around the frame too; in a sandbox that forbids it, the frame", async () => {
  const elsewhere = "https://www.knmi.nl/";
  const kept = SANDBOX.replace(" allow-top-navigation-by-user-activation", "");
  for (const [sandbox, gone] of [["", true], [SANDBOX, true], [kept, false]]) {
    const site = await host(after, { "/": html(frame("?start=check", sandbox), "") });
    const { page, context } = await visit(started, site, { ready: false });
    await context.route(elsewhere, (route) => route.fulfill({ contentType: "text/html", body: "<title>Weer</title><h1>Weer</h1>" }));
    const button = inside(page).getByRole("button", { name: "Verlaat deze pagina snel" });
    await button.click();
    if (gone) await page.waitForURL(elsewhere);
    else await button.waitFor({ state: "detached" });
    assert.equal(page.url() === elsewhere, gone, sandbox);
    await context.close();
  }
});
