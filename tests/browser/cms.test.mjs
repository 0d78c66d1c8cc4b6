// The plug-in for WordPress and the module for Drupal, as the release has them, run by PHP with stand-ins for the functions
// that they call: they write the markup of docs/embedding.md, whatever an editor gives them.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

const CMS = join(process.env.RELEASE, "cms");
const PLUGIN = join(CMS, "wordpress/wmo-zelfcheck/wmo-zelfcheck.php");
const MODULE = join(CMS, "drupal/wmo_zelfcheck");
const BLOCK = join(MODULE, "src/Plugin/Block/WmoZelfcheckBlock.php");
const options = { skip: spawnSync("php", ["-v"]).error ? "PHP is not on this machine: apt-get install php-cli" : false };

const run = (standIns, file, input, env = {}) => JSON.parse(execFileSync("php", [`tests/browser/cms/${standIns}.php`, file], { input: JSON.stringify(input), env: { ...process.env, ...env } }));
const wordpress = (shortcodes, env) => run("wordpress", PLUGIN, shortcodes, env);
const drupal = (settings) => run("drupal", BLOCK, settings);

const DOCUMENT = readFileSync("docs/embedding.md", "utf8");
/** The attributes of the widget, without `data-`. */
const NAMES = [...DOCUMENT.matchAll(/^\| `data-([a-z-]+)` \|/gm)].map(([, name]) => name);
assert.ok(NAMES.length >= 9, "the document has the table of attributes");
/** The element that the documentation says to paste, on one line. */
const documented = /<div data-wmo-zelfcheck data-gemeente="GM0344">[\s\S]*?<\/div>/.exec(DOCUMENT)[0].replace(/\n\s*/g, "");
const TEXT = "Hulp nodig, of zorgt u voor iemand? Bel de gemeente: 14 030.";
const HOSTILE = ['"><script>alert(1)</script>', "' onmouseover='alert(1)", '" onload="alert(1)', "&quot;&#39;<b>", "a\u0000b\"\n>"];

/** Names of elements and attributes of a text that has attributes in double quotes only. */
const made = (html) => [...html.matchAll(/<([a-z]+)((?: [a-z-]+(?:="[^"<>]*")?)*)>/g)].flatMap(([, tag, attributes]) => [tag, ...[...attributes.matchAll(/ ([a-z-]+)(?:="[^"]*")?/g)].map(([, name]) => name)]);

test("every PHP file is right as PHP reads it", options, () => {
  const files = readdirSync(CMS, { recursive: true }).filter((name) => name.endsWith(".php"));
  assert.equal(files.length, 2);
  for (const name of files) execFileSync("php", ["-l", join(CMS, name)], { stdio: "pipe" });
});

test("the shortcode of WordPress writes the documented markup", options, () => {
  const { written, enqueued, names } = wordpress([
    [{ gemeente: "GM0344" }, `<p>${TEXT}</p>`], ["", null], [{ gemeente: "GM0344" }, `</p>\n<p>${TEXT}</p>\n<p>`],
  ]);
  assert.deepEqual(names, ["wmo_zelfcheck"]);
  assert.equal(written[0], documented);
  assert.equal(written[1], "<div data-wmo-zelfcheck></div>");
  assert.equal(written[2].replace(/\n|<p><\/p>/g, ""), documented, "with the halves of the editor's paragraphs");
  const folder = (name) => Object.fromEntries(Object.entries({ style: "css", module: "js" }).map(([kind, end]) => [`wmo-zelfcheck ${kind}`, [`${name}1/wmo-zelfcheck.${end}`, null]]));
  assert.deepEqual(enqueued, folder("/wmo-zelfcheck/"));
  assert.deepEqual(wordpress([["", null]], { WMO_FOLDER: "/eigen/map/" }).enqueued, folder("/eigen/map/"));
});

test("the shortcode takes the widget's attributes, and no others", options, () => {
  const given = Object.fromEntries(NAMES.map((name) => [name, "x"]));
  const { written: [html] } = wordpress([[{ ...given, onclick: "alert(1)", style: "x", 0: "onload=alert(1)" }, null]]);
  assert.deepEqual(made(html).sort(), ["div", "data-wmo-zelfcheck", ...NAMES.map((name) => `data-${name}`)].sort());
});

test("what is hostile stays a value in WordPress", options, () => {
  const { written } = wordpress(HOSTILE.map((text) => [{ gemeente: text, theme: text }, `<script>alert(1)</script>${TEXT}`]));
  for (const html of written) {
    assert.deepEqual(made(html), ["div", "data-wmo-zelfcheck", "data-gemeente", "data-theme"], html);
    assert.equal(html.match(/</g).length, 2, html);
  }
});

test("the block of Drupal writes the documented markup, by its form", options, () => {
  const { written, libraries, id, fields, required } = drupal([
    { gemeente: " GM0344 ", fallback: TEXT }, { fallback: TEXT, start: "finder", config: "/wmo-zelfcheck/gemeente.json", heading_level: "3" },
  ]);
  assert.equal(written[0], documented);
  assert.equal(written[1], `<div data-wmo-zelfcheck data-start="finder" data-config="/wmo-zelfcheck/gemeente.json" data-heading-level="3"><p>${TEXT}</p></div>`);
  assert.deepEqual([id, libraries, required], ["wmo_zelfcheck", ["wmo_zelfcheck/widget"], ["fallback"]]);
  // Every field has its type in the schema, and is one of the widget's attributes.
  const schema = readFileSync(join(MODULE, "config/schema/wmo_zelfcheck.schema.yml"), "utf8");
  assert.deepEqual([...schema.matchAll(/^ {4}(\w+):$/gm)].map(([, name]) => name), fields);
  for (const name of fields.filter((field) => field !== "fallback")) assert.ok(NAMES.includes(name.replace("_", "-")), name);
});

test("what is hostile stays a value in Drupal", options, () => {
  for (const html of drupal(HOSTILE.map((text) => ({ gemeente: text, start: text, config: text, heading_level: text, fallback: text }))).written) {
    assert.deepEqual(made(html), ["div", "data-wmo-zelfcheck", "data-gemeente", "data-start", "data-config", "data-heading-level", "p"], html);
    assert.equal(html.match(/</g).length, 4, html);
  }
});

test("both have the version of the release, and the addresses of its folder", () => {
  const { version } = JSON.parse(readFileSync(join(process.env.RELEASE, "build-info.json"), "utf8"));
  assert.match(readFileSync(PLUGIN, "utf8"), new RegExp(`^ \\* Version: ${version.replaceAll(".", "\\.")}$`, "m"));
  assert.ok(readFileSync(join(MODULE, "wmo_zelfcheck.info.yml"), "utf8").includes(`\nversion: '${version}'\n`));
  const addresses = [...readFileSync(join(MODULE, "wmo_zelfcheck.libraries.yml"), "utf8").matchAll(/^ +(\/wmo-zelfcheck\/1\/\S+): \{ type: external/gm)].map(([, address]) => address);
  assert.deepEqual(addresses, ["/wmo-zelfcheck/1/wmo-zelfcheck.css", "/wmo-zelfcheck/1/wmo-zelfcheck.js"]);
});
