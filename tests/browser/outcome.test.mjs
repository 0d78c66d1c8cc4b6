// What can be done with an outcome: try things, read the chart, compare plans and municipalities, take it along.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { accessible, browser, fold, next, onlyInTheTab, open, outcome, walk, workOut } from "./helpers.mjs";
import { natively } from "./native.mjs";

const started = await browser(after);
const plain = (text) => text.replace(/\s+/g, " ").trim();
const bill = async (page) => (await outcome(page))[1];

/** What the command line says, as it is written on screen. */
function written(request, regime) {
  const [answer] = natively([JSON.stringify({ ...request, regimes: [regime], receipt: false })]);
  return answer.results[0];
}
const euros = (text) => {
  const [whole, cents] = text.split(".");
  return `€ ${whole.replace(/\B(?=(\d{3})+$)/g, ".")}${cents === "00" ? "" : `,${cents}`}`;
};

test("another income, other assets and another household follow at every step", async () => {
  const { page, context, requests, complaints } = await open(started);
  await walk(page);
  await fold(page, "Wat als het anders was?");
  const loaded = requests.length;
  const income = page.getByRole("textbox", { name: "Ander inkomen per jaar" });
  await income.click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("40.000");
  assert.equal(await bill(page), "ongeveer € 152,76 per maand");
  assert.ok(await page.locator(".wmo-trying").isVisible(), "says that these are not the answers");
  assert.match(plain(await page.locator(".wmo-what-if__standing[role=status]").innerText()), /Nu € 21,80\. Voorstel ongeveer € 152,76\./);
  await income.fill("veel");
  assert.equal(await bill(page), "ongeveer € 69,43 per maand", "what cannot be read leaves the answer");
  assert.equal(await income.getAttribute("aria-invalid"), "true");
  await accessible(page, "a mistake in the field beside the chart");
  await income.fill("30000");
  await page.getByRole("textbox", { name: "Ander spaargeld" }).fill("133.748");
  // 4 % of 100,000 is 4,000 of income: (34,000 - 24,500) x 10 % / 12 + 23.60
  assert.equal(await bill(page), "ongeveer € 102,76 per maand");
  const slider = page.getByRole("slider", { name: "Ander inkomen per jaar" });
  await page.getByRole("button", { name: "Terug naar mijn antwoorden" }).first().click();
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  // (30,500 - 24,500) x 10 % / 12 + 23.60
  assert.equal(await bill(page), "ongeveer € 73,60 per maand");
  assert.equal(plain(await slider.getAttribute("aria-valuetext")), "€ 30.500");
  assert.ok(await slider.evaluate((input) => input === document.activeElement), "the focus stays where it was");
  await page.keyboard.press("ArrowRight");
  assert.equal(await bill(page), "ongeveer € 77,76 per maand");
  await page.getByText("Met partner", { exact: true }).click();
  assert.equal(await bill(page), "€ 23,60 per maand");
  await page.getByRole("button", { name: "Terug naar mijn antwoorden" }).first().click();
  assert.equal(await bill(page), "ongeveer € 69,43 per maand");
  assert.deepEqual(requests.slice(loaded), []);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("the chart is the rules' own: its table, its sentence and its lines agree with the command line", async () => {
  const { page, context } = await open(started);
  await walk(page);
  await page.getByText("Bekijk als tabel").click();
  const rows = await page.locator(".wmo-table tbody tr").evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText.replace(/\s+/g, " "))));
  assert.deepEqual(rows.map(([at]) => at), ["€ 0", "ongeveer € 24.500", "€ 30.000 (u bent hier)", "ongeveer € 61.000", "€ 80.000"]);
  for (const [at, now, proposed] of rows) {
    // Where the line bends the threshold is ours: told as about right, drawn and reckoned as it is.
    const exact = { "ongeveer € 24.500": "24500.00", "ongeveer € 61.000": "61028.00" };
    const income = exact[at] ?? `${at.match(/[\d.]+/)[0].replaceAll(".", "")}.00`;
    const request = { month: "2026-11", household: "single", client_age: "aow", income };
    assert.equal(now, euros(written(request, "in_force").amount.max));
    // An amount that rests on the threshold is about right; at a point that is itself about right it is what it is there.
    const about = at === "€ 30.000 (u bent hier)" ? "ongeveer " : "";
    assert.equal(proposed, about + euros(written(request, "ivb_bill").amount.max), at);
  }
  const alternative = plain(await page.locator(".wmo-chart__drawing").getAttribute("aria-label"));
  assert.equal(alternative, "Grafiek. Onder de grafiek staat hetzelfde in woorden.");
  const label = plain((await page.locator(".wmo-chart .wmo-soft").allInnerTexts()).join(" "));
  assert.equal(label, "De wet van nu, per maand: altijd € 21,80. Het wetsvoorstel (ivb), per maand: tot ongeveer € 24.500 is het € 23,60; tot ongeveer € 61.000 stijgt het naar € 328; daarboven is het € 328.");
  // The line of the bill: level, up, level; the person's dot lies on it.
  const points = (await page.locator("polyline.wmo-line--1").getAttribute("points")).split(" ").map((pair) => pair.split(",").map(Number));
  assert.equal(points.length, 4);
  const [dot] = await page.locator("circle.wmo-line--1").evaluateAll((dots) => dots.map((dot) => [Number(dot.getAttribute("cx")), Number(dot.getAttribute("cy"))]));
  const [[x1, y1], [x2, y2]] = points.slice(1, 3);
  assert.ok(Math.abs(y1 + ((dot[0] - x1) / (x2 - x1)) * (y2 - y1) - dot[1]) < 0.3, `${dot} on ${points}`);
  await context.close();
});

