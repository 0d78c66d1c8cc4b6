// The ways in: an element that starts by itself, the function, the custom element; on a plain page and under the strict
// policy, more than one on a page.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browser, press } from "./helpers.mjs";
import { BUNDLE, host, html, LINKED, SCRIPT } from "./host.mjs";
import { codes, door, ELEMENT, heard, leave, loaded, takeOut, usable, visit } from "./widget.mjs";

const started = await browser(after);
const { integrity } = await (async () => {
  const site = await host(after, {});
  return { integrity: await (await fetch(`${site.address}${BUNDLE}integrity.json`)).json() };
})();
const HASHED = `<link rel="stylesheet" href="${BUNDLE}wmo-zelfcheck.css" integrity="${integrity["wmo-zelfcheck.css"]}">
<script type="module" src="${BUNDLE}wmo-zelfcheck.js" integrity="${integrity["wmo-zelfcheck.js"]}"></script>`;
const MOVING = `<link rel="stylesheet" href="/wmo-zelfcheck/1/wmo-zelfcheck.css"><script type="module" src="/wmo-zelfcheck/1/wmo-zelfcheck.js"></script>`;

for (const [what, head, headers] of [
  ["on a page without a policy", LINKED + SCRIPT, { "Content-Security-Policy": null }],
  ["under the strict policy", LINKED + SCRIPT, {}],
  ["with the published integrity values", HASHED, {}],
  ["by the moving address", MOVING, {}],
]) {
  test(`an element starts by itself ${what}`, async () => {
    const site = await host(after, { "/": html(ELEMENT, head) }, headers);
    const visited = await visit(started, site);
    const { page } = visited;
    await usable(page);
    const told = await heard(page);
    assert.deepEqual(told.map(({ name, detail, on }) => [name, ...Object.values(detail), on].join(" ")), [
      "ready 1.0.0 zelfcheck", "step start start zelfcheck",
      // Today, and with the proposal worked out.
      ...Array(2).fill(["step estimate questions zelfcheck", "step estimate result zelfcheck", "result estimate zelfcheck"]).flat(),
    ]);
    await leave(visited);
  });
}

test("two on one page: their own begin, heading level, ids and answers", async () => {
  const site = await host(after, { "/": html('<h2>Een</h2><div data-wmo-zelfcheck id="one" data-start="estimate" data-heading-level="3"></div><h2>Twee</h2><div data-wmo-zelfcheck id="two" data-start="finder" data-heading-level="3"></div>') });
  const visited = await visit(started, site, { ready: false });
  const { page } = visited;
  const [one, two] = ["#one", "#two"].map((name) => page.locator(name));
  await two.getByRole("searchbox").waitFor();
  await one.getByRole("heading", { level: 3, name: "Met wie woont u?" }).waitFor();
  loaded(visited);
  const modules = site.asked.filter((path) => path.endsWith(".wasm"));
  assert.equal(modules.length, new Set(modules).size, "one module for both, and each part once");
  await press(one, "Ik woon alleen");
  await two.getByRole("searchbox").fill("wandelen");
  await two.locator(".wmo-results").waitFor();
  assert.equal(await one.getByRole("radio", { name: "Ik woon alleen" }).isChecked(), true);
  assert.equal(await one.getByRole("searchbox").count(), 0);
  const ids = await page.evaluate(() => [...document.querySelectorAll("[id]")].map(({ id }) => id));
  assert.equal(new Set(ids).size, ids.length, "ids are unique");
  assert.deepEqual(new Set((await heard(page)).filter(({ name }) => name === "step").map(({ on, detail }) => `${on} ${detail.part}`)), new Set(["one estimate", "two finder"]));
  await takeOut(page, "#one");
  assert.equal(await two.getByRole("searchbox").inputValue(), "wandelen", "the other one stays as it was");
  await leave(visited);
});

