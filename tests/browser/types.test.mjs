// The published types: a consumer compiles under the strictest settings, and its mistakes are mistakes to the compiler.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";

test("the types fit right uses of the script and refuse wrong ones", () => {
  const settings = ["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess", "--target", "es2022", "--module", "nodenext", "--lib", "es2022,dom", "--types", ""];
  const { status, stdout, stderr } = spawnSync("node", ["node_modules/typescript/bin/tsc", ...settings, "tests/browser/consumer.ts"], { encoding: "utf8" });
  assert.equal(`${stdout}${stderr}`, "");
  assert.equal(status, 0);
});

test("the types name what the script exports, and the options those that the module knows", async () => {
  const types = readFileSync("dist/1.0.0/wmo-zelfcheck.d.ts", "utf8");
  const script = readFileSync("dist/1.0.0/wmo-zelfcheck.js", "utf8");
  const exported = script.match(/export\{([^}]*)\};?\s*$/)[1].split(",").map((name) => name.split(" as ").at(-1)).sort();
  const typed = [...types.matchAll(/^export (?:declare )?(?:function|const) (\w+)/gm)].map(([, name]) => name).sort();
  assert.deepEqual(typed, exported);
  const [, fields] = readFileSync("src/app/page/options.rs", "utf8").match(/const FIELDS: [^=]*=\s*\[([^\]]*)\]/);
  const known = [...fields.matchAll(/"(\w+)"/g)].map(([, name]) => name);
  const [, options] = types.match(/export interface Options \{(.*?)\n\}/s);
  const named = [...options.matchAll(/^  (\w+)\?:/gm)].map(([, name]) => name);
  // The theme and the function are for the loader itself.
  assert.deepEqual(named.filter((name) => !["theme", "on"].includes(name)).sort(), known.sort());
});
