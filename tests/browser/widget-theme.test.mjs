// A municipality's theme on an ancestor restyles the widget: its buttons, links, ink and paper are the theme's, what is
// mixed from those can be read and seen, in four open themes of the design system and one of them dark.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { accessible, browser } from "./helpers.mjs";
import { opened, tokens, tour, visit } from "./neighbour.mjs";

const started = await browser(after);
const MA = "@nl-design-system-community/ma-design-tokens/dist";
const THEMES = {
  "voorbeeld-theme": ["@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css"],
  "ma-theme": [`${MA}/theme.css`],
  "ma-theme ma-theme--color-scheme-dark": [`${MA}/theme.css`, `${MA}/color-scheme-dark/theme.css`],
  "denhaag-theme": ["@gemeente-denhaag/design-tokens-components/dist/theme/index.css"],
  "openforms-theme": ["@open-formulieren/design-tokens/dist/index.css"],
};
/** Where a theme's own tokens are fainter than they should be (docs/theming.md); all else must hold. */
const OWN = {
  "ma-theme ma-theme--color-scheme-dark": /^ground of (button|a)\.utrecht-button utrecht-button--primary-action( wmo-phone)?: 2\.88$/,
  "openforms-theme": /^border of input\.utrecht-radio-button .*: 2\.92$/,
};
const site = async (theme) => ({ theme, css: (await Promise.all((THEMES[theme] ?? []).map(tokens))).join("\n") });

/**
 * What cannot be told from its ground: text under 4.5 to 1, what is drawn or pressed under 3 to 1. Read from the
 * computed colours, so that it also holds where axe does not look: borders, lines of the chart, marks.
 */
const faint = (page) => page.evaluate(() => {
  const pixel = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const read = (color) => {
    pixel.clearRect(0, 0, 1, 1);
    pixel.fillStyle = color;
    pixel.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = pixel.getImageData(0, 0, 1, 1).data;
    return { rgb: [red, green, blue], alpha: alpha / 255 };
  };
  const over = (top, below) => top.rgb.map((value, index) => value * top.alpha + below[index] * (1 - top.alpha));
  const ground = (element) => (element ? over(read(getComputedStyle(element).backgroundColor), ground(element.parentElement)) : [255, 255, 255]);
  const light = (rgb) => rgb.map((value) => value / 255).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)).reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index], 0.05);
  const ratio = (color, below) => { const [one, other] = [light(over(read(color), below)), light(below)].sort((a, b) => b - a); return one / other; };
  const found = [];
  const must = (element, what, color, below, least) => {
    const is = ratio(color, below);
    if (is < least) found.push(`${what} ${element.tagName.toLowerCase()}.${element.getAttribute("class")}: ${is.toFixed(2)}`);
  };
  for (const element of document.querySelectorAll(".wmo-zelfcheck *")) {
    if (!element.checkVisibility() || element.closest(".wmo-hidden")) continue;
    const style = getComputedStyle(element);
    const below = ground(element.closest("svg") ? element.closest("svg").parentElement : element);
    const around = ground(element.parentElement);
    if ([...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim())) must(element, "text of", element.closest("svg") ? style.fill : style.color, below, 4.5);
    // A field that can only be read is told by its text; one that is chosen may be filled without a border; one that the
    // browser draws has the browser's contrast.
    if (!(element.matches("[type=checkbox], [type=radio]") && style.appearance !== "none") && element.matches("input:not([type=range], [type=file], [readonly]), textarea, .utrecht-button--secondary-action, .wmo-choice--chosen, .wmo-tab, .wmo-card--bill")) {
      must(element, "border of", element.checked && ratio(style.backgroundColor, around) > ratio(style.borderBlockStartColor, around) ? style.backgroundColor : style.borderBlockStartColor, around, 3);
    }
    if (element.matches(".utrecht-button--primary-action")) must(element, "ground of", style.backgroundColor, around, 3);
    if (element.matches(".wmo-line, .wmo-chart__here, .wmo-door__pictogram")) must(element, "stroke of", style.stroke, below, 3);
    for (const pseudo of ["::before", "::after"]) {
      const drawn = getComputedStyle(element, pseudo);
      if (element.matches(".wmo-trust__item, .wmo-fold__summary, .wmo-why__summary") && drawn.content !== "none") must(element, `${pseudo} of`, drawn.borderBlockEndWidth === "0px" ? drawn.color : drawn.borderBlockEndColor, below, 3);
    }
  }
  return [...new Set(found)];
});

