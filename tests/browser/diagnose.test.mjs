// The panel for the editor: only for who asks for it, true about the page it stands in, and no burden on visitors.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { accessible, browser, nothingStored, open } from "./helpers.mjs";
import { host, reply } from "./host.mjs";

const started = await browser(after);
const HELD = "<p>Bel de gemeente: 14 030.</p>";

/** A page of a municipality; each of its pieces can be another. */
function html({ head = '<link rel="stylesheet" href="/wmo-zelfcheck/1.0.0/wmo-zelfcheck.css">', before = "<h1>Wmo</h1>", attributes = "", held = HELD, more = "" } = {}) {
  return `<!doctype html><html lang="nl"><head><title>Wmo</title>${head}<link rel="stylesheet" href="/site.css"></head>
<body><main>${before}<div data-wmo-zelfcheck ${attributes}>${held}</div>${more}</main><script type="module" src="/wmo-zelfcheck/1.0.0/wmo-zelfcheck.js"></script></body></html>`;
}

async function diagnosed(page, routes = {}, options = {}) {
  const { address } = await host(after, { "/wmo": html(page), "/site.css": "body { margin: 1rem }", ...routes });
  const opened = await open(started, { address, path: "/wmo?wmo-diagnose", ...options });
  const panel = opened.page.locator(".wmo-diagnose").first();
  await panel.locator('[data-part="heading"]', { hasText: "begint met kop" }).waitFor();
  // A style that is loaded later is among these once it counts.
  await opened.page.waitForFunction(() => [...document.styleSheets].some(({ href }) => href?.includes("diagnose")));
  const part = (name) => panel.locator(`[data-part="${name}"]`);
  return { ...opened, panel, part, text: (name) => part(name).innerText(), wrong: async (name) => (await part(name).getAttribute("class")).includes("--wrong") };
}

test("all is right: the panel says so, is accessible, and the widget works below it", async () => {
  const { page, context, panel, text, complaints } = await diagnosed();
  await panel.getByText("Diagnose: alles klopt").waitFor();
  assert.match(await text("version"), /Wmo-zelfcheck \d+\.\d+\.\d+, met de regels van \d+ \p{L}+ 20\d\d/u);
  assert.match(await text("heading"), /kop 1 \(Wmo\).*kop 2\. Dat past/);
  assert.match(await text("fallback"), /Er staat een tekst/);
  assert.match(await text("theme"), /gebruikt zijn eigen stijl/);
  assert.match(await text("contrast"), /Alle \d+ voldoen/);
  assert.match(await text("policy"), /niets tegengehouden/);
  await panel.getByText("Bekijk alle metingen").click();
  for (const scheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme: scheme });
    await accessible(page, scheme, scheme === "dark" ? "colours" : "all");
  }
  await page.setViewportSize({ width: 320, height: 800 });
  await accessible(page, "narrow", "layout");
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "no scrolling sideways");
  await page.locator(".wmo-zelfcheck-box").getByRole("button", { name: "Wat betaal ik zelf?" }).click();
  await page.getByRole("heading", { level: 2, name: "Met wie woont u?" }).waitFor();
  await nothingStored(page, context);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("folds open and close with the keyboard, and stay so when the panel is made again", async () => {
  const { page, context, panel } = await diagnosed();
  await panel.getByText("Diagnose: alles klopt").waitFor();
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "SUMMARY");
  assert.notEqual(await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle), "none", "the focus is seen");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.ok(await panel.locator('details[data-fold="contrast"]').evaluate((fold) => fold.open));
  // Something blocked makes the panel anew.
  await page.evaluate(() => document.body.append(Object.assign(new Image(), { src: "https://elsewhere.example/x.png", alt: "" })));
  await panel.getByText("elsewhere.example").waitFor();
  assert.ok(await panel.locator('details[data-fold="contrast"]').evaluate((fold) => fold.open));
  await context.close();
});

