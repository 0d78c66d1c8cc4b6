// A Chromium for the tests: the served app, a fixed day, and a record of all that a page asks or complains of.
import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium } from "playwright-core";

export const ADDRESS = process.env.ADDRESS;
export const ARGUMENTS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

/** Opens a browser for one test file, with `more` arguments; closes it with `after`. */
export async function browser(after, more = []) {
  const started = await chromium.launch({ executablePath: process.env.CHROMIUM, args: [...ARGUMENTS, ...more] });
  after(() => started.close());
  return started;
}

/** What a page asks for. Its icon the browser asks for by itself, at a moment of its own after the load. */
export const asks = (page, requests) => page.on("request", (request) => /\/icon[\w.-]*\.svg$/.test(request.url()) || requests.push(request.url()));

/** A page on 22 November 2026, with `requests` and `complaints` collected. */
export async function open(started, { address = ADDRESS, path = "/", ready = true, ...options } = {}) {
  const context = await started.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.clock.setFixedTime(new Date("2026-11-28T12:00:00"));
  const seen = { requests: [], complaints: [] };
  asks(page, seen.requests);
  page.on("console", (message) => seen.complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => seen.complaints.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => (seen.complaints.push(`dialog: ${dialog.message()}`), dialog.dismiss()));
  await page.goto(address + path);
  if (ready) {
    await page.getByRole("button", { name: "Wat betaal ik zelf?" }).waitFor();
    // With all parts of the module: what happens before they are there stages.test.mjs shows.
    await page.evaluate(async () => (await import(document.querySelector("script[type=module]").src)).load?.());
  }
  return { page, context, ...seen };
}

export const next = (page) => page.getByRole("button", { name: "Verder" }).click();
export const title = (page) => page.getByRole("heading", { level: 1 }).innerText();

/** For what comes when it comes: asks `check` again until it throws no more; what it threw last is what failed. */
export async function eventually(check) {
  for (const end = Date.now() + 30_000; ; await new Promise((later) => setTimeout(later, 50))) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

/** The view with this title is there. */
export const titled = (page, text) => eventually(async () => assert.equal(await title(page), text));

/** Back by our own button; it asks the browser to go, so the view comes later. */
export async function back(page) {
  const before = await title(page);
  await page.getByRole("button", { name: "Terug", exact: true }).click();
  await eventually(async () => assert.notEqual(await title(page), before));
}

/** Presses the row of an answer, as a finger would. */
export const press = (page, label) => page.locator(".wmo-choice", { hasText: label }).first().click();

/** The button that works the proposal out too, on an outcome that came early. */
export const workOut = (page) => page.getByRole("button", { name: "Reken het uit" });

/** Walks to the outcome with the mouse, and on until the proposal is worked out; not with `whole: false`. */
export async function walk(page, answers = {}) {
  const { household = "Ik woon alleen", age = "AOW-leeftijd of ouder", partner, support = ["Hulp in het huishouden"], other = "Nee", income = "30.000", assets = ["0"], whole = true } = answers;
  const ways = [
    [/^Met wie woont u/, () => press(page, household)],
    [/^Hoe oud bent u/, () => press(page, age)],
    [/^Hoe oud is uw partner/, () => press(page, partner)],
    [/^Welke hulp/, async () => { for (const kind of support) await press(page, kind); }],
    [/al een eigen bijdrage/, () => press(page, other)],
    [/uw inkomen/, () => fill(page, [income])],
    [/spaargeld/, () => fill(page, assets)],
  ];
  await page.getByRole("button", { name: "Wat betaal ik zelf?" }).click();
  const progress = page.locator(".wmo-form, .wmo-card");
  for (;;) {
    await progress.first().waitFor();
    if (await page.locator(".wmo-card").count()) {
      if (!whole || !(await workOut(page).count())) return;
      await workOut(page).click();
      await page.locator(".wmo-form").waitFor();
    }
    const before = await page.locator("[id^=wmo-][id$=-title]").innerText();
    await ways.find(([title]) => title.test(before))[1]();
    await next(page);
    await eventually(async () => assert.ok((await page.getByRole("alert").count()) || (await page.locator("[id^=wmo-][id$=-title]").innerText()) !== before));
    if (await page.getByRole("alert").count()) return;
  }
}

/** Fills the amounts on screen; `null` = "Weet ik niet". */
export async function amount(page, amounts) {
  await fill(page, amounts);
  await next(page);
}

async function fill(page, amounts) {
  if (amounts[0] === null) await press(page, "Weet ik niet");
  else for (const [index, text] of amounts.entries()) await page.getByRole("textbox").nth(index).fill(text);
}

/** Opens a fold of the outcome. */
export const fold = (page, name) => page.locator("summary.wmo-fold__summary", { hasText: name }).first().click();

/** From the first screen to a page about the rules: its fold is quiet. */
export async function toRules(page, name = "Alle regels en bedragen") {
  const there = page.getByRole("button", { name, exact: true });
  if (!(await there.isVisible())) await page.locator("summary").filter({ hasText: /Over deze regels|About these rules/ }).click();
  await there.click();
}

/** The amounts on the cards: now, and under the bill. */
export async function outcome(page) {
  const cards = page.locator(".wmo-card");
  await cards.first().waitFor();
  return (await cards.locator(".wmo-amount").allInnerTexts()).map((text) => text.replace(/\s+/g, " ").trim());
}

/** What axe looks at: everything, or only what another scheme of colours or another width can change. */
const PARTS = {
  all: (axe) => axe.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]),
  colours: (axe) => axe.withRules(["color-contrast", "link-in-text-block"]),
  layout: (axe) => PARTS.all(axe).disableRules(["color-contrast", "link-in-text-block"]),
};
/** The part that these options of a page can change, beside a wide and light one. */
export const partOf = ({ viewport, ...colours }) => (viewport ? "layout" : Object.keys(colours).length ? "colours" : "all");

