// What a page changes while the widget is there: its municipality, offers and files, and what it is told of that.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browser } from "./helpers.mjs";
import { card, search } from "./find.mjs";
import { BUNDLE, host, html, LINKED } from "./host.mjs";
import { codes, heard, visit } from "./widget.mjs";

const started = await browser(after);
const OFFERS = "naam;behoefte;gecontroleerd_op\nDamclub De Linde;ontmoeting;2026-11-01\n";
const OTHER = OFFERS.replaceAll("De Linde", "De Eik");
const desk = (name, more = {}) => JSON.stringify({ code: "GM0344", contact: { name, phone: "030 286 00 00" }, ...more });

/** A page with a widget that its own script makes with `options`, in `window.widget`. */
async function made(options, pages = {}) {
  const site = await host(after, { "/": html('<div id="zelfcheck"><p>Bel.</p></div>', LINKED), ...pages });
  const visited = await visit(started, site, { ready: false });
  await visited.page.evaluate(async ([script, options]) => {
    const { mount } = await import(script);
    window.widget = mount(document.getElementById("zelfcheck"), options);
    await window.widget.ready;
  }, [`${BUNDLE}wmo-zelfcheck.js`, options]);
  return visited;
}

const update = (page, options) => page.evaluate((options) => window.widget.update(options), options);
const there = (page, name) => card(page, name).waitFor();
/** The offer has gone, and what is national is still to be found. */
async function gone(page, name) {
  await card(page, name).waitFor({ state: "detached" });
  await search(page, "buurthuis");
  await there(page, "Buurthuis");
  await search(page, "damclub");
}

test("offers that the page gives stay with another municipality, change with other offers, and go when they are taken away", async () => {
  const { page, context } = await made({ start: "finder", municipality: "GM0344", offers: OFFERS });
  await search(page, "damclub");
  await there(page, "Damclub De Linde");
  for (const municipality of ["GM0363", { code: "GM0363", name: "Amsterdam" }, null]) {
    await update(page, { start: "finder", municipality, offers: OFFERS });
    await page.waitForTimeout(300);
    await there(page, "Damclub De Linde");
  }
  await update(page, { start: "finder", offers: OTHER });
  await there(page, "Damclub De Eik");
  await gone(page, "Damclub De Linde");
  await update(page, { start: "finder", municipality: "GM0344" });
  await gone(page, "Damclub De Eik");
  await update(page, { start: "finder", municipality: "GM0344", offers: OFFERS });
  await there(page, "Damclub De Linde");
  assert.deepEqual(await codes(page), []);
  await context.close();
});

test("offers that are taken away while they are being read do not come; the few beside the municipality come back", async () => {
  const rows = Array.from({ length: 20_000 }, (_, number) => `Damclub ${number};ontmoeting`);
  const municipality = { code: "GM0344", name: "Utrecht", offers: [{ id: "1", name: "Damclub Het Riet" }] };
  const { page, context } = await made({ start: "finder", municipality, offers: `naam;behoefte\n${rows.join("\n")}\n` });
  await update(page, { start: "finder", municipality });
  await search(page, "damclub");
  await there(page, "Damclub Het Riet");
  await page.waitForTimeout(2000);
  assert.equal(await card(page, "Damclub 1").count(), 0);
  await update(page, { start: "finder", municipality, offers: OFFERS });
  await there(page, "Damclub De Linde");
  await update(page, { start: "finder", municipality });
  await there(page, "Damclub Het Riet");
  assert.deepEqual(await codes(page), []);
  await context.close();
});

test("the offers that a file names go with that file, and give way to those that the page gives itself", async () => {
  const { page, context } = await made({ start: "finder", config: "/een.json" }, {
    "/een.json": desk("Loket een", { offers_file: "aanbod.csv" }), "/twee.json": desk("Loket twee"), "/aanbod.csv": OFFERS,
  });
  await search(page, "damclub");
  await there(page, "Damclub De Linde");
  await update(page, { start: "finder", config: "/twee.json" });
  await gone(page, "Damclub De Linde");
  await update(page, { start: "finder", config: "/een.json" });
  await there(page, "Damclub De Linde");
  await update(page, { start: "finder", config: "/een.json", offers: OTHER });
  await there(page, "Damclub De Eik");
  await gone(page, "Damclub De Linde");
  await update(page, { start: "finder" });
  await gone(page, "Damclub De Eik");
  assert.deepEqual(await codes(page), []);
  await context.close();
});

