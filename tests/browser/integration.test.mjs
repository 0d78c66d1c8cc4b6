// The integration page: from choices to lines that work as they stand, and what it checks for the editor.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { after, test } from "node:test";
import { blocks } from "../../static/integration/lines.js";
import { accessible, browser, nothingStored, open } from "./helpers.mjs";
import { host, reply } from "./host.mjs";

const started = await browser(after);
const PATH = "/wmo-zelfcheck/inbouwen.html";
const page = (policy, meta = "") => reply(200, { "Content-Type": "text/html", ...(policy && { "Content-Security-Policy": policy }) }, `<!doctype html><title>Zorg</title>${meta}`);
const { address } = await host(after, {
  "/theme.css": ".red { --utrecht-link-color: #f00 } .blue { --utrecht-link-color: #00f } .green { --utrecht-link-color: #008000 } .grey { --utrecht-link-color: #777 } .darker { --utrecht-link-color: #767676 } .x-theme { --utrecht-link-color: #bbb; --utrecht-button-primary-action-background-color: #ffd400; --utrecht-button-primary-action-color: #fff }",
  "/strict": page("default-src 'self'"),
  "/meta": page("script-src 'self' 'wasm-unsafe-eval'", "<meta http-equiv=\"Content-Security-Policy\" content=\"connect-src 'none'\">"),
  "/open": page(null),
});

/** The page, with its choices there. */
async function integration(options = {}) {
  const opened = await open(started, { address, path: PATH, ready: false, ...options });
  await opened.page.locator("#municipalities option").nth(300).waitFor({ state: "attached" });
  return opened;
}

const choose = async (page, label, value) => {
  await page.getByLabel(label).fill(value);
  await page.getByLabel(label).blur();
};
const linesOf = (page, name) => page.locator(`pre[data-lines="${name}"]`).innerText();

const place = { base: "/zorg/wmo/", version: "1.2.3", integrity: { "wmo-zelfcheck.js": "sha384-J", "wmo-zelfcheck.css": "sha384-C", "wmo-zelfcheck-frame.js": "sha384-F" } };
const plain = { way: "element", start: "start", exact: true, headingLevel: 2, colorScheme: "light", phone: "", municipality: null, config: "", stylesheet: "", classes: "" };
const lines = (choices) => blocks({ ...plain, ...choices }, place).map(({ text }) => text);

test("the lines of an element: defaults are left out, choices are attributes, and an exact version has its hashes", () => {
  assert.deepEqual(lines({}), [`<link rel="stylesheet" href="/zorg/wmo/1.2.3/wmo-zelfcheck.css" integrity="sha384-C">
<div data-wmo-zelfcheck>
  <p>Hulp nodig, of zorgt u voor iemand? Bel uw gemeente.</p>
</div>
<script type="module" src="/zorg/wmo/1.2.3/wmo-zelfcheck.js" integrity="sha384-J"></script>`]);
  assert.deepEqual(lines({ exact: false, municipality: { code: "GM0344", name: "Utrecht" }, start: "finder", headingLevel: 3, config: "/g.json", classes: "a-theme b", colorScheme: "auto", phone: "14 030" }), [
    `<link rel="stylesheet" href="/zorg/wmo/1/wmo-zelfcheck.css">
<div data-wmo-zelfcheck data-gemeente="GM0344" data-start="finder" data-heading-level="3" data-config="/g.json" data-theme="a-theme b" data-color-scheme="auto">
  <p>Hulp nodig, of zorgt u voor iemand? Bel <a href="tel:14030">14 030</a>.</p>
</div>
<script type="module" src="/zorg/wmo/1/wmo-zelfcheck.js"></script>`]);
});

