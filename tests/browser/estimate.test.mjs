// The estimate from the first screen to the outcome: by mouse, by keyboard, and with every kind of answer.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { NOTHING, choose, question } from "./check.mjs";
import { accessible, amount, back, browser, fold, next, onlyInTheTab, open, outcome, partOf, press, title, titled, walk, workOut } from "./helpers.mjs";

const started = await browser(after);

test("by mouse: the amounts, and nothing asked, stored or complained of after load", async () => {
  const { page, context, requests, complaints } = await open(started);
  const loaded = requests.length;
  await walk(page);
  assert.deepEqual(await outcome(page), ["€ 21,80 per maand", "ongeveer € 69,43 per maand"]);
  const receipt = (await page.locator(".wmo-receipt").first().innerText()).replace(/\u00a0/g, " ");
  for (const line of ["Uw inkomen van 2024", "€ 30.000,00", "€ 24.500,00", "€ 5.500,00", "10 % daarvan, per maand", "€ 45,83", "€ 23,60", "€ 69,43"]) {
    assert.ok(receipt.includes(line), `${line} in ${receipt}`);
  }
  assert.ok((await page.locator(".wmo-card--bill").innerText()).includes("geen wet"));
  assert.deepEqual(requests.slice(loaded), []);
  assert.deepEqual(complaints, []);
  await onlyInTheTab(page, context);
  assert.equal(new URL(page.url()).search + new URL(page.url()).hash, "");
  await context.close();
});

test("by keyboard alone, with the focus on each new heading", async () => {
  const { page, context, complaints } = await open(started);
  const focused = () => page.evaluate(() => document.activeElement.textContent);
  const tabTo = async (wanted) => {
    for (let press = 0; press < 40; press += 1) {
      await page.keyboard.press("Tab");
      const here = await page.evaluate(() => document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent);
      if (here === wanted) return;
    }
    assert.fail(`the keyboard does not reach ${wanted}`);
  };
  await tabTo("Wat betaal ik zelf?");
  await page.keyboard.press("Enter");
  assert.equal(await focused(), "Met wie woont u?");
  await tabTo("Ik woon alleen");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  assert.equal(await focused(), "Hoe oud bent u?");
  await tabTo("Jonger dan 18 jaar");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  assert.equal(await focused(), "Hoe oud is uw partner?");
  await tabTo("Nog niet de AOW-leeftijd");
  await page.keyboard.press("Space");
  await tabTo("Verder");
  await page.keyboard.press("Enter");
  assert.equal(await focused(), "U betaalt nu niets");
  assert.deepEqual(await outcome(page), ["€ 0 per maand", "€ 0, of € 23,60 tot € 328 per maand"]);
  await tabTo("Reken het uit");
  await page.keyboard.press("Enter");
  assert.equal(await focused(), "Welke hulp krijgt u, of vraagt u aan?");
  await tabTo("Rolstoel");
  await page.keyboard.press("Space");
  await tabTo("Scootmobiel of aangepaste fiets");
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  assert.equal(await focused(), "Betaalt u, of uw partner, al een eigen bijdrage voor andere zorg?");
  await tabTo("Nee");
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  assert.equal(await focused(), "Wat was uw inkomen samen in 2024?");
  await tabTo("Inkomen per jaar, in euro’s");
  await page.keyboard.type("€ 40.000,-");
  await page.keyboard.press("Enter");
  assert.equal(await focused(), "Hoeveel spaargeld en beleggingen had u samen op 1 januari 2024?");
  await tabTo("Weet ik niet");
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  assert.equal(await focused(), "U betaalt nu niets");
  assert.deepEqual(await outcome(page), ["€ 0 per maand", "€ 0, of ongeveer € 74,43 tot € 328 per maand"]);
  await tabTo("uw spaargeld");
  await page.keyboard.press("Enter");
  assert.equal(await focused(), "Hoeveel spaargeld en beleggingen had u samen op 1 januari 2024?");
  assert.deepEqual(complaints, []);
  await context.close();
});

