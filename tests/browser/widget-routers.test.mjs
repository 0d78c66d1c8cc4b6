// The widget on a site with a router of its own: back is the widget's between its own views and the site's beyond them,
// and what the router keeps of a page has no screen of ours in it. The pages are those of tests/hosts.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { pages } from "../hosts/index.mjs";
import { browser, eventually, next, press } from "./helpers.mjs";
import { host } from "./host.mjs";
import { codes, door, FALLBACK, heard, loaded, still, visit } from "./widget.mjs";

const started = await browser(after);
const CACHE = { ...pages, "/htmx-4.html": pages["/htmx-4.html"].replace("</head>", '<script src="/htmx-4-cache.js"></script></head>') };
CACHE["/htmx-4-elsewhere.html"] = pages["/htmx-4-elsewhere.html"].replace("</head>", '<script src="/htmx-4-cache.js"></script></head>');
/** As in a browser that does not have it yet. */
const without = () => Object.defineProperty(window, "navigation", { value: undefined });

const ROUTERS = [
  ["Turbo 8", "turbo", pages],
  ["htmx 2", "htmx-2", pages],
  ["htmx 4", "htmx-4", pages],
  ["htmx 4 with its cache", "htmx-4", CACHE],
  ["Swup 4", "swup", pages],
  ["Turbo 8 without the Navigation API", "turbo", pages, without],
  ["htmx 2 without the Navigation API", "htmx-2", pages, without],
  ["htmx 4 without the Navigation API", "htmx-4", pages, without],
  ["Swup 4 without the Navigation API", "swup", pages, without],
];

const radio = (page, name) => page.getByRole("radio", { name });
const asked = (page, name) => page.getByRole("heading", { name }).waitFor();
const FIRST = "Met wie woont u?";
const SECOND = "Hoe oud bent u?";
const THIRD = /^Welke hulp/;
const readies = async (page) => (await heard(page)).filter(({ name }) => name === "ready").length;

/** A page that was reached by the router, after two answers, with nothing more to be asked for. */
async function twoAnswers(name, all, before) {
  const site = await host(after, all, { "Content-Security-Policy": null });
  const visited = await visit(started, site, { path: `/${name}-elsewhere.html`, before, ready: false });
  const { page } = visited;
  await page.getByRole("link", { name: "De zelfcheck" }).click();
  await door(page).click();
  await answers(page);
  loaded(visited);
  return { site, visited, page };
}

async function answers(page) {
  await asked(page, FIRST);
  await press(page, "Ik woon alleen");
  await next(page);
  await asked(page, SECOND);
  await press(page, "AOW-leeftijd of ouder");
  await next(page);
  await asked(page, THIRD);
}

const back = (page) => page.getByRole("button", { name: "Terug", exact: true }).click();
/** A router does what it does soon after the step, in turns of its own. */
const settled = (page) => page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
const storage = (page) => page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]));

/** To another page of the site by its own link. */
async function elsewhere(page) {
  await page.getByRole("link", { name: "Elders" }).click();
  await page.locator("#elsewhere").waitFor();
  await settled(page);
}

async function end({ visited, page }) {
  assert.deepEqual(await codes(page), []);
  assert.deepEqual(visited.seen.complaints.filter((text) => text.startsWith("error")), []);
  await visited.context.close();
}

for (const [what, name, all, before] of ROUTERS) {
  test(`${what}: "Terug" and the browser's back lead to the question before, and ask for nothing`, async () => {
    const { visited, page } = await twoAnswers(name, all, before);
    await back(page);
    await asked(page, SECOND);
    await settled(page);
    assert.equal(await radio(page, "AOW-leeftijd of ouder").isChecked(), true);
    await page.goBack();
    await asked(page, FIRST);
    assert.equal(await radio(page, "Ik woon alleen").isChecked(), true);
    await page.goForward();
    await asked(page, SECOND);
    await page.goBack();
    await page.goBack();
    await door(page).waitFor();
    await settled(page);
    still(visited);
    assert.equal(await readies(page), 1);
    await page.goForward();
    await page.goForward();
    await page.goForward();
    await asked(page, THIRD);
    await settled(page);
    still(visited);
    assert.equal(await readies(page), 1);
    await end({ visited, page });
  });

  test(`${what}: the site's own back brings the page back, with what was answered`, async () => {
    const { visited, page, site } = await twoAnswers(name, all, before);
    await elsewhere(page);
    assert.equal(await page.locator(".wmo-zelfcheck").count(), 0);
    await page.goBack();
    await page.locator("#zelfcheck .wmo-zelfcheck").waitFor();
    await settled(page);
    assert.equal(await page.locator(".wmo-zelfcheck-box").count(), 1, "one app");
    assert.equal(await page.getByText(FALLBACK).count(), 0);
    // Without the Navigation API nobody knows the entry again that htmx 2 wrote over: there the app begins anew.
    if (name !== "htmx-2" || !before) {
      await asked(page, THIRD);
      await back(page);
      await asked(page, SECOND);
      assert.equal(await radio(page, "AOW-leeftijd of ouder").isChecked(), true);
    }
    await page.goto(`${site.address}/${name}.html`);
    await door(page).click();
    await answers(page);
    await elsewhere(page);
    await page.getByRole("link", { name: "De zelfcheck" }).click();
    await door(page).waitFor();
    assert.equal(await page.locator(".wmo-zelfcheck-box").count(), 1, "by a link it begins anew");
    await end({ visited, page });
  });

  test(`${what}: what a router keeps has no screen of ours in it`, async () => {
    const { visited, page } = await twoAnswers(name, all, before);
    await page.evaluate(() => {
      window.seen = [];
      for (const type of ["turbo:before-cache", "htmx:beforeHistorySave", "htmx:history:cache:before:save"]) {
        document.addEventListener(type, () => queueMicrotask(() => window.seen.push(document.body.innerHTML)));
      }
    });
    await elsewhere(page);
    for (const kept of [await storage(page), ...(await page.evaluate(() => window.seen))]) {
      assert.doesNotMatch(kept, /wmo-zelfcheck-box|wmo-choice|Ik woon alleen/);
      if (kept.includes("data-wmo-zelfcheck")) assert.ok(kept.includes(FALLBACK), "what the element held");
    }
    await end({ visited, page });
  });
}

