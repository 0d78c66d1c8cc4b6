// A host that moves, removes, empties and mounts again, a hundred times: the widget follows and leaves nothing behind.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { amount, browser, eventually, next, outcome, press, workOut } from "./helpers.mjs";
import { BUNDLE, host, html, LINKED, SCRIPT } from "./host.mjs";
import { codes, door, ELEMENT, FALLBACK, keepMemory, leave, loaded, memory, toAmounts, visit } from "./widget.mjs";

const started = await browser(after);
/** Longer than an element that is out of the page still counts as being moved. */
const GONE = 1300;
/** So long by the page's own clock, by which the widget waits too. */
const pass = (page) => page.evaluate((time) => new Promise((later) => setTimeout(later, time)), GONE);
const script = `${BUNDLE}wmo-zelfcheck.js`;

for (const [what, element] of [["an element", ELEMENT], ["a custom element", `<wmo-zelfcheck id="zelfcheck"><p>${FALLBACK}</p></wmo-zelfcheck>`]]) {
  test(`${what} that the host moves in the middle of a walk keeps what was answered`, async () => {
    const site = await host(after, { "/": html(`${element}<aside id="aside"></aside>`) });
    const visited = await visit(started, site);
    const { page } = visited;
    await door(page).click();
    await press(page, "Ik woon alleen");
    await next(page);
    await page.evaluate(() => document.getElementById("aside").append(document.getElementById("zelfcheck")));
    await pass(page);
    // Out of the page for a moment, as when a framework builds the page anew.
    await page.evaluate(async () => {
      const node = document.getElementById("zelfcheck");
      node.remove();
      await new Promise((later) => setTimeout(later, 200));
      document.querySelector("main").prepend(node);
    });
    await pass(page);
    await press(page, "AOW-leeftijd of ouder");
    await next(page);
    await press(page, "Hulp in het huishouden");
    await next(page);
    await press(page, "Nee");
    await next(page);
    await workOut(page).click();
    await amount(page, ["30.000"]);
    await amount(page, ["0"]);
    assert.deepEqual(await outcome(page), ["€ 21,80 per maand", "ongeveer € 69,43 per maand"]);
    await leave(visited);
  });

  test(`${what} that has left the page is taken down, and starts anew when it comes back`, async () => {
    const site = await host(after, { "/": html(element) });
    const visited = await visit(started, site);
    const { page } = visited;
    const held = await page.evaluate(async (gone) => {
      window.node = document.getElementById("zelfcheck");
      window.node.remove();
      await new Promise((later) => setTimeout(later, gone));
      return window.node.textContent;
    }, GONE);
    assert.equal(held, FALLBACK);
    await page.evaluate(() => document.querySelector("main").append(window.node));
    await toAmounts(page);
    await leave(visited);
  });
}

test("a host that empties the element under us: nothing breaks, and it can be mounted again", async () => {
  const site = await host(after, { "/": html(`${ELEMENT}<div id="other" data-wmo-zelfcheck data-start="finder"></div>`) });
  const visited = await visit(started, site);
  const { page } = visited;
  await page.locator("#other").getByRole("searchbox").waitFor();
  loaded(visited);
  await door(page).click();
  await page.evaluate(() => { document.getElementById("zelfcheck").innerHTML = ""; });
  await page.goBack();
  await page.locator("#other").getByRole("searchbox").fill("wandelen");
  await page.locator("#other .wmo-results").waitFor();
  await page.evaluate(async (address) => {
    const { mount } = await import(address);
    const node = document.getElementById("zelfcheck");
    mount(node).destroy();
    node.textContent = "nieuw";
    await mount(node, { start: "start" }).ready;
  }, script);
  await toAmounts(page.locator("#zelfcheck"));
  await leave(visited);
});

