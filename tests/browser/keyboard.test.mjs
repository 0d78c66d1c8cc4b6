// The whole estimate with the keyboard alone, the outcome and all that can be done with it included.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { accessible, browser, open, outcome } from "./helpers.mjs";

const started = await browser(after);

/** What has the focus: its name, and whether it is in sight with a mark around it. */
const here = (page) => page.evaluate(() => {
  const element = document.activeElement;
  const box = element.getBoundingClientRect();
  const marked = [element, element.closest(".wmo-choice, .wmo-door")].some((one) => one && getComputedStyle(one).outlineStyle !== "none");
  return {
    name: (element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent).replace(/\s+/g, " ").trim(),
    kind: element.getAttribute("type") ?? element.tagName.toLowerCase(),
    seen: box.height > 0 && box.top < innerHeight && box.bottom > 0,
    marked,
  };
});
const name = async (page) => (await here(page)).name;

/** Tabs on to what is called so, and sees that every stop on the way is in sight and marked. */
async function tabTo(page, wanted, key = "Tab") {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press(key);
    const stop = await here(page);
    assert.ok(stop.seen && stop.marked, `not seen: ${JSON.stringify(stop)}`);
    if (stop.name === wanted) return;
  }
  assert.fail(`the keyboard does not reach ${wanted}`);
}

/** From the start to the outcome, with a scooter and 30,000. */
async function toOutcome(page) {
  const answer = async (label, ...keys) => {
    await tabTo(page, label);
    for (const key of keys) await page.keyboard.press(key);
  };
  await answer("Wat betaal ik zelf?", "Enter");
  await answer("Ik woon alleen", "Space", "Enter");
  await answer("Jonger dan 18 jaar", "ArrowUp", "Enter");
  await answer("Scootmobiel of aangepaste fiets", "Space", "Enter");
  await answer("Nee", "Space", "Enter");
  await tabTo(page, "Reken het uit");
  await page.keyboard.press("Enter");
  await answer("Inkomen per jaar, in euro’s");
  await page.keyboard.type("30.000");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  while ((await here(page)).kind !== "text") await page.keyboard.press("Tab");
  await page.keyboard.type("0");
  await page.keyboard.press("Enter");
  assert.deepEqual(await outcome(page), ["€ 21,80 per maand", "ongeveer € 69,43 per maand"]);
}

test("the stops of the outcome are in the order in which they stand, and none is hidden", async () => {
  const { page, context } = await open(started);
  await toOutcome(page);
  assert.equal(await name(page), "Dit betaalt u nu");
  const stops = [];
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press("Tab");
    const stop = await here(page);
    if (stop.kind === "body") break;
    assert.ok(stop.seen && stop.marked, `not seen: ${JSON.stringify(stop)}`);
    stops.push(stop.name);
  }
  const order = [
    "Waarom € 21,80?", "Vraag hulp aan: wat nu?", "Waarom ongeveer € 69,43?", "Inkomen", "Spaargeld", "Maanden", "Bekijk als tabel",
    "Waarom deze bedragen in het voorstel?", "Waarom deze bedragen van nu?", "Hoe zeker is dit?", "Bewaren of afdrukken", "Wat als het anders was?", "Wat zou dit veranderen?",
    "De regels van uw gemeente", "Wanneer is het betaald?", "Alle plannen naast elkaar", "Over deze regels", "Opnieuw beginnen",
  ];
  const found = stops.filter((stop) => order.includes(stop));
  assert.deepEqual(found, order, stops.join(" | "));
  assert.ok(stops.length <= 25, `${stops.length}: ${stops.join(" | ")}`);
  // And the same way back.
  await page.getByRole("button", { name: "Opnieuw beginnen" }).focus();
  await tabTo(page, "Terug", "Shift+Tab");
  await context.close();
});

