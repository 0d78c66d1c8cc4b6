// The published schema of a municipality's own file accepts what `wmo validate` accepts and refuses what it refuses, as
// far as a schema can know.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import Ajv from "ajv/dist/2020.js";

const read = (name) => JSON.parse(readFileSync(`static/${name}`, "utf8"));
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
ajv.addSchema(read("contract.schema.json"), "contract.schema.json");
ajv.addSchema(read("gemeente.schema.json"), "gemeente.schema.json");
const fits = ajv.getSchema("gemeente.schema.json");

const folder = mkdtempSync(join(tmpdir(), "gemeente-"));
after(() => rmSync(folder, { recursive: true }));

/** Whether the command line finds no error in a file; null when it is not read as a municipality's. */
function valid(content) {
  const file = join(folder, "gemeente.json");
  writeFileSync(file, JSON.stringify(content));
  const { status, stdout } = spawnSync(process.env.WMO, ["validate", file], { encoding: "utf8" });
  assert.ok(status === 0 || status === 1, stdout);
  return status === 0;
}

const code = "GM0344";
const good = [
  read("example/gemeente.json"),
  { $schema: "../gemeente.schema.json", code },
  { code, contact: {}, links: {}, languages: [] },
  read("release/gemeente.json"),
  { code, contact: null, operator: null, links: null, parts: null, languages: null, offers_file: null, offers: null },
  { code, contact: { name: null, phone: "", website: "", email: "", hours: "" } },
  { code, contact: { phone: "+31 (0)30 760 60 55" }, links: { about: "http://voorbeeldstad.example:8080/wmo?a=b#c" } },
  { code, contact: { email: "info@voorbeeldstad.example", hours: "elke werkdag" } },
  { code, parts: ["finder"], languages: ["nl"], offers_file: "../aanbod/hulp.json" },
  { code, parts: ["finder", "finder"], offers_file: "/wmo/a:b.csv?v=2" },
  { code, monthly_amount: "15.00", offers: [{ id: "1", name: "Koffie" }] },
];
const bad = [
  { code: "Utrecht" },
  { code, contact: { phone: "bel maar" } },
  { code, contact: { fax: "14 030" } },
  { code, contact: { website: "javascript:alert(1)" } },
  { code, contact: { email: "info" } },
  { code, contact: "14 030" },
  { code, contact: { hours: 9 } },
  { code, operator: ["Regio"] },
  { code, links: { privacy: "javascript:alert(1)" } },
  { code, links: { report: "https://user@a.example/" } },
  { code, links: { melden: "https://a.example/" } },
  { code, links: [] },
  { code, parts: [] },
  { code, parts: ["zelfcheck"] },
  { code, parts: "check" },
  { code, parts: [null] },
  { code, languages: "nl" },
  { code, offers_file: "" },
  { code, offers_file: "https://a.example/aanbod.csv" },
  { code, offers_file: "//a.example/aanbod.csv" },
  { code, offers_file: "\\\\a.example" },
  { code, offers_file: "java\tscript:x" },
  { code, name: 1 },
  { code, monthly_amount: 15 },
  { code, monthly_amunt: "15.00" },
  { code, minima_limits: { single: "1.00" } },
  { code, no_charge: "ja" },
  { code, offers: [{ id: "1" }] },
];

test("what is right fits the schema", () => {
  for (const content of good) {
    assert.ok(fits(content), `${JSON.stringify(content)}: ${ajv.errorsText(fits.errors)}`);
    assert.ok(valid(content), JSON.stringify(content));
  }
});

test("what is wrong is refused by both", () => {
  for (const content of bad) {
    assert.ok(!fits(content), JSON.stringify(content));
    assert.ok(!valid(content), JSON.stringify(content));
  }
});