test("what the host changes while the module is still on its way counts", async () => {
  const files = Object.fromEntries(["one", "two"].map((name) => [`/${name}.json`, JSON.stringify({ code: "GM0344", contact: { name: `Loket ${name}`, phone: "012 345 67 89" } })]));
  const site = await host(after, { "/": html("", LINKED), ...files });
  const visited = await visit(started, site, { ready: false });
  const { page } = visited;
  await page.evaluate(async (address) => {
    const { mount } = await import(address);
    const desk = document.querySelector("main").appendChild(Object.assign(document.createElement("div"), { id: "desk" }));
    const early = mount(desk, { config: "/one.json" });
    early.update({ config: "/two.json" });
    await early.ready;
    const [kept, gone] = ["kept", "gone"].map((id) => document.querySelector("main").appendChild(Object.assign(document.createElement("div"), { id, textContent: "eerst" })));
    const widget = mount(kept, { start: "finder" });
    widget.update({ start: "estimate" });
    const other = mount(gone, { start: "finder" });
    other.destroy();
    await Promise.all([widget.ready, other.ready]);
  }, script);
  await page.locator("#desk").getByText("Loket two").first().waitFor();
  assert.equal(await page.getByText("Loket one").count(), 0);
  await page.locator("#kept").getByRole("heading", { name: "Met wie woont u?" }).waitFor();
  assert.equal(await page.locator("#gone").innerHTML(), "eerst");
  assert.deepEqual(await codes(page), []);
  loaded(visited);
  await leave(visited);
});

const ROUNDS = {
  "the function": async ([address, times]) => {
    const { mount } = await import(address);
    for (let time = 0; time < times; time += 1) {
      const node = document.querySelector("main").appendChild(document.createElement("div"));
      const widget = mount(node, { start: "estimate" });
      await widget.ready;
      await new Promise(requestAnimationFrame);
      node.querySelector("input").click();
      await new Promise(requestAnimationFrame);
      widget.destroy();
      node.remove();
    }
  },
  "the element": ([, times]) => window.comeAndGo("div", times),
  "the custom element": ([, times]) => window.comeAndGo("wmo-zelfcheck", times),
};

/** Elements that come and go, ten at a time: each is used, removed, and taken down a second later. */
function comeAndGo() {
  window.comeAndGo = async (name, times) => {
    for (let time = 0; time < times; time += 10) {
      const nodes = Array.from({ length: 10 }, () => Object.assign(document.createElement(name), { innerHTML: "<p>Bel.</p>" }));
      for (const node of nodes) node.setAttribute(name === "div" ? "data-start" : "start", "estimate");
      if (name === "div") for (const node of nodes) node.dataset.wmoZelfcheck = "";
      document.querySelector("main").append(...nodes);
      while (nodes.some((node) => !node.querySelector("input"))) await new Promise((later) => setTimeout(later, 20));
      for (const node of nodes) node.querySelector("input").click();
      await new Promise(requestAnimationFrame);
      for (const node of nodes) node.remove();
      while (nodes.some((node) => node.querySelector("input"))) await new Promise((later) => setTimeout(later, 50));
    }
  };
}

for (const [what, round] of Object.entries(ROUNDS)) {
  test(`a hundred times in and out by ${what}: the memory stays as it is`, { timeout: 300_000 }, async () => {
    const site = await host(after, { "/": html("", LINKED + SCRIPT) });
    const visited = await visit(started, site, { ready: false, before: keepMemory });
    const { page, context } = visited;
    page.setDefaultTimeout(240_000);
    const session = await context.newCDPSession(page);
    await session.send("Performance.enable");
    await page.evaluate(comeAndGo);
    // So often that the browser has compiled most of what it will.
    await page.evaluate(round, [script, 100]);
    loaded(visited);
    const before = await memory(page, session);
    await page.evaluate(round, [script, 100]);
    // What a finalizer frees goes when the browser finds time for it; what stays behind stays however often it is asked.
    await eventually(async () => {
      const then = await memory(page, session);
      // One app that stays behind would be some 200 nodes, 20 listeners and 100 kB.
      assert.ok(then.nodes - before.nodes < 100, `nodes: ${before.nodes}, ${then.nodes}`);
      assert.ok(then.listeners - before.listeners < 10, `listeners: ${before.listeners}, ${then.listeners}`);
      // Yew keeps one closure for each kind of event of an app, on purpose: three of them, some 400 bytes. The rest is code
      // that the browser compiles better meanwhile.
      assert.ok(then.heap - before.heap < 150_000, `bytes: ${before.heap}, ${then.heap}`);
      assert.equal(then.pages, before.pages, "memory of the module");
    });
    assert.equal(await page.evaluate(() => document.querySelector("main").textContent), "Hulp en zorg");
    await leave(visited);
  });
}
