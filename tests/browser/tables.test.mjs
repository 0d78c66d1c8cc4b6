// A municipality's own list as it is: a spreadsheet with heads of its own goes from file to cards, by matching columns by
// hand once; pages of a feed together; and what the browser makes of a spreadsheet is what the command line makes of it.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { columnsOf, headed, known, renamed } from "../../static/integration/heads.js";
import { number, serial } from "../../static/integration/cell.js";
import { card, search } from "./find.mjs";
import { accessible, browser, nothingStored, open } from "./helpers.mjs";
import { host } from "./host.mjs";

const started = await browser(after);
const { address } = await host(after, {});
const LIST = "static/example/eigen-lijst.xlsx";
const MAPPING = "static/example/koppeling.json";

/** What the command line makes of files: the table of ours. */
const convert = (...given) => spawnSync(process.env.WMO, ["convert", "--date", "2026-11-28", ...given], { encoding: "utf8" }).stdout;

/** The page, with all that it loads by itself there; `asked` has what was asked for after that. */
async function integration(options = {}) {
  const opened = await open(started, { address, path: "/wmo-zelfcheck/inbouwen.html", ready: false, ...options });
  const { page, requests } = opened;
  await page.locator("#municipalities option").nth(300).waitFor({ state: "attached" });
  await page.locator("#contrast-summary", { hasText: "voldoen" }).waitFor();
  await page.locator("#preview .wmo-diagnose").waitFor();
  await page.waitForFunction(() => [...document.styleSheets].some(({ href }) => href?.includes("diagnose")));
  const before = requests.length;
  return { ...opened, asked: () => requests.slice(before) };
}

const choose = (page, ...files) => page.getByLabel("Kies een bestand").setInputFiles(files);
const file = (name, text) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
const column = (page, head) => page.getByLabel(`Kolom ‘${head}’ is`);
const counts = (page, text) => page.locator("#findings", { hasText: text }).waitFor();

/** The file that a press makes the browser keep. */
async function kept(page, button) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

test("a spreadsheet of 47 offers with heads of its own goes from file to cards, and what was matched is kept", async () => {
  const { page, context, asked, complaints } = await integration();
  await choose(page, LIST);
  await page.getByRole("heading", { name: "Wat staat er in uw kolommen?" }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "match-title");
  assert.match(asked().join(), /^[^,]*\/werkblad-[0-9a-f]+\.js$/, "our own late part, once, and nothing else");
  await accessible(page, "matching columns");
  // Guessed from what stands in the columns.
  const guessed = { "Nr.": "", "Wat is er te doen?": "naam", "Wie doet het": "organisatie", "Waar gaat het over": "omschrijving", Praktisch: "omschrijving", "Geschikt voor": "doelgroep", "Wat het kost": "kosten", Bel: "telefoon", "Mail naar": "email", "Op internet": "website", "Straat + nr": "adres", Pc: "postcode", "Dorp of wijk": "plaats", "Laatst bekeken": "gecontroleerd_op", "Memo (intern)": "" };
  for (const [head, ours] of Object.entries(guessed)) assert.equal(await column(page, head).inputValue(), ours, head);
  // Without a name, and with a column twice, it says so at the field.
  await column(page, "Wat is er te doen?").selectOption({ label: "Laat weg" });
  await column(page, "Nr.").selectOption({ label: "Postcode" });
  await page.getByRole("button", { name: "Lees het bestand zo" }).click();
  await page.getByText("Kies bij één kolom ‘Naam van het aanbod’.").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "match-11");
  assert.equal(await page.locator("#match-11-error").innerText(), "‘Postcode’ kan maar één kolom zijn. Kies hier iets anders, of laat de kolom weg.");
  await accessible(page, "matching columns, with what is wrong");
  await column(page, "Wat is er te doen?").selectOption({ label: "Naam van het aanbod" });
  await column(page, "Nr.").selectOption({ label: "Laat weg" });
  await page.getByRole("button", { name: "Lees het bestand zo" }).click();
  await counts(page, "Gelezen: 47.");
  await page.getByText("Geweigerd: 0.").waitFor();
  const mapping = await kept(page, "Bewaar de koppeling voor de volgende keer");
  assert.equal(mapping.name, "koppeling.json");
  assert.deepEqual(JSON.parse(mapping.text), JSON.parse(readFileSync(MAPPING, "utf8")));
  const table = await kept(page, "Bewaar de lijst als aanbod.csv");
  assert.equal(table.name, "aanbod.csv");
  await page.getByRole("button", { name: "Bekijk dit aanbod in de zelfcheck" }).click();
  await page.locator("#preview .wmo-find__lead").waitFor();
  await search(page, "geheugencafé in zonnehof");
  const found = card(page, "Geheugencafé in Zonnehof");
  await found.getByText("Meer hierover").click();
  assert.match(await found.innerText(), /Praten en luisteren met anderen[^]*eerste [a-z]+ van de maand, 19.30 uur/);
  assert.equal(asked().length, 1, asked().join());
  assert.deepEqual(complaints.filter((one) => !one.startsWith("warning: Wmo-zelfcheck: offers:")), []);
  await nothingStored(page, context);
  await context.close();
});

