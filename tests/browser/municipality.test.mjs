// A page with its municipality's own file: desk, pages and parts on screen, findings and steps told, and nothing of it
// without a file.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { NOTHING, choose, question } from "./check.mjs";
import { accessible, browser, open, walk } from "./helpers.mjs";

const started = await browser(after);
const FILE = JSON.parse(readFileSync("static/example/gemeente.json", "utf8"));

/** Our page with another app in the place of its own, with these options. */
async function with_(options) {
  const opened = await open(started);
  await opened.page.evaluate(async (options) => {
    const { mount } = await (await import(document.querySelector("script[type=module]").src)).load();
    const node = document.createElement("main");
    document.getElementById("wmo-zelfcheck").replaceWith(node);
    window.told = [];
    window.app = mount(node, { headingLevel: 1, ...options }, (what, detail) => window.told.push([what, detail]));
  }, options);
  await opened.page.waitForFunction(() => window.told.some(([what]) => what === "step"));
  return opened;
}
const config = (changes = {}) => ({ config: JSON.stringify({ ...FILE, ...changes }) });
const told = (page) => page.evaluate(() => window.told);
const FIND = "Zoek het nummer van uw gemeente";
const PHONE = "a[href='tel:0123456780']";

test("a mail address keeps its plus, and says nothing more to the mail program", async () => {
  const { page, context } = await with_(config({ contact: { ...FILE.contact, email: "wmo+loket@voorbeeldstad.example" } }));
  const link = page.getByRole("link", { name: "wmo+loket@voorbeeldstad.example" });
  assert.equal(await link.first().getAttribute("href"), "mailto:wmo%2Bloket@voorbeeldstad.example");
  await context.close();
});

test("the desk, its pages and whose self-check it is stand on the first screen", async () => {
  const { page, context, complaints, requests } = await with_(config());
  const text = await page.locator(".wmo-zelfcheck").innerText();
  for (const words of ["Dit is de zelfcheck van de gemeente Voorbeeldstad.", "Wmo-loket", "012 345 67 80", "Bereikbaar: ma-vr 9:00-17:00"]) {
    assert.ok(text.includes(words), `${words} in ${text}`);
  }
  assert.ok(!text.includes("Het nummer staat op de website"), "the desk stands in the place of how to ring any municipality");
  assert.equal(await page.getByRole("button", { name: FIND }).count(), 0, "nothing is asked");
  assert.equal(await page.locator(PHONE).count(), 1);
  const about = page.getByRole("link", { name: "Meer over deze zelfcheck" });
  assert.deepEqual([await about.getAttribute("href"), await about.getAttribute("rel")], [FILE.links.about, "external noopener noreferrer"]);
  await accessible(page, "the first screen with a desk");
  const [, report] = (await told(page)).find(([what]) => what === "findings");
  assert.deepEqual(report, { source: "config", findings: [], more: 0, read: 1, warned: 0, refused: 0 });
  assert.ok(requests.every((url) => !url.includes("voorbeeldstad")), "nothing is asked of the municipality's site");
  assert.deepEqual(complaints, []);
  await context.close();
});

test("the desk stands beside the tips, on the sheet, after the report and with the outcome", async () => {
  const { page, context, complaints } = await with_(config());
  await page.getByRole("button", { name: "Waar kan ik terecht?" }).click();
  for (let id = await question(page, "start"); id; id = await question(page, id)) {
    await choose(page, id, { ...NOTHING, tasks: "household", chores: "cleaning" }[id] ?? null);
    await page.getByRole("button", { name: "Verder", exact: true }).click();
  }
  assert.ok(await page.locator(PHONE).count() > 0, "with the step to report");
  assert.equal(await page.locator(`a[href='${FILE.links.report}']`).first().textContent(), "Meld u bij de gemeente Voorbeeldstad");
  await accessible(page, "tips with a desk");
  await page.getByRole("button", { name: "Wat gebeurt er na uw melding?" }).click();
  await page.locator(`a[href='${FILE.links.objection}']`).waitFor();
  await page.goBack();
  await page.getByRole("button", { name: "Maak een blad voor het gesprek" }).click();
  const numbers = await page.locator(".wmo-sheet__numbers").innerText();
  assert.ok(numbers.includes("Mijn gemeente: Wmo-loket, 012 345 67 80, ma-vr 9:00-17:00"), numbers);
  const sheet = await page.locator("a[download]").getAttribute("href");
  assert.ok(decodeURIComponent(sheet).includes("012 345 67 80"));
  assert.deepEqual(complaints, []);
  await context.close();
});

test("without a number of its own the page shows the general one of its municipality, and asks nothing", async () => {
  const { page, context } = await with_({ config: JSON.stringify({ code: "GM0344", name: "Utrecht", contact: { website: "https://www.example.nl/wmo" } }) });
  const talk = page.locator("section", { hasText: "Liever praten met iemand?" });
  assert.match(await talk.innerText(), /example\.nl\/wmo.*Gemeente Utrecht.*14 030.*Nummer volgens het overheidsregister, maart 2026/s);
  assert.equal(await talk.locator("a[href='tel:14030']").count(), 1);
  assert.equal(await page.getByRole("button", { name: /nummer van uw gemeente|Andere gemeente/ }).count(), 0);
  await context.close();
});

test("the outcome leads to the page about the contribution", async () => {
  const { page, context } = await with_(config());
  await walk(page);
  await page.locator(`a[href='${FILE.links.contribution}']`).waitFor();
  assert.equal(await page.locator(PHONE).count(), 1);
  await context.close();
});

