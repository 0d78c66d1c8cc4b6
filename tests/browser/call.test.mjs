// Whom to call at the municipality: chosen once, in place, by its name or that of a village, and then there in every part.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { CARER, NOTHING, walkCheck } from "./check.mjs";
import { cards, find } from "./find.mjs";
import { accessible, back, browser, onlyInTheTab, open, titled, walk } from "./helpers.mjs";

const started = await browser(after);
const FIND = "Zoek het nummer van uw gemeente";
const LABEL = "Waar woont u? Dan staat het nummer hier.";
const SAID = "Nummer volgens het overheidsregister, maart 2026";
const BOSCH = "a[href='tel:0736155155']";
const focused = (page) => page.evaluate(() => document.activeElement.getAttribute("href") ?? document.activeElement.id);

/** Opens the field at the button that is seen first, and types. */
async function type(page, text, within = page) {
  await within.getByRole("button", { name: FIND }).first().click();
  await page.getByLabel(LABEL).fill(text);
}
const suggested = (page) => page.locator(".wmo-place .wmo-chip").allInnerTexts();
async function differentIds(page) {
  const ids = await page.locator("[id]").evaluateAll((all) => all.map((element) => element.id));
  assert.equal(new Set(ids).size, ids.length, `ids stand twice: ${ids.filter((id, place) => ids.indexOf(id) !== place)}`);
}

test("a village finds its municipality, the number takes the focus, and it is there in every part", async () => {
  const { page, context, complaints, requests } = await open(started);
  const loaded = requests.length;
  await page.getByRole("button", { name: FIND }).click();
  assert.match(await focused(page), /place-start$/, "the field has the focus");
  await accessible(page, "the field on the first screen");
  await page.getByLabel(LABEL).fill("vinkel");
  assert.deepEqual(await suggested(page), ["Vinkel, gemeente Den Bosch", "Vinkel, gemeente Bernheze"]);
  await page.getByRole("button", { name: "Vinkel, gemeente Den Bosch" }).click();
  assert.equal(await focused(page), "tel:0736155155");
  const talk = page.locator(".wmo-call");
  assert.match(await talk.innerText(), new RegExp(`Gemeente Den Bosch\\s+\\(073\\) 615 51 55\\s+www\\.s-hertogenbosch\\.nl\\s+${SAID}`));
  await accessible(page, "the number on the first screen");

  await walkCheck(page, { ...NOTHING, tasks: "household", chores: "cleaning" });
  assert.ok((await page.locator(BOSCH).count()) > 0, "with the tips");
  assert.equal(await page.getByRole("button", { name: FIND }).count(), 0);
  await differentIds(page);
  await page.getByRole("button", { name: "Wat gebeurt er na uw melding?" }).click();
  await titled(page, "Wat gebeurt er na uw melding?");
  assert.equal(await page.locator(BOSCH).count(), 2, "where one reports, and for who hears nothing");
  await page.goBack();
  await page.getByRole("button", { name: "Maak een blad voor het gesprek" }).click();
  const sheet = await page.locator(".wmo-sheet").innerText();
  assert.ok(sheet.includes(`Mijn gemeente: Gemeente Den Bosch, (073) 615 51 55 (${SAID})`), sheet);
  assert.ok(decodeURIComponent(await page.locator("a[download]").getAttribute("href")).includes("Gemeente, en met wie ik heb gesproken: Vinkel, gemeente Den Bosch"));
  await page.goBack();
  await page.getByRole("button", { name: /^Zoek hulp: / }).first().click();
  await cards(page).first().waitFor();
  assert.equal(await page.locator(".wmo-find__lead strong").innerText(), "Vinkel, gemeente Den Bosch.");
  assert.ok((await page.locator(`.wmo-offer ${BOSCH}`).count()) > 0, "with what one asks the municipality for");
  await page.reload();
  assert.deepEqual(requests.slice(loaded).filter((url) => !requests.slice(0, loaded).includes(url)), [], "nothing is asked of anybody");
  assert.deepEqual(complaints, []);
  await onlyInTheTab(page, context);
  await context.close();
});

test("with the tips the field opens where it was asked, and Enter takes the only one", async () => {
  const { page, context } = await open(started);
  await walkCheck(page, CARER);
  // The open tips stand below the box, which has the field; the folded ones are far from it.
  await page.locator("details").evaluateAll((folds) => folds.forEach((fold) => { fold.open = true; }));
  // The card keeps its name while the button in it gives way to the field.
  await page.locator(".wmo-hint", { has: page.getByRole("button", { name: FIND }) }).first().evaluate((card) => { card.dataset.tried = ""; });
  const first = page.locator("[data-tried]");
  await type(page, "den haag", first);
  assert.equal(await first.locator(".wmo-place").count(), 1, "in its card");
  assert.equal(await page.locator(".wmo-place").count(), 1, "and nowhere else");
  await differentIds(page);
  await accessible(page, "tips with the field");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "tel:14070");
  assert.ok((await first.innerText()).includes("Gemeente Den Haag"));
  await accessible(page, "tips with a number");
  // Another one, or not after all.
  await first.getByRole("button", { name: "Andere gemeente" }).click();
  await page.getByRole("button", { name: "Niet nu" }).click();
  assert.equal(await focused(page), "tel:14070");
  await page.getByRole("button", { name: "Opnieuw beginnen", includeHidden: true }).evaluate((button) => button.click());
  await titled(page, "Hulp nodig, of zorgt u voor iemand?");
  assert.equal(await page.locator(".wmo-call").getByRole("button").innerText(), FIND, "forgotten");
  await context.close();
});

test("in the finder and with the outcome it can be chosen as well", async () => {
  const { page, context } = await open(started);
  await find(page, "Ik wil er even tussenuit");
  const card = cards(page).filter({ has: page.getByRole("button", { name: FIND }) }).first();
  await type(page, "zeist", card);
  await page.getByRole("button", { name: "Zeist", exact: true }).click();
  assert.equal(await focused(page), "tel:14030");
  assert.equal(await page.locator(".wmo-find__lead strong").innerText(), "Zeist.");
  await differentIds(page);
  await back(page);
  await back(page);
  await walk(page);
  await page.locator(".wmo-call a[href='tel:14030']").waitFor();
  await context.close();
});

test("in danger the municipality has a number too, and leaving quickly forgets where somebody lives", async () => {
  const { page, context } = await open(started);
  await page.getByRole("button", { name: FIND }).click();
  await page.getByLabel(LABEL).fill("zeist");
  await page.keyboard.press("Enter");
  await page.locator(".wmo-call a[href='tel:14030']").waitFor();
  await page.getByRole("button", { name: "Waar kan ik terecht?" }).click();
  await page.route("https://www.knmi.nl/**", (route) => route.fulfill({ body: "weer" }));
  await page.getByRole("button", { name: "Verlaat deze pagina snel" }).click();
  await page.waitForURL("https://www.knmi.nl/**");
  await page.goBack();
  await page.locator(".wmo-call").waitFor();
  assert.equal(await page.locator("a[href='tel:14030']").count(), 0);
  await context.close();
});