test("axe finds nothing on any view, in light, dark and at 320 pixels, errors included", async () => {
  for (const options of [{}, { colorScheme: "dark" }, { viewport: { width: 320, height: 640 } }]) {
    const { page, context } = await open(started, options);
    const look = async (what) => {
      await accessible(page, `${what} ${JSON.stringify(options)}`, partOf(options));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${what} scrolls sideways by ${wide} ${JSON.stringify(options)}`);
    };
    await look("start");
    await page.getByRole("button", { name: "Wat betaal ik zelf?" }).click();
    await next(page);
    await look("a question without answer");
    for (const answer of ["Met mijn man", "AOW-leeftijd of ouder", "AOW-leeftijd of ouder", "Hulp in het huishouden", "Nee"]) {
      await look(await title(page));
      await press(page, answer);
      await next(page);
    }
    await look("the outcome of today");
    await workOut(page).click();
    await amount(page, ["veel"]);
    await look("an amount that is none");
    await amount(page, ["52.000"]);
    await amount(page, ["100.000", ""]);
    await look("one of two amounts missing");
    await amount(page, ["100.000", "0"]);
    await page.locator("details").evaluateAll((folds) => folds.forEach((fold) => { fold.open = true; }));
    await look("the outcome with all folds open");
    await context.close();
  }
});

test("a wrong amount: the message names it, stands at the field and in the summary, and nothing is lost", async () => {
  const { page, context } = await open(started);
  await walk(page, { income: "31,250", assets: [] });
  const field = page.getByRole("textbox");
  assert.equal(await field.inputValue(), "31,250");
  assert.equal(await field.getAttribute("aria-invalid"), "true");
  const message = "We weten niet zeker welk bedrag u bedoelt. Schrijf het als 31.250 of 31250,50.";
  const described = (await field.getAttribute("aria-describedby")).split(" ");
  const said = page.locator(`[id="${described.at(-1)}"]`);
  assert.equal(await said.innerText(), message);
  const colour = await said.evaluate((element) => getComputedStyle(element).color);
  assert.equal(await field.evaluate((element) => getComputedStyle(element).borderColor), colour, "the field has the colour of what is wrong");
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("role")), "alert");
  await page.getByRole("alert").getByRole("link", { name: message }).click();
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "INPUT");
  await context.close();
});

test("an answer can be changed from the outcome, and back works with both buttons", async () => {
  const { page, context } = await open(started);
  await walk(page);
  await fold(page, "Uw antwoorden");
  await page.getByRole("button", { name: "Wijzig: Wat was uw inkomen in 2024?" }).click();
  assert.equal(await page.getByRole("textbox").inputValue(), "30.000");
  await amount(page, ["20.000"]);
  assert.deepEqual(await outcome(page), ["€ 21,80 per maand", "€ 23,60 per maand"]);
  await page.goBack();
  await titled(page, "Wat was uw inkomen in 2024?");
  await page.goForward();
  assert.deepEqual(await outcome(page), ["€ 21,80 per maand", "€ 23,60 per maand"]);
  await back(page);
  await titled(page, "Wat was uw inkomen in 2024?");
  assert.equal(await page.getByRole("textbox").inputValue(), "20.000");
  for (let step = 0; step < 9; step += 1) await page.goBack();
  await page.getByRole("button", { name: "Wat betaal ik zelf?" }).waitFor();
  await context.close();
});

test("a wheelchair is free, beschermd wonen has rules of its own", async () => {
  const { page, context } = await open(started);
  await walk(page, { support: ["Rolstoel"] });
  assert.deepEqual(await outcome(page), ["€ 0 per maand", "€ 0 per maand"]);
  assert.equal(await workOut(page).count(), 0, "nothing is left to ask");
  await fold(page, "Uw antwoorden");
  await page.getByRole("button", { name: "Wijzig: Welke hulp" }).click();
  await press(page, "Rolstoel");
  await press(page, "Beschermd wonen");
  await next(page);
  assert.deepEqual(await outcome(page), []);
  assert.ok((await page.locator(".wmo-card--now").innerText()).includes("andere regels"));
  await context.close();
});

test("the outcome is accessible in light and dark, wide and narrow", async () => {
  for (const options of [{}, { colorScheme: "dark" }, { viewport: { width: 320, height: 700 } }]) {
    const { page, context } = await open(started, options);
    await walk(page, { support: ["Scootmobiel"], income: null, assets: [null] });
    await page.locator("details").evaluateAll((folds) => folds.forEach((one) => { one.open = true; }));
    for (const tab of ["Inkomen", "Spaargeld", "Maanden"]) {
      await page.getByRole("button", { name: tab, exact: true }).click();
      await accessible(page, `${tab} ${JSON.stringify(options)}`, partOf(options));
    }
    await context.close();
  }
});

test("what is certain comes at once, and the proposal is an offer with the number of its questions", async () => {
  const { page, context } = await open(started, { viewport: { width: 390, height: 844 } });
  const progress = () => page.locator(".wmo-progress").innerText();
  await walk(page, { household: "Met mijn man", partner: "Nog niet de AOW", whole: false });
  assert.equal(await title(page), "U betaalt nu niets");
  assert.equal(await page.title(), "Uw eigen bijdrage - Wmo-zelfcheck", "what a browser keeps says no amount");
  const now = page.locator(".wmo-card--now");
  assert.match(await now.innerText(), /Voor beschermd wonen en opvang gelden andere regels/);
  const bill = page.locator(".wmo-card--bill");
  assert.equal(await bill.getByRole("heading").evaluate((heading) => heading.textContent), "Als het voorstel wet wordt . Dit is nu geen wet");
  assert.match(await bill.innerText(), /Dat zijn nog 4 vragen\./);
  const offers = await bill.getByRole("button").allInnerTexts();
  assert.deepEqual(offers.slice().sort(), ["Reken het uit", "of u al een andere bijdrage betaalt", "uw inkomen", "uw spaargeld", "welke hulp u krijgt"].sort());
  // The amount, why, and what to do now are on the first screen.
  for (const seen of [now, page.getByRole("button", { name: "Vraag hulp aan: wat nu?" })]) {
    const box = await seen.boundingBox();
    assert.ok(box.y + box.height <= 844, JSON.stringify(box));
  }
  await bill.getByRole("button", { name: "uw inkomen" }).click();
  await amount(page, ["40.000"]);
  assert.deepEqual(await outcome(page), ["€ 0 per maand", "€ 0, of ongeveer € 74,43 tot € 328 per maand"]);
  assert.match(await bill.innerText(), /Dat zijn nog 3 vragen\./);
  await workOut(page).click();
  assert.equal(await progress(), "Vraag 1 van hooguit 3");
  await page.goBack();
  await now.getByRole("link", { name: "Waarom € 0?" }).click();
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Zo komt het bedrag van nu tot stand");
  await page.getByRole("button", { name: "Vraag hulp aan: wat nu?" }).click();
  await titled(page, "Wat gebeurt er na uw melding?");
  await context.close();
});

test("the outcome is short on a phone: at most six screens and 25 stops, early and worked out", async () => {
  for (const whole of [false, true]) {
    const { page, context } = await open(started, { viewport: { width: 390, height: 844 } });
    await walk(page, { household: "Met mijn man", partner: "AOW-leeftijd of ouder", income: "45.000", assets: ["60.000", "0"], whole });
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    assert.ok(height <= 6 * 844, `${height} pixels`);
    const stops = await page.locator(".wmo-zelfcheck[id]").locator("a[href], button, input, summary, [tabindex='0']").evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.textContent));
    assert.ok(stops.length <= 25, `${stops.length}: ${stops.join(" | ")}`);
    await context.close();
  }
});

test("what the self-check knows comes along, and says where it is from", async () => {
  const { page, context } = await open(started);
  await page.getByRole("button", { name: "Waar kan ik terecht?" }).click();
  for (let id = await question(page, "start"); id; id = await question(page, id)) {
    await choose(page, id, { ...NOTHING, tasks: "household", chores: "cleaning", housemates: "partner" }[id] ?? null);
    await page.getByRole("button", { name: "Verder", exact: true }).click();
  }
  await page.getByRole("button", { name: "Reken uit wat u zelf betaalt" }).click();
  assert.equal(await title(page), "Hoe oud bent u?", "with whom is known");
  await press(page, "18 jaar of ouder");
  await next(page);
  assert.equal(await title(page), "U betaalt nu niets");
  await fold(page, "Uw antwoorden");
  assert.match(await page.locator(".wmo-answers").last().innerText(), /Met mijn man, vrouw of partner \(uit uw antwoorden hiervoor\)/);
  await page.getByRole("button", { name: "Wijzig: Met wie woont u?" }).click();
  assert.match(await page.locator(".wmo-help").innerText(), /Dit is ingevuld uit uw antwoorden hiervoor/);
  await accessible(page, "a question that was filled in");
  await press(page, "Ik woon alleen");
  await next(page);
  assert.equal(await title(page), "Betaalt u, of uw partner, al een eigen bijdrage voor andere zorg?");
  await context.close();
});