test("in the finder the desk is whom to ask, and carers have a page", async () => {
  const { page, context } = await with_({ ...config(), start: "finder" });
  await page.locator(`a[href='${FILE.links.carers}']`).waitFor();
  await page.getByRole("searchbox").fill("huishoudelijke hulp");
  await page.locator(".wmo-offer").first().waitFor();
  assert.ok(await page.locator(`.wmo-offer ${PHONE}`).count() > 0, await page.locator(".wmo-results").innerText());
  await context.close();
});

test("only the parts that are shown can be reached", async () => {
  const two = await with_(config({ parts: ["check", "estimate"] }));
  assert.equal(await two.page.locator(".wmo-door").count(), 2);
  await two.context.close();
  const one = await with_(config({ parts: ["finder"] }));
  assert.equal(await one.page.locator("h1").innerText(), "Even op adem komen");
  await one.page.getByRole("searchbox").fill("logeren");
  await one.page.locator(".wmo-offer").first().waitFor();
  const ways = one.page.getByRole("button", { name: /Wat betaal ik|Reken uit|zelfcheck|vragen/i, includeHidden: true });
  assert.deepEqual(await ways.allInnerTexts(), [], "no way to a part that is not shown");
  await one.context.close();
});

test("a file with mistakes: each is told with its place, the rest is used", async () => {
  const { page, context, complaints } = await with_({ config: '{"code":"GM9999",\n"name":"Voorbeeldstad",\n"contact":{"phone":"bel maar","hours":"altijd"},"monthly_amount":"15.00"}' });
  const [, report] = (await told(page)).find(([what]) => what === "findings");
  assert.deepEqual(report.findings.map(({ line, column, severity }) => [line, column, severity]), [[3, 20, "error"]]);
  assert.match(report.findings[0].message, /^contact\/phone: 'bel maar'/);
  const text = await page.locator(".wmo-zelfcheck").innerText();
  assert.ok(text.includes("de gemeente Voorbeeldstad") && text.includes("Het nummer staat op de website van de gemeente."), text);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("text in a file is text, and a new file takes the place of the old", async () => {
  const evil = '<img src=x onerror="alert(1)">';
  const { page, context, complaints } = await with_(config({ name: evil, contact: { name: evil, phone: "14 030", hours: evil } }));
  assert.equal(await page.locator(".wmo-zelfcheck img").count(), 0);
  await page.evaluate((config) => window.app.update({ headingLevel: 1, config }), JSON.stringify({ name: "Elders", contact: { phone: "0800-2000" } }));
  await page.getByText("van de gemeente Elders").waitFor();
  assert.equal(await page.locator("section a[href='tel:08002000']").count(), 1);
  assert.equal(await page.locator("a[href='tel:14030']").count(), 0);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("other parts begin elsewhere only while nothing was opened, and without taking the focus", async () => {
  const { page, context } = await with_(config());
  const update = (parts) => page.evaluate((config) => window.app.update({ headingLevel: 1, config }), JSON.stringify({ ...FILE, parts }));
  await update(["finder"]);
  await page.getByRole("searchbox").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "BODY");
  await page.getByRole("searchbox").fill("logeren");
  await page.locator(".wmo-sentences button").first().click();
  const before = await page.locator("h1").innerText();
  const toCheck = page.getByRole("button", { name: "Kijk wat er voor u kan", includeHidden: true });
  assert.equal(await toCheck.count(), 0);
  await update(["check", "finder"]);
  await toCheck.waitFor({ state: "attached" });
  assert.equal(await page.locator("h1").innerText(), before);
  await context.close();
});

test("steps are told, and offers once they were read", async () => {
  const offers = readFileSync("static/example/aanbod.csv", "utf8");
  const { page, context } = await with_({ ...config(), offers });
  await page.waitForFunction(() => window.told.some(([, detail]) => detail.source === "offers"));
  const read = (await told(page)).find(([, detail]) => detail.source === "offers")[1];
  assert.deepEqual([read.read, read.refused, read.findings], [66, 0, []]);
  await walk(page);
  await page.getByRole("heading", { name: "Hoe zeker is dit?" }).waitFor();
  const steps = (await told(page)).filter(([what]) => what !== "findings");
  assert.deepEqual(steps, [
    ["step", { part: "start", screen: "start" }],
    ["step", { part: "estimate", screen: "questions" }],
    ["step", { part: "estimate", screen: "result" }],
    ["result", { category: "estimate" }],
    // Once more with the proposal worked out.
    ["step", { part: "estimate", screen: "questions" }],
    ["step", { part: "estimate", screen: "result" }],
    ["result", { category: "estimate" }],
  ]);
  await context.close();
});

test("a file is checked without mounting, and municipalities are found", async () => {
  const { page, context } = await open(started);
  const [good, broken, offers, wrong, one, all] = await page.evaluate(async (file) => {
    const { validate, municipalities } = await (await import(document.querySelector("script[type=module]").src)).load();
    const wrong = (() => {
      try {
        return validate("{}", "gisteren");
      } catch (error) {
        return error.message;
      }
    })();
    return [validate(file), validate('{"code":"GM0998"}', "2026-11-25"), validate("naam\nKoffie\n"), wrong, municipalities("utrcht"), municipalities("")];
  }, JSON.stringify(FILE));
  assert.deepEqual(good, { kind: "municipality", findings: [], more: 0, read: 1, warned: 0, refused: 0 });
  assert.deepEqual([broken.kind, broken.refused, broken.findings[0].column], ["municipality", 1, 9]);
  assert.deepEqual([offers.kind, offers.read], ["offers", 1]);
  assert.match(wrong, /date/);
  assert.deepEqual(one[0], { code: "GM0344", name: "Utrecht", exact: false });
  assert.equal(all.length, 342);
  await context.close();
});
