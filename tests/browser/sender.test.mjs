// Our own page says whose it is: by the municipality's file, or that nobody filled that in; a page of somebody else does not.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { ADDRESS, accessible, browser, eventually, partOf, titled } from "./helpers.mjs";
import { host, html } from "./host.mjs";
import { ELEMENT, visit } from "./widget.mjs";

const started = await browser(after);
const FILE = JSON.parse(readFileSync("static/example/gemeente.json", "utf8"));
const NOBODY = "Wie deze site beheert, is nog niet ingevuld.";

/** Our page with this file beside it; `null`: with none, `undefined`: as it is released. */
async function own(file, { path = "/", ...options } = {}) {
  const context = await started.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  if (file !== undefined) await page.route("**/gemeente.json", (route) => (file ? route.fulfill({ json: file }) : route.fulfill({ status: 404 })));
  await page.route("**/aanbod.csv", (route) => route.fulfill({ path: "static/example/aanbod.csv" }));
  await page.goto(ADDRESS + path);
  await page.locator("button.wmo-door__button").first().waitFor();
  const foot = page.getByRole("contentinfo");
  return { page, context, complaints, head: page.getByRole("banner"), foot, line: foot.locator(".wmo-foot__line").first() };
}

test("as it is released, it says that nobody filled in whose it is", async () => {
  const { page, context, complaints, head, foot, line } = await own();
  assert.equal((await head.innerText()).trim(), "Wmo-zelfcheck");
  assert.equal(await line.innerText(), NOBODY);
  for (const fold of ["Privacy", "Toegankelijkheid", "Over deze regels"]) await foot.getByText(fold, { exact: true }).click();
  const links = await foot.getByRole("link").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  assert.deepEqual(links, ["wie-betaalt-wat.html"], "there is no statement to lead to");
  await accessible(page, "the foot, open");
  // Of policy there is no title before the foot.
  assert.ok(!/25 idee|voorstel|per jaar\?/.test(await page.getByRole("main").innerText()));
  await page.getByRole("button", { name: "Wat betaal ik zelf?" }).click();
  await titled(page, "Met wie woont u?");
  assert.equal(await line.innerText(), NOBODY);
  assert.equal(await foot.locator("details").count(), 0, "a question has one line below it");
  assert.deepEqual(complaints, []);
  await context.close();
});

test("with the municipality's file it has its name, its number and its statements", async () => {
  for (const options of [{}, { colorScheme: "dark" }, { viewport: { width: 320, height: 640 } }]) {
    const { page, context, complaints, head, foot, line } = await own(FILE, options);
    assert.equal((await head.innerText()).replace(/\s+/g, " ").trim(), "Wmo-zelfcheck Gemeente Voorbeeldstad");
    assert.equal(await line.innerText(), "Deze site is van de gemeente Voorbeeldstad.");
    assert.equal(await page.locator("a[href='tel:0123456780']").count(), 1);
    for (const fold of ["Privacy", "Toegankelijkheid"]) await foot.getByText(fold, { exact: true }).click();
    for (const [name, address] of [["Privacyverklaring", FILE.links.privacy], ["Toegankelijkheidsverklaring", FILE.links.accessibility], ["Meer over deze zelfcheck", FILE.links.about]]) {
      const link = page.getByRole("link", { name });
      assert.deepEqual([await link.getAttribute("href"), await link.getAttribute("rel")], [address, "external noopener noreferrer"]);
    }
    assert.equal(await page.getByRole("link", { name: "English" }).isVisible(), false, "it has Dutch only");
    assert.ok(!(await page.getByRole("main").innerText()).includes("Dit is de zelfcheck van"), "said once");
    await accessible(page, `with a municipality ${JSON.stringify(options)}`, partOf(options));
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, "nothing scrolls sideways");
    assert.deepEqual(complaints, []);
    await context.close();
  }
});

test("who runs it may be another, and in English it is said in English", async () => {
  const { languages, ...file } = FILE;
  const { context, complaints, head, line } = await own({ ...file, operator: "Regio Voorbeeld" }, { path: "/en.html" });
  assert.equal((await head.innerText()).replace(/\s+/g, " ").trim(), "Wmo self-check Municipality of Voorbeeldstad");
  assert.equal(await line.innerText(), "This site is run by Regio Voorbeeld.");
  assert.equal(await line.getByText("Regio Voorbeeld", { exact: true }).getAttribute("lang"), "nl");
  assert.deepEqual(complaints, []);
  await context.close();
});

test("where the municipality lets people choose, head and foot speak the language that they chose", async () => {
  const { page, context, head, line } = await own({ ...FILE, languages: ["nl", "en"] });
  assert.equal(await page.locator(".page-languages").isVisible(), false, "one choice of languages on the page");
  await page.getByRole("button", { name: "English" }).click();
  await eventually(async () => assert.equal(await line.innerText(), "This site is of the municipality of Voorbeeldstad."));
  assert.match(await head.innerText(), /Municipality of Voorbeeldstad/);
  await context.close();
});

test("an address that is none gives no link, and without a file the page goes on", async () => {
  const wrong = await own({ ...FILE, operator: "<b>Regio</b>", links: { privacy: "javascript:alert(1)", accessibility: "https://a@b.example/" } });
  assert.equal(await wrong.line.innerText(), "Deze site wordt beheerd door Regio.");
  for (const fold of ["Privacy", "Toegankelijkheid"]) await wrong.foot.getByText(fold, { exact: true }).click();
  assert.equal(await wrong.foot.getByRole("link").count(), 0);
  assert.ok(wrong.complaints.some((line) => /gemeente\.json:.*privacy/.test(line)), "and the editor reads it");
  await wrong.context.close();
  const none = await own(null);
  assert.equal(await none.line.innerText(), NOBODY);
  assert.ok(none.complaints.some((line) => line.includes("404")), String(none.complaints));
  await none.context.close();
});

test("in a page of somebody else there is no head and no foot of ours, and the rules are in a quiet fold", async () => {
  const site = await host(after, { "/": html(ELEMENT) });
  const { page, context } = await visit(started, site);
  assert.equal(await page.locator("#zelfcheck :is(header, footer, main)").count(), 0);
  assert.equal(await page.getByRole("button", { name: "De 25 ideeën uit het rapport" }).isVisible(), false);
  await page.getByText("Over deze regels").click();
  await page.getByRole("button", { name: "De 25 ideeën uit het rapport" }).click();
  await titled(page, "Hulp en zorg");
  await page.getByRole("heading", { level: 2, name: "De 25 ideeën uit het rapport" }).waitFor();
  await context.close();
});
