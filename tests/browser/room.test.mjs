// Room on a small screen: one line of emergency numbers, the question with its first answers, and a button to leave that leaves room.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { CARER, choose, question } from "./check.mjs";
import { browser, next, open } from "./helpers.mjs";

const started = await browser(after);
const bottom = (locator) => locator.evaluate((element) => element.getBoundingClientRect().bottom);

test("the emergency numbers are one line after the first screen, and are heard in full", async () => {
  const { page, context } = await open(started, { viewport: { width: 320, height: 568 } });
  const height = () => page.locator(".wmo-urgent").evaluate((bar) => bar.getBoundingClientRect().height);
  const before = await height();
  await page.getByRole("button", { name: "Waar kan ik terecht?" }).click();
  await question(page, "start");
  assert.ok((await height()) < 60 && (await height()) < before, `${before} became ${await height()}`);
  for (const name of ["Gevaar: 112", "Geweld thuis: 0800-2000", "Denkt u aan zelfmoord: 113"]) {
    assert.equal(await page.locator(".wmo-urgent").getByRole("link", { name, exact: true }).isVisible(), true, name);
  }
  await context.close();
});

test("at 320 x 568 a question and its first three answers are in sight after 'Verder'", async () => {
  const { page, context } = await open(started, { viewport: { width: 320, height: 568 } });
  await page.getByRole("button", { name: "Waar kan ik terecht?" }).click();
  const low = [];
  for (let id = await question(page, "start"); id; id = await question(page, id)) {
    const third = await bottom(page.locator(".wmo-choice").nth(2));
    // The first question has the button to leave above it as well.
    if (third > 568 && id !== "safety") low.push(`${id}: ${Math.round(third)}`);
    await choose(page, id, CARER[id]);
    await next(page);
  }
  assert.deepEqual(low, []);
  await context.close();
});

test("enlarged four times, the button to leave takes at most a sixth of the height", async () => {
  const { page, context } = await open(started, { viewport: { width: 320, height: 256 } });
  await page.getByRole("button", { name: "Waar kan ik terecht?" }).click();
  await question(page, "start");
  const height = await page.locator(".wmo-leave").evaluate((bar) => bar.getBoundingClientRect().height);
  assert.ok(height <= 256 / 6, `${height}`);
  await context.close();
});

test("what is wrong is heard in the title, and its summary shows that it has the focus", async () => {
  const { page, context } = await open(started);
  await page.getByRole("button", { name: "Waar kan ik terecht?" }).click();
  await question(page, "start");
  const before = await page.title();
  await next(page);
  const alert = page.getByRole("alert");
  await alert.waitFor();
  assert.equal(await page.title(), `Fout: ${before}`);
  assert.deepEqual(await alert.evaluate((box) => [document.activeElement === box, getComputedStyle(box).outlineStyle]), [true, "solid"]);
  await choose(page, "safety", "none");
  await next(page);
  await question(page, "safety");
  assert.ok(!(await page.title()).startsWith("Fout"));
  await context.close();
});
