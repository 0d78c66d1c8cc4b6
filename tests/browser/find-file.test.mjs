// A municipality's offers, as its page gives them: read here and nowhere else, and whatever they hold is only text.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { card, cards, example, find, offers, search } from "./find.mjs";
import { ADDRESS, browser, nothingStored, open } from "./helpers.mjs";

const started = await browser(after);
test("the example is read as a table and as JSON, found among the others, and taken away again", async () => {
  const { page, context, complaints, requests } = await open(started);
  const loaded = requests.length;
  for (const text of [example(), readFileSync("static/example/aanbod.json", "utf8")]) {
    await offers(page, text);
    await search(page, "wandelgroep");
    await card(page, "Wandelgroep voor mantelzorgers").waitFor();
    assert.equal(await page.getByText("Wij kennen het aanbod van uw eigen gemeente nog niet.").isVisible(), false);
  }
  const group = card(page, "Wandelgroep voor mantelzorgers");
  assert.equal(await group.getByRole("link", { name: "012 345 01 07" }).getAttribute("href"), "tel:0123450107");
  await group.getByText("Meer hierover").click();
  assert.match(await group.innerText(), /Parklaan 1, 9990 AB Voorbeeldstad[^]*Nagekeken op 1 oktober 2026 door Steunpunt Mantelzorg Voorbeeldstad\.[^]*Open: woensdag van 10:00 tot 11:30 uur/);
  await page.evaluate(() => window.app.update({ headingLevel: 1 }));
  await page.locator(".wmo-find__lead", { hasText: "Waar woont u?" }).waitFor();
  await search(page, "wandelgroep voor mantelzorgers");
  assert.equal(await card(page, "Wandelgroep voor mantelzorgers").count(), 0);
  assert.deepEqual(requests.slice(loaded), [], "no request");
  assert.deepEqual(complaints, []);
  await nothingStored(page, context);
  await context.close();
});

test("hours, costs and access that a file leaves out are said to be unknown, and what is old sinks and is marked", async () => {
  const { page, context } = await open(started);
  await offers(page, "naam;behoefte;vorm;telefoon;gecontroleerd_op\nKale oppas;respijtzorg;aanwezig;012 345 01 07;2026-11-01\nOude oppas;respijtzorg;aanwezig;012 345 01 08;2025-01-01\nHalve oppas;respijtzorg;aanwezig;012 345 01 09;2026-03-01\n");
  await search(page, "kale oppas");
  const bare = card(page, "Kale oppas");
  await bare.getByText("Meer hierover").click();
  assert.match(await bare.innerText(), /kosten: vraag het na[^]*Openingstijden: vraag het na\.[^]*Aanmelden: vraag het na\./);
  assert.doesNotMatch(await bare.innerText(), /gratis|gesloten|Open:|indicatie/i);
  await search(page, "oude oppas");
  assert.match(await card(page, "Oude oppas").innerText(), /langer dan een jaar geleden nagekeken, op 1 januari 2025\. Daarom staat het lager/);
  await search(page, "halve oppas");
  assert.match(await card(page, "Halve oppas").innerText(), /langer dan een half jaar geleden nagekeken, op 1 maart 2026\. Vraag of het nog klopt\./);
  await context.close();
});

