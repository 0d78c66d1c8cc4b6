// On a phone: what can be pressed is large enough, fields stand apart, and text does not shrink with the host's root.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { accessible, back, browser, fold, open, titled, walk } from "./helpers.mjs";

const started = await browser(after);
const phone = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };
const FOLDS = ["Uw antwoorden", "Wat als het anders was?", "Alle plannen naast elkaar", "Over deze regels", "De regels van uw gemeente", "Wanneer is het betaald?"];

test("on touch everything that is pressed by itself is at least 44 pixels high", async () => {
  const { page, context } = await open(started, phone);
  const look = async (where) => {
    // Links to a source stand in a line of text.
    const low = await page.locator("summary, button, .wmo-zelfcheck label, input, .wmo-urgent a, .wmo-files a").evaluateAll((all) => all
      .filter((element) => element.checkVisibility() && !element.closest(".wmo-choice, .wmo-plans__choice input"))
      .filter((element) => !(element.matches("label") && !element.parentElement.matches(".wmo-plans__choice")) && !element.matches(".wmo-plans__choice input"))
      .map((element) => [element.textContent || element.id, element.getBoundingClientRect().height])
      .filter(([, height]) => height < 44));
    assert.deepEqual(low, [], where);
    const rows = await page.locator(".wmo-choice").evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height).filter((height) => height < 44));
    assert.deepEqual(rows, [], where);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, `${where} scrolls sideways`);
  };
  await look("start");
  await walk(page, { support: ["Scootmobiel"] });
  for (const name of FOLDS) await fold(page, name);
  await page.getByRole("textbox", { name: "Ander inkomen per jaar" }).fill("40.000");
  await look("outcome");
  await accessible(page, "outcome on a phone");
  await page.getByRole("button", { name: "Wijzig" }).first().click();
  await page.locator(".wmo-choice").first().waitFor();
  await look("question");
  await back(page);
  await page.getByRole("button", { name: "Alle regels en bedragen" }).click();
  await titled(page, "Alle regels en bedragen");
  await look("rules");
  await context.close();
});

test("fields in the folds of the outcome stand apart", async () => {
  const { page, context } = await open(started, phone);
  await walk(page, { support: ["Scootmobiel"] });
  for (const name of FOLDS.slice(4)) await fold(page, name);
  const gaps = await page.locator(".wmo-fold__content").evaluateAll((folds) => folds.flatMap((content) => {
    const fields = [...content.querySelectorAll(".utrecht-form-field--text")].map((field) => field.getBoundingClientRect());
    return fields.slice(1).map((field, index) => field.top - fields[index].bottom).filter((gap) => gap < 16);
  }));
  assert.deepEqual(gaps, []);
  await context.close();
});

test("the text of the chart is 14 pixels also where the host's root is small", async () => {
  const { page, context } = await open(started);
  await page.evaluate(() => { document.documentElement.style.fontSize = "62.5%"; });
  await walk(page);
  for (const tab of ["Inkomen", "Spaargeld", "Maanden"]) {
    await page.getByRole("button", { name: tab, exact: true }).click();
    const sizes = await page.locator(".wmo-chart__text").evaluateAll((all) => all.map((text) => parseFloat(getComputedStyle(text).fontSize)));
    assert.ok(sizes.length > 5 && sizes.every((size) => size >= 14), `${tab}: ${sizes}`);
  }
  await context.close();
});
