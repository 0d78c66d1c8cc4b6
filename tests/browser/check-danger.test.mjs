// Danger first: whom to call, before any other question; leaving quickly, with nothing to find for who comes after.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { choose, question } from "./check.mjs";
import { browser, next, nothingStored, open, titled } from "./helpers.mjs";

const started = await browser(after);
const ELSEWHERE = "https://www.knmi.nl/";

/** Says that there is violence. */
async function danger(page) {
  await page.getByRole("button", { name: "Waar kan ik terecht?" }).click();
  await question(page, "start");
  await choose(page, "safety", "violence");
  await next(page);
  await page.locator("h1", { hasText: "Zoek eerst hulp" }).waitFor();
}

test("danger stops the questions: the focus is on the page that says whom to call", async () => {
  const { page, context, complaints } = await open(started);
  await danger(page);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Zoek eerst hulp");
  const [first] = await page.locator(".wmo-first .wmo-phone").evaluateAll((all) => all.map((link) => [link.getAttribute("href"), link.getBoundingClientRect().height]));
  assert.equal(first[0], "tel:08002000");
  assert.ok(first[1] >= 48, "large enough to press");
  assert.equal(await page.locator(".wmo-first__beside a[href='tel:112']").isVisible(), true);
  await page.getByRole("button", { name: "Bekijk de tips tot nu toe" }).click();
  await titled(page, "Dit kunt u doen");
  assert.equal(await page.getByRole("heading", { level: 2 }).first().innerText(), "Doe dit eerst");
  await page.getByRole("button", { name: "Verder met de vragen" }).click();
  await titled(page, "Zoek eerst hulp"); // not past it
  await page.getByRole("button", { name: "Verder met de vragen" }).click();
  assert.equal(await question(page, "danger"), "violence_kind");
  assert.deepEqual(complaints, []);
  await context.close();
});

test("leaving quickly goes elsewhere, and the way back shows no answer", async () => {
  const { page, context } = await open(started);
  await context.route(ELSEWHERE, (route) => route.fulfill({ contentType: "text/html", body: "<title>Weer</title><h1>Weer</h1>" }));
  const leave = page.getByRole("button", { name: "Verlaat deze pagina snel" });
  await page.getByRole("button", { name: "Waar kan ik terecht?" }).click();
  await question(page, "start");
  assert.equal(await leave.isVisible(), true, "already where it is asked");
  await page.goBack();
  await danger(page);
  await page.getByRole("button", { name: "Bekijk de tips tot nu toe" }).click();
  await page.getByRole("button", { name: "Maak een blad" }).click();
  await page.getByLabel("Mijn vraag").fill("geheim");
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await leave.click();
  await page.locator("h1", { hasText: "Weer" }).waitFor();
  assert.equal(page.url(), ELSEWHERE);
  for (let step = 0; step < 3; step += 1) {
    await page.goBack();
    await page.getByRole("button", { name: "Waar kan ik terecht?" }).waitFor();
    const seen = await page.locator("body").innerText();
    assert.ok(!seen.includes("geheim") && !seen.includes("Zoek eerst"), seen);
    assert.equal(await page.title(), "Hulp nodig, of zorgt u voor iemand? - Wmo-zelfcheck");
  }
  await page.getByRole("button", { name: "Waar kan ik terecht?" }).click();
  await question(page, "start");
  assert.equal(await page.locator("input:checked").count(), 0);
  await nothingStored(page, context);
  await context.close();
});

test("the button to leave stays in sight, and what has the focus is not behind it", async () => {
  const { page, context } = await open(started, { viewport: { width: 390, height: 640 } });
  await danger(page);
  await page.getByRole("button", { name: "Bekijk de tips tot nu toe" }).click();
  await page.locator("h1", { hasText: "Dit kunt u doen" }).waitFor();
  for (const key of [...Array(25).fill("Tab"), ...Array(20).fill("Shift+Tab")]) {
    await page.keyboard.press(key);
    const found = await page.evaluate(() => {
      const [here, leave] = [document.activeElement, document.querySelector(".wmo-leave")];
      const [box, bar] = [here.getBoundingClientRect(), leave.getBoundingClientRect()];
      const above = leave.contains(here) || leave.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_PRECEDING;
      return { name: here.textContent, hidden: !above && box.top < bar.bottom && box.bottom > bar.top, leave: above || (bar.top >= 0 && bar.bottom <= innerHeight) };
    });
    assert.ok(!found.hidden && found.leave, JSON.stringify(found));
  }
  await context.close();
});

test("without violence there is no such button after the first question", async () => {
  const { page, context } = await open(started);
  await page.getByRole("button", { name: "Waar kan ik terecht?" }).click();
  await question(page, "start");
  await choose(page, "safety", "none");
  await next(page);
  await question(page, "safety");
  assert.equal(await page.getByRole("button", { name: "Verlaat deze pagina snel" }).count(), 0);
  await context.close();
});
