// The widget in a shadow tree, in two copies on one page, and on a page that is read from right to left.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { pages } from "../hosts/index.mjs";
import { accessible, browser, eventually, fold, next, press } from "./helpers.mjs";
import { BUNDLE, host, html, LINKED, SCRIPT } from "./host.mjs";
import { door, leave, loaded, toAmounts, usable, visit } from "./widget.mjs";

const started = await browser(after);

/** The page with a shadow tree; the browser of a test may write to the clipboard. */
async function inShadow(options = {}) {
  const site = await host(after, pages);
  return visit(started, site, { path: "/shadow.html", ...options });
}
/** What has the focus in the shadow tree. */
const focused = (page) => page.evaluate(() => document.getElementById("host").shadowRoot.activeElement?.textContent ?? null);

test("in a shadow tree it starts when asked, and works to the end", async () => {
  const visited = await inShadow();
  await usable(visited.page);
  await leave(visited);
});

test("in a shadow tree the focus follows, and a link of the errors leads to its field", async () => {
  const visited = await inShadow();
  const { page } = visited;
  await door(page).click();
  await eventually(async () => assert.equal(await focused(page), "Met wie woont u?"));
  await next(page);
  await page.getByRole("alert").waitFor();
  await eventually(async () => assert.match(await focused(page), /^Kijk nog even naar uw antwoord/));
  await page.getByRole("alert").getByRole("link").first().click();
  await eventually(async () => assert.equal(await page.evaluate(() => document.getElementById("host").shadowRoot.activeElement?.type), "radio"));
  await press(page, "Ik woon alleen");
  await next(page);
  await page.getByRole("heading", { name: "Hoe oud bent u?" }).waitFor();
  await page.getByRole("button", { name: "Terug", exact: true }).click();
  await eventually(async () => assert.equal(await focused(page), "Met wie woont u?"));
  await accessible(page, "a question in a shadow tree");
  await leave(visited);
});

test("in a shadow tree the chart has the width of its place", async () => {
  const visited = await inShadow({ viewport: { width: 420, height: 900 } });
  const { page } = visited;
  await toAmounts(page);
  const chart = page.locator("svg.wmo-chart__drawing").first();
  await chart.waitFor({ state: "attached" });
  await page.locator("details").evaluateAll((folds) => folds.forEach((one) => { one.open = true; }));
  const box = () => chart.evaluate((svg) => [svg.viewBox.baseVal.width, svg.parentElement.clientWidth]);
  await page.setViewportSize({ width: 700, height: 900 });
  await eventually(async () => {
    const [drawn, wide] = await box();
    assert.ok(Math.abs(drawn - wide) < 40, `${drawn} ${wide}`);
  });
  await leave(visited);
});

test("in a shadow tree a link with the answers is copied", async () => {
  const all = { ...pages, "/shadow-start.js": pages["/shadow-start.js"].replace("import { start }", "import { mount }").replace("start(shadow);", 'mount(shadow.getElementById("zelfcheck"), { shareUrl: "https://www.example.nl/zelfcheck" });') };
  const site = await host(after, all);
  const visited = await visit(started, site, { path: "/shadow.html", permissions: ["clipboard-read", "clipboard-write"] });
  const { page } = visited;
  await toAmounts(page);
  await fold(page, "Bewaren of afdrukken");
  await page.getByText("Maak een link met mijn antwoorden").click();
  await page.getByRole("button", { name: "Kopieer de link" }).click();
  await page.getByText("De link is gekopieerd.").waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^https:\/\/www\.example\.nl\/zelfcheck#wmo=1&/);
  await leave(visited);
});

test("in a shadow tree an element that comes later starts, and one that goes is taken down", async () => {
  const visited = await inShadow();
  const { page } = visited;
  await page.evaluate(() => {
    const { shadowRoot } = document.getElementById("host");
    window.gone = shadowRoot.getElementById("zelfcheck");
    window.gone.remove();
    shadowRoot.append(Object.assign(document.createElement("div"), { id: "later" }));
    shadowRoot.getElementById("later").dataset.wmoZelfcheck = "";
  });
  await page.locator("#later").getByRole("button", { name: "Wat betaal ik zelf?" }).waitFor();
  assert.equal(await page.evaluate(() => window.gone.querySelector(".wmo-zelfcheck")), null);
  await page.evaluate(() => {
    window.gone = document.getElementById("host").shadowRoot.getElementById("later");
    document.getElementById("host").remove();
  });
  await page.waitForFunction(() => !window.gone.querySelector(".wmo-zelfcheck"));
  await leave(visited);
});

