// A postal code puts first what is near, by the offers' own addresses; and a card says languages and "online".
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { card, cards, find, offers, search } from "./find.mjs";
import { accessible, browser, eventually, nothingStored, open, partOf } from "./helpers.mjs";

const started = await browser(after);
const LIST = `naam;behoefte;postcode;plaats;online;talen;gecontroleerd_op
Koffie ver;ontmoeting;9999 AB;Elders;;nl;2026-11-01
Koffie zonder adres;ontmoeting;;;ja;nl|tr|ar;2026-11-01
Koffie begin;ontmoeting;7415;;nee;ti|xx;2026-11-01
Koffie stad;ontmoeting;;DEVENTER;ja;;2026-11-01
Koffie hier;ontmoeting;7411 AB;Deventer;;;2026-11-01
`;
const SUMMARY = "Eerst zien wat er in uw postcodegebied is";
const LABEL = "Uw postcode, alleen de 4 cijfers (mag u overslaan)";
const names = (page) => page.locator(".wmo-offer :is(h2, h3, h4)").allInnerTexts();
const said = (page) => page.locator("details .wmo-why__content [role=status]").innerText();

test("without offers that say where they are there is no field for a postal code", async () => {
  const { page, context } = await open(started);
  await find(page, "Ik wil er even tussenuit");
  assert.equal(await page.getByText(SUMMARY).count(), 0);
  await context.close();
});

test("a postal code changes the order, says what it does, and goes nowhere", async () => {
  const { page, context, complaints, requests } = await open(started);
  await offers(page, LIST);
  const [loaded, address] = [requests.length, page.url()];
  await search(page, "koffie");
  assert.equal((await names(page))[0], "Koffie ver");
  const field = page.getByLabel(LABEL);
  assert.equal(await field.isVisible(), false, "nobody is held up by it");
  await page.getByText(SUMMARY).click();
  await field.fill("74");
  assert.equal(await said(page), "Een postcode begint met 4 cijfers, bijvoorbeeld 7411. U ziet het aanbod nu zonder postcode.");
  assert.equal((await names(page))[0], "Koffie ver");
  await field.fill("7411 ab");
  await card(page, "Koffie hier").getByText("in postcodegebied 7411").waitFor();
  assert.deepEqual(await names(page), ["Koffie hier", "Koffie begin", "Koffie stad", "Koffie ver", "Koffie zonder adres"]);
  assert.match(await said(page), /^Past aanbod even goed bij wat u zoekt\? Dan staat eerst wat in postcodegebied 7411 is\. Daarna komt .* een postcode heeft die ook met 741 begint\.$/);
  await card(page, "Koffie begin").getByText("postcode begint ook met 741").waitFor();
  await card(page, "Koffie stad").getByText("in DEVENTER").waitFor();
  assert.equal(await card(page, "Koffie ver").getByText(/postcode/).count(), 0);
  // Closed, it still says what holds; another question is asked with it.
  await page.getByText("Postcode 7411 staat voorop").click();
  assert.equal(await field.isVisible(), false);
  await search(page, "stad");
  await search(page, "koffie");
  assert.equal((await names(page))[0], "Koffie hier");
  assert.deepEqual(requests.slice(loaded), [], "no request");
  assert.equal(page.url(), address);
  assert.deepEqual(complaints, []);
  await nothingStored(page, context);
  await context.close();
});

test("the postal code by keyboard: the fold, the field, and on to what was found", async () => {
  const { page, context } = await open(started);
  await offers(page, LIST);
  await search(page, "koffie");
  await page.getByRole("searchbox").focus();
  const here = () => page.evaluate(() => (document.activeElement.labels?.[0] ?? document.activeElement).textContent);
  for (let presses = 0; (await here()) !== SUMMARY; presses += 1) {
    assert.ok(presses < 20, await here());
    await page.keyboard.press("Shift+Tab");
  }
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.equal(await here(), LABEL);
  await page.keyboard.type("7411AB");
  assert.equal(await page.getByLabel(LABEL).inputValue(), "7411AB", "no letter is lost");
  await page.keyboard.press("Enter");
  await eventually(async () => assert.match(await here(), /^U ziet/));
  assert.equal((await names(page))[0], "Koffie hier");
  await context.close();
});

test("a card says the languages and that one need go nowhere, where the file says so", async () => {
  const { page, context } = await open(started);
  await offers(page, LIST);
  await search(page, "koffie");
  const tags = async (name) => (await card(page, name).locator(".wmo-tag").allInnerTexts()).join("; ");
  assert.match(await tags("Koffie zonder adres"), /ook in het Turks en Arabisch; online of telefonisch, u hoeft nergens heen/);
  assert.match(await tags("Koffie begin"), /in het Tigrinya en xx/);
  assert.match(await tags("Koffie stad"), /kan ook online of telefonisch/);
  assert.doesNotMatch(await tags("Koffie hier"), /in het|online/);
  await page.locator("details").evaluateAll((folds) => folds.forEach((fold) => { fold.open = true; }));
  assert.match(await card(page, "Koffie ver").innerText(), /In het Nederlands\./);
  assert.match(await card(page, "Koffie begin").innerText(), /Dit is niet online\./);
  await context.close();
});

for (const options of [{}, { colorScheme: "dark" }, { forcedColors: "active" }, { viewport: { width: 320, height: 640 } }]) {
  test(`axe finds nothing about the postal code, right or wrong ${JSON.stringify(options)}`, async () => {
    const { page, context } = await open(started, options);
    await offers(page, LIST, { colorScheme: "auto" });
    await search(page, "koffie");
    await page.getByText(SUMMARY).click();
    for (const typed of ["dorp", "7411"]) {
      await page.getByLabel(LABEL).fill(typed);
      await accessible(page, `the postal code ${typed} ${JSON.stringify(options)}`, partOf(options));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `scrolls sideways by ${wide}`);
    }
    await cards(page).first().waitFor();
    await context.close();
  });
}
