// The page as a host: before and without scripts, under its headers, under page translation, with more than one app.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { ADDRESS, browser, fold, next, open, outcome, press, translated, walk } from "./helpers.mjs";

const started = await browser(after);

test("readable and useful without JavaScript", async () => {
  const { page, context } = await open(started, { javaScriptEnabled: false, ready: false });
  const text = (await page.locator("main").innerText()).replace(/\u00a0/g, " ");
  for (const words of ["Hulp nodig, of zorgt u voor iemand?", "112", "113", "0800-2000", "In 2026 is de eigen bijdrage hooguit € 21,80 per maand", "Zonder JavaScript"]) {
    assert.ok(text.includes(words), `${words} in ${text}`);
  }
  const foot = page.locator("footer");
  for (const [fold, words] of [["Privacy", "Uw antwoorden blijven op dit apparaat"], ["Toegankelijkheid", "WCAG 2.2, niveau AA"], ["Over deze regels", "van € 23,60 tot € 328 per maand"]]) {
    assert.equal(await foot.getByText(words).isVisible(), false, `${fold} is folded`);
    await foot.getByText(fold, { exact: true }).click();
    assert.equal((await foot.getByText(words).isVisible()), true, `${fold} opens without script`);
  }
  assert.match(await foot.innerText(), /Zonder JavaScript ziet u hier niet wie deze site beheert\.[^]*Regels van \d+ \w+ 20\d\d\. Zelfcheck versie \d+\.\d+\.\d+\./);
  await context.close();
});

test("the app takes the place of the same texts", async () => {
  const words = (text) => text.replace(/\s+/g, " ").trim();
  const plain = await open(started, { javaScriptEnabled: false, ready: false });
  await plain.page.locator("noscript").evaluateAll((all) => all.length);
  const before = words(await plain.page.locator("main").innerText());
  const app = await open(started);
  const then = words(await app.page.locator("main").innerText());
  // The way to the number of a municipality needs the app; all else is there before it.
  assert.equal(before.replace(/ Zonder JavaScript.*$/, ""), then.replace("Zoek het nummer van uw gemeente ", ""));
  // Not in sight, and there: the texts of the folds.
  const foot = async ({ page }) => words(await page.locator("footer details").evaluateAll((folds) => folds.map((fold) => fold.querySelector("summary").textContent + fold.querySelector("p").textContent).join(" ")));
  assert.equal(await foot(plain), await foot(app));
  await plain.context.close();
  await app.context.close();
});

test("the page's text stays when the module cannot load", async () => {
  const context = await started.newContext();
  const page = await context.newPage();
  await page.route("**/*.wasm", (route) => route.abort());
  const given = page.waitForEvent("console", (message) => message.text().includes("could not start"));
  await page.goto(ADDRESS);
  await given;
  assert.ok((await page.locator("main").innerText()).includes("Bel uw gemeente"));
  await context.close();
});

test("a press on the button before the app is there is not lost", async () => {
  const { page, context } = await open(started, { path: "/#bijdrage", ready: false });
  await page.getByRole("heading", { name: "Met wie woont u?" }).waitFor();
  await context.close();
});

test("strict headers on every response, and every file is served compressed", async () => {
  const { page, context } = await open(started);
  const policy = (await page.request.get(ADDRESS)).headers()["content-security-policy"];
  for (const part of ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "frame-ancestors 'self'", "base-uri 'none'", "form-action 'none'"]) {
    assert.ok(policy.includes(part), part);
  }
  assert.ok(!/unsafe-inline|unsafe-eval'? |https?:|data:|\*/.test(policy.replace("'wasm-unsafe-eval'", "")));
  const html = await (await page.request.get(ADDRESS)).text();
  assert.ok(!/<style|style=|onclick=|<script(?![^>]*src=)/.test(html), "nothing inline");
  for (const [, file] of html.matchAll(/(?:href|src)="(assets\/[^"]+)"/g)) {
    const response = await page.request.get(`${ADDRESS}/${file}`, { headers: { "Accept-Encoding": "br" } });
    assert.equal(response.status(), 200, file);
    assert.equal(response.headers()["content-encoding"], "br", file);
    assert.ok(response.headers()["cache-control"].includes("immutable"), file);
    assert.equal(response.headers()["x-content-type-options"], "nosniff", file);
  }
  assert.equal((await page.request.get(`${ADDRESS}/../Cargo.toml`)).status(), 404);
  await context.close();
});