for (const [what, name] of [["htmx 2", "htmx-2"], ["htmx 4", "htmx-4"]]) {
  test(`${what}: an element that the page brings in starts, and back is its own`, async () => {
    const site = await host(after, { ...pages, "/plain.html": pages[`/${name}-elsewhere.html`] }, { "Content-Security-Policy": null });
    const visited = await visit(started, site, { path: "/plain.html", ready: false });
    const { page } = visited;
    await page.getByRole("button", { name: "Haal het hier" }).click();
    await door(page).click();
    loaded(visited);
    await answers(page);
    await back(page);
    await asked(page, SECOND);
    await page.goBack();
    await asked(page, FIRST);
    assert.equal(await radio(page, "Ik woon alleen").isChecked(), true);
    await settled(page);
    still(visited);
    assert.equal(await readies(page), 1);
    await end({ visited, page });
  });
}

for (const [what, name] of [["Turbo 8", "turbo"], ["htmx 2", "htmx-2"], ["htmx 4", "htmx-4"], ["Swup 4", "swup"]]) {
  test(`${what}: a script of ours that comes after the router changes nothing of that`, async () => {
    const [, address] = pages[`/${name}.html`].match(/src="(\/wmo[^"]*)"/);
    const late = Object.fromEntries(Object.entries(pages).map(([path, page]) => [path, path.endsWith(".html") ? page.replace(/<script type="module" src="\/wmo.*<\/script>/, "") : page]));
    const site = await host(after, late, { "Content-Security-Policy": null });
    const visited = await visit(started, site, { path: `/${name}-elsewhere.html`, ready: false });
    const { page } = visited;
    await page.getByRole("link", { name: "De zelfcheck" }).click();
    await page.getByText(FALLBACK).waitFor();
    await settled(page);
    await page.evaluate((script) => import(script), address);
    await door(page).click();
    await answers(page);
    loaded(visited);
    await back(page);
    await asked(page, SECOND);
    await page.goBack();
    await asked(page, FIRST);
    await page.goBack();
    await door(page).waitFor();
    await settled(page);
    still(visited);
    assert.equal(await readies(page), 1);
    await page.goBack();
    await page.locator("#elsewhere").waitFor();
    await end({ visited, page });
  });
}

test("Turbo 8: an anchor of the page leaves the app as it is, with its focus", async () => {
  const { visited, page } = await twoAnswers("turbo", pages);
  await page.getByRole("checkbox").first().focus();
  const focused = await page.evaluate(() => document.activeElement.id);
  await page.evaluate(() => { location.hash = "#foot"; });
  await settled(page);
  assert.equal(await page.evaluate(() => document.activeElement.id), focused);
  await asked(page, THIRD);
  assert.equal(await readies(page), 1);
  await end({ visited, page });
});

test("Turbo 8: a page that is refreshed by morphing leaves the app as it is", async () => {
  const all = { ...pages, "/turbo.html": pages["/turbo.html"].replace("</head>", '<meta name="turbo-refresh-method" content="morph"></head>') };
  const { visited, page } = await twoAnswers("turbo", all);
  await page.evaluate(() => new Promise((done) => {
    addEventListener("turbo:render", done, { once: true });
    Turbo.visit(location.href, { action: "replace" });
  }));
  await settled(page);
  await asked(page, THIRD);
  assert.equal(await readies(page), 1);
  await back(page);
  await asked(page, SECOND);
  await end({ visited, page });
});

test("a copy of the page that was made without asking is no dead copy: the app begins in it", async () => {
  const { visited, page } = await twoAnswers("swup", pages);
  await page.evaluate(() => {
    const copy = document.getElementById("zelfcheck").cloneNode(true);
    document.getElementById("zelfcheck").replaceWith(copy);
  });
  await asked(page, THIRD);
  assert.equal(await page.locator(".wmo-zelfcheck-box").count(), 1);
  await back(page);
  await asked(page, SECOND);
  await end({ visited, page });
});

test("the browser's own cache of pages brings the app back as it was", async () => {
  const { chromium } = await import("playwright-core");
  const cached = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-gpu", "--enable-features=BackForwardCache"], ignoreDefaultArgs: ["--disable-back-forward-cache"] });
  after(() => cached.close());
  const site = await host(after, { ...pages, "/plain.html": pages["/turbo.html"].replace(/<script.*turbo\.js.*<\/script>/, "") }, { "Content-Security-Policy": null, "Cache-Control": null });
  const visited = await visit(cached, site, { path: "/plain.html" });
  const { page } = visited;
  await page.evaluate(() => addEventListener("pageshow", ({ persisted }) => { window.persisted = persisted; }));
  await door(page).click();
  await answers(page);
  await page.getByRole("link", { name: "Elders" }).click();
  await page.locator("#elsewhere").waitFor();
  await page.goBack({ waitUntil: "commit" });
  await asked(page, THIRD);
  assert.equal(await page.evaluate(() => window.persisted), true);
  await back(page);
  await asked(page, SECOND);
  await page.evaluate(() => history.back());
  await asked(page, FIRST);
  await eventually(async () => assert.equal(await radio(page, "Ik woon alleen").isChecked(), true));
  await end({ visited, page });
});