test("next month's export needs no hand: the mapping is chosen along with it, or on the screen", async () => {
  const { page, context } = await integration({ viewport: { width: 320, height: 800 } });
  await choose(page, MAPPING);
  await counts(page, "De koppeling is gelezen.");
  for (const files of [[LIST], [MAPPING, LIST]]) {
    await choose(page, ...files);
    await counts(page, "Gelezen: 47.");
    assert.equal(await page.locator("#matching form").count(), 0);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320), "findings no wider than the screen");
  }
  await page.reload();
  await page.locator("#municipalities option").nth(300).waitFor({ state: "attached" });
  await choose(page, LIST);
  const earlier = page.getByText("Hebt u deze lijst eerder gekoppeld?");
  await earlier.click();
  await page.getByLabel("Kies de koppeling die u toen bewaarde").setInputFiles(file("koppeling.json", "{\"mapping\": 1, \"columns\": {\"Bel\": \"telefon\"}}"));
  await page.getByText("In deze koppeling staat een kolom die wij niet hebben: Bel: telefon.").waitFor();
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320), "no wider than the screen");
  await accessible(page, "matching on a narrow screen", "layout");
  await page.getByLabel("Kies de koppeling die u toen bewaarde").setInputFiles(MAPPING);
  await counts(page, "Gelezen: 47.");
  // The way back has the choices of before.
  await page.getByRole("button", { name: "Verander de koppeling" }).click();
  assert.equal(await column(page, "Bel").inputValue(), "telefoon");
  await page.getByRole("button", { name: "In English" }).click();
  await page.getByRole("heading", { name: "What is in your columns?" }).waitFor();
  assert.equal(await page.locator("#matching").getAttribute("lang"), "en");
  await accessible(page, "matching in English", "layout");
  await page.getByRole("button", { name: "Read the file like this" }).press("Enter");
  await page.getByText("Matched. This is how your file was read:").waitFor();
  await context.close();
});

