// What goes wrong in a page is told to the editor in words of ours: in the console, and on the panel of the diagnosis.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { browser, eventually, open } from "./helpers.mjs";
import { BUNDLE, host, html, LINKED, SCRIPT } from "./host.mjs";

const started = await browser(after);
const HELD = "<p>Bel de gemeente: 14 030.</p>";
const WIDGET = `<div data-wmo-zelfcheck>${HELD}</div>`;

/** Opens a page of a municipality, with the panel. */
async function site({ body = WIDGET, head = LINKED + SCRIPT, headers, pages = {} } = {}) {
  const { address, asked } = await host(after, { "/wmo": html(body, head), ...pages }, headers);
  const opened = await open(started, { address, path: "/wmo?wmo-diagnose", ready: false });
  const part = (name) => opened.page.locator(`.wmo-diagnose__part--wrong[data-part="${name}"]`);
  const console = (words) => eventually(() => assert.ok(opened.complaints.some((line) => words.test(line)), opened.complaints.join("\n")));
  return { ...opened, asked, part, console };
}

/** What came of a file of the bundle, changed on its way. */
const changed = (name, change) => async (_, answer) => {
  const found = await fetch(`${process.env.ADDRESS}/1.0.0/${name}`);
  answer.writeHead(200, { "Content-Type": found.headers.get("content-type") }).end(change(Buffer.from(await found.arrayBuffer())));
};

test("a policy without WebAssembly: the one word that is missing, and not more than that", async () => {
  const policy = "script-src 'self'; style-src 'self'; connect-src 'self'";
  const { page, context, part, console, complaints } = await site({ headers: { "Content-Security-Policy": policy } });
  await part("version").getByText("Zet 'wasm-unsafe-eval' in script-src.").waitFor();
  await console(/^error: .*Wmo-zelfcheck.*Zet 'wasm-unsafe-eval' in script-src\./);
  assert.ok(!complaints.filter((line) => line.includes("Wmo-zelfcheck")).some((line) => line.includes("'unsafe-eval'")), complaints.join("\n"));
  assert.ok(await page.getByText("Bel de gemeente: 14 030.").isVisible());
  await context.close();
});

test("a program of another version, as a cache or a service worker gives it: that is told, and it is asked for once", async () => {
  const pages = { [`${BUNDLE}wmo-zelfcheck.wasm`]: changed("wmo-zelfcheck.wasm", (bytes) => Buffer.concat([bytes, Buffer.of(0, 2, 1, 48)])) };
  const { page, context, part, console, asked } = await site({ pages });
  const words = /wmo-zelfcheck\.wasm was niet op te halen, of is van een andere versie dan het script.*cache of service worker/;
  await part("version").getByText(words).waitFor();
  await console(words);
  assert.ok(await page.getByText("Bel de gemeente: 14 030.").isVisible());
  await page.waitForTimeout(500);
  assert.equal(asked.filter((path) => path.endsWith(".wasm")).length, 1);
  await context.close();
});

test("a stylesheet that is missing, or of another version than the script", async () => {
  const missing = await site({ head: SCRIPT });
  await missing.part("theme").getByText("De stijl van de zelfcheck is niet geladen.").waitFor();
  await missing.console(/^warning: Wmo-zelfcheck: De stijl van de zelfcheck is niet geladen\.$/);
  await missing.context.close();
  const older = changed("wmo-zelfcheck.css", (bytes) => bytes.toString().replace(/--wmo-version:[^;}]+/, '--wmo-version:"0.9.0"'));
  const other = await site({ pages: { [`${BUNDLE}wmo-zelfcheck.css`]: older } });
  await other.part("theme").getByText("andere versie (0.9.0) dan het script (1.0.0)").waitFor();
  await other.console(/^warning: Wmo-zelfcheck: De stijl is van een andere versie \(0\.9\.0\) dan het script \(1\.0\.0\)\.$/);
  await other.context.close();
  const right = await site();
  await right.page.getByText("Diagnose: alles klopt").waitFor();
  await right.page.waitForTimeout(3500);
  assert.deepEqual(right.complaints, []);
  await right.context.close();
});

