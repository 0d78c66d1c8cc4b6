// The browser's history belongs to the page: its own entries and anchors do not move an app, apps do not move each other,
// and what was before a reload or after the end does nothing.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { anew, browser, eventually, open, title, titled } from "./helpers.mjs";

const started = await browser(after);

/** Mounts an app in an element of its own; its handle is kept by name. */
const mounted = (page, name, options = {}) =>
  page.evaluate(async ([name, options]) => {
    const { mount } = await (await import(document.querySelector("script[type=module]").src)).load();
    const node = document.createElement("div");
    node.id = name;
    document.body.append(node);
    window[name] = mount(node, options, (what, detail) => (window[`${name}Told`] ??= []).push([what, detail]));
  }, [name, { headingLevel: 1, ...options }]);

/** For what must not come: a moment after the browser has done what it was asked, which a test waits for first. */
const settled = (page) => page.evaluate(() => new Promise((done) => setTimeout(done, 150)));
const titles = (page, expected, what) => eventually(async () => assert.deepEqual(await page.locator("h1").allInnerTexts(), expected, what));
const door = (page, where = "#wmo-zelfcheck") => page.locator(where).getByRole("button", { name: "Wat betaal ik zelf?" });

const START = "Hulp nodig, of zorgt u voor iemand?";
const FIRST = "Met wie woont u?";

test("an anchor and an entry of the page leave the app where it is, and back goes on from there", async () => {
  const { page, context, complaints } = await open(started);
  await door(page).click();
  await titled(page, FIRST);
  await page.evaluate(() => {
    const anchor = document.createElement("a");
    Object.assign(anchor, { href: "#ergens", id: "anchor", textContent: "ergens" });
    document.body.append(anchor);
  });
  await page.locator("#anchor").click();
  await page.waitForFunction(() => location.hash === "#ergens");
  await settled(page);
  assert.equal(await title(page), FIRST, "an anchor");
  await page.evaluate(() => history.pushState({ host: 1 }, ""));
  await page.goBack();
  await page.waitForFunction(() => history.state?.host !== 1);
  await settled(page);
  assert.equal(await title(page), FIRST, "from an entry of the page to its anchor");
  await page.goForward();
  await page.waitForFunction(() => history.state?.host === 1);
  await settled(page);
  assert.equal(await title(page), FIRST, "to an entry of the page");
  // On from the page's own entry: it keeps what the page stored, and back to it leads to where the app was.
  await page.locator(".wmo-choice").first().click();
  await page.getByRole("button", { name: "Verder" }).click();
  await page.getByRole("heading", { name: "Hoe oud bent u?" }).waitFor();
  await page.goBack();
  await page.getByRole("heading", { name: FIRST }).waitFor();
  assert.equal((await page.evaluate(() => history.state)).host, 1);
  for (let steps = 0; steps < 3; steps += 1) await page.goBack();
  await page.getByRole("heading", { name: START }).waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});

test("an entry is only touched when the app goes on from it", async () => {
  const { page, context } = await open(started);
  await page.evaluate(() => history.replaceState({ host: { a: 1 } }, ""));
  await settled(page);
  assert.deepEqual(await page.evaluate(() => history.state), { host: { a: 1 } });
  const before = await page.evaluate(() => history.length);
  await door(page).click();
  await page.getByRole("heading", { name: FIRST }).waitFor();
  assert.equal(await page.evaluate(() => history.length), before + 1);
  await page.goBack();
  await page.getByRole("heading", { name: START }).waitFor();
  assert.deepEqual((await page.evaluate(() => history.state)).host, { a: 1 });
  await context.close();
});

test("two apps keep their own places, and the button of one does not take the other back", async () => {
  const { page, context } = await open(started);
  await mounted(page, "second");
  await door(page).click();
  await door(page, "#second").click();
  await titles(page, [FIRST, FIRST]);
  await page.goBack();
  await titles(page, [FIRST, START], "the last that moved goes back first");
  await page.goForward();
  await titles(page, [FIRST, FIRST]);
  await page.locator("#wmo-zelfcheck").getByRole("button", { name: "Terug" }).click();
  await titles(page, [START, FIRST]);
  await settled(page);
  await titles(page, [START, FIRST], "and stays so");
  await context.close();
});

test("entries from before a reload belong to another trail", async () => {
  const { page, context } = await open(started);
  await door(page).click();
  await page.locator(".wmo-choice").first().click();
  await page.getByRole("button", { name: "Verder" }).click();
  await page.getByRole("heading", { name: "Hoe oud bent u?" }).waitFor();
  await anew(page);
  await door(page).click();
  await page.getByRole("heading", { name: FIRST }).waitFor();
  await page.goBack();
  await page.getByRole("heading", { name: START }).waitFor();
  await page.goBack();
  await settled(page);
  assert.equal(await title(page), START, "back never leads forward");
  await context.close();
});

test("after the end nothing of ours reacts, and the page's title is as the page left it", async () => {
  const { page, context, complaints } = await open(started);
  await mounted(page, "second");
  const named = await page.title();
  await door(page, "#second").click();
  await settled(page);
  assert.equal(await page.title(), named, "a title is only set where that was asked");
  await page.waitForFunction(() => window.secondTold.length === 2);
  await page.evaluate(() => window.second.destroy());
  assert.equal(await page.locator("#second").innerHTML(), "");
  await page.goBack();
  await page.evaluate(() => dispatchEvent(new Event("resize")));
  await settled(page);
  assert.equal(await page.locator("#second").innerHTML(), "");
  assert.equal(await page.evaluate(() => window.secondTold.length), 2);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("ended while it reads offers, it reads no further", async () => {
  const { page, context, complaints } = await open(started);
  const offers = ["naam;telefoon", ...Array.from({ length: 20_000 }, (_, index) => `Koffie ${index};14 030`)].join("\n");
  // In one go, so that however slow this side is the end comes while it reads: after a turn, in which it began.
  await page.evaluate(async (offers) => {
    const { mount } = await (await import(document.querySelector("script[type=module]").src)).load();
    window.told = [];
    const ended = mount(document.body.appendChild(document.createElement("div")), { headingLevel: 1, offers }, (what) => window.told.push(what));
    await new Promise((turn) => setTimeout(turn));
    ended.destroy();
  }, offers);
  // Another that reads the same has told of it: the first would have by then.
  await mounted(page, "second", { offers });
  await page.waitForFunction(() => window.secondTold?.some(([what]) => what === "findings"));
  assert.ok(!(await page.evaluate(() => window.told)).includes("findings"), "nothing is told after the end");
  assert.deepEqual(complaints, []);
  await context.close();
});