test("the text of the chart stays readable at every width", async () => {
  for (const width of [320, 768, 1280]) {
    const { page, context } = await open(started, { viewport: { width, height: 800 } });
    await walk(page);
    const texts = page.locator(".wmo-chart__text");
    const sizes = await texts.evaluateAll((all) => all.map((text) => [text.getBoundingClientRect(), parseFloat(getComputedStyle(text).fontSize), text.ownerSVGElement.getBoundingClientRect()]).map(([box, size, svg]) => [size, box.left >= svg.left - 1 && box.right <= svg.right + 1]));
    assert.ok(sizes.every(([size, inside]) => size >= 14 && inside), `${width}: ${JSON.stringify(sizes)}`);
    const scale = await page.locator(".wmo-chart__drawing").evaluate((svg) => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width);
    assert.ok(Math.abs(scale - 1) < 0.02, `drawn for the width there is: ${scale}`);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, "nothing sticks out");
    await context.close();
  }
});

test("every plan has its standing, and the amount that the command line gives", async () => {
  const { page, context } = await open(started);
  // With the high income savings are not asked.
  await walk(page, { income: "50.000", support: ["Hulp in het huishouden", "Scootmobiel"] });
  await fold(page, "Uw antwoorden");
  await page.locator(".wmo-answers").last().getByRole("button", { name: /^Wijzig: Wat was uw inkomen/ }).click();
  await page.getByRole("textbox").fill("75.000");
  await next(page);
  await page.locator(".wmo-cards").waitFor();
  await fold(page, "Alle plannen naast elkaar");
  const inSight = await page.locator(".wmo-plans__item:visible .wmo-plans__name").allInnerTexts();
  assert.deepEqual(inSight, ["De wet van nu", "Het wetsvoorstel (ivb)", "Plan van het kabinet van januari 2026"], "the few that matter most");
  const groups = page.locator(".wmo-fold .wmo-fold");
  const names = ["Idee 15: Ook betalen voor een rolstoel", "Idee 16: Een hogere bijdrage dan in het wetsvoorstel", "Idee 17: Hulp in het huishouden of hulpmiddelen uit de Wmo", "Idee 18: Minder of geen hulp van de Wmo bij een hoog inkomen", "Andere wetten, om te vergelijken"];
  assert.deepEqual(await groups.locator("summary").allInnerTexts(), names);
  await accessible(page, "all plans, the groups closed");
  for (const name of names) await groups.locator("summary", { hasText: name }).click();
  const plans = await page.locator(".wmo-plans__item").evaluateAll((items) => items.map((item) => [item.querySelector("input").id.replace(/^wmo-\d+-/, ""), item.querySelector(".wmo-badge").innerText, item.querySelector(".wmo-plans__amount").innerText.replace(/\s+/g, " ")]));
  assert.equal(plans.length, 18);
  const request = { month: "2026-11", household: "single", client_age: "aow", income: "75000.00", support: [{ kind: "household_help" }, { kind: "transport_aid" }] };
  for (const [regime, standing, amount] of plans) {
    const answer = written(request, regime);
    const gone = regime.startsWith("income_limit") ? "geen hulp uit de Wmo met dit inkomen" : "geen hulp uit de Wmo";
    assert.equal(amount, answer.given === "no" ? gone : `${euros(answer.amount.max)} per maand`, regime);
    const words = { in_force: "geldt nu", adopted: "aangenomen, geldt nog niet", own_idea: "eigen idee van de makers, geen wet", bill: "wetsvoorstel, geen wet", policy_option: "idee uit een rapport, geen wet", intention: "plan van het kabinet, geen wet" };
    assert.equal(standing, regime.startsWith("wlz") ? "andere wet, om te vergelijken" : words[answer.status], regime);
  }
  await page.getByRole("checkbox", { name: "Toon in de grafiek: Geen hulp in het huishouden bij een inkomen" }).check();
  assert.equal(await page.locator(".wmo-legend__item").count(), 3);
  // At 75,000 both kinds are out of reach under B: its line ends at 70,000 and the legend says why.
  await page.getByRole("checkbox", { name: "Toon in de grafiek: Ook geen hulpmiddelen" }).check();
  assert.equal(plain(await page.locator(".wmo-legend__item").nth(3).innerText()), "Ook geen hulpmiddelen bij een inkomen boven € 70.000 geen hulp uit de Wmo met dit inkomen");
  assert.match(plain(await page.locator(".wmo-chart .wmo-soft").nth(3).innerText()), /tot € 70\.000 is het € 328; daarboven geen hulp uit de Wmo met dit inkomen\.$/);
  const last = (await page.locator("polyline.wmo-line--3").getAttribute("points")).split(" ").at(-1).split(",")[0];
  assert.ok(Number(last) < Number((await page.locator("polyline.wmo-line--2").getAttribute("points")).split(" ").at(-1).split(",")[0]), "no line where there is no help");
  // Six lines can be told apart, so there are no more.
  for (const name of ["Hoger laagste bedrag", "Bijdrage stijgt sneller"]) await page.getByRole("checkbox", { name: `Toon in de grafiek: ${name}` }).check();
  assert.equal(await page.locator(".wmo-plans__item input").count(), 6);
  assert.equal(await page.getByText("Er staan al zes plannen in de grafiek").count(), 12);
  await accessible(page, "all plans");
  await context.close();
});