test("signs that an editor or a CMS made of JSON in the page: which, and in which line", async () => {
  for (const [json, words] of [
    ['{\n  "name": "De “Brug”",\n  “code”: “GM0344”\n}', /Regel 3: “ is een gekruld aanhalingsteken/],
    ['{\n  &quot;code&quot;: &quot;GM0344&quot; }', /Regel 2: &quot; is een HTML-code/],
    ['//<![CDATA[\n{ "code": "GM0344" }\n//]]>', /Regel 1: <!\[CDATA\[ hoort hier niet/],
  ]) {
    const { context, part, console, complaints } = await site({ body: `<div data-wmo-zelfcheck><script type="application/json">${json}</script>${HELD}</div>` });
    await part("config").getByText(words).waitFor();
    // Beside what the reader itself finds.
    await part("config").locator("ol li").first().waitFor();
    await console(words);
    assert.equal(complaints.filter((line) => words.test(line)).length, 1);
    await context.close();
  }
  const text = await site({ body: `<div data-wmo-zelfcheck><script type="application/json">{ "code": "GM0344", "contact": { "name": "Het “loket” &amp; \\"balie\\"", "phone": "x" } }</script>${HELD}</div>` });
  await text.part("config").locator("ol li").first().waitFor();
  assert.ok(!text.complaints.some((line) => /Regel/.test(line)), text.complaints.join("\n"));
  await text.context.close();
});

test("a script without type=\"module\": nothing of ours can run, and the guide has what the browser says", async () => {
  const guide = readFileSync("docs/embedding.md", "utf8");
  for (const folder of [BUNDLE, "/wmo-zelfcheck/1/"]) {
    const { page, context, complaints } = await site({ head: `${LINKED}<script src="${folder}wmo-zelfcheck.js"></script>` });
    await eventually(() => assert.ok(complaints.some((line) => line.startsWith("error: "))));
    assert.equal(complaints.length, 1, complaints.join("\n"));
    assert.ok(guide.includes(`\`${complaints[0].replace("error: ", "")}\``), complaints[0]);
    assert.ok(await page.getByText("Bel de gemeente: 14 030.").isVisible());
    await context.close();
  }
});

test("a sandbox that is too narrow: the script beside the frame says what it lacks", async () => {
  const helper = `<script type="module" src="${BUNDLE}wmo-zelfcheck-frame.js"></script>`;
  const whole = "allow-scripts allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";
  const frame = (sandbox) => `<iframe src="${BUNDLE}frame.html" title="Wmo-zelfcheck" width="100%" height="900" sandbox="${sandbox}"></iframe>`;
  for (const [sandbox, words] of [
    [whole.replace("allow-scripts ", ""), /ontbreekt allow-scripts\. Zonder allow-scripts start de zelfcheck niet/],
    [whole.replace("allow-downloads ", ""), /ontbreekt allow-downloads\. Daardoor werkt niet alles/],
  ]) {
    const { context, console } = await site({ body: frame(sandbox), head: helper });
    await console(words);
    await context.close();
  }
  // Without the header that the served app gives with its files.
  const silent = (name) => changed(name, (bytes) => bytes);
  const pages = Object.fromEntries(["frame.js", "wmo-zelfcheck.js"].map((name) => [BUNDLE + name, silent(name)]));
  const { context, console, complaints } = await site({ body: frame(whole), head: helper, pages });
  await console(/meldt zich niet.*Access-Control-Allow-Origin: \*/);
  assert.ok(!complaints.some((line) => line.includes("ontbreekt")));
  await context.close();
});

test("a page with Trusted Types: the panel and the widget are there all the same", async () => {
  const headers = { "Content-Security-Policy": "require-trusted-types-for 'script'" };
  const { page, context } = await site({ headers });
  await page.locator(".wmo-diagnose").waitFor();
  await page.getByRole("button", { name: "Waar kan ik terecht?" }).waitFor();
  await context.close();
});
