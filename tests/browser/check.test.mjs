// The self-check from the first screen to the hints: by mouse, by keyboard, back, and with an answer changed.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { CARER, choose, label, NOTHING, question, titleOf, SHORT, VACUUM, walkAll, walkCheck } from "./check.mjs";
import { back, browser, next, onlyInTheTab, open, title, titled } from "./helpers.mjs";

const started = await browser(after);
const HINTS = "Dit kunt u doen";
const focused = (page) => page.evaluate(() => document.activeElement.textContent);
const fold = (page, name) => page.locator("summary", { hasText: name }).first().click();

test("by mouse: hints with numbers to call, and nothing asked, stored or complained of after load", async () => {
  const { page, context, requests, complaints } = await open(started);
  const loaded = requests.length;
  const numbers = [];
  await walkCheck(page, CARER, async (id) => {
    assert.equal(await page.title(), `${await title(page)} - Wmo-zelfcheck`);
    numbers.push((await page.locator(".wmo-progress").innerText()).match(/\d+/g).map(Number));
    assert.ok(id);
  });
  await titled(page, HINTS);
  assert.equal(await page.title(), `${HINTS} - Wmo-zelfcheck`);
  // One further each time, and the sum never grows.
  assert.deepEqual(numbers.map(([place]) => place), numbers.map((_, index) => index + 1));
  assert.ok(numbers.every(([place, sum], index) => place <= sum && sum <= (numbers[index - 1]?.[1] ?? 8)), JSON.stringify(numbers));
  const box = page.locator(".wmo-first");
  assert.equal(await page.locator("h2").first().innerText(), "Doe dit eerst");
  assert.ok((await box.innerText()).includes("zo niet langer gaat"), await box.innerText());
  await box.getByText("Wat zeg ik aan de telefoon?").click();
  assert.ok((await box.innerText()).includes("Het gaat om: het huishouden"), await box.innerText());
  assert.equal(await box.locator(".wmo-first__beside a[href='tel:0307606055']").isVisible(), true);
  assert.ok((await page.locator("article.wmo-hint").count()) <= 3);
  for (const name of ["Maak een blad", "Wat gebeurt er na"]) {
    await page.getByRole("button", { name }).click();
    await back(page);
    await titled(page, HINTS);
  }
  assert.deepEqual(requests.slice(loaded), []);
  assert.deepEqual(complaints, []);
  await onlyInTheTab(page, context);
  assert.equal(new URL(page.url()).search + new URL(page.url()).hash, "");
  await context.close();
});

test("by keyboard alone: every question, a fold, an answer changed, and back at the hints", async () => {
  const { page, context, complaints } = await open(started);
  const tabTo = async (wanted, key = "Tab") => {
    for (let presses = 0; presses < 90; presses += 1) {
      await page.keyboard.press(key);
      const here = await page.evaluate(() => {
        const element = document.activeElement;
        const box = element.getBoundingClientRect();
        const marked = [element, element.closest(".wmo-choice, .wmo-door")].some((one) => one && getComputedStyle(one).outlineStyle !== "none");
        const name = element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent;
        return { name: name.replace(/\s+/g, " ").trim(), seen: box.top < innerHeight && box.bottom > 0, marked };
      });
      assert.ok(here.seen && here.marked, `not in sight or not marked: ${here.name}`);
      if (here.name === wanted || here.name.startsWith(`${wanted}:`)) return;
    }
    assert.fail(`the keyboard does not reach ${wanted}`);
  };
  const answerAll = async (from) => {
    for (let id = await question(page, from); id; id = await question(page, id)) await answer(id);
  };
  const answer = async (id) => {
    assert.equal(await focused(page), await title(page));
    const radio = await page.getByRole("radio").count();
    for (const answer of [SHORT[id] ?? null].flat()) {
      // Among radio buttons one is reached with Tab, the others with the arrows.
      if (radio) {
        await tabTo(await page.locator(".wmo-choice label").first().innerText());
        const labels = await page.locator(".wmo-choice label").allInnerTexts();
        for (let step = labels.indexOf(label(id, answer)); step > 0; step -= 1) await page.keyboard.press("ArrowDown");
        await page.keyboard.press("Space");
      } else {
        await tabTo(label(id, answer));
        await page.keyboard.press("Space");
      }
    }
    await page.keyboard.press("Enter");
  };
  await tabTo("Waar kan ik terecht?");
  await page.keyboard.press("Enter");
  await answerAll("start");
  assert.equal(await focused(page), HINTS);
  await tabTo("Waarom? Hulp in het huishouden");
  await page.keyboard.press("Enter");
  await tabTo(`Wijzig: ${titleOf("housemates")}`);
  await page.keyboard.press("Enter");
  assert.equal(await question(page, "hints"), "housemates");
  assert.equal(await page.locator(".wmo-progress").count(), 0, "one answer is changed: there is nothing to count");
  await tabTo(label("housemates", "none"));
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: HINTS }).waitFor();
  assert.equal(await focused(page), HINTS);
  const sure = (word) => page.getByRole("heading", { level: 3, name: `Hulp in het huishouden ${word}` });
  assert.equal(await sure("Misschien").isVisible(), true, "what could help otherwise was not asked yet");
  while (await page.getByRole("button", { name: "Beantwoord deze vragen" }).count()) {
    await tabTo("Beantwoord deze vragen");
    await page.keyboard.press("Enter");
    await answerAll("hints");
    assert.equal(await focused(page), HINTS);
  }
  assert.equal(await sure("Waarschijnlijk").isVisible(), true);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("a question without answer: said in the summary and at the field, and Enter goes on once it is answered", async () => {
  const { page, context } = await open(started);
  await page.getByRole("button", { name: "Waar kan ik terecht?" }).click();
  await page.locator("h1", { hasText: titleOf("safety") }).waitFor();
  await next(page);
  const message = "Kies een antwoord. Weet u het niet? Kies dan ‘Weet ik niet’.";
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("role")), "alert");
  assert.equal(await page.locator(".utrecht-form-field-error-message").innerText(), message);
  await page.getByRole("alert").getByRole("link", { name: message }).click();
  assert.equal(await page.evaluate(() => document.activeElement.labels[0].textContent), label("safety", "violence"));
  await choose(page, "safety", "none");
  await page.getByRole("checkbox", { name: label("safety", "none") }).press("Enter");
  assert.equal(await question(page, "safety"), "for_whom");
  await context.close();
});

