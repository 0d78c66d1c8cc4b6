// The sample configuration that ships, in a real nginx: the widget on a page with the strict policy, its files as they should be
// served, and the rules of internet.nl on the real answers.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { accessible, asks, browser, eventually, nothingStored, walk } from "./helpers.mjs";
import { headerFaults, securityTxtFaults } from "./header-rules.mjs";
import { get, nginx } from "./nginx.mjs";
import { BUNDLE, site } from "./voorbeeldstad.mjs";

const started = await browser(after);
const securityTxt = readFileSync(join(process.env.RELEASE, "server/security.txt"), "utf8")
  .replace(/^#.*\n/, "").replace("UW-MELDPUNT", "https://www.voorbeeldstad.example/melden").replace("DATUM-BINNEN-EEN-JAAR", new Date(Date.now() + 300 * 86_400_000).toISOString())
  .replace("UW-ADRES", "https://www.voorbeeldstad.example");
const server = await nginx(after, {
  ...site(),
  "site/.well-known/security.txt": securityTxt,
});

async function open(path) {
  const context = await started.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 900 } });
  const opened = await context.newPage();
  opened.setDefaultTimeout(30_000);
  const seen = { requests: [], complaints: [] };
  asks(opened, seen.requests);
  opened.on("console", (message) => seen.complaints.push(`${message.type()}: ${message.text()}`));
  opened.on("pageerror", (error) => seen.complaints.push(`error: ${error.message}`));
  await opened.goto(server.address + path);
  return { opened, context, ...seen };
}

test("the widget on a page with the strict policy: its own desk and offers, to an amount, nothing asked and nothing said", async () => {
  const { opened, context, requests, complaints } = await open("/");
  await opened.getByRole("button", { name: "Wat betaal ik zelf?" }).waitFor();
  // The offers come after the app is there.
  await eventually(() => assert.ok(requests.some((url) => url.endsWith("/aanbod.csv"))));
  await opened.waitForLoadState("networkidle");
  for (const path of ["/wmo-zelfcheck/gemeente.json", "/wmo-zelfcheck/aanbod.csv", `${BUNDLE}/wmo-zelfcheck.wasm`]) {
    assert.equal(requests.filter((url) => url === server.address + path).length, 1, path);
  }
  assert.ok(requests.every((url) => url.startsWith(server.address)), "only this server is asked");
  const loaded = requests.length;
  await accessible(opened, "the first screen on the municipality's page");
  await walk(opened);
  assert.equal(requests.length, loaded, "no request after loading");
  assert.deepEqual(complaints, []);
  await nothingStored(opened, context);
  await context.close();
});

test("a frame of the same server, under the same policy", async () => {
  const { opened, context, complaints } = await open("/frame.html");
  await walk(opened.frameLocator("iframe"));
  assert.deepEqual(complaints, []);
  await context.close();
});

test("a frame in a sandbox may load its files", async () => {
  for (const path of [`${BUNDLE}/wmo-zelfcheck.wasm`, `${BUNDLE}/wmo-zelfcheck.js`, "/wmo-zelfcheck/1/wmo-zelfcheck.css", "/wmo-zelfcheck/gemeente.json"]) {
    const { headers } = await get(server.address + path);
    assert.equal(headers["access-control-allow-origin"], "*", path);
    assert.equal(headers["cross-origin-resource-policy"], "cross-origin", path);
  }
});

test("types, compression and how long a file may be kept", async () => {
  const kept = "public, max-age=31536000, immutable";
  const cases = [
    [`${BUNDLE}/wmo-zelfcheck.wasm`, "application/wasm", kept], [`${BUNDLE}/wmo-zelfcheck.js`, "text/javascript; charset=utf-8", kept],
    [`${BUNDLE}/wmo-zelfcheck.css`, "text/css; charset=utf-8", kept], [`${BUNDLE}/frame.html`, "text/html; charset=utf-8", "no-cache"],
    ["/wmo-zelfcheck/1/wmo-zelfcheck.js", "text/javascript; charset=utf-8", "no-cache"], ["/wmo-zelfcheck/1/frame.html", "text/html; charset=utf-8", "no-cache"],
    ["/wmo-zelfcheck/service-worker.js", "text/javascript; charset=utf-8", "no-cache"],
    [`${BUNDLE}/contract.schema.json`, "application/json", "no-cache"], ["/wmo-zelfcheck/", "text/html; charset=utf-8", "no-cache"],
  ];
  for (const [path, type, cache] of cases) {
    const whole = await get(server.address + path);
    assert.equal(whole.status, 200, path);
    assert.deepEqual([whole.headers["content-type"], whole.headers["cache-control"]], [type, cache], path);
    for (const [encoding, expected] of [["gzip", "gzip"], ["gzip, br", "br"]]) {
      const packed = await get(server.address + path, encoding);
      assert.deepEqual([packed.headers["content-encoding"], packed.headers.vary, packed.headers["content-type"]], [expected, "Accept-Encoding", type], `${path} ${encoding}`);
    }
  }
  const short = await get(`${server.address}/wmo-zelfcheck?x=1`);
  assert.deepEqual([short.status, short.headers.location], [301, "/wmo-zelfcheck/?x=1"], "without the slash at the end");
  const missing = await get(`${server.address}${BUNDLE}/none.js`);
  assert.deepEqual([missing.status, missing.headers["cache-control"]], [404, undefined], "that a file is missing is not kept");
  assert.equal((await get(`${server.address}/wmo-zelfcheck/..%2f..%2fnginx.conf`)).body.includes("load_module"), false);
});

test("the rules of internet.nl for headers, on the municipality's page and on all of the widget", async () => {
  for (const path of ["/", "/frame.html", "/none", "/.well-known/security.txt", "/wmo-zelfcheck", "/wmo-zelfcheck/", "/wmo-zelfcheck/1/frame.html", `${BUNDLE}/frame.html`, `${BUNDLE}/wmo-zelfcheck.js`, "/wmo-zelfcheck/none"]) {
    const { headers } = await get(server.address + path);
    assert.deepEqual(headerFaults(headers), [], path);
    assert.equal(headers.server, "nginx", "no version of the server is told");
  }
  const text = await get(`${server.address}/.well-known/security.txt`);
  assert.deepEqual(securityTxtFaults(text.body.toString(), text.headers["content-type"], Date.now()), []);
  const moved = await get(`${server.plain}/wmo?x=1`);
  assert.deepEqual([moved.status, moved.headers.location], [301, "https://127.0.0.1/wmo?x=1"]);
  const dynamic = await get(`${server.address}/`, "gzip, br");
  assert.equal(dynamic.headers["content-encoding"], undefined, "the municipality's own pages are not compressed");
});

test("nginx has nothing to warn of", () => assert.equal(server.errors().split("\n").filter((line) => line && !/No such file|not found|is not found/.test(line)).join("\n"), ""));

test("the line that turns off what works without a network", async () => {
  const off = "location = /wmo-zelfcheck/service-worker.js { return 404; }";
  const { address } = await nginx(after, site(), [[`# ${off}`, off]]);
  const statuses = [];
  for (const name of ["service-worker.js", "index.html", "gemeente.json"]) statuses.push((await get(`${address}/wmo-zelfcheck/${name}`)).status);
  assert.deepEqual(statuses, [404, 200, 200]);
});