/** Nothing for axe to say about what is on screen. On a page without frames axe need not open another page to put them together. */
export async function accessible(page, what, part = "all") {
  // Without fetching stylesheets a second time, which would count as requests of the page.
  const axe = new AxeBuilder({ page }).setLegacyMode(page.frames().length === 1).options({ preload: false, resultTypes: ["violations"] });
  const { violations } = await PARTS[part](axe).analyze();
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(" ")}`), [], what);
}

/** What our own page keeps to work without a network: its files, by addresses that say nothing of a person. */
const FILE = /^[^?#]*\/((index|en)\.html|gemeente\.json|aanbod\.csv|assets\/[\w.-]+|1\.0\.0\/diagnose\.(js|css))$/;

/** Nothing of a person stored, by any means; in the storage of the tab these names only. */
export async function nothingStored(page, context, tab = []) {
  assert.deepEqual(await context.cookies(), []);
  const stored = await page.evaluate(async () => [localStorage.length, (await indexedDB.databases()).length]);
  assert.deepEqual(stored, [0, 0]);
  assert.deepEqual(Object.values(await cached(page)).flat().filter((address) => !FILE.test(address)), []);
  assert.deepEqual(await page.evaluate(() => Object.keys(sessionStorage)), tab);
}

/** The caches of the page's site: name -> addresses. */
export const cached = (page) => page.evaluate(async () => {
  const found = {};
  for (const name of await caches.keys()) found[name] = (await (await caches.open(name)).keys()).map(({ url }) => url);
  return found;
});

/** The page again, as for somebody who comes for the first time. */
export async function anew(page) {
  await page.evaluate(() => sessionStorage.clear());
  await page.reload();
}

/** What the app on our own page keeps is called so. */
export const KEPT = "wmo-zelfcheck-0 /";
/** Nothing stored but perhaps the answers, until the tab closes. */
export async function onlyInTheTab(page, context) {
  const kept = await page.evaluate(() => Object.keys(sessionStorage).filter((name) => name === `wmo-zelfcheck-0 ${location.pathname}`));
  await nothingStored(page, context, kept);
}

/** A browser's page translation: every text, also one that comes later, in an element of its own. */
export async function translated(page) {
  await page.evaluate(() => {
    const wrap = (root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts = [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      for (const text of texts) {
        if (!text.textContent.trim() || ["FONT", "TEXTAREA"].includes(text.parentNode.tagName)) continue;
        const font = document.createElement("font");
        text.replaceWith(font);
        font.append(text);
      }
    };
    wrap(document.body);
    new MutationObserver(() => wrap(document.body)).observe(document.body, { childList: true, subtree: true });
  });
}