test("page translation, which wraps every text in another element, does not break it", async () => {
  const { page, context, complaints } = await open(started);
  await translated(page);
  await walk(page, { income: "veel", assets: [] });
  await page.getByRole("textbox").fill("30.000");
  await next(page);
  await page.getByRole("textbox").fill("0");
  await next(page);
  assert.deepEqual(await outcome(page), ["€ 21,80 per maand", "ongeveer € 69,43 per maand"]);
  await fold(page, "Uw antwoorden");
  await page.getByRole("button", { name: "Wijzig: Wat was uw inkomen" }).click();
  await page.getByRole("textbox").fill("20.000");
  await next(page);
  assert.deepEqual(await outcome(page), ["€ 21,80 per maand", "€ 23,60 per maand"]);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("two apps on one page keep their own answers and ids, and leave cleanly", async () => {
  const { page, context, complaints } = await open(started);
  await page.evaluate(async () => {
    const script = document.querySelector("script[type=module]").src;
    const { mount } = await import(script);
    document.body.insertAdjacentHTML("beforeend", "<div id=other><p>fallback</p></div>");
    window.other = mount(document.getElementById("other"), { headingLevel: 2, start: "estimate", month: "2025-06" });
  });
  const other = page.locator("#other");
  await other.getByRole("heading", { level: 2, name: "Met wie woont u?" }).waitFor();
  await page.locator("main").getByRole("button", { name: "Wat betaal ik zelf?" }).click();
  await page.locator("main .wmo-choice", { hasText: "Met iemand anders" }).click();
  await other.locator(".wmo-choice", { hasText: "Ik woon alleen" }).click();
  const ids = await page.evaluate(() => [...document.querySelectorAll("[id]")].map((element) => element.id));
  assert.equal(new Set(ids).size, ids.length, "ids are unique");
  await page.evaluate(() => window.other.update({ headingLevel: 3, start: "estimate" }));
  await other.getByRole("heading", { level: 3 }).first().waitFor();
  assert.equal(await other.getByRole("radio", { name: "Ik woon alleen" }).isChecked(), true, "an update keeps the answers");
  await page.evaluate(() => window.other.destroy());
  assert.equal(await other.innerHTML(), "<p>fallback</p>", "what the element held is back");
  assert.deepEqual(complaints, []);
  await context.close();
});

test("a wrong option is refused with its name", async () => {
  const { page, context } = await open(started);
  const message = await page.evaluate(async () => {
    const { mount } = await import(document.querySelector("script[type=module]").src);
    return mount(document.createElement("div"), { headinglevel: 2 }).ready.then(() => "accepted", (error) => error.message);
  });
  assert.match(message, /headinglevel/);
  await context.close();
});

test("in a year without amounts it says so", async () => {
  const context = await started.newContext();
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date("2028-03-01T12:00:00"));
  await page.goto(ADDRESS);
  await walk(page);
  await page.locator(".wmo-card").first().waitFor();
  assert.ok((await page.locator(".wmo-cards").innerText()).includes("Voor maart 2028 hebben wij geen bedragen"));
  await context.close();
});

test("printed, the outcome has its amounts and no buttons", async () => {
  const { page, context } = await open(started);
  await walk(page);
  await outcome(page);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.getByRole("button", { name: "Wijzig" }).first().isVisible(), false);
  assert.equal(await page.getByRole("button", { name: "Afdrukken" }).isVisible(), false);
  assert.equal(await page.locator(".wmo-card--now").isVisible(), true);
  await context.close();
});
