// The finder with the mouse: what people say, search at every letter, chips, the municipality, more, and what follows.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { CARER, walkCheck } from "./check.mjs";
import { card, cards, example, find, groups, offers, search } from "./find.mjs";
import { anew, back, browser, next, onlyInTheTab, open, titled } from "./helpers.mjs";

const started = await browser(after);
const shown = (page) => page.locator("[id$=find-count]").innerText();

test("a sentence leads to who can be called and offers in groups, light forms first, at most five, and back again", async () => {
  const { page, context, complaints } = await open(started);
  await find(page);
  await titled(page, "Even op adem komen");
  assert.equal(await page.locator(".wmo-sentence").count(), 8);
  assert.equal(await cards(page).count(), 0, "one thing at a time");
  await page.getByRole("button", { name: "Ik wil er even tussenuit" }).click();
  await cards(page).first().waitFor();
  await titled(page, "Er even tussenuit");
  assert.deepEqual((await groups(page)).slice(0, 5), ["Wie u kunt bellen", "Samen of even apart iets doen", "Iemand komt bij u thuis", "Overdag ergens anders", "Een of meer nachten ergens anders"]);
  assert.equal(await cards(page).count(), 5);
  assert.match(await shown(page), /^U ziet 5 van \d+\.$/);
  assert.equal(await page.getByText("Wij kennen het aanbod van uw eigen gemeente nog niet.").isVisible(), true);
  await back(page);
  await page.getByRole("button", { name: "Ik wil mijn verhaal kwijt" }).click();
  await cards(page).first().waitFor();
  assert.equal(await cards(page).count(), 5);
  assert.deepEqual(await groups(page), ["Wie u kunt bellen", "Vraag dit aan uw gemeente"]);
  await page.getByRole("button", { name: /^Toon meer/ }).first().click();
  const line = card(page, "De Luisterlijn");
  assert.equal(await line.getByRole("link", { name: "088 0767 000" }).getAttribute("href"), "tel:0880767000");
  assert.match(await line.innerText(), /Bel eerst even\. Vergeleken met openbare bronnen op 28 november 2026\./);
  assert.match(await line.innerText(), /kosten: vraag het na/);
  await page.goBack();
  await page.goBack();
  await titled(page, "Hulp nodig, of zorgt u voor iemand?");
  assert.deepEqual(complaints, []);
  await context.close();
});

test("what is typed shows at every letter, in people's own words and with typing errors, and never nothing", async () => {
  const { page, context, complaints } = await open(started);
  await find(page);
  const cases = [
    ["opas", "Dit past het best", "Oppas bij u thuis"],
    ["logeerhuizen", "Dit past het best", "Logeeropvang"],
    ["even weg", "Wie u kunt bellen", "Mantelzorglijn van MantelzorgNL"],
    ["ik kan niet meer", "Wie u kunt bellen", "Mantelzorglijn van MantelzorgNL"],
    ["iemand om mee te praten", "Dit past het best", "De Luisterlijn"],
    ["vervoer naar het ziekenhuis", "Dit past het best", "Vervoer naar het ziekenhuis"],
    ["hulp met formulieren", "Dit past het best", "Hulp met formulieren en post"],
    ["wie brengt mij elke week naar de fysio", "Dit past het best", "Een vrijwilliger rijdt u"],
    ["veiligthuis", "Dit past het best", "Veilig Thuis"],
  ];
  for (const [query, title, name] of cases) {
    await search(page, query);
    assert.equal((await groups(page))[0], title, query);
    assert.equal(await cards(page).first().getByRole("heading").innerText(), name, query);
  }
  await search(page, "xyzzy qwrt");
  assert.ok((await cards(page).count()) > 0);
  assert.equal(await page.getByText("Hierbij is niets gevonden. Deze mensen denken met u mee.").isVisible(), true);
  await search(page, "zelfmoord");
  assert.equal(await cards(page).first().getByRole("heading").innerText(), "113 Zelfmoordpreventie");
  // "Zoek" needs no press, but brings one to what was found.
  await page.getByRole("button", { name: "Zoek", exact: true }).click();
  assert.match(await page.evaluate(() => document.activeElement.textContent), /^U ziet/);
  await page.getByRole("searchbox").fill("");
  await page.locator(".wmo-results").waitFor({ state: "detached" });
  assert.deepEqual(complaints, []);
  await context.close();
});

