// A municipality's own file: read here and nowhere else, said what is wrong with it, and whatever it holds is only text.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { card, cards, EXAMPLE, example, find, load, search, text } from "./find.mjs";
import { ADDRESS, browser, onlyInTheTab, open } from "./helpers.mjs";

const started = await browser(after);
const folder = mkdtempSync(join(tmpdir(), "aanbod-"));
after(() => rmSync(folder, { recursive: true }));

/** A large file on disk, where the browser reads it itself: through the connection it would take long on a busy machine. */
function onDisk(name, content) {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

test("the example is read as a table and as JSON, found among the others, and taken away again", async () => {
  const { page, context, complaints, requests } = await open(started);
  const loaded = requests.length;
  await find(page);
  for (const file of [EXAMPLE, "static/example/aanbod.json"]) {
    assert.match(await load(page, file), /^Gelezen: 6\d\. .*Uw aanbod doet nu mee in het zoeken\.$/, file);
    await search(page, "wandelgroep");
    await card(page, "Wandelgroep voor mantelzorgers").waitFor();
    assert.equal(await page.getByText("Wij kennen het aanbod van uw eigen gemeente nog niet.").isVisible(), false);
  }
  const group = card(page, "Wandelgroep voor mantelzorgers");
  assert.equal(await group.getByRole("link", { name: "012 345 01 07" }).getAttribute("href"), "tel:0123450107");
  await group.getByText("Meer hierover").click();
  assert.match(await group.innerText(), /Parklaan 1, 9990 AB Voorbeeldstad[^]*Nagekeken op 1 oktober 2026 door Steunpunt Mantelzorg Voorbeeldstad\.[^]*Open: woensdag van 10:00 tot 11:30 uur/);
  await page.getByRole("button", { name: "Haal mijn bestand weg" }).click();
  assert.equal(await page.evaluate(() => document.activeElement.id.endsWith("find-file")), true);
  await search(page, "wandelgroep voor mantelzorgers");
  assert.equal(await card(page, "Wandelgroep voor mantelzorgers").count(), 0);
  assert.deepEqual(requests.slice(loaded), [], "no request");
  assert.deepEqual(complaints, []);
  await onlyInTheTab(page, context);
  await context.close();
});

test("hours, costs and access that a file leaves out are said to be unknown, and what is old sinks and is marked", async () => {
  const { page, context } = await open(started);
  await find(page);
  await load(page, text("kaal.csv", "naam;behoefte;vorm;telefoon;gecontroleerd_op\nKale oppas;respijtzorg;aanwezig;012 345 01 07;2026-11-01\nOude oppas;respijtzorg;aanwezig;012 345 01 08;2025-01-01\nHalve oppas;respijtzorg;aanwezig;012 345 01 09;2026-03-01\n"));
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

const SCRIPTS = ["<script>window.hit = 1</script>", "<img src=x onerror='window.hit = 1'>", "<svg onload='window.hit = 1'>", "javascript:window.hit=1", "\"><b onmouseover=window.hit=1>", "{{constructor.constructor('window.hit=1')()}}"];

test("script in every field is text, no link but web, phone and mail, and the page's policy has nothing to refuse", async () => {
  const { page, context, complaints, requests } = await open(started);
  const loaded = requests.length;
  await find(page);
  const columns = example().replace("\ufeff", "").split(/\r?\n/)[0].split(";");
  const quoted = (value) => `"${value.replaceAll("\"", "\"\"")}"`;
  const rows = SCRIPTS.map((script, row) => columns.map((column, index) => quoted(index === 0 ? `Oppas ${row} ${script}` : script)).join(";"));
  assert.match(await load(page, text("kwaad.csv", [columns.join(";"), ...rows].join("\n"))), /^Gelezen/);
  const service = (script, row) => ({ id: `${row}${script}`, name: `Oppas ${row} ${script}`, description: script, status: "active", url: script, email: script, phones: [{ number: script, description: script }], organization: { id: script, name: script }, attributes: [{ value: script }], schedules: [{ description: script, opens_at: script }], locations: [{ addresses: [{ address_1: script, city: script }] }] });
  for (const file of [text("kwaad.csv", [columns.join(";"), ...rows].join("\n")), text("kwaad.json", JSON.stringify(SCRIPTS.map(service)))]) {
    await load(page, file);
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
  assert.deepEqual(complaints, []);
  await context.close();
});

test("what is wrong is said with its place, one bad offer loses no other, and what is no file of ours is refused kindly", async () => {
  const { page, context } = await open(started);
  await find(page);
  const said = await load(page, text("fout.csv", "naam;telefoon;gebied\nOppas goed;012 345 01 07;GM0344\n;012 345 01 07;\nOppas half;bel mij;GM9998\n"));
  assert.match(said, /^Gelezen: \d\. Met een opmerking: \d\. Niet overgenomen: [12]\./);
  const findings = await page.locator(".wmo-findings").innerText();
  assert.match(findings, /Fout\. Regel 3, teken 1: naam: /);
  assert.match(findings, /Regel 4, teken 12: telefoon: 'bel mij' is geen telefoonnummer/);
  await search(page, "oppas goed");
  await card(page, "Oppas goed").waitFor();
  for (const [file, words] of [
    [text("leeg.csv", ""), "Het bestand is leeg."],
    [{ name: "blad.csv", mimeType: "text/csv", buffer: Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]) }, "Dit is geen tekstbestand."],
    [text("gemeente.json", readFileSync("static/example/gemeente.json", "utf8")), "Er staat geen aanbod in."],
    [text("stuk.json", "{\"a\": [1, 2"), "aanbod"],
    [onDisk("groot.csv", Buffer.alloc(25_000_001, "naam;\n")), "groter dan 25 MB"],
  ]) {
    await load(page, file);
    assert.ok((await page.locator(".wmo-file__status").innerText()).includes(words), `${file.name ?? file}: ${await page.locator(".wmo-file__status").innerText()}`);
  }
  await context.close();
});

test("50,000 offers are read with progress while the page stays usable", async () => {
  const { page, context } = await open(started);
  await find(page);
  const row = (number) => `Oppas ${number};Een vrijwilliger past op, dag ${number % 7}.;respijtzorg;aanwezig;012 345 ${String(number % 100).padStart(2, "0")} 07;GM0344`;
  const table = ["naam;omschrijving;behoefte;vorm;telefoon;gebied", ...Array.from({ length: 50_000 }, (_, number) => row(number))].join("\n");
  await page.evaluate(() => {
    window.said = new Set();
    new MutationObserver(() => window.said.add(document.querySelector(".wmo-file__status p")?.textContent)).observe(document.querySelector("main"), { childList: true, subtree: true, characterData: true });
  });
  const fold = page.locator("details", { hasText: "Voor gemeenten: eigen aanbod bekijken" });
  await fold.locator("summary").click();
  await page.getByLabel("Bestand met aanbod").setInputFiles(onDisk("veel.csv", table));
  // While it is read something else can be done.
  await page.getByRole("button", { name: "Kies uw gemeente" }).click();
  await page.getByLabel("In welke gemeente is de hulp nodig?").fill("utrecht");
  await page.getByRole("button", { name: "Utrecht", exact: true }).click();
  await page.getByText("Gelezen: 50.000.").waitFor({ timeout: 240_000 });
  const said = await page.evaluate(() => [...window.said]);
  assert.ok(said.filter((one) => /^Bezig met lezen: \d+ %$/.test(one)).length > 3, said.join(" | "));
  assert.ok(said.filter((one) => /^Bezig met ordenen: \d+ %$/.test(one)).length > 3);
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
  await page.evaluate(() => window.app.update({ headingLevel: 1, municipality: "GM0344", offers: "naam;behoefte\nDamclub de Schijf;ontmoeting\n" }));
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