test("what a municipality wrote and nobody can read stands on the card in its own words", async () => {
  const { page, context } = await open(started);
  const bold = "op afspraak <b onclick='window.hit = 1'>nu</b>";
  await offers(page, `naam;behoefte;doelgroep;kosten;openingstijden;telefoon;wachtlijst;let_op\nVolle tafel;ontmoeting;vrouwen;vanaf € 5,-;"${bold}";0800 0012 (keuze 2);drie weken;Dicht in juli\n`);
  await search(page, "volle tafel");
  const full = card(page, "Volle tafel");
  const said = await full.innerText();
  assert.match(said, /Let op, zegt de gemeente: Dicht in juli[^]*Voor wie, zegt de gemeente: vrouwen[^]*Kosten, zegt de gemeente: vanaf € 5,-[^]*Wanneer, zegt de gemeente: op afspraak nu[^]*Wachttijd, zegt de gemeente: drie weken/);
  assert.doesNotMatch(said, /kosten: vraag het na/);
  const own = await full.locator("[dir=auto]").allInnerTexts();
  for (const words of ["Dicht in juli", "vrouwen", "vanaf € 5,-", "op afspraak nu", "drie weken"]) assert.ok(own.includes(words), words);
  assert.equal(await full.locator("b").count(), 0);
  // The number itself is dialled; what to press stands beside it.
  assert.equal(await full.getByRole("link", { name: "0800 0012" }).getAttribute("href"), "tel:08000012");
  assert.match(said, /0800 0012[^]*keuze 2/);
  assert.equal(await page.evaluate(() => window.hit), undefined);
  await context.close();
});

const SCRIPTS = ["<script>window.hit = 1</script>", "<img src=x onerror='window.hit = 1'>", "<svg onload='window.hit = 1'>", "javascript:window.hit=1", "\"><b onmouseover=window.hit=1>", "{{constructor.constructor('window.hit=1')()}}"];

test("script in every field is text, no link but web, phone and mail, and the page's policy has nothing to refuse", async () => {
  const { page, context, complaints, requests } = await open(started);
  const loaded = requests.length;
  const columns = example().replace("\ufeff", "").split(/\r?\n/)[0].split(";");
  const quoted = (value) => `"${value.replaceAll("\"", "\"\"")}"`;
  const rows = SCRIPTS.map((script, row) => columns.map((column, index) => quoted(index === 0 ? `Oppas ${row} ${script}` : script)).join(";"));
  const service = (script, row) => ({ id: `${row}${script}`, name: `Oppas ${row} ${script}`, description: script, status: "active", url: script, email: script, phones: [{ number: script, description: script }], organization: { id: script, name: script }, attributes: [{ value: script }], schedules: [{ description: script, opens_at: script }], locations: [{ addresses: [{ address_1: script, city: script }] }] });
  // One that is right, so that it is seen that they were read.
  const right = { id: "right", name: "Oppas goed", status: "active" };
  for (const text of [[columns.join(";"), ...rows, `Oppas goed${";".repeat(columns.length - 1)}`].join("\n"), JSON.stringify([...SCRIPTS.map(service), right])]) {
    await offers(page, text);
    await search(page, "oppas");
    await cards(page).first().waitFor();
    for (const button of await page.getByRole("button", { name: /^Toon meer/ }).all()) if (await button.isVisible()) await button.click();
    await page.locator("details").evaluateAll((folds) => folds.forEach((fold) => { fold.open = true; }));
    const listed = page.getByRole("button", { name: /^Zet op mijn lijst: Oppas \d/ });
    if ((await listed.count()) > 0) {
      await listed.first().click();
      await page.getByRole("button", { name: /^Mijn lijst/ }).click();
      await page.locator(".wmo-list__item").first().waitFor();
      await page.goBack();
      await cards(page).first().waitFor();
    }
    const found = await page.evaluate(() => ({
      strange: [...document.querySelectorAll("main :is(script, img, iframe, object, embed, svg, style, b)")].map((one) => one.outerHTML),
      handlers: [...document.querySelectorAll("main *")].flatMap((one) => one.getAttributeNames()).filter((name) => name.startsWith("on")),
      links: [...document.querySelectorAll("main a")].map((one) => one.protocol),
      hit: window.hit,
    }));
    assert.deepEqual([found.strange, found.handlers, found.hit], [[], [], undefined]);
    assert.deepEqual(found.links.filter((protocol) => !["https:", "http:", "tel:", "mailto:", "data:"].includes(protocol)), []);
  }
  assert.deepEqual(requests.slice(loaded), []);
  // What is wrong in the offers is told to whoever keeps the page, and is the only thing told.
  assert.deepEqual(complaints.filter((one) => !one.startsWith("warning: Wmo-zelfcheck: offers:")), []);
  await context.close();
});

