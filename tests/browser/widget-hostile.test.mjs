// A good neighbour: the widget looks the same in a page with nasty styles as in a plain one, and the page does not change
// by the widget's stylesheet.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { accessible, browser, walk } from "./helpers.mjs";
import { differences, looks, NASTY, opened, tokens, tour, visit } from "./neighbour.mjs";

const started = await browser(after);
const OURS = ".wmo-zelfcheck, .wmo-zelfcheck *";

const tab = (options) => opened(started, options);

/** What of the widget stands outside it; a table may scroll. */
const outside = (page) => page.locator(".wmo-zelfcheck").evaluate((root) => [...root.querySelectorAll("*:not(svg *, .wmo-scroll *, .wmo-hidden, .wmo-hidden *)")]
  .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > root.getBoundingClientRect().right + 1)
  .map((one) => `${one.parentElement.className} > ${one.tagName}.${one.className} ${one.textContent.slice(0, 60)}`));

/** axe finds nothing, and the focus is seen wherever the keyboard goes. */
async function usable(page, screen) {
  await page.evaluate(() => scrollTo(0, 0));
  await accessible(page, screen);
  for (let stop = 0; stop < 9; stop += 1) {
    await page.keyboard.press("Tab");
    const ring = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === document.body) return { shown: true };
      const rings = [element, element.closest(".wmo-door"), element.closest(".wmo-choice")].filter(Boolean).map((one) => getComputedStyle(one));
      return { name: element.textContent || element.id, shown: rings.some(({ outlineStyle, outlineWidth, boxShadow }) => outlineStyle === "solid" && parseFloat(outlineWidth) >= 2 && boxShadow !== "none") };
    });
    assert.ok(ring.shown, `${screen}: ${ring.name}`);
  }
}

for (const options of [{}, { viewport: { width: 360, height: 700 } }]) {
  test(`every element looks as on a plain page ${JSON.stringify(options)}`, async () => {
    const width = options.viewport ? "320px" : "1000px";
    const [plain, nasty] = [await tab(options), await tab(options)];
    const seen = new Map();
    await tour(plain, { width }, async (screen) => seen.set(screen, await looks(plain, OURS)));
    const found = {};
    await tour(nasty, { width, css: NASTY }, async (screen) => {
      const different = differences(seen.get(screen), await looks(nasty, OURS));
      if (different.length) found[screen] = different;
      if (!options.viewport) await usable(nasty, screen);
    });
    assert.equal(seen.size, 9);
    assert.deepEqual(found, {});
    await Promise.all([plain, nasty].map((page) => page.context().close()));
  });
}

test("in a narrow column of a wide page it is laid out as on a narrow screen, also with a reader's own spacing of text", async () => {
  const spacing = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }";
  const page = await tab();
  await tour(page, { width: "300px" }, async (screen) => {
    assert.deepEqual(await outside(page), [], screen);
    const style = await page.addStyleTag({ content: spacing });
    assert.deepEqual(await outside(page), [], `${screen}, spaced`);
    assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll(".wmo-zelfcheck *:not(svg, svg *)")].filter((one) => one.checkVisibility() && one.textContent.trim() && !one.closest(".wmo-hidden")).filter((one) => {
      const style = getComputedStyle(one);
      const spaced = Math.abs(parseFloat(style.letterSpacing) - 0.12 * parseFloat(style.fontSize)) < 0.02;
      const high = style.display !== "inline" && one.matches("button, a, label, summary") && one.scrollHeight > one.clientHeight + 2;
      return !spaced || high || (style.overflowX === "hidden" && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1));
    }).map((one) => `${one.tagName}.${one.className}`)), [], `${screen}: not spaced, or cut off`);
    await style.evaluate((element) => element.remove());
  });
  await visit(page, { width: "300px" });
  await walk(page);
  const columns = await page.locator(".wmo-columns").first().evaluate((one) => getComputedStyle(one).gridTemplateColumns.split(" ").length);
  assert.equal(columns, 1);
  for (const [kind, css] of [["flex", "display:flex"], ["centred column", "display:flex;flex-direction:column;align-items:center"], ["grid", "display:grid;justify-items:center"], ["float", "float:left"], ["inline-block", "display:inline-block"], ["cell", "display:table-cell"]]) {
    await visit(page, { css: `#wmo-zelfcheck { ${css.replaceAll(";", " !important;")} !important }` });
    const { width, right } = await page.locator(".wmo-zelfcheck").evaluate((root) => root.getBoundingClientRect());
    assert.ok(width >= 280 && right <= 1280, `${kind}: ${width}`);
  }
  await page.context().close();
});

test("the page around the widget does not change by a pixel", async () => {
  const theme = await tokens("@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css");
  const rich = (widget) => `<h1 class="utrecht-heading-1">Kop</h1><p class="utrecht-paragraph utrecht-paragraph--lead">Tekst <a class="utrecht-link utrecht-link--html-a" href="#">link</a></p>
<form class="utrecht-form-field utrecht-form-field--text utrecht-form-field--invalid"><label class="utrecht-form-label">Naam</label><input class="utrecht-textbox utrecht-textbox--html-input"><textarea class="utrecht-textarea"></textarea>
<input type="radio" class="utrecht-radio-button utrecht-radio-button--html-input" checked><input type="checkbox" class="utrecht-checkbox utrecht-checkbox--html-input"><button class="utrecht-button utrecht-button--primary-action">Stuur</button><button class="utrecht-link-button utrecht-link-button--html-button">Terug</button></form>
<ul class="utrecht-unordered-list"><li class="utrecht-unordered-list__item">Een</li></ul><table><tr><th>a</th><td class="utrecht-number-data">1</td></tr></table><details open><summary>Meer</summary>tekst</details><svg width="20" height="20"><path d="M0 0h9v9"/></svg>
<div class="utrecht-alert utrecht-alert--error"><div class="utrecht-alert__content">Let op</div></div><progress value=".3"></progress><div class="utrecht-document">Los</div>
${widget}`;
  const own = ".utrecht-button { background: teal; } .utrecht-paragraph { margin: 7px; } h1 { color: maroon; } li { list-style: square; }";
  for (const css of ["", theme + own]) {
    const page = await tab();
    const site = { css, theme: "voorbeeld-theme", body: rich, script: false };
    await visit(page, { ...site, style: false });
    const without = await looks(page, "body, body *");
    await visit(page, site);
    assert.deepEqual(differences(without, await looks(page, "body, body *")), []);
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--wmo-ink")), "");
    await page.context().close();
  }
});