test("chips count and narrow down, unknown is a value, and a filter that leaves nothing is said", async () => {
  const { page, context } = await open(started);
  await offers(page, example());
  await page.getByRole("button", { name: "Ik wil er even tussenuit" }).click();
  const chip = page.getByRole("button", { name: /^overdag weg \(\d+\)$/i });
  const count = Number((await chip.innerText()).match(/\d+/)[0]);
  await chip.click();
  assert.equal(await chip.getAttribute("aria-pressed"), "true");
  assert.deepEqual(await groups(page), ["Overdag ergens anders"]);
  assert.match(await shown(page), new RegExp(`van ${count}\\.`));
  await page.getByText("Kies preciezer").click();
  const cost = page.getByRole("group", { name: "Wat kost het?" });
  assert.match(await cost.innerText(), /niet bekend \(\d+\)/i);
  await cost.getByRole("button", { name: /gratis/i }).click();
  await cost.getByRole("button", { name: /niet bekend/i }).click();
  for (const tags of await page.locator(".wmo-offer .wmo-tags").allInnerTexts()) assert.match(tags, /gratis|kosten: vraag het na/);
  await page.getByRole("button", { name: "Wis mijn keuzes" }).click();
  assert.equal(await chip.getAttribute("aria-pressed"), "false");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Kies preciezer", "the focus is not lost with the button");
  await context.close();
});

test("the municipality is found by alias, town and typing error, and the day decides which exist", async () => {
  const { page, context } = await open(started);
  await find(page);
  const choose = async (typed) => {
    await page.getByRole("button", { name: /Kies uw gemeente|Andere gemeente/ }).click();
    await page.getByLabel("In welke gemeente is de hulp nodig?").fill(typed);
    return page.locator(".wmo-place .wmo-chip").allInnerTexts();
  };
  for (const [typed, first] of [["den haag", "Den Haag"], ["rosmalen", "Rosmalen, gemeente Den Bosch"], ["amersfrot", "Amersfoort"], ["wijdemeren", "Wijdemeren"]]) {
    assert.equal((await choose(typed))[0], first);
    await page.getByRole("button", { name: "Zonder gemeente zoeken" }).click();
  }
  assert.deepEqual(await choose("qqqq"), []);
  assert.equal(await page.getByText("Deze plaats kennen wij niet.").isVisible(), true);
  await page.getByLabel("In welke gemeente is de hulp nodig?").fill("amersfoort");
  await page.getByRole("button", { name: "Amersfoort", exact: true }).click();
  assert.equal(await page.locator(".wmo-find__lead strong").innerText(), "Amersfoort.");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Andere gemeente");
  await page.getByRole("button", { name: "Ik wil er even tussenuit" }).click();
  assert.equal(await page.getByText("Van Amersfoort kennen wij het eigen aanbod nog niet.").isVisible(), true);
  await page.clock.setFixedTime(new Date("2027-01-02T12:00:00"));
  await anew(page);
  await find(page);
  assert.equal((await choose("wijdemeren"))[0], "Wijdemeren, gemeente Hilversum");
  await context.close();
});

test("more of a group stands where it was pressed, and takes the focus", async () => {
  const { page, context } = await open(started);
  await offers(page, example());
  await page.getByRole("button", { name: "Ik wil er even tussenuit" }).click();
  const group = page.locator(".wmo-results section").nth(1);
  const before = await group.locator(".wmo-offer").count();
  await group.getByRole("button", { name: /^Toon meer/ }).click();
  const all = await group.locator(".wmo-offer").count();
  assert.ok(all > before);
  const first = await group.locator(".wmo-offer").nth(before).getByRole("heading").innerText();
  assert.equal(await page.evaluate(() => document.activeElement.textContent), first);
  await context.close();
});

