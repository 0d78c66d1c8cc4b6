// A widget that could not start is tried again: by a second `mount`, by `update`, and when its element comes back.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browser } from "./helpers.mjs";
import { BUNDLE, host, html, LINKED } from "./host.mjs";
import { codes, door, ELEMENT, FALLBACK, heard, loaded, leave, toAmounts, visit } from "./widget.mjs";

const started = await browser(after);
const module = `**${BUNDLE}wmo-zelfcheck.wasm`;
const script = `${BUNDLE}wmo-zelfcheck.js`;
const desk = JSON.stringify({ code: "GM0344", contact: { name: "Loket", phone: "030 286 00 00" } });

/** A page on which the module is not to be had until `open` is called, and the municipality's file neither. */
async function cut(body) {
  const site = await host(after, { "/": html(body, LINKED), "/gemeente.json": desk });
  const visited = await visit(started, site, { ready: false });
  const { page } = visited;
  await page.route(module, (route) => route.abort());
  await page.route("**/gemeente.json", (route) => route.abort());
  await page.evaluate((script) => import(script).then((all) => { window.all = all; }), script);
  const failed = async (times) => {
    await page.waitForFunction((times) => window.heard.filter(({ detail }) => detail.code === "load").length === times, times);
    assert.equal(await page.locator("#zelfcheck").innerText(), FALLBACK);
  };
  const open = async () => {
    await page.unroute(module);
    await page.unroute("**/gemeente.json");
    visited.seen.complaints.length = 0;
  };
  return { ...visited, failed, open };
}

const PLAIN = `<div id="zelfcheck"><p>${FALLBACK}</p></div>`;

test("a second mount of the function is a new try, with its options and a `ready` of its own", async () => {
  const visited = await cut(PLAIN);
  const { page, failed, open } = visited;
  const attempt = (options) => page.evaluate(async (options) => {
    const widget = window.all.mount(document.getElementById("zelfcheck"), options);
    window.same = !window.widget || window.widget === widget;
    window.widget = widget;
    return widget.ready.then(() => "there", () => "refused");
  }, options);
  assert.equal(await attempt({ config: "/gemeente.json" }), "refused");
  await failed(1);
  assert.equal(await attempt({ config: "/gemeente.json" }), "refused");
  await failed(2);
  await open();
  assert.equal(await attempt({ config: "/gemeente.json", headingLevel: 3 }), "there");
  assert.ok(await page.evaluate(() => window.same), "one widget in a node");
  await door(page).waitFor();
  assert.match(await page.locator("#zelfcheck").innerText(), /030 286 00 00/);
  assert.equal(await page.getByRole("heading", { level: 3 }).first().isVisible(), true);
  loaded(visited);
  await toAmounts(page);
  assert.deepEqual((await codes(page)).filter((code) => code !== "config"), ["load", "load"]);
  await page.evaluate(() => window.widget.destroy());
  assert.equal(await page.locator("#zelfcheck").innerText(), FALLBACK);
  await leave(visited);
});

test("update is a new try, also after an option that was refused, and tells how it ended", async () => {
  const visited = await cut(PLAIN);
  const { page, failed, open } = visited;
  const update = (options) => page.evaluate((options) => window.widget.update(options).then(() => "there", ({ message }) => message), options);
  await page.evaluate(() => { window.widget = window.all.mount(document.getElementById("zelfcheck")); });
  await failed(1);
  assert.notEqual(await update({}), "there");
  await failed(2);
  await open();
  assert.match(await update({ start: "begin" }), /start/);
  assert.equal(await page.locator("#zelfcheck").innerText(), FALLBACK);
  assert.equal(await update({ start: "estimate" }), "there");
  await page.evaluate(() => window.widget.ready);
  await page.getByRole("heading", { name: "Met wie woont u?" }).waitFor();
  assert.deepEqual(await codes(page), ["load", "load", "option"]);
  assert.deepEqual((await heard(page)).filter(({ name }) => name === "ready").length, 1);
  // What was taken out is not tried again.
  await page.evaluate(() => window.widget.destroy());
  assert.equal(await update({}), "there");
  assert.equal(await page.locator("#zelfcheck").innerText(), FALLBACK);
  await visited.context.close();
});

for (const [what, element] of [["an element", ELEMENT], ["a custom element", `<wmo-zelfcheck id="zelfcheck"><p>${FALLBACK}</p></wmo-zelfcheck>`]]) {
  test(`${what} that comes back in the page is tried again, also within the second`, async () => {
    const visited = await cut(element);
    const { page, failed, open, seen } = visited;
    const move = (away) => page.evaluate(async (away) => {
      const node = document.getElementById("zelfcheck");
      node.remove();
      await new Promise((later) => setTimeout(later, away));
      document.querySelector("main").append(node);
    }, away);
    await failed(1);
    await move(0);
    await failed(2);
    await move(200);
    await failed(3);
    await move(1300);
    await failed(4);
    assert.equal(seen.complaints.filter((line) => line.includes("could not start")).length, 4, seen.complaints.join("\n"));
    assert.ok(!seen.complaints.some((line) => line.includes("Uncaught")));
    await open();
    await move(0);
    await door(page).waitFor();
    loaded(visited);
    await toAmounts(page);
    assert.deepEqual(await codes(page), ["load", "load", "load", "load"]);
    await leave(visited);
  });
}