test("a wrong option of an element is told once, and again only when other ones are wrong", async () => {
  const offers = { "/een.json": desk("Loket een", { offers_file: "aanbod.csv" }), "/aanbod.csv": OFFERS };
  const element = '<wmo-zelfcheck id="zelfcheck" start="begin" config="/een.json"></wmo-zelfcheck>';
  const site = await host(after, { "/": html(element), ...offers });
  const { page, context } = await visit(started, site);
  const set = async (name, value) => {
    await page.evaluate(([name, value]) => document.getElementById("zelfcheck").setAttribute(name, value), [name, value]);
    await page.waitForTimeout(300);
    return (await codes(page)).length;
  };
  await page.waitForFunction(() => window.heard.some(({ name }) => name === "error"));
  assert.equal(await set("theme", "x"), 1, "other options changed");
  assert.equal(await set("heading-level", "3"), 1);
  assert.equal(await set("heading-level", "9"), 2, "one more is wrong");
  assert.equal(await set("theme", "y"), 2);
  assert.equal(await set("start", "check"), 3, "one of the two is right now");
  assert.equal(await set("heading-level", "2"), 3, "nothing is wrong");
  assert.equal(await set("heading-level", "9"), 4, "wrong again");
  assert.ok((await codes(page)).every((code) => code === "option"));
  await context.close();
});

test("of files that are asked for one after another the last counts, whichever comes last", async () => {
  for (const [slow, wanted] of [["/een.json", "/twee.json"], ["/twee.json", "/twee.json"]]) {
    const files = { "/een.json": desk("Loket een", { offers_file: "aanbod.csv" }), "/twee.json": desk("Loket twee"), "/aanbod.csv": OFFERS };
    const text = files[slow];
    const waiting = [];
    files[slow] = (_, answer) => waiting.push(() => answer.writeHead(200, { "Content-Type": "application/json" }).end(text));
    const site = await host(after, { "/": html('<div id="zelfcheck"><p>Bel.</p></div>', LINKED), ...files });
    const { page, context } = await visit(started, site, { ready: false });
    await page.evaluate(async ([script, wanted]) => {
      const { mount } = await import(script);
      window.widget = mount(document.getElementById("zelfcheck"), { config: "/een.json" });
      await new Promise((later) => setTimeout(later, 300));
      window.updated = window.widget.update({ config: wanted });
    }, [`${BUNDLE}wmo-zelfcheck.js`, wanted]);
    const asked = Date.now();
    while (!waiting.length && Date.now() - asked < 5000) await page.waitForTimeout(20);
    // The other file has had its time.
    await page.waitForTimeout(300);
    waiting.forEach((answer) => answer());
    await page.evaluate(() => Promise.all([window.updated, window.widget.ready]));
    await page.locator("#zelfcheck").getByText("Loket twee").first().waitFor();
    await page.waitForTimeout(300);
    assert.equal(await page.getByText("Loket een").count(), 0, slow);
    assert.ok(!site.asked.includes("/aanbod.csv") || slow !== "/een.json", "nor the offers of the first file");
    assert.deepEqual(await codes(page), []);
    await context.close();
  }
});

test("an option that is null is as one that was left out", async () => {
  const names = ["lang", "headingLevel", "start", "month", "colorScheme", "documentTitle", "sender", "answers", "shareUrl", "municipality", "offers", "config", "theme", "on"];
  const none = Object.fromEntries(names.map((name) => [name, null]));
  const { page, context, seen } = await made(none);
  const shown = () => page.locator("#zelfcheck").innerText();
  const [title, first] = [await page.title(), await shown()];
  assert.deepEqual((await heard(page)).map(({ name }) => name), ["ready", "step"]);
  await update(page, null);
  await update(page, { ...none, theme: undefined });
  assert.deepEqual([await page.title(), await shown(), await codes(page)], [title, first, []]);
  assert.equal(title, "Gemeente");
  await page.getByRole("heading", { level: 2 }).first().waitFor();
  const { page: plain, context: other } = await made({});
  assert.equal(await plain.locator("#zelfcheck").innerText(), first);
  assert.deepEqual(seen.complaints, []);
  await context.close();
  await other.close();
});
