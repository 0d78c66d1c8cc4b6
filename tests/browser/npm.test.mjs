// The npm package as a developer gets it: installed from the tarball without a registry, its entries resolved, served beside a
// page, mounted and walked; and bundled, where the module's address must be kept.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize, resolve } from "node:path";
import { after, test } from "node:test";
import { build } from "esbuild";
import { browser } from "./helpers.mjs";

const release = resolve(process.env.RELEASE);
const { version } = JSON.parse(readFileSync(join(release, "build-info.json"), "utf8"));
const folder = mkdtempSync(join(tmpdir(), "wmo-npm-"));
after(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, "package.json"), '{"name":"consumer","private":true,"type":"module"}');
execFileSync("npm", ["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", join(release, `npm/wmo-zelfcheck-${version}.tgz`)], { cwd: folder, stdio: "pipe" });
const installed = join(folder, "node_modules/wmo-zelfcheck");
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm" };
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'";

/** Serves the consumer's folder, with the types and a strict policy. */
const server = createServer((request, response) => {
  const file = join(folder, normalize(new URL(request.url, "http://x").pathname));
  if (!existsSync(file)) return response.writeHead(404).end();
  return response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream", "content-security-policy": POLICY }).end(readFileSync(file));
}).listen(0, "127.0.0.1");
after(() => server.close());
const started = await browser(after);

const PAGE = (style, script) => `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>x</title><link rel="icon" href="/icon.svg"><link rel="stylesheet" href="${style}"></head>
<body><h1>Hulp</h1><div id="wmo">Bel 14 030</div><script type="module" src="${script}"></script></body></html>`;
writeFileSync(join(folder, "icon.svg"), readFileSync("static/icon.svg"));

/** Mounts in a page and walks one screen on. */
async function works(path) {
  const context = await started.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(`http://127.0.0.1:${server.address().port}/${path}`);
  await page.getByRole("button", { name: "Wat betaal ik zelf?" }).click();
  await page.getByRole("heading", { name: "Met wie woont u?" }).or(page.getByRole("radio").first()).first().waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
}

test("the package has its entries, its licence and the notices of others, and no compressed copies", () => {
  const manifest = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  assert.deepEqual([manifest.version, manifest.license, manifest.private], [version, "EUPL-1.2", undefined]);
  const targets = Object.values(manifest.exports).flatMap((entry) => (typeof entry === "string" ? [entry] : Object.values(entry)));
  for (const target of [...targets, "LICENSE", "README.md", "licences-of-others.txt"]) assert.ok(existsSync(join(installed, target)), target);
  assert.deepEqual(readdirSync(installed, { recursive: true }).filter((name) => /\.(br|gz)$/.test(name)), []);
});

test("its files served as they are", async () => {
  writeFileSync(join(folder, "served.js"), 'import { mount } from "/node_modules/wmo-zelfcheck/wmo-zelfcheck.js";\nmount(document.querySelector("#wmo"), { headingLevel: 2 });\n');
  writeFileSync(join(folder, "served.html"), PAGE("/node_modules/wmo-zelfcheck/wmo-zelfcheck.css", "/served.js"));
  await works("served.html");
});

test("bundled by esbuild, with the module copied beside the bundle as the readme says", async () => {
  writeFileSync(join(folder, "entry.js"), 'import { mount } from "wmo-zelfcheck";\nimport "wmo-zelfcheck/style.css";\nmount(document.querySelector("#wmo"), {});\n');
  await build({ entryPoints: [join(folder, "entry.js")], outdir: join(folder, "out"), bundle: true, format: "esm", logLevel: "silent" });
  mkdirSync(join(folder, "out"), { recursive: true });
  for (const name of readdirSync(installed).filter((name) => name.endsWith(".wasm"))) cpSync(join(installed, name), join(folder, "out", name));
  writeFileSync(join(folder, "bundled.html"), PAGE("/out/entry.css", "/out/entry.js"));
  await works("bundled.html");
});
