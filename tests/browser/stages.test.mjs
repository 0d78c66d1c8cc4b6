// The module comes in parts: what works while they are on their way, and what a server hears of it.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browser, eventually, next, open, titled } from "./helpers.mjs";
import { host, html } from "./host.mjs";
import { leave, loaded, visit } from "./widget.mjs";

const started = await browser(after);
const PART = "**/wmo-zelfcheck-part-*.wasm";
const door = (page, name) => page.getByRole("button", { name }).click();

/** The start page with the parts held back until `go`, and how often each was asked for. */
async function held() {
  let go;
  const gone = new Promise((resolve) => (go = resolve));
  const context = await started.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  await page.route(PART, async (route) => {
    await gone;
    await route.continue();
  });
  await page.goto(process.env.ADDRESS);
  await page.getByRole("button", { name: "Wat betaal ik zelf?" }).waitFor();
  return { page, context, go };
}

test("without the other parts the estimate is asked and today's amount is there, with every text", async () => {
  const { page, context, go } = await held();
  await door(page, "Wat betaal ik zelf?");
  for (const answer of ["Ik woon alleen", "Jonger dan 18 jaar"]) {
    await page.getByText(answer).click();
    await next(page);
  }
  await page.locator(".wmo-card--now").waitFor();
  await page.locator("main").getByRole("link", { name: /\d{3}|14 / }).or(page.locator("main").getByRole("combobox", { name: /gemeente|woont/i })).or(page.locator("main").getByLabel(/gemeente|woont/i)).first().waitFor();
  const texts = await page.locator("h1, h2, p, button, label, summary, a, legend").evaluateAll((all) => all.filter((one) => one.getClientRects().length && !one.textContent.trim()).map((one) => one.outerHTML));
  assert.deepEqual(texts, []);
  await page.getByText("dit deel wordt nog geladen").waitFor();
  go();
  await page.locator(".wmo-card--bill").waitFor();
  await context.close();
});

test("who presses a door before its part is there hears so, and gets it as soon as it is", async () => {
  for (const [name, title] of [["Waar kan ik terecht?", "Is er nu iets waarvoor u snel hulp nodig hebt?"], ["Even op adem komen", null]]) {
    const { page, context, go } = await held();
    const before = await page.locator("h1").innerText();
    if (!(await page.getByRole("button", { name }).count())) {
      await context.close();
      continue;
    }
    await door(page, name);
    await page.getByRole("status").filter({ hasText: "dit deel wordt nog geladen" }).waitFor();
    assert.equal(await page.locator("h1").innerText(), before);
    go();
    if (title) await titled(page, title);
    else await page.getByRole("searchbox").waitFor();
    assert.equal(await page.getByText("dit deel wordt nog geladen").count(), 0);
    await context.close();
  }
});

test("whatever a person presses, the same files come in the same order, and after that none", async () => {
  const orders = [];
  for (const name of ["Waar kan ik terecht?", "Wat betaal ik zelf?"]) {
    const { page, context, requests } = await open(started, { ready: false });
    await door(page, name);
    await page.evaluate(async () => (await import(document.querySelector("script[type=module]").src)).load());
    const count = requests.length;
    orders.push(requests.filter((url) => url.endsWith(".wasm")));
    await page.goBack();
    await page.waitForTimeout(300);
    assert.equal(requests.length, count, "nothing is asked for after loading");
    await context.close();
  }
  assert.deepEqual(orders[0], orders[1]);
});

test("a part that was not to be had comes at a next try, by itself", async () => {
  const context = await started.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  let refused = 0;
  await page.route(PART, (route) => ((refused += 1) <= 5 ? route.abort() : route.continue()));
  await page.goto(process.env.ADDRESS);
  await door(page, "Waar kan ik terecht?");
  await titled(page, "Is er nu iets waarvoor u snel hulp nodig hebt?");
  assert.ok(refused > 5);
  await context.close();
});

test("a widget of one part loads that part alone, and shows no other", async () => {
  const site = await host(after, { "/": html('<div data-wmo-zelfcheck data-show="finder"></div>') });
  const visited = await visit(started, site, { ready: false });
  const { page } = visited;
  await page.getByRole("searchbox").fill("wandelen");
  await page.locator(".wmo-results").waitFor();
  loaded(visited);
  const modules = site.asked.filter((path) => path.endsWith(".wasm")).map((path) => path.split("/").at(-1));
  assert.deepEqual(modules, ["wmo-zelfcheck.wasm", "wmo-zelfcheck-only-finder.wasm"]);
  assert.equal(await page.getByRole("button", { name: "Wat betaal ik zelf?" }).count(), 0);
  await eventually(async () => assert.equal(await page.locator(".wmo-results li").count() > 0, true));
  await leave(visited);
});
