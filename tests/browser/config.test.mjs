// Wrong configuration of every kind, on pages of a municipality's own site: the widget works on with what is national,
// and the editor reads what is wrong in the console and on the diagnosis.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browser, open } from "./helpers.mjs";
import { host, reply } from "./host.mjs";

const started = await browser(after);
const HELD = "<p>Bel de gemeente: 14 030.</p>";
const html = (attributes, inside = HELD) => `<!doctype html><html lang="nl"><head><title>Wmo</title><link rel="stylesheet" href="/wmo-zelfcheck/1.0.0/wmo-zelfcheck.css"></head>
<body><main><h1>Wmo</h1><div data-wmo-zelfcheck ${attributes}>${inside}</div></main><script type="module" src="/wmo-zelfcheck/1.0.0/wmo-zelfcheck.js"></script></body></html>`;

const { address: elsewhere } = await host(after, { "/gemeente.json": reply(200, { "Access-Control-Allow-Origin": "*" }, '{"code":"GM0344","contact":{"phone":"030 123 45 67"}}') });

/** Every text field of a municipality's file with script in it. */
const SCRIPT = "<img src=x onerror=alert(1)><script>alert(2)</script>";
const HOSTILE = JSON.stringify({ code: "GM0344", name: SCRIPT, contact: { name: SCRIPT, hours: SCRIPT, phone: "030 286 00 00", email: SCRIPT, website: `javascript:alert(3)//${SCRIPT}` }, links: { report: SCRIPT, about: "javascript:alert(4)" }, parts: [SCRIPT], languages: [SCRIPT], offers_file: "hostile.csv", [SCRIPT]: SCRIPT });
const HOSTILE_OFFERS = `naam;omschrijving;behoefte;vorm;telefoon;website\n${SCRIPT};${SCRIPT};${SCRIPT};${SCRIPT};${SCRIPT};javascript:alert(5)\n`;

/** What is on screen without a desk of the municipality: its general number, or where to find that. */
const NATIONAL = /Bel uw gemeente\. Het nummer staat op de website|Nummer volgens het overheidsregister/;

/** A case: what the file at /gemeente.json is, and what the editor must read about it, and on which part of the panel. */
const CASES = {
  "a file that is not there": { file: undefined, says: /gemeente\.json.*404/, part: "config" },
  "no JSON": { file: "code = GM0344", says: /gemeente\.json:1:1: Dit is geen bestand van een gemeente/, part: "config" },
  "JSON that ends too soon": { file: '{\n  "code": "GM0344",\n', says: /gemeente\.json:\d+:\d+: /, part: "config" },
  "a page of the CMS in its place": { file: reply(200, { "Content-Type": "text/html" }, "<!doctype html><title>Niet gevonden</title>"), says: /gemeente\.json: Op dit adres staat een webpagina/, part: "config" },
  "another site": { attributes: `data-config="${elsewhere}/gemeente.json"`, says: /andere website/, part: "config" },
  "a redirect to another site": { file: reply(302, { Location: `${elsewhere}/gemeente.json` }), says: /gemeente\.json: .*andere website/, part: "config" },
  "a list": { file: "[1]", says: /gemeente\.json:1:\d+: /, part: "config" },
  "no address": { attributes: 'data-config="http://"', says: /geen adres/, part: "config" },
  "an unknown field": { file: '{"code":"GM0344",\n "monthly_amout":"15.00"}', says: /gemeente\.json:2:\d+: .*monthly_amount/, part: "config" },
  "a wrong phone number": { file: '{"contact":\n  {"name":"Wmo-loket","phone":"bel ons","website":"https://www.example.nl/wmo"}}', says: /gemeente\.json:2:\d+: .*telefoonnummer/, part: "config", shows: /Wmo-loket/ },
  "a link that is no web address": { file: '{"links":{"report":"javascript:alert(1)"}}', says: /gemeente\.json:1:\d+: .*report/, part: "config" },
  "a municipality that does not exist": { file: '{"code":"GM0001"}', says: /gemeente\.json:1:\d+: /, part: "config" },
  "another municipality than the page's": { attributes: 'data-config="/gemeente.json" data-gemeente="GM0363"', file: '{"code":"GM0344","name":"Utrecht"}', says: /GM0363.*GM0344/, part: "config", shows: /Utrecht/ },
  "a rule that is not right": { file: '{"code":"GM0344","monthly_amount":"15","contact":{"phone":"030 123 45 67"}}', says: /gemeente\.json:1:\d+: .*monthly_amount/, part: "config", shows: /030 123 45 67/ },
  "an unknown part": { file: '{"parts":["check","estimate","vinder"]}', says: /gemeente\.json:1:\d+: .*vinder/, part: "config" },
  "no parts": { file: '{"parts":[]}', says: /gemeente\.json:1:\d+: .*parts/, part: "config" },
  "a language that is not there": { file: '{"languages":["nl","fy"]}', says: /gemeente\.json:1:\d+: .*fy/, part: "config" },
  "offers that are not there": { file: '{"code":"GM0344","offers_file":"aanbod.csv"}', says: /aanbod\.csv.*404/, part: "offers" },
  "offers on another site": { file: `{"code":"GM0344","offers_file":"${elsewhere}/aanbod.csv"}`, says: /offers_file|andere website/, part: "config" },
  "offers with mistakes": { file: '{"code":"GM0344","offers_file":"aanbod.csv"}', offers: "naam;behoefte\n;respijtzorg\nKoffie;kofie\n", says: /aanbod\.csv:\d+:\d+: /, part: "offers" },
  "a start that is not there": { attributes: 'data-start="begin"', says: /start="begin"/, part: "options" },
  "a municipality in the page of which there are two": { attributes: 'data-gemeente="Bergen"', says: /GM0893 Bergen.*GM0373 Bergen/, part: "options" },
  "an unknown municipality in the page": { attributes: 'data-gemeente="Nergenshuizen"', says: /Nergenshuizen/, part: "options" },
  "a heading level that is not there": { attributes: 'data-heading-level="7"', says: /heading-level="7"/, part: "options" },
  "a file in the page that is no JSON": { attributes: "", inside: `${HELD}<script type="application/json">{"code":</script>`, says: /config:1:\d+: /, part: "config" },
};

