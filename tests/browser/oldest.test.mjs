// The oldest browsers that the self-check is for: those of package.json are those of the documentation, and the module needs nothing
// that they do not have.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import binaryen from "binaryen";
import { VERSION } from "./voorbeeldstad.mjs";

/** The first versions with each feature of WebAssembly (webassembly.org/features). */
const FIRST = {
  MutableGlobals: { chrome: 74, firefox: 61, safari: 13.1 },
  SignExt: { chrome: 74, firefox: 62, safari: 14.1 },
  NontrappingFPToInt: { chrome: 75, firefox: 64, safari: 15 },
  BulkMemory: { chrome: 75, firefox: 79, safari: 15 },
  Multivalue: { chrome: 85, firefox: 78, safari: 13.1 },
  ReferenceTypes: { chrome: 96, firefox: 79, safari: 15 },
};
/** Edge is Chrome, and iOS has Safari's engine. */
const ENGINES = { chrome: "chrome", edge: "chrome", firefox: "firefox", safari: "safari", ios: "safari" };
const NAMES = { Chrome: "chrome", Edge: "edge", Firefox: "firefox", Safari: "safari", "Safari on iOS": "ios" };

const { browserslist } = JSON.parse(readFileSync("package.json", "utf8"));
const oldest = browserslist.map((browser) => browser.split(" "));

/** The features without which the module is not valid. */
function needed(bytes) {
  const module = binaryen.readBinary(bytes);
  // The last two are a part of bulk memory and of reference types, and cannot be left out alone.
  const { MVP, All, BulkMemoryOpt, CallIndirectOverlong, ...features } = binaryen.Features;
  const { error } = console;
  // What is not valid it tells at length.
  console.error = () => {};
  const found = Object.keys(features).filter((name) => {
    module.setFeatures(All & ~features[name]);
    return !module.validate();
  });
  console.error = error;
  module.dispose();
  return found;
}

test("the module needs nothing that the oldest browsers do not have", () => {
  const features = needed(readFileSync(join(process.env.RELEASE, "web", VERSION, "wmo-zelfcheck.wasm")));
  assert.ok(features.includes("BulkMemory"), "what is needed is found");
  for (const feature of features) {
    for (const [browser, version] of oldest) {
      assert.ok(FIRST[feature]?.[ENGINES[browser]] <= Number(version), `${feature} in ${browser} ${version}`);
    }
  }
});

test("the oldest browsers of the documentation are those that the build is for", () => {
  const rows = [...readFileSync("docs/embedding.md", "utf8").matchAll(/^\| ([\w ]+?) \| ([\d.]+) \| \w+ 20\d\d \|$/gm)];
  assert.deepEqual(rows.map(([, name, version]) => `${NAMES[name]} ${version}`), browserslist);
});