test("a plan that ends help for who can pay says what is known, and no amount of nothing", async () => {
  const { page, context } = await open(started);
  await walk(page);
  await fold(page, "Alle plannen naast elkaar");
  const card = async (name) => plain(await page.locator(".wmo-plans__item", { hasText: name }).first().innerText());
  const coalition = await card("Plan van het kabinet");
  assert.match(coalition, /wie het kan, betaalt zelf/);
  assert.match(coalition, /alleen nog van de gemeente als u die niet zelf kunt betalen/);
  assert.doesNotMatch(coalition, /€ 0\b|U regelt en betaalt die zelf\. Hulp/);
  await page.getByRole("checkbox", { name: "Toon in de grafiek: Plan van het kabinet" }).check();
  const sentence = plain(await page.locator(".wmo-chart .wmo-soft").last().innerText());
  assert.equal(sentence, "Plan van het kabinet van januari 2026: wie het kan, betaalt zelf.");
  await context.close();
});

test("what is unknown: the receipt names its case, and the chart says what it took", async () => {
  const { page, context } = await open(started);
  await walk(page, { household: "Weet ik niet", support: ["Weet ik niet"], other: "Weet ik niet", income: null, assets: [null] });
  const receipts = await page.locator(".wmo-section", { hasText: "Zo komt het bedrag van nu tot stand" }).innerText();
  assert.match(plain(receipts), /hoogste geval: u woont zonder partner, de hulp is: hulp in het huishouden en u betaalt geen andere bijdrage\./);
  assert.match(plain(await page.locator(".wmo-chart").innerText()), /Deze grafiek is voor het geval dat geldt: u woont zonder partner, de hulp is: hulp in het huishouden en u betaalt geen andere bijdrage\./);
  // Unknown savings are a range in the chart as on the card.
  assert.match(plain(await page.locator(".wmo-table").textContent()), /€ 23,60 tot € 328/);
  await context.close();
});