/** What is not black on paper, also where the theme is light on dark. */
async function onPaper(page) {
  await page.emulateMedia({ media: "print" });
  const colored = await page.evaluate(() => [...document.querySelectorAll(".wmo-zelfcheck *:not(svg *)")].filter((one) => one.checkVisibility() && one.textContent.trim() && getComputedStyle(one).color !== "rgb(0, 0, 0)").map((one) => one.className));
  await page.emulateMedia({ media: null });
  return colored;
}

for (const theme of Object.keys(THEMES)) {
  test(`everything can be read and seen in ${theme}`, async () => {
    const page = await opened(started);
    const found = {};
    await tour(page, await site(theme), async (screen) => {
      const here = [...await faint(page), ...(await onPaper(page)).map((name) => `not black on paper: ${name}`)];
      const ours = here.filter((what) => !OWN[theme]?.test(what));
      if (ours.length) found[screen] = ours;
      await accessible(page, `${theme}: ${screen}`, "colours");
    });
    assert.deepEqual(found, {});
    await page.context().close();
  });

  test(`buttons, links, ink and paper are those of ${theme}`, async () => {
    const page = await opened(started);
    await visit(page, await site(theme));
    await page.getByRole("button", { name: "Wat betaal ik zelf?" }).click();
    const button = page.getByRole("button", { name: "Verder" });
    await button.waitFor();
    await page.mouse.move(0, 0);
    // What the theme says, put on an element outside the widget, and whether the widget's own says the same.
    const same = (element, property, token) => element.evaluate((one, [name, of]) => {
      const probe = document.body.appendChild(document.createElement("div"));
      probe.style[name] = `var(${of})`;
      const [wanted, unset] = [getComputedStyle(probe)[name], !getComputedStyle(probe).getPropertyValue(of)];
      probe.remove();
      return unset ? "unset" : wanted === getComputedStyle(one)[name] ? "same" : `${wanted} | ${getComputedStyle(one)[name]}`;
    }, [property, token]);
    assert.equal(await same(button, "backgroundColor", "--utrecht-button-primary-action-background-color"), "same");
    assert.equal(await same(page.locator(".utrecht-link-button").first(), "color", "--utrecht-link-color"), "same");
    const root = page.locator(".wmo-zelfcheck");
    for (const [property, token] of [["color", "--utrecht-document-color"], ["backgroundColor", "--utrecht-document-background-color"], ["fontFamily", "--utrecht-document-font-family"]]) {
      assert.ok(["same", "unset"].includes(await same(root, property, token)), token);
    }
    for (let stop = 0; stop < 4; stop += 1) {
      await page.keyboard.press("Tab");
      const ring = await page.evaluate(() => document.activeElement === document.body || [document.activeElement, document.activeElement.closest(".wmo-choice")].filter(Boolean).some((one) => getComputedStyle(one).outlineStyle === "solid"));
      assert.ok(ring, `focus ring ${stop}`);
    }
    await page.context().close();
  });
}

test("without a theme the colours are our own, in light and dark", async () => {
  for (const [colorScheme, wanted] of [["light", ["rgb(27, 39, 51)", "rgb(255, 255, 255)", "rgb(11, 92, 122)"]], ["dark", ["rgb(234, 240, 244)", "rgb(20, 28, 35)", "rgb(124, 196, 224)"]]]) {
    const page = await opened(started, { colorScheme });
    const found = {};
    await tour(page, {}, async (screen) => {
      const here = await faint(page);
      if (here.length) found[screen] = here;
      if (screen !== "question") return;
      const root = await page.locator(".wmo-zelfcheck").evaluate((one) => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor]);
      const button = await page.getByRole("button", { name: "Verder" }).evaluate((one) => getComputedStyle(one).backgroundColor);
      assert.deepEqual([...root, button], wanted);
    });
    assert.deepEqual(found, {}, colorScheme);
    await page.context().close();
  }
});