for (const [name, { attributes = 'data-config="/gemeente.json"', inside, file, offers, says, part, shows = NATIONAL }] of Object.entries(CASES)) {
  test(`${name}: told with its place, and the widget works`, async () => {
    const { address } = await host(after, { "/wmo": html(attributes, inside), "/gemeente.json": file, "/aanbod.csv": offers });
    const { page, context, complaints } = await open(started, { address, path: "/wmo?wmo-diagnose" });
    await page.locator(`.wmo-diagnose__part--wrong[data-part="${part}"]`).waitFor();
    const ours = complaints.filter((text) => text.startsWith("warning: Wmo-zelfcheck: "));
    assert.ok(ours.some((text) => says.test(text)), `in the console: ${complaints.join("\n")}`);
    assert.equal(new Set(ours).size, ours.length, "each once");
    const [, line, column, message] = ours.find((text) => says.test(text)).match(/:(\d+):(\d+): (.*)$/) ?? [];
    const shown = await page.locator(`[data-part="${part}"]`).innerText();
    if (line) assert.ok(shown.includes(`Regel ${line}, teken ${column}`) && shown.includes(message), `on the panel: ${shown}`);
    // What a browser says by itself of a file that is not there, or of a policy, is all that may stand there besides.
    const others = complaints.filter((text) => !ours.includes(text) && !/^error: (Failed to load resource|Refused to|.*Content Security Policy|Fetch API cannot load|Unsafe attempt to load)/.test(text));
    assert.deepEqual(others, []);
    const widget = page.locator(".wmo-zelfcheck-box");
    assert.match(await widget.innerText(), shows);
    await widget.getByRole("button", { name: "Wat betaal ik zelf?" }).click();
    await widget.getByRole("heading", { name: "Met wie woont u?" }).waitFor();
    await context.close();
  });
}