test("try, choose, open, fill in and take along", async () => {
  const { page, context, complaints } = await open(started);
  await toOutcome(page);
  const bill = async () => (await outcome(page))[1];

  // The tabs of the chart, and its table, which scrolls by itself.
  await tabTo(page, "Spaargeld");
  await page.keyboard.press("Space");
  assert.equal(await name(page), "Spaargeld", "the focus stays on the tab");
  await page.getByRole("heading", { name: "Hoe verandert het met uw spaargeld?" }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-pressed")), "true");
  await accessible(page, "the chart of savings");
  await tabTo(page, "Bekijk als tabel");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.equal(await name(page), "Bekijk als tabel", "the region of the table");
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("role")), "region");

  // The slider, step by step and to its ends.
  await tabTo(page, "Wat als het anders was?");
  await page.keyboard.press("Enter");
  await tabTo(page, "Ander inkomen per jaar");
  await page.keyboard.press("Tab");
  assert.equal((await here(page)).kind, "range");
  await page.keyboard.press("ArrowRight");
  assert.equal(await bill(), "ongeveer € 73,60 per maand");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  assert.equal(await bill(), "ongeveer € 65,26 per maand");
  await page.keyboard.press("Home");
  assert.equal(await bill(), "€ 23,60 per maand");
  await page.keyboard.press("End");
  assert.equal(await bill(), "€ 328 per maand");
  assert.equal((await here(page)).kind, "range", "the focus stays on the slider");
  await tabTo(page, "Terug naar mijn antwoorden");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.getAttribute("aria-label") === "Wat als het anders was?");
  assert.equal(await bill(), "ongeveer € 69,43 per maand");

  // A fold, a fold in it, and a plan in the chart.
  await tabTo(page, "De regels van uw gemeente");
  await page.keyboard.press("Enter");
  await tabTo(page, "Eigen bijdrage per maand");
  await page.keyboard.type("15");
  assert.equal((await outcome(page))[0], "€ 15 per maand");
  await tabTo(page, "Alle plannen naast elkaar");
  await page.keyboard.press("Enter");
  await tabTo(page, "Idee 18: Minder of geen hulp van de Wmo bij een hoog inkomen");
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  assert.equal(await page.locator(".wmo-legend__item").count(), 3);
  await accessible(page, "a group of plans open");

  // Take it along.
  await tabTo(page, "Bewaren of afdrukken", "Shift+Tab");
  await page.keyboard.press("Enter");
  await tabTo(page, "Bewaar de berekening als tabel (csv)");
  const [file] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  assert.equal(file.suggestedFilename(), "eigen-bijdrage.csv");
  await tabTo(page, "Maak een link met mijn antwoorden");
  await page.keyboard.press("Enter");
  await tabTo(page, "Kopieer de link");
  await page.keyboard.press("Enter");
  await page.getByText("De link is gekopieerd.").waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});

test("to a rule and back to the line, to an answer and back to the outcome", async () => {
  const { page, context, complaints } = await open(started);
  await toOutcome(page);
  await tabTo(page, "Waarom deze bedragen in het voorstel?");
  await page.keyboard.press("Enter");
  await tabTo(page, "Bekijk deze regel: Zoveel telt niet mee");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Alle regels en bedragen" }).waitFor();
  assert.match(await name(page), /^Grens/);
  await tabTo(page, "Terug", "Shift+Tab");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.getAttribute("aria-label") === "Bekijk deze regel: Zoveel telt niet mee");
  await tabTo(page, "Uw antwoorden6");
  await page.keyboard.press("Enter");
  await tabTo(page, "Wijzig: Wat was uw inkomen in 2024?");
  await page.keyboard.press("Enter");
  assert.equal(await name(page), "Wat was uw inkomen in 2024?");
  await page.goBack();
  await page.waitForFunction(() => document.activeElement.getAttribute("aria-label") === "Wijzig: Wat was uw inkomen in 2024?");
  await tabTo(page, "Opnieuw beginnen");
  await page.keyboard.press("Enter");
  assert.equal(await name(page), "Hulp nodig, of zorgt u voor iemand?");
  assert.deepEqual(complaints, []);
  await context.close();
});
