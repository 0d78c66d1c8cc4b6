// Nothing is lost: a reload goes on where the person was; nothing is kept once violence is the subject, nor in a host page
// that does not ask for it; on the device only by choice, and gone when it is wiped.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { CARER, choose, question } from "./check.mjs";
import { accessible, browser, eventually, KEPT, next, nothingStored, onlyInTheTab, open, title, titled, walk, workOut } from "./helpers.mjs";

const started = await browser(after);
const kept = (page) => page.evaluate((name) => sessionStorage.getItem(name), KEPT);
const door = (page, name = "Waar kan ik terecht?") => page.getByRole("button", { name });

/** Answers the first questions as a carer, so many of them. */
async function begin(page, most = 50) {
  await door(page).click();
  let id = await question(page, "start");
  for (let asked = 0; id && asked < most; asked += 1) {
    await choose(page, id, CARER[id]);
    await next(page);
    id = await question(page, id);
  }
  return id;
}

test("after a reload the same question is there with its answer, and back and forward work as before", async () => {
  const { page, context, complaints } = await open(started);
  const id = await begin(page, 3);
  await choose(page, id, CARER[id]);
  const [before, checked] = [await title(page), await page.locator("input:checked").count()];
  assert.ok(checked > 0);
  await page.reload();
  await titled(page, before);
  assert.equal(await page.locator("input:checked").count(), checked);
  await page.goBack();
  await eventually(async () => assert.notEqual(await title(page), before));
  const earlier = await title(page);
  await page.reload();
  await titled(page, earlier);
  await page.goForward();
  await titled(page, before);
  await page.getByRole("button", { name: "Terug", exact: true }).click();
  await titled(page, earlier);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("what was written on the sheet is there after the page was thrown away", async () => {
  const { page, context } = await open(started);
  await begin(page);
  await page.getByRole("button", { name: "Maak een blad" }).click();
  await page.getByLabel("Mijn vraag").fill("Hoe krijg ik\neen nacht slaap?");
  // The browser throws a tab away and loads it again: the page is new, its storage and history are not.
  await page.goto("about:blank");
  await page.goBack();
  await titled(page, "Mijn blad voor het gesprek");
  assert.equal(await page.getByLabel("Mijn vraag").inputValue(), "Hoe krijg ik\neen nacht slaap?");
  await onlyInTheTab(page, context);
  await context.close();
});

test("nothing is kept before the first answer, nor after beginning again", async () => {
  const { page, context } = await open(started);
  await door(page).click();
  await question(page, "start");
  await nothingStored(page, context);
  await page.goBack();
  await walk(page, { whole: false });
  await onlyInTheTab(page, context);
  await page.getByRole("button", { name: "Opnieuw beginnen" }).click();
  await titled(page, "Hulp nodig, of zorgt u voor iemand?");
  await nothingStored(page, context);
  await page.reload();
  await titled(page, "Hulp nodig, of zorgt u voor iemand?");
  await context.close();
});

test("violence is never kept, and nothing is after it", async () => {
  const { page, context } = await open(started);
  await walk(page, { whole: false });
  assert.ok(await kept(page));
  await page.goBack();
  for (let steps = 0; (await door(page).count()) === 0 && steps < 12; steps += 1) await page.goBack();
  await door(page).click();
  await question(page, "start");
  await choose(page, "safety", "violence");
  assert.equal(await kept(page), null, "gone before the next step");
  await next(page);
  await page.getByRole("button", { name: "Bekijk de tips tot nu toe" }).click();
  await titled(page, "Dit kunt u doen");
  assert.equal(await page.getByText("Bewaar uw antwoorden").count(), 0);
  await nothingStored(page, context);
  await page.reload();
  await titled(page, "Hulp nodig, of zorgt u voor iemand?");
  await context.close();
});

test("a municipality's page keeps nothing unless it says so, and its file can forbid it", async () => {
  const { page, context } = await open(started);
  const mounted = async (options) => {
    await page.evaluate(async (options) => {
      const { mount } = await (await import(document.querySelector("script[type=module]").src)).load();
      window.app?.destroy();
      document.querySelector("#more")?.remove();
      const node = Object.assign(document.createElement("div"), { id: "more" });
      document.body.append(node);
      window.app = mount(node, { start: "estimate", ...options });
    }, options);
    await page.locator("#more .wmo-choice").first().click();
    return page.evaluate(() => Object.keys(sessionStorage).length);
  };
  assert.equal(await mounted({}), 0);
  assert.equal(await mounted({ keepAnswers: true }), 1);
  await page.evaluate(() => sessionStorage.clear());
  assert.equal(await mounted({ keepAnswers: true, municipality: { code: "GM0344", keep_answers: false } }), 0);
  await nothingStored(page, context);
  await context.close();
});

test("on the device answers are saved by choice, gone on with another day, and wiped", async () => {
  const { page, context } = await open(started);
  await begin(page);
  const tips = await title(page);
  await page.locator("summary", { hasText: "Bewaar uw antwoorden op dit apparaat" }).click();
  await page.getByRole("button", { name: "Bewaar op dit apparaat" }).click();
  await page.getByText("Bewaard op 28 november 2026.").waitFor();
  assert.match(await page.evaluate(() => document.activeElement.textContent), /^Bewaard op/);
  await accessible(page, "saved");
  await page.close();
  const again = await context.newPage();
  await again.clock.setFixedTime(new Date("2026-12-01T12:00:00"));
  await again.goto(process.env.ADDRESS);
  await again.getByText("U hebt op 28 november 2026 antwoorden bewaard op dit apparaat.").waitFor();
  await accessible(again, "found");
  await again.getByRole("button", { name: "Ga verder waar u was" }).click();
  await titled(again, tips);
  await again.locator("summary", { hasText: "Bewaar uw antwoorden op dit apparaat" }).click();
  await again.getByRole("button", { name: "Wis alles" }).click();
  await titled(again, "Hulp nodig, of zorgt u voor iemand?");
  assert.equal(await again.getByText("antwoorden bewaard").count(), 0);
  await nothingStored(again, context);
  await context.close();
});

test("pressing one unknown after going back from the proposal's questions asks that one only", async () => {
  const { page, context } = await open(started);
  await walk(page, { whole: false });
  const outcome = await title(page);
  await workOut(page).click();
  await page.locator(".wmo-form").waitFor();
  await page.goBack();
  await titled(page, outcome);
  assert.equal(await workOut(page).count(), 1);
  await page.getByRole("button", { name: "uw inkomen", exact: true }).click();
  await page.getByRole("textbox").fill("30.000");
  await next(page);
  await titled(page, outcome);
  await context.close();
});