test("pages of a feed together, a page that is missing, and files of several sorts", async () => {
  const { page, context, asked } = await integration();
  const feed = (number, name) => file(`${number}.json`, JSON.stringify({ total_items: 2, total_pages: 2, page_number: number, contents: [{ id: name, name, status: "active" }] }));
  await choose(page, feed(1, "Zwemclub De Otter"), feed(2, "Damclub De Steen"));
  await page.getByText("Dit is bladzijde 2 van 2. 1 keer aanbod staat niet in dit bestand.").waitFor();
  await page.getByRole("button", { name: "Bekijk dit aanbod in de zelfcheck" }).click();
  await page.locator("#preview .wmo-find__lead").waitFor();
  for (const name of ["Zwemclub De Otter", "Damclub De Steen"]) {
    await search(page, name);
    await card(page, name).waitFor();
  }
  await choose(page, file("thema.json", "{\"id\":\"1\",\"name\":\"Thema's\",\"uri\":\"https://a.example\"}"), file("a.csv", "sep=;\r\nnaam;tel\r\nInloop;012 345 01 07\r\n"));
  await page.getByText("Dit is geen aanbod.").waitFor();
  await page.getByRole("heading", { name: "a.csv" }).waitFor();
  // Tables are not put together: each is looked at by itself.
  await choose(page, file("a.csv", "naam\nInloop De Spil\n"), file("b.csv", "naam;tel\nSoos De Kroon;012 345 01 07\n"));
  await page.getByRole("button", { name: "Bekijk b.csv in de zelfcheck" }).click();
  await search(page, "soos de kroon");
  await card(page, "Soos De Kroon").waitFor();
  await choose(page, { name: "foto.xlsx", mimeType: "", buffer: Buffer.from("PK\u0003\u0004 geen werkblad") });
  await page.getByText("Dit is geen werkblad dat wij kunnen lezen.").waitFor();
  assert.equal(asked().length, 1, asked().join());
  await context.close();
});

test("a list as Windows writes it keeps its letters, also in the list that is kept", async () => {
  const { page, context, asked } = await integration({ colorScheme: "dark" });
  await choose(page, { name: "oud.csv", mimeType: "", buffer: Buffer.from("Wat;Bel\nCaf\u00e9 aan zee;012 345 01 07\nCr\u00e8che;012 345 01 08\n", "latin1") });
  await column(page, "Wat").waitFor();
  assert.equal(await column(page, "Wat").inputValue(), "naam");
  await accessible(page, "matching in the dark", "colours");
  await page.getByRole("button", { name: "Lees het bestand zo" }).click();
  await counts(page, "Gelezen: 2.");
  const { text } = await kept(page, "Bewaar de lijst als aanbod.csv");
  assert.equal(text, "\ufeffnaam;telefoon\nCaf\u00e9 aan zee;012 345 01 07\nCr\u00e8che;012 345 01 08\n");
  assert.deepEqual(asked(), []);
  await context.close();
});

test("the late part is not run when its bytes are others", async () => {
  const { page, context } = await integration();
  await context.route("**/werkblad-*.js", (route) => route.fulfill({ contentType: "text/javascript", headers: { "Access-Control-Allow-Origin": "*" }, body: "window.hit = 1; export const table = () => 'naam\\nA\\n';" }));
  await choose(page, LIST);
  await page.getByText("Het deel dat werkbladen leest, kan niet worden geladen.").waitFor();
  assert.equal(await page.evaluate(() => window.hit), undefined);
  await context.close();
});

test("the browser and the command line make the same of a spreadsheet", async () => {
  const { page, context } = await integration();
  for (const name of ["tests/cases/tables/oneven.xlsx", "tests/cases/tables/oneven.ods", LIST]) {
    const own = name === LIST ? [LIST, MAPPING] : [name];
    await choose(page, ...own);
    await counts(page, name === LIST ? "Gelezen: 47." : "Gelezen: 4.");
    const part = await page.evaluate(() => document.querySelector("link[rel=modulepreload][href*=werkblad]").href);
    const text = await page.evaluate(async ([part, bytes]) => (await import(part)).table(Uint8Array.from(bytes)), [part, [...readFileSync(name)]]);
    const folder = mkdtempSync(join(tmpdir(), "wmo-tables-"));
    const table = join(folder, "browser.csv");
    writeFileSync(table, text);
    const mapped = name === LIST ? ["--mapping", MAPPING] : [];
    const ours = convert(...mapped, table);
    assert.ok(ours.split("\r\n").length > 4, ours);
    assert.equal(ours, convert(...mapped, name), name);
    rmSync(folder, { recursive: true });
  }
  await context.close();
});