test("no other site is asked for a file where the server sends the browser there, also without a policy", async () => {
  const { address: other, asked } = await host(after, {}, {});
  const away = (path) => reply(302, { Location: `${other}${path}`, "Access-Control-Allow-Origin": "*" });
  const near = reply(302, { Location: "/echt.json" });
  const gemeente = '{"code":"GM0344","contact":{"name":"Wmo-loket","phone":"030 286 00 00"},"offers_file":"aanbod.csv"}';
  for (const [file, part] of [[away("/gemeente.json"), "config"], [near, "offers"]]) {
    const { address } = await host(after, { "/wmo": html('data-config="/gemeente.json"'), "/gemeente.json": file, "/echt.json": gemeente, "/aanbod.csv": away("/aanbod.csv") }, { "Content-Security-Policy": null });
    const { page, context } = await open(started, { address, path: "/wmo?wmo-diagnose" });
    await page.locator(`.wmo-diagnose__part--wrong[data-part="${part}"]`, { hasText: "andere website" }).waitFor();
    // A redirect in the site itself is followed.
    assert.match(await page.locator(".wmo-zelfcheck-box").innerText(), part === "config" ? NATIONAL : /030 286 00 00/);
    await context.close();
  }
  assert.deepEqual(asked, []);
});

test("a server that does not answer: given up after ten seconds, and the widget is there", async () => {
  const { address } = await host(after, { "/wmo": html('data-config="/gemeente.json"'), "/gemeente.json": () => {} });
  const { page, context, complaints } = await open(started, { address, path: "/wmo?wmo-diagnose", ready: false });
  await page.getByRole("button", { name: "Wat betaal ik zelf?" }).waitFor({ timeout: 60_000 });
  assert.ok(complaints.some((text) => /gemeente\.json: .*10 seconden/.test(text)), complaints.join("\n"));
  await page.locator('[data-part="config"]', { hasText: "10 seconden" }).waitFor();
  await context.close();
});

test("script in every text: shown to the editor as text, run nowhere, and no such link is made", async () => {
  const { address } = await host(after, { "/wmo": html('data-config="/gemeente.json" data-gemeente="&lt;img src=x onerror=alert(6)&gt;"'), "/gemeente.json": HOSTILE, "/hostile.csv": HOSTILE_OFFERS });
  const { page, context, complaints } = await open(started, { address, path: "/wmo?wmo-diagnose" });
  await page.locator('.wmo-diagnose__part--wrong[data-part="offers"]').waitFor();
  for (const part of ["config", "options"]) {
    const text = await page.locator(`[data-part="${part}"]`).innerText();
    assert.ok(text.includes("<img src=x"), `${part}: ${text}`);
  }
  // Names with markup in them are refused; what is right in the file stays.
  assert.match(await page.locator(".wmo-zelfcheck-box").innerText(), /030 286 00 00/);
  for (const start of ["Even op adem komen", "Wat betaal ik zelf?"]) {
    await page.locator(".wmo-zelfcheck-box").getByRole("button", { name: start }).click();
    await page.goBack();
  }
  assert.equal(await page.locator('img, .wmo-zelfcheck-box script, .wmo-diagnose script, [onerror], a[href^="javascript"]').count(), 0);
  assert.deepEqual(complaints.filter((text) => /^(error|dialog)/.test(text)), []);
  await context.close();
});

test("right configuration: the desk is there, nothing is in the console, and nothing is asked for after loading", async () => {
  const gemeente = '{"code":"GM0344","name":"Utrecht","contact":{"name":"Wmo-loket","phone":"030 286 00 00"},"monthly_amount":"15.00"}';
  for (const [attributes, inside] of [['data-config="/gemeente.json"', HELD], ["", `${HELD}<script type="application/json">${gemeente}</script>`]]) {
    const { address } = await host(after, { "/wmo": html(attributes, inside), "/gemeente.json": gemeente });
    const { page, context, complaints, requests } = await open(started, { address, path: "/wmo" });
    const widget = page.locator(".wmo-zelfcheck-box");
    assert.match(await widget.innerText(), /030 286 00 00/);
    assert.equal(await page.locator(".wmo-diagnose").count(), 0, "no panel unless it is asked for");
    await page.waitForLoadState("networkidle");
    const loaded = requests.length;
    await widget.getByRole("button", { name: "Wat betaal ik zelf?" }).click();
    await widget.getByRole("heading", { name: "Met wie woont u?" }).waitFor();
    assert.equal(requests.length, loaded);
    assert.ok(!requests.some((url) => url.includes("diagnose")), "visitors do not load the diagnosis");
    assert.deepEqual(complaints, []);
    await context.close();
  }
});