test("where nothing is ever due there is no chart and nothing to try, and it says so", async () => {
  for (const [kind, words] of [["Rolstoel", "het bedrag steeds € 0,"], ["Beschermd wonen", "rekenen wij geen bedrag uit"]]) {
    const { page, context } = await open(started);
    await walk(page, { support: [kind] });
    assert.equal(await page.locator(".wmo-chart__drawing, .wmo-range").count(), 0, kind);
    assert.ok(await page.getByText(words).isVisible(), kind);
    await accessible(page, kind);
    await context.close();
  }
});

test("two municipalities side by side", async () => {
  const { page, context } = await open(started);
  await walk(page, { income: "19.000" });
  await fold(page, "De regels van uw gemeente");
  const side = (name) => page.getByRole("group", { name });
  await side("Uw gemeente").getByRole("textbox", { name: "Eigen bijdrage per maand" }).fill("15");
  await side("Een andere gemeente").getByRole("textbox", { name: "Niets betalen" }).fill("20.000");
  assert.equal((await outcome(page))[0], "€ 15 per maand");
  await side("Uw gemeente").getByRole("textbox", { name: "Eigen bijdrage per maand" }).fill("25");
  assert.ok(await page.getByText("Dit is meer dan het landelijke bedrag van € 21,80.").isVisible());
  await side("Uw gemeente").getByRole("textbox", { name: "Eigen bijdrage per maand" }).fill("15");
  const standing = async (name) => plain(await side(name).getByRole("status").innerText());
  assert.equal(await standing("Uw gemeente"), "€ 15 per maand Uw gemeente vraagt minder dan het landelijke bedrag.");
  assert.equal(await standing("Een andere gemeente"), "€ 0 per maand Uw inkomen is lager dan de grens van uw gemeente. Dan betaalt u niets.");
  const receipt = plain(await page.locator(".wmo-receipt").nth(1).innerText());
  assert.match(receipt, /Landelijk bedrag € 21,80.*Bedrag van uw gemeente € 15,00/);
  await side("Uw gemeente").getByText("De gemeente vraagt geen eigen bijdrage").click();
  assert.equal((await outcome(page))[0], "€ 0 per maand");
  await accessible(page, "two municipalities");
  await context.close();
});

