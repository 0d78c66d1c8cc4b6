// English: every screen, amounts as English writes them, and Dutch where it is Dutch. Not one request after the load.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { accessible, browser, onlyInTheTab, open, outcome, press, toRules } from "./helpers.mjs";
import { english, walkEnglish } from "./english.mjs";

const started = await browser(after);

/** Our own page in English, on the start. */
async function start(options) {
  const opened = await open(started, { path: "/en.html", ready: false, ...options });
  await opened.page.getByRole("button", { name: "What do I pay myself?" }).waitFor();
  return { ...opened, loaded: opened.requests.length };
}

const go = (page, name) => page.getByRole("button", { name, exact: true }).first().click();
const heading = (page, name) => page.getByRole("heading", { level: 1, name }).waitFor();

/** All folds open, so that what is in them is read too. */
const unfold = (page) => page.locator("details").evaluateAll((folds) => folds.forEach((fold) => (fold.open = true)));

async function read(page, where) {
  await unfold(page);
  await english(page, where);
  await accessible(page, where);
}

/** Nothing was asked for, stored or complained of. */
async function leave({ page, context, requests, complaints, loaded }) {
  assert.deepEqual(requests.slice(loaded), []);
  assert.deepEqual(complaints, []);
  await onlyInTheTab(page, context);
  await context.close();
}

test("without a script too: the page in English, and each of the two leads to the other", async () => {
  const { page, context } = await open(started, { path: "/en.html", ready: false, javaScriptEnabled: false });
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  assert.equal(await page.locator("h1").innerText(), "Do you need help, or do you look after someone?");
  assert.match(await page.locator("main").innerText(), /at most €\s?21\.80 per month/);
  await page.getByRole("link", { name: "Nederlands" }).click();
  assert.equal(await page.locator("h1").innerText(), "Hulp nodig, of zorgt u voor iemand?");
  await page.getByRole("link", { name: "English" }).click();
  assert.equal(new URL(page.url()).pathname, "/en.html");
  await context.close();
});

test("the estimate: amounts typed and written the English way, and what may be either refused", async () => {
  const opened = await start();
  const { page } = opened;
  await read(page, "start");
  await go(page, "What do I pay myself?");
  for (const answer of ["I live alone", "State pension age (AOW age) or older", "Help in the household", "No"]) {
    await english(page, answer);
    await press(page, answer);
    await go(page, "Continue");
  }
  assert.deepEqual(await outcome(page), ["€21.80 per month", "€23.60 to €328 per month"]);
  await read(page, "outcome of today");
  await go(page, "Work it out");
  await page.getByRole("textbox").fill("31.250");
  await go(page, "Continue");
  await page.getByText("31,250", { exact: false }).first().waitFor();
  await read(page, "refused");
  await page.getByRole("textbox").fill("31,250.00");
  await go(page, "Continue");
  await page.getByRole("textbox").fill("0");
  await go(page, "Continue");
  // (31,250 - 24,500) x 10 % / 12 + 23.60 = 79.85, as the Dutch page says.
  assert.deepEqual(await outcome(page), ["€21.80 per month", "about €79.85 per month"]);
  await read(page, "outcome");
  for (const along of ["Savings", "Months"]) {
    await go(page, along);
    await read(page, along);
  }
  await leave(opened);
});

test("the pages about the rules: titles of documents are Dutch and say so, all else is English", async () => {
  const opened = await start();
  const { page } = opened;
  for (const name of ["All rules and amounts", "What changed each year?", "The 25 ideas from the report"]) {
    await toRules(page, name);
    await page.locator(".wmo-page--read, .wmo-page").first().waitFor();
    await read(page, name);
    assert.ok((await page.locator("[lang=nl]").count()) > 0, name);
    await go(page, "Back");
    await heading(page, "Do you need help, or do you look after someone?");
  }
  await leave(opened);
});

test("the self-check, whatever is answered: questions, hints, dates, rules and the sheet", async () => {
  // The last choice, then the one before it, then all over the list: different questions each time.
  const ways = [(count) => count - 1, (count) => Math.max(count - 2, 0), (count) => Math.floor(count / 2)];
  for (const [number, place] of ways.entries()) {
    const opened = await start();
    const { page } = opened;
    await walkEnglish(page, place, () => english(page, `question, way ${number}`));
    await read(page, `hints, way ${number}`);
    if (number === 0) {
      for (const [name, title] of [["Make a sheet", /sheet/i], ["What happens after", /happens/i], ["rules", /rules/i]]) {
        const way = page.getByRole("button", { name }).first();
        if (!(await way.count())) assert.fail(name);
        await way.click();
        await heading(page, title);
        await read(page, name);
        await go(page, "Back");
        await heading(page, "What you can do");
      }
    }
    await leave(opened);
  }
});

test("the sheet can be made in Dutch for the conversation, with one's own words kept, and back again", async () => {
  const opened = await start();
  const { page } = opened;
  await walkEnglish(page, (count) => count - 1);
  await page.getByRole("button", { name: "Make a sheet" }).click();
  await page.getByRole("textbox").first().fill("My back hurts.");
  await page.getByRole("button", { name: "Show this sheet in Dutch" }).click();
  await heading(page, "Mijn blad voor het gesprek");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Mijn blad voor het gesprek");
  assert.equal(await page.locator(".wmo-zelfcheck[id]").getAttribute("lang"), "nl");
  assert.equal(await page.getByRole("textbox").first().inputValue(), "My back hurts.");
  const file = decodeURIComponent(await page.getByRole("link", { name: "Bewaar als tekst" }).getAttribute("href"));
  assert.match(file, /Mijn vraag[^]*My back hurts\.[^]*Niet vergeten|Mijn vraag[^]*My back hurts\./);
  await page.locator(".wmo-languages").getByRole("button", { name: "English" }).click();
  await heading(page, /sheet/);
  assert.equal(await page.getByRole("textbox").first().inputValue(), "My back hurts.");
  await read(page, "sheet again");
  await leave(opened);
});

test("the finder: our own records in English, searched in English", async () => {
  const opened = await start();
  const { page } = opened;
  await go(page, "Take a break");
  await read(page, "finder");
  for (const [typed, found] of [["someone to sit with my husband", "A sitter"], ["I cannot go on", ""], ["debts", ""]]) {
    await page.getByRole("searchbox").fill(typed);
    await page.getByRole("searchbox").press("Enter");
    const cards = page.locator(".wmo-offer");
    await cards.first().waitFor();
    await read(page, typed);
    assert.match(`${await cards.getByRole("heading").allInnerTexts()}`, new RegExp(found, "i"), typed);
    assert.equal(await cards.locator("h3[lang=nl]", { hasText: "Vraag" }).count(), 0, "our own records have English words");
  }
  await leave(opened);
});
