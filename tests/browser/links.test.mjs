// A link with answers, and ways back: nothing stays in the address, and nobody is led out of the page or loses their place.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { accessible, ADDRESS, anew, back, browser, eventually, fold, nothingStored, open, outcome, titled, walk } from "./helpers.mjs";

const started = await browser(after);
const LINK = "wmo=1&rules=2026-11-22&month=2026-11&household=single&client_age=aow&support=household_help&other_contribution=none&income=30000&assets=0.00";
const AMOUNTS = ["€ 21,80 per maand", "ongeveer € 69,43 per maand"];
const START = "Hulp nodig, of zorgt u voor iemand?";
const linked = (link = LINK) => open(started, { path: `/#${link}`, ready: false });
const focused = (page) => page.evaluate(() => document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent);
const bare = (page) => eventually(() => assert.equal(page.url(), `${ADDRESS}/`));

test("the answers leave the address once they are read, and a reload does not bring them back", async () => {
  const { page, context, complaints } = await linked();
  assert.deepEqual(await outcome(page), AMOUNTS, "whole euros are read");
  await bare(page);
  await page.getByRole("button", { name: "Opnieuw beginnen" }).click();
  await titled(page, START);
  await bare(page);
  await page.reload();
  await page.getByRole("button", { name: "Wat betaal ik zelf?" }).waitFor();
  assert.equal(await page.locator(".wmo-card").count(), 0);
  await bare(page);
  await page.goBack();
  await page.goForward();
  await bare(page);
  await titled(page, START);
  assert.equal(await page.locator(".wmo-card").count(), 0, "not in the history either");
  await nothingStored(page, context);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("a link that is opened in a page that is there already is read too", async () => {
  const { page, context } = await open(started);
  await page.evaluate((link) => { location.hash = link; }, LINK);
  assert.deepEqual(await outcome(page), AMOUNTS);
  await bare(page);
  await context.close();
});

test("a link with rules that are no date is refused, and what it holds is not printed", async () => {
  for (const rules of ["0-6-12", "2026-02-30", "2026-11", "-"]) {
    const { page, context } = await linked(LINK.replace("2026-11-22", rules));
    const said = await page.locator(".wmo-trying").innerText();
    assert.match(said, /klopt niet helemaal \(bij ‘rules’\)/);
    assert.equal(await page.locator(".wmo-card").count(), 0);
    await bare(page);
    await accessible(page, "a refused link");
    await context.close();
  }
});

test("a link with a name of its own is refused, and puts no words of its own on the page", async () => {
  for (const name of ["Bel 0900-1234 voor uw geld", "price.Bel 0900-1234", "own.Bel 0900-1234", "Bel 0900-1234.amount"]) {
    const { page, context } = await linked(`${LINK}&${name}=1`);
    assert.match(await page.locator(".wmo-trying").innerText(), /staat iets wat wij niet kennen/);
    assert.doesNotMatch(decodeURIComponent(await page.content()), /0900-1234/, name);
    assert.equal(await page.locator(".wmo-card").count(), 0);
    await bare(page);
    await context.close();
  }
});

test("back from the outcome of a link leads to the first view, and forward to the outcome", async () => {
  const { page, context, complaints } = await linked();
  await outcome(page);
  await back(page);
  await titled(page, START);
  assert.equal(await focused(page), START);
  await bare(page);
  await page.goForward();
  assert.deepEqual(await outcome(page), AMOUNTS);
  await fold(page, "Uw antwoorden");
  await page.getByRole("button", { name: "Wijzig: Wat was uw inkomen in 2024?" }).click();
  await page.getByRole("textbox").waitFor();
  await page.goBack();
  assert.deepEqual(await outcome(page), AMOUNTS, "the browser's own button too");
  assert.deepEqual(complaints, []);
  await context.close();
});

test("back after a reload in the middle leads to the first view", async () => {
  const { page, context } = await open(started);
  await walk(page);
  await anew(page);
  await page.getByRole("button", { name: "Wat betaal ik zelf?" }).click();
  await page.getByRole("heading", { name: "Met wie woont u?" }).waitFor();
  await page.goBack();
  await page.getByRole("heading", { name: START }).waitFor();
  await context.close();
});

test("back from a rule: the folds, the focus and the place on the page are as they were", async () => {
  const { page, context } = await open(started);
  await walk(page);
  for (const goBack of [() => back(page), () => page.goBack()]) {
    const why = page.locator("details", { has: page.getByText("Waarom deze bedragen in het voorstel?") });
    if (!(await why.evaluate((fold) => fold.open))) await why.locator("summary").click();
    const name = "Bekijk deze regel: Laagste bedrag";
    await why.getByRole("button", { name }).click();
    await page.getByRole("heading", { level: 1, name: "Alle regels en bedragen" }).waitFor();
    await goBack();
    await outcome(page);
    await page.waitForFunction((wanted) => document.activeElement.getAttribute("aria-label") === wanted, name);
    assert.equal(await why.evaluate((fold) => fold.open), true);
    const box = await why.getByRole("button", { name }).boundingBox();
    assert.ok(box.y >= 0 && box.y + box.height <= 900, `in sight: ${JSON.stringify(box)}`);
  }
  await context.close();
});

test("back in a window of another size, the chart has that size", async () => {
  const { page, context } = await open(started);
  await walk(page);
  await fold(page, "Over deze regels");
  await page.getByRole("button", { name: "Alle regels en bedragen" }).click();
  await page.setViewportSize({ width: 400, height: 800 });
  await page.goBack();
  await outcome(page);
  const drawn = () => page.locator(".wmo-chart__drawing").evaluate((svg) => svg.viewBox.baseVal.width - svg.parentElement.clientWidth);
  await page.waitForFunction(() => document.querySelector(".wmo-chart__drawing").viewBox.baseVal.width < 400);
  await eventually(async () => assert.ok(Math.abs(await drawn()) <= 1));
  await context.close();
});

test("after back to the answers the focus is near what was pressed", async () => {
  const { page, context } = await open(started);
  await walk(page);
  await fold(page, "Wat als het anders was?");
  const toAnswers = page.getByRole("button", { name: "Terug naar mijn antwoorden" });
  for (const [which, wanted] of [[0, "Dit betaalt u nu"], [1, "Wat als het anders was?"]]) {
    await page.getByRole("textbox", { name: "Ander inkomen per jaar" }).fill("40.000");
    await toAnswers.nth(which).press("Enter");
    await page.waitForFunction((text) => [document.activeElement.textContent, document.activeElement.getAttribute("aria-label")].includes(text), wanted);
    assert.deepEqual(await outcome(page), AMOUNTS);
  }
  await context.close();
});

test("with something tried out, the files and the link hold what is on screen, and the page says so", async () => {
  const { page, context } = await open(started);
  await walk(page);
  for (const name of ["Wat als het anders was?", "Bewaren of afdrukken"]) await fold(page, name);
  const note = page.getByText("In de bestanden en in de link staat wat u uitprobeert");
  assert.equal(await note.count(), 0);
  await page.getByRole("textbox", { name: "Ander inkomen per jaar" }).fill("40.000");
  await page.getByText("Met partner", { exact: true }).click();
  await note.waitFor();
  await accessible(page, "something tried out");
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: /gegevens/ }).click()]);
  const { request } = JSON.parse(readFileSync(await file.path(), "utf8"));
  assert.deepEqual([request.household, request.income], ["couple", "40000.00"]);
  const tried = await outcome(page);
  await page.getByText("Maak een link met mijn antwoorden").click();
  const link = await page.getByLabel("Uw link").inputValue();
  assert.match(link, /household=couple.*&income=40000\.00/);
  await page.goto("about:blank");
  await page.goto(link);
  assert.deepEqual(await outcome(page), tried);
  await context.close();
});
