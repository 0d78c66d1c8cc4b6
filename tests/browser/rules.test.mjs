// The pages about the rules: reached from the start and from a receipt line, readable everywhere, and every amount there.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { accessible, back, browser, open, partOf, titled, toRules, walk } from "./helpers.mjs";

const started = await browser(after);
const PAGES = ["Alle regels en bedragen", "Wat veranderde er per jaar?", "De 25 ideeën uit het rapport"];
const text = async (locator) => (await locator.innerText()).replace(/\u00a0/g, " ");
const focused = (page) => page.evaluate(() => document.activeElement.innerText.replace(/\u00a0/g, " "));
const go = toRules;

test("by keyboard from the start to each page and back, with the focus on the heading", async () => {
  const { page, context, requests, complaints } = await open(started);
  const loaded = requests.length;
  for (const name of PAGES) {
    for (const stop of ["Over deze regels", name]) {
      for (let press = 0; press < 30 && (await focused(page)) !== stop; press += 1) await page.keyboard.press("Tab");
      if (stop !== name && !(await page.getByRole("button", { name }).isVisible())) await page.keyboard.press("Enter");
    }
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name }).waitFor();
    assert.equal(await focused(page), name);
    assert.ok((await page.title()).startsWith(name));
    await page.goBack();
    await page.getByRole("button", { name: "Wat betaal ik zelf?" }).waitFor();
  }
  assert.deepEqual(requests.slice(loaded), [], "nothing is fetched");
  assert.deepEqual(complaints, []);
  await context.close();
});

test("axe finds nothing on any page, in light, dark and at 320 pixels, with all folds open", async () => {
  for (const options of [{}, { colorScheme: "dark" }, { viewport: { width: 320, height: 640 } }]) {
    const { page, context } = await open(started, options);
    for (const name of PAGES) {
      await go(page, name);
      await page.getByRole("heading", { level: 1, name }).waitFor();
      await page.locator("details").evaluateAll((folds) => folds.forEach((fold) => { fold.open = true; }));
      await accessible(page, `${name}, open ${JSON.stringify(options)}`, partOf(options));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${name} scrolls sideways by ${wide} ${JSON.stringify(options)}`);
      await back(page);
      await page.getByRole("button", { name: "Wat betaal ik zelf?" }).waitFor();
    }
    await context.close();
  }
});

test("a line of the receipt leads to its amount among the rules, and back to the outcome", async () => {
  const { page, context, complaints } = await open(started);
  await walk(page);
  const amounts = await page.locator(".wmo-amount").allInnerTexts();
  await page.getByText("Waarom deze bedragen in het voorstel?").click();
  await page.getByRole("button", { name: "Bekijk deze regel: Zoveel telt niet mee" }).click();
  await page.getByRole("heading", { level: 1, name: PAGES[0] }).waitFor();
  const here = await focused(page);
  assert.ok(here.startsWith("Grens: tot dit inkomen"), here);
  assert.ok(here.includes("alleen: € 24.500,00 per jaar") && here.includes("een stel: € 33.900,00 per jaar"), here);
  assert.ok(here.includes("Door ons afgeleid."), "a derived figure says so");
  assert.ok(await page.evaluate(() => { const box = document.activeElement.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; }), "in sight");
  assert.ok((await page.title()).startsWith(PAGES[0]));
  await accessible(page, "at an amount");
  await page.goBack();
  await page.locator(".wmo-card").first().waitFor();
  assert.deepEqual(await page.locator(".wmo-amount").allInnerTexts(), amounts, "the answers are still there");
  assert.deepEqual(complaints, []);
  await context.close();
});

test("every fold that explains a receipt line leads to a rule that takes the focus", async () => {
  const { page, context } = await open(started);
  await walk(page, { assets: ["100.000"] });
  const links = () => page.locator(".wmo-reason button", { hasText: "Bekijk deze regel" });
  const count = await links().count();
  assert.ok(count >= 8, `${count} lines`);
  for (let index = 0; index < count; index += 1) {
    await page.locator("details").evaluateAll((folds) => folds.forEach((fold) => { fold.open = true; }));
    await links().nth(index).click();
    await page.getByRole("heading", { level: 1, name: PAGES[0] }).waitFor();
    assert.match(await page.evaluate(() => document.activeElement.id), /-rule$/, `line ${index}`);
    await page.goBack();
    await page.locator(".wmo-card").first().waitFor();
  }
  await context.close();
});

test("the rules: the amount of today in sight, older ones behind a fold, and what is no law says so", async () => {
  const { page, context } = await open(started);
  await go(page, PAGES[0]);
  const folds = page.locator(".wmo-folds > .wmo-fold");
  const law = folds.first();
  assert.match(await text(law.locator("summary").first()), /De wet van nu\s+geldt nu\s+€ 21,80 per maand/);
  assert.ok(!(await law.locator(".wmo-figures").first().isVisible()), "the page opens calm");
  await law.locator("summary").first().click();
  await law.locator("summary", { hasText: /^2019/ }).click();
  assert.ok((await text(law)).includes("€ 17,50 per 4 weken"));
  await law.locator("summary", { hasText: /^2017/ }).click();
  assert.ok((await text(law)).includes("dit bedrag kennen wij niet zeker"));
  assert.ok((await text(law)).includes("Dit bedrag staat in één bron."));
  for (const [name, status] of [["Het wetsvoorstel (ivb)", "wetsvoorstel, geen wet"], ["Hoger laagste bedrag", "idee uit een rapport, geen wet"], ["Plan van het kabinet", "plan van het kabinet, geen wet"], ["Wlz: lage bijdrage", "andere wet, om te vergelijken"]]) {
    assert.ok((await text(page.locator("summary", { hasText: name }))).includes(status), name);
  }
  await context.close();
});

test("the years say old and new, and the figures that are not known", async () => {
  const { page, context } = await open(started);
  await go(page, PAGES[1]);
  const year = (number) => text(page.locator(".wmo-year", { has: page.getByRole("heading", { name: number, exact: true }) }));
  assert.equal(await page.locator(".wmo-year").count(), 12);
  assert.ok((await year("2026")).includes("Bedrag: van € 21,00 per maand naar € 21,80 per maand."));
  assert.ok((await year("2020")).includes("Bedrag: van € 17,50 per 4 weken naar € 19,00 per maand."));
  assert.ok((await year("2020")).includes("In april en mei 2020 hoefde niemand te betalen"));
  assert.ok((await year("2017")).includes("Het nieuwe bedrag kennen wij niet zeker."));
  await context.close();
});

test("the report: 25 options, none of them law, and from an option to its amounts", async () => {
  const { page, context, complaints } = await open(started);
  await go(page, PAGES[2]);
  assert.equal(await page.locator(".wmo-fold").count(), 25);
  assert.ok((await text(page.locator(".wmo-page"))).includes("Geen van deze ideeën is een wet."));
  const higher = page.locator(".wmo-fold", { hasText: "16. Een hogere bijdrage" });
  await higher.locator("summary").click();
  assert.ok((await text(higher)).includes("€ 67,20 per jaar"));
  await higher.getByRole("button", { name: "Bekijk de bedragen: Hoger laagste bedrag" }).click();
  await page.getByRole("heading", { level: 1, name: PAGES[0] }).waitFor();
  assert.ok((await focused(page)).startsWith("Hoger laagste bedrag"));
  assert.ok((await text(page.locator(".wmo-fold[open]"))).includes("€ 29,20 per maand"));
  await page.goBack();
  await titled(page, PAGES[2]);
  assert.deepEqual(complaints, []);
  await context.close();
});
