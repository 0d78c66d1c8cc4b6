// What a person takes along from the self-check: the sheet in their own words, dates, and the support in the estimate.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { CARER, choose, question, SHORT, VACUUM, walkAll, walkCheck } from "./check.mjs";
import { back, browser, eventually, fold, next, onlyInTheTab, open, press, title, translated } from "./helpers.mjs";

const started = await browser(after);

async function sheet(page, story) {
  await walkAll(page, story);
  await page.getByRole("button", { name: "Maak een blad" }).click();
  await page.getByLabel("Mijn vraag").waitFor();
}

test("own words stay, also in the file, and nothing leaves the page", async () => {
  const { page, context, requests, complaints } = await open(started);
  const loaded = requests.length;
  await sheet(page, VACUUM);
  const words = "Ik kan niet meer stofzuigen.\nMijn man ook niet: <b>hij is 84</b> & moe.";
  await page.getByLabel("Mijn vraag").fill(words);
  await page.getByLabel("Dit wil ik graag").fill("Naar het koor");
  await back(page);
  await page.getByRole("button", { name: "Maak een blad" }).click();
  assert.equal(await page.getByLabel("Mijn vraag").inputValue(), words);
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Bewaar als tekst" }).click()]);
  assert.equal(file.suggestedFilename(), "blad-voor-het-gesprek.txt");
  const chunks = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString("utf8");
  for (const part of ["Mijn vraag\r\nIk kan niet meer stofzuigen.\r\nMijn man ook niet: <b>hij is 84</b> & moe.\r\n", "Dit wil ik graag\r\nNaar het koor", "Hier wil ik naar vragen\r\n- Hulp in het huishouden", "Wat is er aan de hand? Het huishouden", "Uw rechten in vijf regels", "geen besluit"]) {
    assert.ok(text.includes(part), `${part} in ${text}`);
  }
  assert.deepEqual(requests.slice(loaded).filter((url) => !url.startsWith("data:")), []);
  assert.deepEqual(complaints, []);
  await onlyInTheTab(page, context);
  await context.close();
});

test("on paper it is two pages with lines to write on, and no buttons", async () => {
  for (const story of [VACUUM, CARER]) {
    const { page, context } = await open(started);
    await sheet(page, story);
    await page.getByLabel("Mijn vraag").fill("Ik kan niet meer stofzuigen.");
    const pdf = (await page.pdf({ format: "A4", margin: { top: "12mm", bottom: "12mm", left: "14mm", right: "14mm" } })).toString("latin1");
    assert.equal(pdf.match(/\/Type \/Page\b/g).length, 2);
    await page.emulateMedia({ media: "print" });
    for (const name of ["Terug", "Blad afdrukken", "Terug naar de tips"]) assert.equal(await page.getByRole("button", { name, exact: true }).isVisible(), false, name);
    const papers = await page.locator(".wmo-sheet__paper").evaluateAll((all) => all.map((paper) => paper.getBoundingClientRect().height));
    assert.ok(papers.length === 8 && papers.every((height) => height > 75), `${papers}`);
    assert.ok((await page.locator(".wmo-sheet__paper").first().innerText()).includes("stofzuigen"));
    await context.close();
  }
});

test("the dates follow the day that is picked", async () => {
  const { page, context } = await open(started);
  await walkCheck(page, VACUUM);
  await page.getByRole("button", { name: "Wat gebeurt er na uw melding?" }).click();
  const steps = async () => (await page.locator(".wmo-timeline").innerText()).replace(/\s+/g, " ");
  await page.locator(".wmo-timeline").waitFor();
  assert.ok((await steps()).includes("Op 28 november 2026"));
  await page.getByLabel("Op welke dag meldt u zich?").fill("2026-11-23");
  await page.getByText("Op 23 november 2026").first().waitFor();
  for (const date of ["Op zijn laatst op 30 november 2026", "Op zijn laatst op 4 januari 2027", "Vanaf 5 januari 2027", "Op zijn laatst op 19 januari 2027", "Op zijn laatst op 2 maart 2027"]) {
    assert.ok((await steps()).includes(date), date);
  }
  assert.ok((await page.locator(".wmo-page").innerText()).includes("bekend tot en met 2028"));
  await page.getByLabel("Op welke dag meldt u zich?").fill("2029-03-01");
  await page.getByText("na 2028").waitFor();
  await context.close();
});

test("the estimate knows the support of all hints and asks what is still open", async () => {
  const { page, context } = await open(started);
  await walkAll(page, CARER);
  await page.getByRole("button", { name: "Reken uit wat u zelf betaalt" }).click();
  const ways = [[/^Met wie/, "Met mijn man"], [/^Hoe oud/, "AOW-leeftijd of ouder"], [/al een eigen bijdrage/, "Nee"]];
  await page.locator(".wmo-form").waitFor();
  while (!(await page.locator(".wmo-cards").count())) {
    const asked = await title(page);
    await press(page, ways.find(([question]) => question.test(asked))[1]);
    await next(page);
    await eventually(async () => assert.notEqual(await title(page), asked));
  }
  await fold(page, "Uw antwoorden");
  const support = await page.locator(".wmo-answers__row", { hasText: "Welke hulp krijgt u" }).last().innerText();
  for (const kind of ["Hulp in het huishouden", "Begeleiding", "Dagbesteding", "Logeren"]) assert.ok(support.includes(kind), `${kind} in ${support}`);
  await context.close();
});

test("page translation and a second app on the page do not break it", async () => {
  const { page, context, complaints } = await open(started);
  await translated(page);
  await sheet(page, SHORT);
  await page.getByLabel("Mijn vraag").fill("Stofzuigen");
  await back(page);
  await page.locator("summary", { hasText: "Waarom?" }).first().click();
  await page.getByRole("button", { name: "Wijzig: Wie wonen" }).first().click();
  await choose(page, "housemates", "none");
  await next(page);
  await page.getByRole("heading", { level: 3, name: "Hulp in het huishouden Waarschijnlijk" }).waitFor();
  await page.getByRole("button", { name: "Wat gebeurt er na uw melding?" }).click();
  await page.getByLabel("Op welke dag meldt u zich?").fill("2026-12-01");
  await page.getByText("Op 1 december 2026").first().waitFor();
  await page.evaluate(async () => {
    const { mount } = await import(document.querySelector("script[type=module]").src);
    document.body.insertAdjacentHTML("beforeend", "<div id=other></div>");
    mount(document.getElementById("other"), { headingLevel: 2, start: "check" });
  });
  const other = page.locator("#other");
  await other.locator(".wmo-choice").first().waitFor();
  await other.locator(".wmo-choice label").last().click();
  assert.equal(await page.locator("main .wmo-timeline").isVisible(), true);
  const ids = await page.evaluate(() => [...document.querySelectorAll("[id]")].map((element) => element.id));
  assert.equal(new Set(ids).size, ids.length, "ids are unique");
  assert.equal(await question(page), undefined, "where it was");
  assert.deepEqual(complaints, []);
  await context.close();
});
