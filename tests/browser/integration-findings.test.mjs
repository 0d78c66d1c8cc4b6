// The findings about a file that somebody tries out, kept as a table: the same as the command line writes.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { browser, open } from "./helpers.mjs";
import { host } from "./host.mjs";

const started = await browser(after);
const { address } = await host(after, {});
const folder = mkdtempSync(join(tmpdir(), "wmo-findings-"));
after(() => rmSync(folder, { recursive: true }));

const LISTS = {
  "a.csv": "naam;telefoon;gecontroleerd_op\nKoffie;bel;2026-11-01\n=1+1;@bel;2026-11-01\n",
  "-b.csv": `naam;telefoon;gecontroleerd_op\n${"Koor;bel;2026-11-01\n".repeat(60)}`,
};
for (const [name, text] of Object.entries(LISTS)) writeFileSync(join(folder, name), text);

test("all findings of all files are one table, made in the browser, without a formula", async () => {
  const { page, context, requests } = await open(started, { address, path: "/wmo-zelfcheck/inbouwen.html", ready: false });
  await page.locator("#municipalities option").nth(300).waitFor({ state: "attached" });
  const before = requests.length;
  const button = page.getByRole("button", { name: "Bewaar alle meldingen als tabel (CSV)" });
  const files = Object.keys(LISTS).map((name) => join(folder, name));
  await page.getByLabel("Kies een bestand").setInputFiles(files);
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  assert.equal(download.suggestedFilename(), "meldingen.csv");
  const kept = readFileSync(await download.path(), "utf8");
  // More than the page shows: each of the 60, and the two of the other file.
  const { stdout } = spawnSync(process.env.WMO, ["validate", "--date", "2026-11-28", "--findings", "-", ...files], { encoding: "utf8" });
  const native = stdout.replaceAll(`"${folder}/-b.csv"`, "\" -b.csv\"").replaceAll(`"${folder}/a.csv"`, "\"a.csv\"");
  assert.ok(native.split("\r\n").length > 62);
  assert.equal(kept, native);
  assert.match(kept, /" =1\+1"/);
  assert.doesNotMatch(kept.replaceAll("\";\"", "\n"), /^"?[=+\-@]/m, "no cell is a formula");
  assert.deepEqual(requests.slice(before).filter((url) => !url.startsWith("blob:")), [], "nothing is asked of anybody");
  // Pasted text has no name of its own, and what has no finding has no table.
  await page.getByLabel("Of plak de tekst").fill("naam;telefoon\nKoffie;bel\n");
  const [pasted] = await Promise.all([page.waitForEvent("download"), button.click()]);
  assert.match(readFileSync(await pasted.path(), "utf8"), /\r\n"geplakte tekst";"2";"8";"warning";"telefoon";"not_a_phone";"Koffie";/);
  await page.getByLabel("Of plak de tekst").fill("naam;gecontroleerd_op\nKoffie;2026-11-01\n");
  await page.locator("#findings", { hasText: "Geen fouten gevonden." }).waitFor();
  assert.equal(await button.count(), 0);
  await context.close();
});

test("a file as large as the guide says is checked, and a larger one is refused", async () => {
  const [, digits] = /25 MB \(([\d,]+) bytes\)/.exec(readFileSync("docs/municipality-files.md", "utf8"));
  const most = Number(digits.replaceAll(",", ""));
  const { page, context } = await open(started, { address, path: "/wmo-zelfcheck/inbouwen.html", ready: false });
  await page.locator("#municipalities option").nth(300).waitFor({ state: "attached" });
  const offers = `naam;omschrijving\n${`Koffie;${"Een kop koffie. ".repeat(200)}\n`.repeat(most / 3250)}`;
  const choose = (size) => page.getByLabel("Kies een bestand").setInputFiles({ name: "aanbod.csv", mimeType: "text/csv", buffer: Buffer.from(offers.padEnd(size, "\n")) });
  await choose(most);
  await page.locator("#findings").getByText(/Gelezen: [1-9]\d*\./).waitFor();
  await choose(most + 1);
  await page.locator("#findings").getByText("groter dan 25 MB").waitFor();
  await context.close();
});