test("a cost price ends the contribution", async () => {
  const { page, context } = await open(started);
  await walk(page, { support: ["Scootmobiel"] });
  await fold(page, "Wanneer is het betaald?");
  await page.getByRole("textbox", { name: "Scootmobiel" }).fill("1.000");
  await page.getByLabel("Begindatum van de hulp").fill("2026-01-01");
  const lines = plain(await page.locator(".wmo-fold", { hasText: "Wanneer is het betaald?" }).getByRole("status").innerText());
  const request = { month: "2026-11", household: "single", client_age: "aow", income: "30000.00", started: "2026-01-01", proposals_from: "2026-11", support: [{ kind: "transport_aid", cost_price: "1000.00" }] };
  // Until the bill could apply the law takes 10 times 21.80 off; then 11 months of 69.43, and the last 18.27 is not collected.
  // Under the law the end lies beyond this year's tables: what it is follows from the last tariff that they have.
  const law = written(request, "in_force");
  const last = new Intl.DateTimeFormat("nl", { month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(`${law.last_period}-01`));
  assert.equal(written(request, "ivb_bill").last_period, "2027-09");
  assert.match(lines, /Het wetsvoorstel \(ivb\), als dat vanaf november 2026 zou gelden: u betaalt tot en met september 2027\. Een laatste deel van € 18,27 hoeft u niet te betalen\./);
  assert.ok(law.last_period_projected);
  assert.match(lines, new RegExp(`De wet van nu: u betaalt tot en met ${last}\\. Wij gaan ervan uit .* Een laatste deel van ${euros(law.not_collected)}`));
  await accessible(page, "cost price");
  await context.close();
});

test("three years of months, with a start on the way", async () => {
  const { page, context } = await open(started);
  await walk(page);
  await page.getByRole("button", { name: "Maanden", exact: true }).click();
  await page.getByLabel("Begindatum van de hulp").fill("2025-11-05");
  const sentence = plain(await page.locator(".wmo-chart .wmo-soft").first().innerText());
  // Of next year the tables may have no amount yet.
  const next = written({ month: "2027-01", household: "single", client_age: "aow", income: "30000.00", started: "2025-11-05" }, "in_force");
  const [amount, total] = next.applies ? [euros(next.amount.max), ` In 2027 samen ${euros(next.per_year.max)}.`] : ["niet bekend", ""];
  assert.equal(sentence, `De wet van nu: januari 2025 tot en met november 2025 € 0; december 2025 € 21; januari 2026 tot en met december 2026 € 21,80; januari 2027 tot en met december 2027 ${amount}. In 2025 samen € 21. In 2026 samen € 261,60.${total}`);
  await page.getByText("Bekijk als tabel").click();
  assert.equal(await page.locator(".wmo-table tbody tr").count(), 36);
  const bill = plain(await page.locator(".wmo-chart .wmo-soft").nth(1).innerText());
  assert.match(bill, /^Het wetsvoorstel \(ivb\), als dat vanaf november 2026 zou gelden: november 2026 tot en met december 2027 ongeveer € 69,43\./);
  await accessible(page, "months");
  await context.close();
});

test("take it along: a table, data that can be asked again, at most two pages of paper", async () => {
  const { page, context, requests } = await open(started);
  await walk(page);
  await fold(page, "Bewaren of afdrukken");
  const loaded = requests.length;
  const download = async (name) => {
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).click()]);
    return [file.suggestedFilename(), readFileSync(await file.path(), "utf8")];
  };
  const [csvName, csv] = await download("Bewaar de berekening als tabel");
  assert.equal(csvName, "eigen-bijdrage.csv");
  assert.ok(csv.startsWith('\ufeff"regeling";"regel"') && csv.includes('"Het wetsvoorstel (ivb)";"Samen";"69,43";"69,43";"euro per periode"'), csv);
  const [, json] = await download("Bewaar de berekening als gegevens");
  const { request, answer } = JSON.parse(json);
  assert.deepEqual(natively([JSON.stringify(request)])[0], answer);
  assert.equal(answer.results[1].amount.max, "69.43");
  const paper = (await page.pdf({ format: "A4" })).toString("latin1");
  assert.ok(paper.match(/\/Type \/Page\b/g).length <= 2, "in type of 10 point");
  assert.deepEqual(requests.slice(loaded).filter((url) => !url.startsWith("data:")), []);
  await onlyInTheTab(page, context);
  await context.close();
});

test("a link keeps the answers, and warns when the rules are others now", async () => {
  const { page, context, requests, complaints } = await open(started);
  await walk(page, { household: "Met mijn man", partner: "AOW-leeftijd of ouder", income: "40.000", assets: ["1.000", "2.000"] });
  await fold(page, "Bewaren of afdrukken");
  await page.getByText("Maak een link met mijn antwoorden").click();
  const link = await page.getByLabel("Uw link").inputValue();
  assert.equal(new URL(page.url()).hash, "", "only when it is opened");
  await page.getByRole("button", { name: "Kopieer de link" }).click();
  await page.getByText("De link is gekopieerd.").waitFor();
  await accessible(page, "the link");
  const before = await outcome(page);
  const reopened = async (url) => {
    await page.goto("about:blank");
    await page.goto(url);
    // The app itself: the page has a heading before it.
    await page.locator("[id^=wmo-][id$=-app] h1").waitFor();
  };
  await reopened(link);
  assert.deepEqual(await outcome(page), before);
  assert.equal(await page.locator(".wmo-trying").count(), 0);
  assert.ok(requests.every((url) => !url.includes("wmo=")), "the fragment is never sent");
  await reopened(link.replace(/rules=[^&]*/, "rules=2025-01-01"));
  assert.match(plain(await page.locator(".wmo-trying").innerText()), /met de regels van 1 januari 2025/);
  assert.deepEqual(await outcome(page), before);
  for (const bad of ["income=<img src=x onerror=alert(1)>", "kleur=rood", "income=1.00&income=2.00"]) {
    await reopened(`${link.replace(/income=[^&]*&/, "")}&${bad}`);
    assert.match(await page.locator(".wmo-trying").innerText(), /klopt niet|wij niet kennen/);
    assert.equal(await page.locator(".wmo-card").count(), 0, "nothing of it is used");
  }
  await reopened(link.replace(/&assets=.*$/, ""));
  await workOut(page).waitFor(); // what is left of the proposal is an offer
  assert.deepEqual(complaints, []);
  await context.close();
});
