// What axe says of every step of the self-check, in light and dark, in forced colours, narrow and on touch; and headings.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { CARER, choose, question, walkCheck } from "./check.mjs";
import { accessible, anew, back, browser, next, open, partOf } from "./helpers.mjs";

const started = await browser(after);

/** axe, and nothing that makes the page scroll sideways. */
const looker = (page, options, part = partOf(options)) => async (what) => {
  await accessible(page, `${what} ${JSON.stringify(options)}`, part);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wide <= 0, `${what} scrolls sideways by ${wide} ${JSON.stringify(options)}`);
};
const unfold = (page) => page.locator("details").evaluateAll((folds) => folds.forEach((fold) => { fold.open = true; }));

test("axe finds nothing on any question, nor on its error", async () => {
  const options = { viewport: { width: 320, height: 640 } };
  const { page, context } = await open(started, options);
  const look = looker(page, options, "all");
  await look("start");
  await page.getByRole("button", { name: "Waar kan ik terecht?" }).click();
  for (let id = await question(page, "start"); id; id = await question(page, id)) {
    await next(page);
    await page.getByRole("alert").waitFor();
    await look(`${id} without answer`);
    await choose(page, id, CARER[id]);
    await unfold(page);
    await look(id);
    await next(page);
  }
  await context.close();
});

for (const options of [{}, { colorScheme: "dark" }, { forcedColors: "active" }, { viewport: { width: 320, height: 640 } }, { viewport: { width: 768, height: 900 }, hasTouch: true, isMobile: true }]) {
  test(`axe finds nothing on danger, hints, sheet, expectations and rules ${JSON.stringify(options)}`, async () => {
    const { page, context, complaints } = await open(started, options);
    const look = looker(page, options);
    await page.getByRole("button", { name: "Waar kan ik terecht?" }).click();
    await question(page, "start");
    await choose(page, "safety", ["violence", "suicide"]);
    await next(page);
    await page.locator("h1", { hasText: "Zoek eerst hulp" }).waitFor();
    await look("danger");
    await anew(page);
    await walkCheck(page, CARER);
    await look("hints");
    await unfold(page);
    await look("hints with all folds open");
    const low = options.hasTouch ? await page.locator("summary, button, .wmo-phone").evaluateAll((all) => all.map((one) => [one.textContent, one.getBoundingClientRect().height]).filter(([, height]) => height < 44)) : [];
    assert.deepEqual(low, []);
    await page.getByRole("button", { name: "Maak een blad" }).click();
    await page.getByLabel("Mijn vraag").waitFor();
    await look("sheet");
    await back(page);
    await page.getByRole("button", { name: "Wat gebeurt er na uw melding?" }).click();
    await page.locator(".wmo-timeline").waitFor();
    await look("expect");
    await back(page);
    await page.getByRole("button", { name: "Op welke regels deze tips rusten" }).click();
    await page.locator(".wmo-trace").first().waitFor({ state: "attached" });
    await unfold(page);
    await look("rules");
    assert.deepEqual(complaints, []);
    await context.close();
  });
}

test("headings go down one level at a time, whatever level the page gives the first", async () => {
  const { page, context } = await open(started);
  for (const first of [1, 2, 3, 4]) {
    await page.evaluate(async (level) => {
      const { mount } = await import(document.querySelector("script[type=module]").src);
      window.app?.destroy();
      document.body.innerHTML = "<div id=app></div>";
      window.app = mount(document.getElementById("app"), { headingLevel: level, start: "check" });
    }, first);
    const level = () => page.locator("#app :is(h1, h2, h3, h4, h5, h6)").evaluateAll((all) => all.map((heading) => Number(heading.tagName[1])));
    await page.locator("#app .wmo-choice").first().waitFor();
    assert.deepEqual(await level(), [first]);
    await choose(page, "safety", "violence");
    await page.getByRole("button", { name: "Verder", exact: true }).click();
    await page.getByRole("button", { name: "Bekijk de tips tot nu toe" }).click();
    await page.getByRole("button", { name: "Maak een blad" }).waitFor();
    const found = await level();
    assert.equal(found[0], first);
    assert.ok(found.every((here, index) => index === 0 || (here > first && here <= found[index - 1] + 1)), `${first}: ${found}`);
    assert.ok(found.includes(Math.min(first + 2, 6)));
  }
  await context.close();
});
