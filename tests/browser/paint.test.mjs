// The start page as it is painted before the app: the app goes on with those nodes, and loses no press, focus or place.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { ADDRESS, browser, eventually, title, titled, translated } from "./helpers.mjs";

const started = await browser(after);
const TITLE = "Hulp nodig, of zorgt u voor iemand?";
const DOORS = ["Waar kan ik terecht?", "Even op adem komen", "Wat betaal ik zelf?"];
const PAINTED = "h1, .utrecht-paragraph--lead, .wmo-door, .wmo-door__text, .wmo-trust__item, .wmo-urgent a, .wmo-head__name";

/** The page while the module is still on its way; `come` lets it come, and waits until the app is there. */
async function painted({ path = "/", file, slow, ...options } = {}) {
  const context = await started.newContext({ viewport: { width: 390, height: 844 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  let release;
  const held = new Promise((done) => { release = done; });
  await page.route("**/*.wasm", async (route) => { await held; await route.continue(); });
  if (file) await page.route("**/gemeente.json", (route) => route.fulfill({ json: file }));
  await page.addInitScript(() => {
    window.paints = [];
    window.shifts = [];
    new PerformanceObserver((list) => window.paints.push(...list.getEntries())).observe({ type: "largest-contentful-paint", buffered: true });
    new PerformanceObserver((list) => window.shifts.push(...list.getEntries())).observe({ type: "layout-shift", buffered: true });
    addEventListener("wmo-zelfcheck:ready", () => { window.there = performance.now(); });
  });
  if (slow) {
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slow });
  }
  await page.goto(ADDRESS + path);
  await page.waitForFunction(() => window.paints.length > 0);
  await page.evaluate(() => {
    window.words = ({ textContent }) => textContent.replace(/\s+/g, "");
    // All of the page: where a slow machine paints while it still reads, the line of languages above the app is first.
    for (const one of document.querySelectorAll("body *")) one.painted = window.words(one);
  });
  const come = async () => {
    release();
    await page.waitForFunction(() => window.there);
    // What the app changed is on screen.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100)))));
  };
  return { page, context, complaints, come };
}

/** How many of the painted nodes are still in the page, with the same text, and how many there are by now. */
const kept = (page) => page.evaluate((selector) => {
  const all = [...document.querySelectorAll(selector)];
  return [all.filter((one) => one.painted === window.words(one)).length, all.length];
}, PAINTED);
const places = (page) => page.locator("h1, .wmo-door").evaluateAll((all) => all.map((one) => Object.values(one.getBoundingClientRect().toJSON()).map(Math.round)));

for (const [what, options] of [
  ["on a phone", {}],
  ["on a wide screen", { viewport: { width: 1280, height: 900 } }],
  ["in English", { path: "/en.html" }],
]) {
  test(`the painted nodes stay, also on a slow device: ${what}`, async () => {
    const { page, context, complaints, come } = await painted({ ...options, slow: 4 });
    const before = await places(page);
    const [, count] = await kept(page);
    await come();
    assert.equal(await page.locator("button.wmo-door__button").count(), 3, "the app has taken over");
    assert.deepEqual(await kept(page), [count, count]);
    const { late, moved } = await page.evaluate(() => ({
      late: window.paints.filter(({ startTime, element }) => startTime > window.there || !element?.isConnected || element.painted === undefined).map(({ element }) => element?.outerHTML ?? "gone"),
      moved: window.shifts.filter(({ startTime }) => startTime > window.there - 1000).map(({ value }) => value),
    }));
    assert.deepEqual(late, [], "the largest paint is that of the page itself");
    assert.deepEqual(moved, [], "nothing moves");
    assert.deepEqual(await places(page), before);
    assert.deepEqual(complaints, []);
    await context.close();
  });
}

test("with the municipality's own file too: its number and name come in between", async () => {
  const { page, context, come } = await painted({ file: { code: "GM0344", contact: { phone: "030 123 45 67" } } });
  const [, count] = await kept(page);
  await come();
  await page.getByText("030 123 45 67").waitFor();
  assert.deepEqual(await kept(page), [count, count]);
  await context.close();
});

test("a press goes to the app, and back leads to the start", async () => {
  for (const [number, first] of ["Bent u, of is iemand anders, nu in gevaar?", null, "Met wie woont u?"].entries()) {
    const { page, context, complaints, come } = await painted();
    await come();
    await page.getByRole("button", { name: DOORS[number] }).click();
    await eventually(async () => assert.notEqual(await title(page), TITLE));
    if (number === 2) assert.equal(await title(page), first);
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "H1", "the focus is on the new title");
    await page.goBack();
    await titled(page, TITLE);
    assert.equal(await page.evaluate(() => document.activeElement.textContent), DOORS[number], "and back on the door");
    assert.deepEqual(complaints, []);
    await context.close();
  }
});

test("a press before the app is there is not lost, and back leads to the start", async () => {
  const { page, context, come } = await painted();
  await page.getByRole("link", { name: DOORS[2] }).click();
  await come();
  await titled(page, "Met wie woont u?");
  await page.getByRole("button", { name: "Terug", exact: true }).click();
  await titled(page, TITLE);
  await context.close();
});

test("by keyboard: who stood on a door when the app came still does", async () => {
  const { page, context, come } = await painted();
  await page.getByRole("link", { name: DOORS[1] }).focus();
  await come();
  assert.deepEqual(await page.evaluate(() => [document.activeElement.tagName, document.activeElement.textContent]), ["BUTTON", DOORS[1]]);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), DOORS[2]);
  await page.keyboard.press("Enter");
  await titled(page, "Met wie woont u?");
  await context.close();
});

test("a fold that is opened opens, and its buttons work", async () => {
  const { page, context, come } = await painted();
  await come();
  await page.getByText("Over deze regels").click();
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Over deze regels");
  await page.getByRole("button", { name: "De 25 ideeën uit het rapport" }).click();
  await titled(page, "De 25 ideeën uit het rapport");
  await context.close();
});

test("on a page that the browser translated, the app comes all the same", async () => {
  const { page, context, complaints, come } = await painted();
  await translated(page);
  await page.locator("h1 font").evaluate((font) => { font.textContent = "Yardım mı lazım?"; });
  await come();
  await page.getByRole("button", { name: DOORS[2] }).click();
  await page.getByRole("heading", { name: "Met wie woont u?" }).waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});

test("a part that is asked for in the address, and a link with answers, begin there", async () => {
  const { page, context, come } = await painted({ path: "/#bijdrage" });
  await come();
  await titled(page, "Met wie woont u?");
  assert.ok((await page.title()).startsWith("Met wie woont u?"));
  await context.close();
});