test("one bad offer loses no other, and a file without offers promises nothing near", async () => {
  const { page, context } = await open(started);
  await offers(page, "naam;telefoon;gebied\nOppas goed;012 345 01 07;GM0344\n;012 345 01 07;\nOppas half;bel mij;GM9998\n");
  await search(page, "oppas goed");
  await card(page, "Oppas goed").waitFor();
  for (const text of ["", "naam\n", readFileSync("static/example/gemeente.json", "utf8"), "{\"a\": [1, 2"]) {
    await page.evaluate((offers) => window.app.update({ headingLevel: 1, offers }), text);
    await page.locator(".wmo-find__lead", { hasText: "Waar woont u?" }).waitFor();
    assert.equal(await page.getByText("Wij kennen het aanbod van uw eigen gemeente nog niet.").isVisible(), true, text);
    await page.evaluate(() => window.app.update({ headingLevel: 1, offers: "naam\nOppas goed\n" }));
    await page.locator(".wmo-find__lead", { hasText: "Hier vindt u hulp" }).waitFor();
  }
  await context.close();
});

test("50,000 offers are read while the page stays usable", async () => {
  const { page, context } = await open(started);
  await page.evaluate(async () => {
    const row = (number) => `Oppas ${number};Een vrijwilliger past op, dag ${number % 7}.;respijtzorg;aanwezig;012 345 ${String(number % 100).padStart(2, "0")} 07;GM0344`;
    const offers = ["naam;omschrijving;behoefte;vorm;telefoon;gebied", ...Array.from({ length: 50_000 }, (_, number) => row(number))].join("\n");
    const { mount } = await import(document.querySelector("script[type=module]").src);
    document.body.innerHTML = "<div id=app></div>";
    mount(document.getElementById("app"), { headingLevel: 1, start: "finder", offers });
  });
  // While they are read something else can be done.
  await page.getByRole("button", { name: "Kies uw gemeente" }).click();
  await page.getByLabel("In welke gemeente is de hulp nodig?").fill("utrecht");
  await page.getByRole("button", { name: "Utrecht", exact: true }).click();
  await page.locator(".wmo-find__lead", { hasText: "Hier vindt u hulp in" }).waitFor({ timeout: 240_000 });
  await search(page, "oppas 4999");
  await card(page, "Oppas 4999").waitFor();
  await context.close();
});

test("the page gives its municipality and offers: nothing is asked, and the update brings others", async () => {
  const { page, context, complaints } = await open(started);
  await page.evaluate(async (offers) => {
    const { mount } = await import(document.querySelector("script[type=module]").src);
    document.body.innerHTML = "<div id=app></div>";
    window.app = mount(document.getElementById("app"), { headingLevel: 1, start: "finder", municipality: { code: "GM9999", name: "Voorbeeldstad" }, offers });
  }, example());
  await page.getByRole("searchbox").waitFor();
  assert.equal(await page.locator(".wmo-find__lead strong").innerText(), "Voorbeeldstad.");
  assert.equal(await page.getByRole("button", { name: /gemeente$/ }).count(), 0);
  await search(page, "wandelgroep");
  await card(page, "Wandelgroep voor mantelzorgers").waitFor();
  await page.evaluate(() => window.app.update({ headingLevel: 1, municipality: "GM0344", offers: "naam;behoefte;gecontroleerd_op\nDamclub de Schijf;ontmoeting;2026-11-01\n" }));
  await search(page, "damclub");
  await card(page, "Damclub de Schijf").waitFor();
  assert.equal(await page.locator(".wmo-find__lead strong").innerText(), "Utrecht.");
  assert.equal(await card(page, "Wandelgroep voor mantelzorgers").count(), 0);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("the door of the page leads there before the app is up", async () => {
  const { page, context } = await open(started, { path: "/#adem", ready: false });
  await page.getByRole("searchbox").waitFor();
  assert.equal(page.url(), `${ADDRESS}/#adem`);
  await context.close();
});