test("what the page does not do well is told: fallback, headings, style, theme, policy, a second script", async () => {
  const check = async (page, name, words, routes) => {
    const { context, part, text, wrong } = await diagnosed(page, routes);
    await part(name).getByText(words).first().waitFor();
    assert.ok(await wrong(name), `${name}: ${await text(name)}`);
    await context.close();
  };
  await check({ held: "" }, "fallback", /Het element was leeg/);
  await check({ held: "<p>Bel de gemeente.</p>" }, "fallback", /geen telefoonnummer/);
  await check({ attributes: 'data-heading-level="4"' }, "heading", /niveau overgeslagen: kies kop 2/);
  await check({ attributes: 'data-heading-level="1"' }, "heading", /Kies kop 2/);
  await check({ head: "" }, "theme", /stijl van de zelfcheck is niet geladen/);
  await check({ more: '<script type="module" src="/wmo-zelfcheck/1/wmo-zelfcheck.js"></script>' }, "copies", /2 regels/);
  await check({ more: '<img src="https://elsewhere.example/x.png" alt="">' }, "policy", /img-src: https:\/\/elsewhere\.example/);
  await check({ attributes: 'data-start="begin" data-theme="x-theme"' }, "options", /start="begin"/);
});

test("a theme: which tokens it sets, and each pair of colours that is too weak, by name", async () => {
  const { context, text, wrong } = await diagnosed({ attributes: 'data-theme="x-theme"' }, { "/site.css": ".x-theme { --utrecht-link-color: #bbb; --utrecht-button-primary-action-background-color: #ffd400; --utrecht-button-primary-action-color: #fff }" });
  assert.match(await text("theme"), /x-theme[^]*3 van de 8[^]*--utrecht-link-color[^]*#bbb/);
  assert.ok(await wrong("contrast"));
  assert.match(await text("contrast"), /voldoen niet aan WCAG 2\.2 AA: .*link.*hoofdknop/);
  await context.close();
});

test("a widget that cannot start: the fallback stays, and the panel says why to look where", async () => {
  const { address } = await host(after, { "/wmo": html(), "/site.css": "", "/wmo-zelfcheck/1.0.0/wmo-zelfcheck.wasm": reply(404, {}) });
  const { page, context } = await open(started, { address, path: "/wmo?wmo-diagnose", ready: false });
  await page.locator('.wmo-diagnose__part--wrong[data-part="version"]', { hasText: "kon niet starten" }).waitFor();
  assert.ok(await page.getByText("Bel de gemeente: 14 030.").isVisible());
  await context.close();
});

test("in the frame page too, one panel for each of two widgets, and gone with its widget", async () => {
  const { address } = await host(after, { "/wmo": html({ more: `<div id="two" data-wmo-zelfcheck data-start="finder">${HELD}</div>` }), "/site.css": "" });
  const frame = await open(started, { address, path: "/wmo-zelfcheck/1.0.0/frame.html?wmo-diagnose&start=check", ready: false });
  await frame.page.locator(".wmo-diagnose", { hasText: "check" }).waitFor();
  await frame.context.close();
  const { page, context } = await open(started, { address, path: "/wmo?wmo-diagnose" });
  await page.locator(".wmo-diagnose").nth(1).waitFor();
  assert.equal(await page.locator(".wmo-diagnose").count(), 2);
  await page.evaluate(() => document.getElementById("two").remove());
  await page.waitForFunction(() => document.querySelectorAll(".wmo-diagnose").length === 1);
  await context.close();
});

test("the panel shows the options that were given, and never the answers", async () => {
  const own = `import { mount } from "/wmo-zelfcheck/1.0.0/wmo-zelfcheck.js";
    const options = (answers) => ({ start: "estimate", theme: "een-thema", shareUrl: location.origin + "/", on: () => {}, answers });
    const widget = mount(document.getElementById("own"), options("wmo=geheim-een"));
    widget.ready.then(() => widget.update({ ...options("wmo=geheim-twee"), theme: "twee-thema" }));`;
  const { address } = await host(after, { "/wmo": `<!doctype html><html lang="nl"><title>Wmo</title><link rel="stylesheet" href="/wmo-zelfcheck/1.0.0/wmo-zelfcheck.css"><h1>Wmo</h1><div id="own">${HELD}</div><script type="module" src="/own.js"></script>`, "/own.js": own });
  const { page, context, complaints } = await open(started, { address, path: "/wmo?wmo-diagnose", ready: false });
  const options = page.locator('.wmo-diagnose [data-part="options"]');
  await options.getByText("twee-thema").waitFor();
  const names = await options.locator("tbody th").allInnerTexts();
  assert.deepEqual(names, ["start", "theme", "shareUrl"]);
  assert.ok(!(await page.locator(".wmo-diagnose").textContent()).includes("geheim"));
  assert.ok(!complaints.some((line) => line.includes("geheim")), complaints.join("\n"));
  await context.close();
});

test("the panel is gone after destroy, and what comes later does not bring it back", async () => {
  const own = `import { mount } from "/wmo-zelfcheck/1.0.0/wmo-zelfcheck.js";
    window.mount = (config) => (window.widget = mount(document.getElementById("own"), { config }));`;
  const late = [];
  const slow = (text) => (_, answer) => late.push(() => answer.writeHead(200, { "Content-Type": "text/plain" }).end(text));
  const { address, asked } = await host(after, {
    "/wmo": `<!doctype html><html lang="nl"><title>Wmo</title><h1>Wmo</h1><div id="own">${HELD}</div><script type="module" src="/own.js"></script>`,
    "/own.js": own, "/slow.json": slow('{"x":1}'), "/fast.json": '{"offers_file":"slow.csv"}', "/slow.csv": slow("naam\n;\n"),
  });
  const { page, context, complaints } = await open(started, { address, path: "/wmo?wmo-diagnose", ready: false });
  await page.waitForFunction(() => window.mount);
  const panels = page.locator(".wmo-diagnose");
  // While the panel's own file is still on its way.
  await page.evaluate(() => { window.mount(undefined); window.widget.destroy(); });
  while (!asked.some((path) => path.endsWith("/diagnose.js"))) await page.waitForTimeout(20);
  await page.waitForTimeout(500);
  assert.equal(await panels.count(), 0);
  for (const [config, waited] of [["/slow.json", "/slow.json"], ["/fast.json", "/slow.csv"]]) {
    await page.evaluate((config) => { window.mount(config); }, config);
    await panels.first().waitFor({ state: "attached" });
    while (!asked.includes(waited)) await page.waitForTimeout(20);
    await page.evaluate(() => window.widget.destroy());
    assert.equal(await panels.count(), 0, waited);
    late.splice(0).forEach((answer) => answer());
    await page.waitForTimeout(500);
    // As does something that the page's policy stops.
    await page.evaluate(() => document.body.append(Object.assign(new Image(), { src: "https://elsewhere.example/x.png", alt: "" })));
    await page.waitForTimeout(200);
    assert.equal(await panels.count(), 0, waited);
    assert.equal(await page.locator("#own").innerText(), "Bel de gemeente: 14 030.");
  }
  assert.ok(!complaints.some((line) => line.startsWith("warning: Wmo-zelfcheck")), complaints.join("\n"));
  await context.close();
});

test("the ring that the contrast is measured of is the ring that the widget shows", async () => {
  const { page, context, panel } = await diagnosed();
  await panel.getByText("Bekijk alle metingen").click();
  const sample = await panel.locator("tr", { hasText: "met het toetsenbord" }).locator("td span").first().evaluate((element) => getComputedStyle(element).outlineColor);
  const link = page.locator(".wmo-zelfcheck-box").getByRole("link", { name: "Gevaar: 112" });
  await panel.locator("summary").last().focus();
  for (let count = 0; count < 8 && !(await link.evaluate((element) => element === document.activeElement)); count += 1) await page.keyboard.press("Tab");
  assert.equal(await link.evaluate((element) => getComputedStyle(element).outlineColor), sample);
  await context.close();
});
