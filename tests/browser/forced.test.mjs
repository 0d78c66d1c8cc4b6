// Forced colours (a high-contrast theme), where grounds and shades are gone: what is chosen, open or done is still seen.
// axe does not look at this.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { accessible, browser, fold, next, open, press, walk } from "./helpers.mjs";

const started = await browser(after);
const forced = (options = {}) => open(started, { forcedColors: "active", ...options });
/** The contrast between the grounds of two pictures of an element, in its middle or further along. */
const contrast = async (one, other, along = 0.5) => {
  const page = await started.newPage();
  const [light, dark] = (await page.evaluate(async ([pictures, part]) => Promise.all(pictures.map(async (picture) => {
    const image = new Image();
    image.src = `data:image/png;base64,${picture}`;
    await image.decode();
    const canvas = document.createElement("canvas").getContext("2d");
    canvas.drawImage(image, 0, 0);
    const [red, green, blue] = [...canvas.getImageData(image.width * part, image.height / 2, 1, 1).data].map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  })), [[one, other], along])).sort((a, b) => b - a);
  await page.close();
  return light / dark;
};
/** A picture of an element, with the pointer and the focus elsewhere. */
const picture = async (page, element) => {
  await page.evaluate(() => document.activeElement.blur());
  await page.mouse.move(0, 0);
  return (await element.screenshot()).toString("base64");
};

test("a chosen answer looks other than one that is not, and so does progress", async () => {
  for (const colorScheme of ["light", "dark"]) {
    const { page, context } = await forced({ colorScheme });
    await page.getByRole("button", { name: "Wat betaal ik zelf?" }).click();
    const bar = page.locator(".wmo-progress__bar");
    const begun = await picture(page, bar);
    const chosen = async (input, label) => {
      const open = await picture(page, input);
      await press(page, label);
      const ratio = await contrast(open, await picture(page, input));
      assert.ok(ratio >= 3, `${label}, ${colorScheme}: ${ratio}`);
    };
    await chosen(page.getByRole("radio", { name: "Ik woon alleen" }), "Ik woon alleen");
    await accessible(page, "a chosen radio button");
    await next(page);
    await press(page, "AOW-leeftijd of ouder");
    await next(page);
    const ratio = await contrast(begun, await picture(page, bar), 0.3);
    assert.ok(ratio >= 3, `the progress, ${colorScheme}: ${ratio}`);
    const box = page.getByRole("checkbox", { name: "Rolstoel" });
    const empty = await picture(page, box);
    await press(page, "Rolstoel");
    assert.notEqual(await picture(page, box), empty, "a checkbox");
    await context.close();
  }
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
    // A plan that gives no help has no line; those of idea 16 all have one.
    await fold(page, "Alle plannen naast elkaar");
    await page.locator(".wmo-fold .wmo-fold summary", { hasText: "Idee 16" }).click();
    for (const box of await page.getByRole("checkbox", { name: "Toon in de grafiek" }).all()) {
      if ((await page.locator("svg.wmo-chart__drawing polyline").count()) < 3) await box.check();
    }
    const lines = await page.locator("svg.wmo-chart__drawing polyline").evaluateAll((all) => all.map((line) => { const { stroke, strokeDasharray } = getComputedStyle(line); return [stroke, strokeDasharray]; }));
    assert.equal(lines.length, 3);
    assert.equal(new Set(lines.map(([, pattern]) => pattern)).size, lines.length, "a pattern each");
    const ground = await style(page.locator(".wmo-zelfcheck"), "backgroundColor");
    assert.ok(lines.every(([stroke]) => stroke !== ground), `${lines} on ${ground}`);
    await accessible(page, `the outcome at ${width}`);
    await context.close();
  }
});
