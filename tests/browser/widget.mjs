// The widget on somebody else's page: how a test opens such a page, and what must hold on every one of them.
import assert from "node:assert/strict";
import { accessible, eventually, nothingStored, outcome, walk } from "./helpers.mjs";

export const ELEMENT = '<div data-wmo-zelfcheck id="zelfcheck"><p>Bel de gemeente: 14 030.</p></div>';
export const FALLBACK = "Bel de gemeente: 14 030.";
/** The first thing to press: the app is there. */
export const door = (scope) => scope.getByRole("button", { name: "Wat betaal ik zelf?" }).first();

/** A page of a host on 22 November 2026, with what it asks, complains of and hears of the widget. */
export async function visit(started, site, { path = "/", ready = true, before, ...options } = {}) {
  const context = await started.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.clock.setFixedTime(new Date("2026-11-28T12:00:00"));
  const seen = { requests: [], complaints: [], loaded: 0, served: 0 };
  page.on("request", (request) => seen.requests.push(request.url()));
  page.on("console", (message) => seen.complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => seen.complaints.push(`error: ${error.message}`));
  await page.addInitScript(listen);
  if (before) await page.addInitScript(before);
  await page.goto(site.address + path);
  const all = { page, context, site, seen };
  if (ready) await door(page).waitFor();
  if (ready) loaded(all);
  return all;
}

/** From here on nothing may be asked for. */
export function loaded({ seen, site }) {
  seen.loaded = seen.requests.length;
  seen.served = site.asked.length;
}

/** Keeps the widget's events in the page, in `heard`. */
function listen() {
  window.heard = [];
  for (const name of ["ready", "step", "result", "error"]) {
    addEventListener(`wmo-zelfcheck:${name}`, ({ detail, target }) => window.heard.push({ name, detail, on: target.id }));
  }
}

export const heard = (page) => page.evaluate(() => window.heard);
export const codes = async (page) => (await heard(page)).filter(({ name }) => name === "error").map(({ detail }) => detail.code);

/** Nothing was asked for since the load, by the browser's count and by the server's. */
export function still({ seen, site }) {
  assert.deepEqual(seen.requests.slice(seen.loaded), [], "requests after the load");
  assert.deepEqual(site.asked.slice(seen.served), [], "asked of the server after the load");
}

/** What holds on every page: nothing in the console, no request after the load, nothing stored; then the page goes. */
export async function leave(visited, { complaints = [] } = {}) {
  const { page, context, seen } = visited;
  still(visited);
  assert.deepEqual(seen.complaints, complaints);
  await nothingStored(page, context);
  await context.close();
}

/** Takes what `selector` finds out of the page, and waits until the widgets in it have been taken down. */
export async function takeOut(page, selector) {
  const count = await page.evaluate((found) => {
    const node = document.querySelector(found);
    window.takenOut = [node, ...node.querySelectorAll("*")].filter((one) => one[Symbol.for("wmo-zelfcheck")]);
    node.remove();
    return window.takenOut.length;
  }, selector);
  assert.ok(count > 0, `${selector} has a widget`);
  await page.waitForFunction(() => window.takenOut.every((node) => !node[Symbol.for("wmo-zelfcheck")]));
}

/** Back through the views, one at a time, to the first. */
export async function toBegin(page) {
  const heading = page.locator(".wmo-zelfcheck [id$=-title]");
  for (let view = 0; view < 12 && !(await door(page).isVisible()); view += 1) {
    const before = await heading.innerText();
    await page.goBack();
    await eventually(async () => assert.notEqual(await heading.innerText(), before));
  }
}

/** Through the questions to the amounts, which are those of a person alone with household help. */
export async function toAmounts(scope) {
  await walk(scope);
  assert.deepEqual(await outcome(scope), ["€ 21,80 per maand", "ongeveer € 69,43 per maand"]);
}

/** The same, with axe at the beginning, at the first question and at the end. */
export async function usable(page, scope = page) {
  await accessible(page, "begin");
  await toAmounts(scope);
  await accessible(page, "amounts");
}

/** What is alive in the page after the garbage has gone: nodes, listeners, bytes of script, pages of the module. */
export async function memory(page, session) {
  await page.evaluate(() => { window.heard.length = 0; });
  // Three times: what wasm-bindgen frees by finalizers goes after the collection that found it.
  for (let time = 0; time < 3; time += 1) {
    await session.send("HeapProfiler.collectGarbage");
    await page.waitForTimeout(50);
  }
  const { metrics } = await session.send("Performance.getMetrics");
  const of = (name) => metrics.find((metric) => metric.name === name).value;
  return { nodes: of("Nodes"), listeners: of("JSEventListeners"), heap: of("JSHeapUsedSize"), pages: await page.evaluate(() => window.moduleMemory.buffer.byteLength / 65_536) };
}

/** To be run before a page's scripts: keeps hold of the module's memory, to measure it. */
export function keepMemory() {
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const real = WebAssembly[name];
    WebAssembly[name] = async (...values) => {
      const made = await real.apply(WebAssembly, values);
      // The first stage has it; the parts behind it take theirs from there.
      window.moduleMemory ??= made.instance?.exports.memory;
      return made;
    };
  }
}
