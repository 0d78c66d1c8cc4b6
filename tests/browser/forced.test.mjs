// Forced colours (a high-contrast theme), where grounds and shades are gone: what is chosen, open or done is still seen.
// axe does not look at this.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { accessible, browser, next, open, press, walk } from "./helpers.mjs";

const started = await browser(after);
const forced = (options = {}) => open(started, { forcedColors: "active", ...options });
/** The pixels of an element, with the pointer and the focus elsewhere. */
const pixels = async (page, element) => {
  await page.evaluate(() => document.activeElement.blur());
  await page.mouse.move(0, 0);
  return (await element.screenshot()).toString("base64");
};

test("a chosen answer looks other than one that is not, and so does progress", async () => {
  const { page, context } = await forced();
  await page.getByRole("button", { name: "Reken mijn bijdrage uit" }).click();
  const radio = page.getByRole("radio", { name: "Ik woon alleen" });
  const bar = page.locator(".wmo-progress__bar");
  const [open, begun] = [await pixels(page, radio), await pixels(page, bar)];
  await press(page, "Ik woon alleen");
  assert.notEqual(await pixels(page, radio), open, "a radio button");
  await accessible(page, "a chosen radio button");
  await next(page);
  await press(page, "AOW-leeftijd of ouder");
  await next(page);
  assert.notEqual(await pixels(page, bar), begun, "the progress");
  const box = page.getByRole("checkbox", { name: "Rolstoel" });
  const empty = await pixels(page, box);
  await press(page, "Rolstoel");
  assert.notEqual(await pixels(page, box), empty, "a checkbox");
  await context.close();
});

test("the chosen tab, the folds and the lines of the chart are told apart", async () => {
  for (const width of [320, 1280]) {
    const { page, context } = await forced({ viewport: { width, height: 800 } });
    await walk(page);
    const style = (locator, name) => locator.evaluate((element, wanted) => getComputedStyle(element)[wanted], name);
    const [chosen, other] = ["Inkomen", "Spaargeld"].map((name) => page.getByRole("button", { name, exact: true }));
    assert.equal(await chosen.getAttribute("aria-pressed"), "true");
    assert.notEqual(await style(chosen, "backgroundColor"), await style(other, "backgroundColor"));
    assert.equal(await style(chosen, "textDecorationLine"), "underline");
    assert.equal(await style(other, "textDecorationLine"), "none");
    // A transparent border is painted in these colours: a mark of borders may only have those that draw it.
    for (const summary of [page.locator(".wmo-why__summary").first(), page.locator(".wmo-fold__summary").first()]) {
      const sides = await summary.evaluate((element) => { const mark = getComputedStyle(element, "::before"); return [mark.borderTopWidth, mark.borderLeftWidth, parseFloat(mark.borderRightWidth) > 0, mark.transform]; });
      assert.deepEqual(sides.slice(0, 3), ["0px", "0px", true]);
      await summary.click();
      assert.notEqual(await summary.evaluate((element) => getComputedStyle(element, "::before").transform), sides[3], "open looks other than closed");
    }
    for (const box of (await page.getByRole("checkbox", { name: "Toon in de grafiek" }).all()).slice(0, 3)) await box.check();
    const lines = await page.locator("svg.wmo-chart__drawing polyline").evaluateAll((all) => all.map((line) => { const { stroke, strokeDasharray } = getComputedStyle(line); return [stroke, strokeDasharray]; }));
    assert.equal(lines.length, 3);
    assert.equal(new Set(lines.map(([, pattern]) => pattern)).size, 3, "a pattern each");
    const ground = await style(page.locator(".wmo-zelfcheck"), "backgroundColor");
    assert.ok(lines.every(([stroke]) => stroke !== ground), `${lines} on ${ground}`);
    await accessible(page, `the outcome at ${width}`);
    await context.close();
  }
});