test("the way back is the same with both buttons, and every answer is still there", async () => {
  const { page, context } = await open(started);
  const passed = [];
  await walkCheck(page, VACUUM, async (id) => passed.push(id));
  for (const [index, id] of [...passed].reverse().entries()) {
    await (index % 2 ? page.goBack() : back(page));
    await page.locator("h1", { hasText: titleOf(id) }).waitFor();
    const chosen = await page.locator("input:checked").filter({ visible: true }).evaluateAll((all) => all.map((input) => input.labels[0].textContent));
    assert.deepEqual(chosen, [label(id, VACUUM[id])], id);
    assert.ok((await page.locator(".wmo-progress").innerText()).startsWith(`Vraag ${passed.length - index} `));
  }
  await page.goBack();
  await page.getByRole("button", { name: "Waar kan ik terecht?" }).waitFor();
  for (let step = 0; step <= passed.length; step += 1) await page.goForward();
  await page.locator("h1", { hasText: HINTS }).waitFor();
  await context.close();
});

test("an answer that no longer counts is marked, and beginning again forgets everything", async () => {
  const { page, context } = await open(started);
  await walkAll(page, VACUUM);
  await fold(page, "Uw antwoorden");
  await page.locator(".wmo-answers").getByRole("button", { name: `Wijzig: ${titleOf("housemates")}` }).click();
  await choose(page, "housemates", "none");
  await next(page);
  await page.locator("h1", { hasText: HINTS }).waitFor();
  await fold(page, "Uw antwoorden");
  const row = page.locator(".wmo-answers__row", { hasText: titleOf("housemate_limits") });
  assert.ok((await row.innerText()).includes("telt nu niet mee"));
  await page.getByRole("button", { name: "Maak een blad" }).click();
  await page.getByLabel("Mijn vraag").fill("Ik kan niet meer stofzuigen");
  await back(page);
  await page.getByRole("button", { name: "Opnieuw beginnen" }).click();
  await page.getByRole("button", { name: "Waar kan ik terecht?" }).click();
  assert.equal(await page.locator("input:checked").count(), 0);
  for (let step = 0; step < 3; step += 1) await page.goBack();
  assert.ok(!(await page.locator("body").innerText()).includes("stofzuigen"));
  await context.close();
});

test("who needs nothing is thanked, and finds where to turn later", async () => {
  const { page, context } = await open(started);
  await walkCheck(page, NOTHING);
  assert.ok((await page.locator(".wmo-first").innerText()).includes("Nu hoeft u niets te doen"));
  assert.ok((await page.locator(".wmo-hint").count()) > 0);
  await context.close();
});