test("the function gives a handle at once; update keeps the answers, destroy puts back what was there", async () => {
  const site = await host(after, { "/": html('<div id="zelfcheck"><p>Bel <b>14 030</b>.</p></div>', LINKED) });
  const visited = await visit(started, site, { ready: false });
  const { page } = visited;
  const handle = await page.evaluate(async (script) => {
    const { mount } = await import(script);
    const node = document.getElementById("zelfcheck");
    window.before = [...node.childNodes];
    window.widget = mount(node, { start: "estimate", on: (name, detail) => (window.told ??= []).push([name, detail]) });
    const now = [typeof window.widget.update, typeof window.widget.destroy, node.innerHTML];
    await window.widget.ready;
    return now;
  }, `${BUNDLE}wmo-zelfcheck.js`);
  assert.deepEqual(handle, ["function", "function", "<p>Bel <b>14 030</b>.</p>"]);
  loaded(visited);
  await page.getByRole("heading", { level: 2, name: "Met wie woont u?" }).waitFor();
  await press(page, "Ik woon alleen");
  await page.evaluate(() => window.widget.update({ start: "estimate", headingLevel: 4 }));
  await page.getByRole("heading", { level: 4, name: "Met wie woont u?" }).waitFor();
  assert.equal(await page.getByRole("radio", { name: "Ik woon alleen" }).isChecked(), true);
  assert.deepEqual((await page.evaluate(() => window.told)).map(([name]) => name), ["ready", "step"]);
  const back = await page.evaluate(() => {
    window.widget.destroy();
    const nodes = [...document.getElementById("zelfcheck").childNodes];
    return nodes.length === window.before.length && nodes.every((node, index) => node === window.before[index]);
  });
  assert.ok(back, "the very nodes that were there");
  await page.evaluate(() => window.widget.destroy());
  await leave(visited);
});

test("a wrong option of the function is refused by its name, and what was there stays", async () => {
  const site = await host(after, { "/": html('<div id="zelfcheck"><p>Bel 14 030.</p></div>', LINKED) });
  const { page, context } = await visit(started, site, { ready: false });
  for (const [options, name] of [[{ headinglevel: 2 }, "headinglevel"], [{ headingLevel: "twee" }, "headingLevel"], [{ start: "begin" }, "start"], [{ municipality: 7 }, "municipality"], [{ month: "november" }, "month"]]) {
    const message = await page.evaluate(async ([script, options]) => {
      const { mount } = await import(script);
      let widget;
      try {
        widget = mount(document.getElementById("zelfcheck"), options);
        await widget.ready;
        return "accepted";
      } catch (error) {
        return error.message;
      } finally {
        widget?.destroy();
      }
    }, [`${BUNDLE}wmo-zelfcheck.js`, options]);
    assert.ok(message.includes(name), `${message} names ${name}`);
    assert.equal(await page.locator("#zelfcheck").innerHTML(), "<p>Bel 14 030.</p>");
  }
  assert.ok((await codes(page)).every((code) => code === "option"));
  await context.close();
});

test("the custom element: the same attributes, followed when they change", async () => {
  const site = await host(after, { "/": html('<wmo-zelfcheck id="zelfcheck" start="estimate" heading-level="3"><p>Bel 14 030.</p></wmo-zelfcheck>') });
  const visited = await visit(started, site, { ready: false });
  const { page } = visited;
  await page.getByRole("heading", { level: 3, name: "Met wie woont u?" }).waitFor();
  loaded(visited);
  await press(page, "Ik woon alleen");
  await page.evaluate(() => document.getElementById("zelfcheck").setAttribute("heading-level", "2"));
  await page.getByRole("heading", { level: 2, name: "Met wie woont u?" }).waitFor();
  assert.equal(await page.getByRole("radio", { name: "Ik woon alleen" }).isChecked(), true);
  await leave(visited);
});

test("the script twice, by both addresses, and from another copy: one widget in the element", async () => {
  const copy = SCRIPT.replace(BUNDLE, "/copy/");
  const script = await (await fetch(`${(await host(after, {})).address}${BUNDLE}wmo-zelfcheck.js`)).text();
  const site = await host(after, { "/": html(ELEMENT, LINKED + SCRIPT + SCRIPT + MOVING + copy), "/copy/wmo-zelfcheck.js": script, "/copy/wmo-zelfcheck.wasm": (_, answer) => answer.writeHead(404).end() });
  const visited = await visit(started, site);
  assert.equal(await visited.page.locator(".wmo-zelfcheck").count(), 1);
  assert.equal((await heard(visited.page)).filter(({ name }) => name === "ready").length, 1);
  await usable(visited.page);
  await leave(visited);
});

test("elements that the page puts in later start too", async () => {
  const site = await host(after, { "/": html("<p>Nog niets.</p>") });
  const visited = await visit(started, site, { ready: false });
  const { page } = visited;
  await page.evaluate(() => document.querySelector("main").insertAdjacentHTML("beforeend", '<section><h2>Zorg</h2><div data-wmo-zelfcheck data-start="estimate"></div></section>'));
  await page.getByRole("heading", { name: "Met wie woont u?" }).waitFor();
  await takeOut(page, "section:has([data-wmo-zelfcheck])");
  await page.evaluate(() => document.querySelector("main").insertAdjacentHTML("beforeend", "<wmo-zelfcheck></wmo-zelfcheck>"));
  await door(page).waitFor();
  loaded(visited);
  await usable(page);
  await leave(visited);
});