test("offers go on a list, onto the sheet, and what the Wmo pays leads to the estimate", async () => {
  const { page, context, complaints, requests } = await open(started);
  const loaded = requests.length;
  await find(page);
  await search(page, "luisterlijn");
  await card(page, "De Luisterlijn").getByRole("button", { name: "Zet op mijn lijst" }).click();
  assert.equal(await card(page, "De Luisterlijn").getByRole("button").first().innerText(), "Haal van mijn lijst");
  await page.getByRole("button", { name: "Mijn lijst (1)" }).click();
  await titled(page, "Mijn lijst");
  assert.match(await page.locator(".wmo-list").innerText(), /De Luisterlijn\s+088 0767 000/);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.getByRole("button").first().isVisible(), false);
  assert.equal(await page.locator(".wmo-list__note").first().isVisible(), true);
  assert.ok((await page.pdf({ format: "A4" })).length > 1000);
  await page.emulateMedia({ media: null });
  await page.getByRole("button", { name: "Verder zoeken" }).click();
  // The self-check: its hints lead here, and the list stands on its sheet.
  await anew(page);
  await find(page);
  await search(page, "luisterlijn");
  await card(page, "De Luisterlijn").getByRole("button", { name: "Zet op mijn lijst" }).click();
  await page.goBack();
  await titled(page, "Hulp nodig, of zorgt u voor iemand?");
  await walkCheck(page, CARER);
  await page.getByRole("button", { name: /^Zoek hulp: / }).first().click();
  await cards(page).first().waitFor();
  await page.goBack();
  await titled(page, "Dit kunt u doen");
  await page.getByRole("button", { name: "Maak een blad" }).click();
  const section = page.locator("section", { hasText: "Hulp die ik wil bellen" });
  assert.match(await section.innerText(), /De Luisterlijn, 088 0767 000/);
  assert.equal(requests.slice(loaded).some((url) => !requests.slice(0, loaded).includes(url)), false, "no request after load");
  assert.deepEqual(complaints, []);
  await onlyInTheTab(page, context);
  await context.close();
});

test("what the Wmo pays, and the overload of a carer, lead on", async () => {
  const { page, context } = await open(started);
  await find(page, "Ik wil er even tussenuit");
  await page.locator("summary", { hasText: "Wie betaalt dit?" }).click();
  await page.locator("details", { hasText: "Wie betaalt dit?" }).getByRole("button", { name: "Wat betaalt u zelf?" }).click();
  await titled(page, "Met wie woont u?");
  await page.locator(".wmo-choice", { hasText: "Ik woon alleen" }).click();
  await page.goBack();
  await page.locator("summary", { hasText: "Wordt het u te veel?" }).click();
  await page.getByRole("button", { name: "Kijk wat er voor u kan" }).click();
  assert.match(await page.locator(".wmo-progress").innerText(), /^Vraag \d/);
  await page.locator(".wmo-choice").last().click();
  await next(page);
  await context.close();
});

test("for every resident: other sentences, the same search", async () => {
  const { page, context } = await open(started);
  await find(page);
  await page.getByRole("button", { name: "Andere hulp en activiteiten" }).click();
  await titled(page, "Hulp en activiteiten");
  for (const [sentence, need] of [["Ik wil mensen ontmoeten", "Mensen ontmoeten"], ["Ik wil ergens heen, en dat lukt niet alleen", "Vervoer"], ["Ik wil gezond blijven", "Gezond blijven"], ["Ik wil anders of ergens anders wonen", "Wonen"], ["Ik voel me thuis niet veilig", "Als het niet veilig is"]]) {
    await page.getByRole("button", { name: sentence, exact: true }).click();
    await cards(page).first().waitFor();
    await titled(page, need);
    await page.goBack();
    await titled(page, "Hulp en activiteiten");
  }
  await context.close();
});