test("what is no shadow tree is refused with a sentence", async () => {
  const site = await host(after, { "/": html("", LINKED + SCRIPT) });
  const visited = await visit(started, site, { ready: false });
  const message = await visited.page.evaluate(async (script) => {
    const { start } = await import(script);
    try {
      start(document.querySelector("main"));
      return "accepted";
    } catch (error) {
      return error.message;
    }
  }, `${BUNDLE}wmo-zelfcheck.js`);
  assert.match(message, /ShadowRoot/);
  await visited.context.close();
});

test("two copies of the script on a page: no id twice, and back is that of the one that moved last", async () => {
  const { address } = await host(after, {});
  const take = async (name) => Buffer.from(await (await fetch(`${address}${BUNDLE}${name}`)).arrayBuffer());
  const wasm = ["", "-texts", "-files", "-check", "-find", "-explained"].map((part) => `wmo-zelfcheck${part}.wasm`);
  const modules = await Promise.all(wasm.map(async (name) => [`/copy/${name}`, await take(name)]));
  const site = await host(after, {
    "/": html('<div id="one"></div><div id="two"></div>', LINKED),
    "/copy/wmo-zelfcheck.js": (await take("wmo-zelfcheck.js")).toString(),
    ...Object.fromEntries(modules.map(([name, bytes]) => [name, (_, answer) => answer.writeHead(200, { "Content-Type": "application/wasm" }).end(bytes)])),
  });
  const visited = await visit(started, site, { ready: false });
  const { page } = visited;
  await page.evaluate(async (script) => {
    const copies = [await import(script), await import("/copy/wmo-zelfcheck.js")];
    for (const [index, id] of ["one", "two"].entries()) await copies[index].mount(document.getElementById(id)).ready;
  }, `${BUNDLE}wmo-zelfcheck.js`);
  const [one, two] = ["#one", "#two"].map((id) => page.locator(id));
  await door(one).waitFor();
  await door(two).waitFor();
  loaded(visited);
  const heading = (scope) => scope.locator("[id$=-title]").innerText();
  const shows = (first, second) => eventually(async () => assert.deepEqual([await heading(one), await heading(two)], [first, second]));
  const [START, FIRST, SECOND] = [await heading(one), "Met wie woont u?", "Hoe oud bent u?"];
  await door(one).click();
  await door(two).click();
  await press(one, "Ik woon alleen");
  await next(one);
  await shows(SECOND, FIRST);
  const ids = await page.evaluate(() => [...document.querySelectorAll("[id]")].map(({ id }) => id));
  assert.deepEqual(ids.filter((id, index) => ids.indexOf(id) !== index), []);
  const places = await page.evaluate(() => Object.keys(history.state).filter((name) => name.startsWith("wmo-zelfcheck-")));
  assert.equal(places.length, 2);
  await page.goBack();
  await shows(FIRST, FIRST);
  await page.goBack();
  await shows(FIRST, START);
  await page.goBack();
  await shows(START, START);
  for (let step = 0; step < 3; step += 1) await page.goForward();
  await shows(SECOND, FIRST);
  await leave(visited);
});

test("on a page from right to left the app is from left to right, and the municipality's own text as it is", async () => {
  const site = await host(after, pages);
  const visited = await visit(started, site, { path: "/right-to-left.html" });
  const { page } = visited;
  const root = page.locator(".wmo-zelfcheck");
  assert.deepEqual(await root.evaluate((one) => [one.lang, one.dir, getComputedStyle(one).direction]), ["nl", "ltr", "ltr"]);
  const title = page.locator("[id$=-title]");
  const start = await title.evaluate((one) => {
    const range = document.createRange();
    range.selectNodeContents(one);
    return range.getBoundingClientRect().left - one.getBoundingClientRect().left;
  });
  assert.ok(start < 5, `begins at the left: ${start}`);
  const desk = page.getByText("مكتب المساعدة").first();
  assert.equal(await desk.evaluate((one) => getComputedStyle(one).direction), "rtl");
  await toAmounts(page);
  await accessible(page, "on a page from right to left");
  await leave(visited);
});
