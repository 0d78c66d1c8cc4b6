// "Wie betaalt wat?": what a plan brings in and who pays it, on the page's own module; the same figures as the command line.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { after, test } from "node:test";
import { accessible, browser, eventually, nothingStored, open } from "./helpers.mjs";

const started = await browser(after);
const PATH = "/wie-betaalt-wat.html";

async function pays(options = {}) {
  const opened = await open(started, { path: PATH, ready: false, ...options });
  await opened.page.locator(".wmo-amount__number").waitFor();
  return opened;
}
/** What stands there, with ordinary spaces. */
const text = async (locator) => (await locator.innerText()).replaceAll("\u00a0", " ");
const amount = (page) => text(page.locator(".wmo-amount__number"));
const said = (page) => text(page.locator(".pays-said"));
const unfold = (page, name) => page.locator("summary", { hasText: name }).click();
const plan = (page, id) => page.getByLabel("Welk plan?").selectOption(id);

/** What `wmo population` answers of the same. */
const population = (request) => JSON.parse(execFileSync(process.env.WMO, ["population"], { input: JSON.stringify(request) })).results[0];

test("a plan gives its amount, who pays more, and the report's figure with its standing", async () => {
  const { page, context, requests, complaints } = await pays();
  assert.equal(await amount(page), "€ 28 miljoen");
  // 419,399 households, of whom 415,146 pay more.
  assert.match(await said(page), /99 % betaalt meer \(415\.000 huishoudens\) en 1 % betaalt evenveel/);
  assert.match(await said(page), /Het rapport noemt € 28 miljoen\. Op dit cijfer zijn de huishoudens passend gemaakt\./);
  // 108 million at 3,000 a person.
  assert.match(await said(page), /€ 108 miljoen per jaar scheelt\.[^]*36\.000 mensen stoppen met hulp, bij gemiddeld € 5,60 per maand meer/);
  const loaded = requests.length;
  await plan(page, "ivb_e12");
  await eventually(async () => assert.equal(await amount(page), "€ 122 miljoen"));
  assert.match(await said(page), /Het rapport noemt € 121 miljoen\. Dit cijfer hielden wij apart/);
  await plan(page, "tariff");
  assert.doesNotMatch(await said(page), /aanname/, "the report assumes nothing of a tariff");
  // 21.00 is what is paid; 10 euros more from 502,583 households is 60.3 million a year.
  await page.getByLabel("Eén bedrag voor iedereen").last().fill("31");
  await page.getByLabel("Eén bedrag voor iedereen").last().blur();
  await eventually(async () => assert.equal(await amount(page), "€ 60 miljoen"));
  assert.equal(requests.length, loaded, "nothing is asked for after loading");
  await nothingStored(page, context);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("a figure of one's own counts at once, by slider, field and link, as on the command line", async () => {
  const { page, context } = await pays();
  await plan(page, "ivb_b");
  await unfold(page, "Verander dit plan");
  const field = page.getByLabel("Deel van het inkomen boven de grens (procent)");
  await field.fill("15");
  await field.blur();
  const figures = { rate: "0.15" };
  const ours = population({ variants: [figures], compared_with: "ivb_bill", groups: false });
  await eventually(async () => assert.equal(await amount(page), `€ ${Math.round(ours.financing_min / 1e6)} miljoen`));
  await page.getByRole("slider", { name: "Laagste bedrag" }).press("Home");
  await eventually(async () => assert.match(await said(page), /minder dan onder het wetsvoorstel/));
  await page.getByLabel("Hoogste bedrag (euro per maand)").fill("70000");
  await page.getByLabel("Hoogste bedrag (euro per maand)").blur();
  await page.getByText("Vul een getal in van 60 tot en met 600.").waitFor();
  const before = await amount(page);
  await page.getByRole("button", { name: "Maak een link van dit plan" }).click();
  const href = await page.locator(".pays-link a").getAttribute("href");
  assert.match(href, /#plan=ivb_b&tegen=bill&base=0&rate=15$/);
  const again = await pays({ path: PATH + new URL(href).hash });
  assert.equal(await amount(again.page), before);
  await again.context.close();
  const wrong = await pays({ path: `${PATH}#plan=ivb_b&rate=9999` });
  assert.equal(await amount(wrong.page), "€ 28 miljoen", "a link that cannot be is left aside");
  await wrong.context.close();
  await context.close();
});

test("what a plan changes is said with its figures, and a fold that opens keeps the focus and says nothing again", async () => {
  const { page, context } = await pays();
  const help = page.locator("#pays-plan-help");
  assert.equal(await text(help), "Iedereen betaalt ten minste € 29,20 per maand, in plaats van € 23,60.");
  await plan(page, "ivb_b");
  assert.equal(await text(help), "12,5 procent van het inkomen boven de grens, in plaats van 10 procent.");
  await plan(page, "ivb_c8");
  assert.equal(await text(help), "8 procent van het vermogen telt mee, in plaats van 4 procent.");
  await unfold(page, "Verander dit plan");
  await page.getByRole("textbox", { name: "Laagste bedrag" }).or(page.getByRole("spinbutton", { name: "Laagste bedrag" })).first().fill("25");
  await page.keyboard.press("Tab");
  assert.equal(await text(page.locator(".pays-own")), "U rekent met eigen cijfers. Laagste bedrag: 25 euro per maand.");
  await page.evaluate(() => {
    window.again = 0;
    new MutationObserver(() => (window.again += 1)).observe(document.querySelector(".pays-said"), { childList: true });
  });
  const summary = page.locator("summary", { hasText: "Vijf voorbeelden" });
  await summary.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("table", { name: "Wat vijf huishoudens per maand betalen" }).waitFor();
  await page.waitForTimeout(200);
  assert.equal(await summary.evaluate((node) => node === document.activeElement), true);
  assert.equal(await page.evaluate(() => window.again), 0);
  await context.close();
});

test("the two populations are named and not mixed, and a municipality is the national mix on a local total", async () => {
  const { page, context } = await pays();
  assert.match(await said(page), /419\.000 verzonnen huishoudens: wie overblijft/);
  await unfold(page, "Verander dit plan");
  await page.getByLabel("Wat mensen nu betalen").check();
  await eventually(async () => assert.match(await said(page), /503\.000 verzonnen huishoudens: wie nu betaalt[^]*geeft het rapport geen cijfer/));
  assert.doesNotMatch(await said(page), /aanname/);
  await unfold(page, "Uw gemeente");
  await page.getByLabel("Of neem het cijfer van CBS").selectOption("Deventer");
  // 537,000 euros of 2024 at 20.60 a month: 2,172 households.
  await page.getByText("In Deventer betalen nu ongeveer 2.200 huishoudens.").waitFor();
  await page.getByText("Dit is de landelijke verdeling op een plaatselijk totaal.").waitFor();
  await page.getByLabel("Hoeveel huishoudens betalen nu?").fill("0");
  await page.getByLabel("Hoeveel huishoudens betalen nu?").blur();
  await page.getByText("Vul een heel getal in van 1 tot en met 1.000.000.").waitFor();
  await context.close();
});

test("the download has all of it, and every figure its standing", async () => {
  const { page, context } = await pays();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download alles (CSV)" }).click()]);
  const table = await readFile(await download.path(), "utf8");
  const [head, all, ...rest] = table.replace("\uFEFF", "").split("\r\n").map((line) => line.split(";"));
  const ours = population({ variants: ["ivb_a"], groups: false });
  assert.equal(all[head.indexOf("financing_min")], ours.financing_min);
  assert.match(all[head.indexOf("standing")], /synthetic/);
  assert.equal(rest.filter((line) => ["single", "couple"].includes(line[3])).length, 2 * (9 + 1), "each kind: nine classes, and all together");
  assert.ok(rest.some(([name, value]) => name === "report_financing" && value === "28"));
  await context.close();
});

for (const [name, options] of [["wide", {}], ["narrow", { viewport: { width: 320, height: 800 } }], ["dark", { colorScheme: "dark" }]]) {
  test(`accessible with every fold open: ${name}`, async () => {
    const { page, context } = await pays(options);
    for (const summary of await page.locator("summary").all()) await summary.click();
    await page.getByLabel("Of neem het cijfer van CBS").selectOption("Deventer");
    await accessible(page, name);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "no scrolling sideways");
    await context.close();
  });
}

test("readable without a script, and one link away from the start", async () => {
  const { page, context } = await open(started, { path: "/index.html", ready: false, javaScriptEnabled: false });
  await page.locator("summary", { hasText: "Over deze regels" }).click();
  await page.getByRole("link", { name: "Voor gemeenten: wie betaalt wat?" }).click();
  await page.locator("summary", { hasText: "De tabel van het rapport" }).click();
  assert.equal(await page.locator("tbody tr").count(), 7);
  assert.equal((await page.locator("tbody tr", { hasText: "apart gehouden" }).allInnerTexts()).length, 2);
  await context.close();
});