test("a spreadsheet that is damaged, locked or far too large is refused, and the page stays", async () => {
  const { page, context } = await integration();
  const whole = readFileSync("tests/cases/tables/oneven.xlsx");
  const changed = (change) => {
    const bytes = Buffer.from(whole);
    change(bytes);
    return { name: "a.xlsx", mimeType: "", buffer: bytes };
  };
  // What the directory at the end says of the sheet.
  const entry = whole.lastIndexOf("xl/worksheets/blad.xml") - 46;
  const data = whole.indexOf("xl/worksheets/blad.xml") + 22;
  for (const [given, said] of [
    [changed((bytes) => bytes.writeUInt32LE(4_000_000_000, entry + 24)), "veel groter dan een lijst met aanbod"],
    [changed((bytes) => bytes.writeUInt16LE(1, entry + 8)), "stuk of heeft een wachtwoord"],
    [changed((bytes) => bytes.writeUInt32LE(20, entry + 24)), "stuk of heeft een wachtwoord"],
    [changed((bytes) => bytes.fill(255, data, data + 100)), "stuk of heeft een wachtwoord"],
    [changed((bytes) => bytes.fill(0, bytes.length - 22)), "geen werkblad dat wij kunnen lezen"],
  ]) {
    await choose(page, given);
    await page.locator("#findings .in-error", { hasText: said }).waitFor();
  }
  await context.close();
});

const COLUMNS = [{ column: "naam", list: false, names: ["activiteit"], words: [] }, { column: "telefoon", list: true, names: ["tel", "telefoonnummer"], words: [] }, { column: "omschrijving", list: false, names: ["toelichting"], words: [] }];

test("heads stand where the table says, and are renamed there alone", () => {
  for (const [text, heads] of [
    ["naam;Bel\nA;1\n", ["naam", "Bel"]],
    ["\ufeffsep=,\r\nnaam,\"Bel, of \"\"app\"\"\"\r\nA,1\r\n", ["naam", "Bel, of \"app\""]],
    ["\r\n\r\n\"naam\"\t\"Bel\"\nA\t\"1\n2\"\n", ["naam", "Bel"]],
  ]) assert.deepEqual(headed(text).heads, heads, text);
  const text = "sep=;\nWat;Tel 1;Tel 2;Memo\nA;\"x\ny\";2;3\n";
  const table = headed(text);
  assert.deepEqual(table.rows, [["A", "x\ny", "2", "3"]]);
  const chosen = { Wat: "naam", "Tel 1": "telefoon", "Tel 2": "telefoon", Memo: null };
  assert.equal(renamed(text, table, (head) => chosen[head], COLUMNS), "sep=;\nnaam;telefoon;tel;\nA;\"x\ny\";2;3\n");
  assert.deepEqual([known("Telefoonnummer", COLUMNS), known("Contactpersoon", COLUMNS), known("Bel", COLUMNS)], ["telefoon", null, undefined]);
  assert.deepEqual(columnsOf([table], COLUMNS).map(({ head, samples }) => [head, samples]), [["Wat", ["A"]], ["Tel 1", ["x\ny"]], ["Tel 2", ["2"]], ["Memo", ["3"]]]);
});

test("numbers of a spreadsheet as people see them, as on the command line", () => {
  const own = (code) => ({ id: 164, code });
  for (const [text, format, expected] of [
    ["4.5", undefined, "4,50"], ["12.25", own("0.00"), "12,25"], ["18", undefined, "18"], ["612345678", own("0000000000"), "0612345678"],
    ["612345678", own("00\\-00000000"), "06-12345678"], ["31612345678", own("0000000000"), "31612345678"], ["46332", own("dd\\-mm\\-yyyy"), "2026-11-06"],
    ["46332.75", { id: 14, code: "" }, "2026-11-06"], ["0.375", { id: 20, code: "" }, "9:00"], ["65", own("[Red]0;\"dag\"0"), "65"], ["59", { id: 14, code: "" }, "1900-02-28"],
  ]) assert.equal(serial(text, format), expected, `${text} as ${format?.code}`);
  assert.equal(serial("44870", { id: 14, code: "" }, true), "2026-11-06");
  assert.deepEqual([number(0.1 + 0.2), number(-2), number(1e15)], ["0,30", "-2", "1000000000000000"]);
});
