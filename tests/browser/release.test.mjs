// The release folder as a municipality gets it: its sums, its list of parts by the official schema, its notices, and nothing
// of the machine that built it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { homedir, hostname } from "node:os";
import { test } from "node:test";
import Ajv from "ajv";
import { build } from "esbuild";

const { RELEASE } = process.env;
const read = (path) => readFileSync(join(RELEASE, path), "utf8");
const files = readdirSync(RELEASE, { recursive: true }).filter((path) => statSync(join(RELEASE, path)).isFile()).sort();
const bom = JSON.parse(read("documents/sbom.cdx.json"));
const { version } = JSON.parse(read("build-info.json"));

test("every file has its sum, and every sum is right", () => {
  const listed = read("SHA256SUMS").trim().split("\n").map((line) => line.slice(66)).sort();
  assert.deepEqual(listed, files.filter((path) => path !== "SHA256SUMS"));
  execFileSync("sha256sum", ["--check", "--strict", "--quiet", "SHA256SUMS"], { cwd: RELEASE });
});

test("all that a municipality needs is there", () => {
  for (const path of [
    "LEESMIJ.txt", "gemeente.json", `web/${version}/wmo-zelfcheck.js`, `web/${version}/wmo-zelfcheck.wasm.br`, "web/1/frame.html", "web/index.html", "server/nginx/snippets/wmo-zelfcheck.conf",
    "server/apache/wmo-zelfcheck.conf", "server/iis/web.config", "server/security.txt", "cms/wordpress/wmo-zelfcheck/wmo-zelfcheck.php", "cms/drupal/wmo_zelfcheck/wmo_zelfcheck.info.yml", `npm/wmo-zelfcheck-${version}.tgz`, "documents/LICENSE", "documents/embedding.md", "documents/officers/privacy-fg.md", "documents/licences-of-others.txt",
  ]) assert.ok(existsSync(join(RELEASE, path)), path);
  for (const path of files.filter((path) => path.startsWith("web/") && !/\.(br|gz)$/.test(path))) {
    assert.ok(files.includes(`${path}.br`) && files.includes(`${path}.gz`), `${path} is there compressed`);
  }
  assert.ok(!existsSync(join(RELEASE, "web/gemeente.json")), "a new version does not go over what a municipality wrote");
  assert.ok(read("LEESMIJ.txt").startsWith(`Wmo-zelfcheck ${version}\n`));
});

test("the list of parts follows the official schema of CycloneDX 1.5", () => {
  const schema = (name) => {
    const file = `${name}.SNAPSHOT.schema.json`;
    // In this copy the schemas name each other by their file's name.
    return { ...JSON.parse(readFileSync(`node_modules/@cyclonedx/cyclonedx-library/res/schema/${file}`, "utf8")), $id: `http://cyclonedx.org/schema/${file}` };
  };
  // Formats of addresses and times are left out: ajv has them in another package.
  const ajv = new Ajv({ strict: false, validateFormats: false, schemas: [schema("spdx"), schema("jsf-0.82")] });
  const valid = ajv.compile(schema("bom-1.5"));
  assert.ok(valid(bom), JSON.stringify(valid.errors));
  assert.equal(valid({ ...bom, components: [{ name: "no type" }] }), false);
});

test("the list has what is in the browser's files, with licence and hash, and no tool or test", () => {
  const names = bom.components.map(({ name }) => name);
  for (const name of ["yew", "wasm-bindgen", "rust_decimal", "web-sys", "core", "alloc", "std", "dlmalloc", "@utrecht/button-css"]) assert.ok(names.includes(name), name);
  for (const name of ["syn", "serde_derive", "yew-macro", "clap", "proptest", "esbuild", "binaryen", "playwright-core", "wmo-zelfcheck"]) assert.ok(!names.includes(name), name);
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;
  for (const { name, purl, licenses, hashes } of bom.components) {
    assert.equal(licenses.length, 1, name);
    if (!purl.startsWith("pkg:github/rust-lang/")) assert.match(hashes[0].content, /^[0-9a-f]{64,128}$/, name);
    const locked = lock[`node_modules/${name}`];
    if (purl.startsWith("pkg:npm/")) assert.equal(`sha512-${Buffer.from(hashes[0].content, "hex").toString("base64")}`, locked.integrity, name);
  }
  assert.equal(new Set(bom.components.map((part) => part["bom-ref"])).size, bom.components.length);
});

test("the npm packages on the list are those that the bundler reads for the shipped scripts and styles", async () => {
  const entryPoints = [
    "static/styles/index.css", "static/styles/page.css", "static/page.js", "static/integration/index.js", "static/integration/sheet.js", "static/integration/inbouwen.css",
    ...["index.js", "frame.js", "frame-host.js", "diagnose.js", "diagnose.css"].map((name) => `static/widget/${name}`),
  ];
  // The glue of the module is made by the build, and the frame takes the script beside it.
  const { metafile } = await build({ entryPoints, bundle: true, write: false, metafile: true, outdir: "out", format: "esm", external: ["*/wmo_zelfcheck.js", "wmo-zelfcheck"], logLevel: "error" });
  const read = Object.keys(metafile.inputs).map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]).filter(Boolean);
  const listed = bom.components.filter(({ purl }) => purl.startsWith("pkg:npm/")).map(({ name }) => name);
  assert.ok(listed.length > 15);
  assert.deepEqual(listed.sort(), [...new Set(read)].sort());
});

test("each part stands in the notices, with a licence text", () => {
  const notices = read("documents/licences-of-others.txt");
  for (const { name, version: its } of bom.components) {
    assert.ok(notices.includes(`- ${name} ${its} (`), `${name} in the list`);
    assert.ok(notices.includes(`\n${name} ${its} (`), `${name} above a text`);
  }
});

test("nothing of the machine, the folder or the day is in it", () => {
  const traces = [process.cwd(), homedir(), hostname()].filter((trace) => trace.length > 3);
  for (const path of files.filter((path) => !/\.(br|gz|tgz)$/.test(path))) {
    const content = readFileSync(join(RELEASE, path), "latin1");
    for (const trace of traces) assert.ok(!content.includes(trace), `${path} has ${trace}`);
  }
  assert.ok(!("timestamp" in bom.metadata) && !("serialNumber" in bom));
});