test("the lines of a frame name files inside the widget's folder, and of a script are valid JavaScript", () => {
  assert.deepEqual(lines({ way: "frame", municipality: { code: "GM0344" }, config: "/zorg/wmo/eigen/g.json", stylesheet: "/zorg/wmo/t.css", classes: "t" }), [
    '<iframe src="/zorg/wmo/1.2.3/frame.html?gemeente=GM0344&amp;config=eigen/g.json&amp;theme=t&amp;stylesheet=t.css" title="Wmo-zelfcheck" width="100%" height="900"></iframe>',
    '<script type="module" src="/zorg/wmo/1.2.3/wmo-zelfcheck-frame.js" integrity="sha384-F"></script>',
  ]);
  const [, script] = lines({ way: "script", start: "check", headingLevel: 4, municipality: { code: "GM0344" } });
  assert.equal(script, `import { mount } from "/zorg/wmo/1.2.3/wmo-zelfcheck.js";

const widget = mount(document.querySelector("#wmo-zelfcheck"), {
  "municipality": "GM0344",
  "start": "check",
  "headingLevel": 4
});`);
  assert.ok(lines({ way: "script" })[1].endsWith('querySelector("#wmo-zelfcheck"), {});'));
});

test("whatever is typed stays text in the lines", () => {
  const nasty = '"><script>alert(1)</script>&';
  for (const way of ["element", "frame", "script"]) {
    for (const text of lines({ way, config: nasty, stylesheet: nasty, classes: nasty, phone: `1${nasty}` })) {
      assert.equal(text.match(/<script>alert/), null, text);
      assert.equal(text.match(/"">|='?">/), null, text);
    }
  }
});

test("readable without a script: the explanation, and lines whose hashes are those of the files", async () => {
  const { page, context } = await open(started, { address, path: PATH, ready: false, javaScriptEnabled: false });
  const text = await page.locator("#lines pre").innerText();
  for (const [, name, value] of text.matchAll(/\/1\.0\.0\/(wmo-zelfcheck\.\w+)" integrity="([^"]+)"/g)) {
    const bytes = Buffer.from(await (await fetch(`${address}/wmo-zelfcheck/1.0.0/${name}`)).arrayBuffer());
    assert.equal(value, `sha384-${createHash("sha384").update(bytes).digest("base64")}`, name);
  }
  assert.equal([...text.matchAll(/integrity=/g)].length, 2);
  assert.equal(await page.locator("form").isVisible(), false);
  for (const words of ["Privacy", "Toegankelijkheid", "wasm-unsafe-eval", "wmo-diagnose"]) assert.ok(await page.getByText(words).first().isVisible(), words);
  // Every link of the page leads somewhere.
  for (const href of await page.locator("main a").evaluateAll((links) => links.map((link) => link.href))) {
    const url = new URL(href);
    if (url.hash) assert.equal(await page.locator(url.hash).count(), 1, href);
    else assert.equal((await fetch(url, { method: "HEAD" })).status, 200, href);
  }
  await context.close();
});

test("choices lead to the lines and to the widget itself, in each way of embedding, under the strict policy", async () => {
  const { page, context, complaints } = await integration();
  const preview = page.locator("#preview");
  await preview.getByRole("heading", { level: 2, name: "Hulp nodig, of zorgt u voor iemand?" }).waitFor();
  await choose(page, "Welke gemeente?", "utrecht");
  assert.match(await linesOf(page, "page"), /<div data-wmo-zelfcheck data-gemeente="GM0344">/);
  await page.getByText("Even op adem komen.").click();
  await preview.getByText("Uw gemeente: Utrecht").waitFor();
  await page.getByText("In een kader (iframe).").click();
  assert.match(await linesOf(page, "page"), /^<iframe src="\/wmo-zelfcheck\/1\.0\.0\/frame\.html\?gemeente=GM0344&amp;start=finder"/);
  await page.frameLocator("#preview iframe").getByText("Uw gemeente: Utrecht").waitFor();
  await page.waitForFunction(() => document.querySelector("#preview iframe").getAttribute("height") !== "900");
  await page.getByText("Met een eigen script.").click();
  await preview.getByText("Uw gemeente: Utrecht").waitFor();
  await page.getByText("Uw stijl, de koppen, de versie en de taal").click();
  await page.getByLabel("Welk niveau heeft de eerste kop").selectOption("3");
  await preview.getByRole("heading", { level: 3, name: "Even op adem komen" }).waitFor();
  await page.getByText("De nieuwste versie 1.").click();
  assert.match(await linesOf(page, "script"), /from "\/wmo-zelfcheck\/1\/wmo-zelfcheck\.js"[^]*"headingLevel": 3/);
  await page.getByText("Neem het bestand van Voorbeeldstad").click();
  await preview.getByText("Hier vindt u hulp in Voorbeeldstad").waitFor();
  await nothingStored(page, context);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("the lines work as they stand when they are pasted in a page", async () => {
  const { page, context } = await integration();
  await choose(page, "Welke gemeente?", "Utrecht");
  await choose(page, "Welk telefoonnummer", "14 030");
  await page.getByText("Wat betaal ik zelf?").first().click();
  const pages = {};
  pages["/element"] = await linesOf(page, "page");
  await page.getByText("In een kader (iframe).").click();
  pages["/frame"] = (await linesOf(page, "page")) + (await linesOf(page, "height"));
  await page.getByText("Met een eigen script.").click();
  pages["/script"] = `${await linesOf(page, "page")}<script type="module" src="/own.js"></script>`;
  const own = await linesOf(page, "script");
  await context.close();
  for (const [path, pasted] of Object.entries(pages)) {
    const { address: site } = await host(after, { [path]: `<!doctype html><html lang="nl"><title>Wmo</title><h1>Wmo</h1>${pasted}`, "/own.js": own });
    const { page: at, context: its, complaints } = await open(started, { address: site, path, ready: false });
    const inside = path === "/frame" ? at.frameLocator("iframe") : at;
    await inside.getByRole("heading", { level: 2, name: "Met wie woont u?" }).waitFor();
    assert.deepEqual(complaints, [], path);
    await its.close();
  }
});

test("copying says that it did; where a page may not copy, the lines are selected", async () => {
  const { page, context } = await integration({ permissions: ["clipboard-read", "clipboard-write"] });
  await page.getByRole("button", { name: "Kopieer de HTML" }).click();
  await page.locator("#said", { hasText: "Gekopieerd." }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied, await linesOf(page, "page"));
  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await page.getByRole("button", { name: "Kopieer de HTML" }).click();
  await page.locator("#said", { hasText: "geselecteerd" }).waitFor();
  assert.equal(await page.evaluate(() => getSelection().toString()), copied);
  await context.close();
});

test("a wrong choice is told at its field, and lines and widget go on without it", async () => {
  const { page, context } = await integration();
  const wrong = async (label, value, words) => {
    await choose(page, label, value);
    const field = page.getByLabel(label);
    const described = (await field.getAttribute("aria-describedby")).split(" ").at(-1);
    // Whether a style is there is known only after it was asked for.
    await page.locator(`#${described}`).filter({ hasText: words }).waitFor();
    assert.equal(await field.getAttribute("aria-invalid"), "true");
  };
  await page.getByText("Uw stijl, de koppen, de versie en de taal").click();
  await wrong("Welke gemeente?", "Bergen", /GM0893.*GM0373/);
  await wrong("Welke gemeente?", "Nergenshuizen", /kennen wij niet/);
  await wrong("Waar staat uw gemeentebestand?", "https://elsewhere.example/g.json", /andere server/);
  await wrong("Hoe heet de klasse", 'x"><b>', /letters, cijfers/);
  await wrong("Waar staat de stijl", "/not-there.css", /niet te laden/);
  // The others are still told.
  assert.match(await page.locator("#classes-error").innerText(), /letters, cijfers/);
  await accessible(page, "with errors");
  await choose(page, "Waar staat de stijl", "");
  assert.match(await linesOf(page, "page"), /<div data-wmo-zelfcheck>/);
  await choose(page, "Waar staat uw gemeentebestand?", "/elders/gemeente.json");
  assert.match(await linesOf(page, "page"), /data-config="\/elders\/gemeente\.json"/);
  await page.getByText("In een kader (iframe).").click();
  assert.match(await page.locator("#config-error").innerText(), /In een iframe.*\/wmo-zelfcheck\//);
  // Nor what the frame would not take.
  for (const [name, fits] of [["gemeente.txt", false], ["eigen bestand.json", false], ["eigen/gemeente.json", true]]) {
    await choose(page, "Waar staat uw gemeentebestand?", `/wmo-zelfcheck/${name}`);
    assert.equal(await page.locator("#config-error").isVisible(), !fits, name);
    assert.equal((await linesOf(page, "page")).includes("config="), fits, name);
  }
  await context.close();
});

test("a theme of the editor's own: in the preview, in the lines, and measured", async () => {
  const { page, context } = await integration();
  await page.locator("#contrast-summary", { hasText: "Alle 11 voldoen" }).waitFor();
  await page.getByText("Uw stijl, de koppen, de versie en de taal").click();
  await choose(page, "Hoe heet de klasse", "x-theme");
  await choose(page, "Waar staat de stijl", "/theme.css");
  await page.locator("#contrast-summary", { hasText: "voldoen niet aan WCAG 2.2 AA: link, hoofdknop" }).waitFor();
  assert.equal(await page.locator("#preview .wmo-zelfcheck-box .wmo-zelfcheck").evaluate((root) => getComputedStyle(root).getPropertyValue("--utrecht-link-color").trim()), "#bbb");
  assert.match(await linesOf(page, "page"), /^<link rel="stylesheet" href="\/theme\.css">[^]*data-theme="x-theme"/);
  await page.locator("#preview-part > details > summary").click();
  const row = page.locator("#contrast tr", { hasText: "Hoofdknop" });
  assert.match(await row.innerText(), /1,4\s:\s1\s+Voldoet niet\. Nodig is 4,5\s:\s1\./);
  await context.close();
});

test("contrast as WCAG computes it, cut off and not rounded: known colours on white", async () => {
  const { page, context } = await integration();
  await page.getByText("Uw stijl, de koppen, de versie en de taal").click();
  await choose(page, "Waar staat de stijl", "/theme.css");
  for (const [name, words] of [["red", /3,9\s:\s1\s+Voldoet niet/], ["blue", /8,5\s:\s1\s+Voldoet\./], ["green", /5,1\s:\s1\s+Voldoet\./], ["grey", /4,4\s:\s1\s+Voldoet niet/], ["darker", /4,5\s:\s1\s+Voldoet\./]]) {
    await choose(page, "Hoe heet de klasse", name);
    const row = page.locator("#contrast tr", { hasText: "Link" });
    await page.waitForFunction((wanted) => document.querySelector("#contrast .wmo-zelfcheck")?.classList.contains(wanted), name);
    assert.match(await row.evaluate((cells) => [...cells.cells].map((cell) => cell.textContent).join(" ")), words, name);
  }
  await context.close();
});

test("own files are checked in the browser, with line and column, and go nowhere", async () => {
  const { page, context, requests } = await integration();
  await page.locator("#contrast-summary", { hasText: "Alle 11 voldoen" }).waitFor();
  // The last that is asked for is the style of the panel above the preview.
  await page.locator("#preview .wmo-diagnose").waitFor();
  await page.waitForFunction(() => [...document.styleSheets].some(({ href }) => href?.includes("diagnose")));
  const before = requests.length;
  const found = page.locator("#findings");
  await page.getByLabel("Of plak de tekst").fill('{\n  "code": "GM0344",\n  "contact": {"phone": "bel <b>ons</b>"}\n}');
  await found.getByText("1 fout, 0 waarschuwingen.").waitFor();
  assert.match(await found.innerText(), /gemeentebestand[^]*Regel 3, teken \d+: fout\s+contact\/phone[^]*'bel ons' is geen telefoonnummer/);
  await page.getByLabel("Of plak de tekst").fill("");
  assert.equal(await found.innerText(), "");
  const file = (name, buffer) => page.getByLabel("Kies een bestand").setInputFiles({ name, mimeType: "text/plain", buffer });
  await file("aanbod.csv", await readFile("static/example/aanbod.csv"));
  await found.getByText(/Gelezen: \d+\. Met een waarschuwing: \d+\. Geweigerd: 0\./).waitFor();
  await file("gemeente.json", await readFile("static/example/gemeente.json"));
  await found.filter({ hasText: "een gemeentebestand" }).getByText("Geen fouten gevonden.").waitFor();
  await file("oud.csv", Buffer.from("naam;omschrijving\nCaf\xe9;x\n", "latin1"));
  await found.getByText("niet opgeslagen als UTF-8").waitFor();
  assert.equal(requests.length, before);
  await context.close();
});

test("the policy of a page of this server is read, and what it blocks is named", async () => {
  const { page, context } = await integration();
  const said = page.locator("#policy-said");
  await choose(page, "Houdt uw pagina de zelfcheck tegen?", "/strict");
  await said.getByText("Dit beleid houdt de zelfcheck tegen.").waitFor();
  assert.match(await said.innerText(), /in script-src: 'wasm-unsafe-eval'/);
  await choose(page, "Houdt uw pagina de zelfcheck tegen?", "/meta");
  await said.getByText("in connect-src: 'self'").waitFor();
  await choose(page, "Houdt uw pagina de zelfcheck tegen?", "/open");
  await said.getByText("stuurt geen Content-Security-Policy mee").waitFor();
  await choose(page, "Houdt uw pagina de zelfcheck tegen?", "/nowhere");
  await page.getByText("Deze pagina is niet te lezen.").waitFor();
  await page.getByLabel("Of plak het beleid").fill("script-src 'self' 'wasm-unsafe-eval'");
  await said.getByText("laat de zelfcheck toe").waitFor();
  await context.close();
});

test("accessible in light and dark, narrow and wide, with a theme's errors open, and all of it by keyboard", async () => {
  const { page, context } = await integration();
  await page.locator("#contrast-summary", { hasText: "Alle 11 voldoen" }).waitFor();
  for (const fold of ["#choices > details > summary", "#preview-part > details > summary", "#preview .wmo-diagnose > details > summary"]) await page.locator(fold).click();
  await page.getByLabel("Of plak de tekst").fill("{");
  for (const [width, colorScheme] of [[1280, "light"], [1280, "dark"], [768, "light"], [320, "light"], [320, "dark"]]) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await accessible(page, `${width} ${colorScheme}`, colorScheme === "dark" ? "colours" : width === 1280 ? "all" : "layout");
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `no scrolling sideways at ${width}`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.locator(".in-contents a").first().focus();
  const seen = new Set();
  for (let count = 0; count < 200 && !seen.has("policy"); count += 1) {
    await page.keyboard.press("Tab");
    const { id, marked } = await page.evaluate(() => {
      const at = document.activeElement;
      const style = getComputedStyle(at);
      // What stands in the widget has its own tests.
      return { id: at.id || at.name || at.tagName, marked: at.closest(".wmo-zelfcheck-box") || style.outlineStyle !== "none" };
    });
    assert.ok(marked, `the focus is seen on ${id}`);
    seen.add(id);
  }
  for (const id of ["municipality", "phone", "config", "example", "classes", "stylesheet", "colorScheme", "headingLevel", "file", "pasted", "page", "policy"]) assert.ok(seen.has(id), `${id} among ${[...seen]}`);
  await context.close();
});
