// A language in somebody else's page: chosen by the page, the element, the options or the person; its texts come with the
// rest of the widget or not at all, and without them the widget is Dutch.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, test } from "node:test";
import { browser, outcome, press } from "./helpers.mjs";
import { english } from "./english.mjs";
import { BUNDLE, host, html, LINKED, SCRIPT } from "./host.mjs";
import { codes, door, leave, loaded, still, visit } from "./widget.mjs";

const started = await browser(after);
const TEXTS = `${BUNDLE}wmo-zelfcheck-en.txt`;
const ENGLISH = (scope) => scope.getByRole("button", { name: "What do I pay myself?" }).first();
const element = (more = "", inside = "") => `<div data-wmo-zelfcheck id="zelfcheck" ${more}>${inside}<p>Bel de gemeente: 14 030.</p></div>`;
const file = (fields) => `<script type="application/json">${JSON.stringify(fields)}</script>`;
const asked = ({ site }) => site.asked.filter((path) => path === TEXTS).length;

/** A page whose own script mounts the widget, as `window.widget`, with these options. */
const byScript = (options) => `<div id="own"></div><script type="module">import { mount } from "${BUNDLE}wmo-zelfcheck.js"; window.widget = mount(document.getElementById("own"), ${JSON.stringify(options)});</script>`;

/** A page with this body; ready in English or in Dutch. */
async function at(body, first, { lang = "nl", policy = {}, before } = {}) {
  const page = html(body).replace('<html lang="nl">', `<html lang="${lang}">`);
  const visited = await visit(started, await host(after, { "/": page }, policy), { ready: false, before });
  await first(visited.page).waitFor();
  loaded(visited);
  return visited;
}

for (const [what, body, first, lang, times] of [
  ["no language asked for", element(), door, "nl", 0],
  ["the page is English", element(), ENGLISH, "en-GB", 1],
  ["the page is in a language that we do not have", element(), door, "fr", 0],
  ["the element asks for English", element('data-lang="en"'), ENGLISH, "nl", 1],
  ["the element asks for Dutch in an English page", element('data-lang="nl"'), door, "en", 0],
  ["what is around the element is English", `<section lang="en">${element()}</section>`, ENGLISH, "nl", 1],
  ["the municipality has English only", element("", file({ languages: ["en"] })), ENGLISH, "nl", 1],
  ["the municipality has Dutch only, in an English page", element("", file({ languages: ["nl"] })), door, "en", 0],
]) {
  test(`${what}: one language, and its texts only where they are read`, async () => {
    const visited = await at(body, first, { lang });
    if (first === ENGLISH) await english(visited.page, what);
    assert.equal(await visited.page.locator(".wmo-languages").count(), 0);
    assert.equal(asked(visited), times, "texts asked for");
    await leave(visited);
  });
}

test("a person chooses: answers, amounts and the place stay, the title has the focus, and nothing is asked for", async () => {
  const visited = await at(element("", file({ languages: ["nl", "en"], name: "Voorbeeldstad" })), door);
  const { page } = visited;
  assert.equal(asked(visited), 1, "the texts came with the rest");
  await door(page).click();
  for (const answer of ["Ik woon alleen", "AOW-leeftijd of ouder", "Hulp in het huishouden", "Nee"]) {
    await press(page, answer);
    await page.getByRole("button", { name: "Verder" }).click();
  }
  await page.getByRole("button", { name: "Reken het uit" }).click();
  await page.getByRole("textbox").fill("31.250,50");
  const english_ = page.locator(".wmo-languages").getByRole("button", { name: "English" });
  assert.equal(await english_.getAttribute("lang"), "en");
  await english_.press("Enter");
  await page.getByRole("heading", { name: "What was your income in 2024?" }).waitFor();
  assert.match(await page.evaluate(() => document.activeElement.textContent), /What was your income/);
  assert.equal(await page.getByRole("textbox").inputValue(), "31,250.50");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("textbox").fill("0");
  await page.getByRole("button", { name: "Continue" }).click();
  const amounts = await outcome(page);
  await page.locator(".wmo-languages").getByRole("button", { name: "Nederlands" }).click();
  await page.getByRole("heading", { name: "Dit betaalt u" }).or(page.locator(".wmo-zelfcheck[lang=nl]")).first().waitFor();
  assert.deepEqual(amounts.map((text) => text.replace("€", "€ ").replace(".", ",").replace("per month", "per maand").replace("about", "ongeveer")), await outcome(page));
  await page.goBack();
  assert.equal(await page.locator(".wmo-zelfcheck[id]").getAttribute("lang"), "nl", "the browser's back does not change the language");
  await leave(visited);
});

test("another page's script: lang in mount and in update; a language that there is not is refused by name", async () => {
  const visited = await at(byScript({ lang: "en" }), ENGLISH, { policy: { "Content-Security-Policy": null } });
  const { page } = visited;
  await page.evaluate(() => window.widget.update({ lang: "nl" }));
  await door(page).waitFor();
  await page.evaluate(() => window.widget.update({ lang: "en" }));
  await ENGLISH(page).waitFor();
  still(visited);
  const why = await page.evaluate(() => window.widget.update({ lang: "fy" }).then(() => "", ({ message }) => message));
  assert.match(why, /option .*lang.*fy/s);
  await leave(visited);
});

test("what a municipality says in the page's own options counts too; what it takes back is no longer spoken", async () => {
  const visited = await at(byScript({ municipality: { code: "GM0344", languages: ["nl", "en"] } }), door, { policy: { "Content-Security-Policy": null } });
  const { page } = visited;
  await page.locator(".wmo-languages").getByRole("button", { name: "English" }).click();
  await ENGLISH(page).waitFor();
  await page.evaluate(() => window.widget.update({ municipality: { code: "GM0344", languages: ["nl"] } }));
  await door(page).waitFor();
  assert.equal(await page.locator(".wmo-languages").count(), 0);
  await leave(visited);
});

test("a frame whose address asks for a language that there is not is Dutch, and says so", async () => {
  const site = await host(after, { "/": html(`<iframe id="frame" title="Wmo" src="${BUNDLE}frame.html?lang=xx" width="600" height="900"></iframe>`, "") });
  const visited = await visit(started, site, { ready: false });
  const inside = visited.page.frameLocator("#frame");
  await door(inside).waitFor();
  assert.equal(await inside.locator("html").getAttribute("lang"), "nl");
  await visited.context.close();
});

test("a frame speaks the language of its address", async () => {
  const site = await host(after, { "/": html(`<iframe id="frame" title="Wmo" src="${BUNDLE}frame.html?lang=en" width="600" height="900"></iframe>`, "") });
  const visited = await visit(started, site, { ready: false });
  const inside = visited.page.frameLocator("#frame");
  await ENGLISH(inside).waitFor();
  assert.equal(await inside.locator("html").getAttribute("lang"), "en");
  loaded(visited);
  await leave(visited);
});

test("what a municipality wrote stands as it wrote it, and says that it is Dutch", async () => {
  const [gemeente, aanbod] = await Promise.all(["gemeente.json", "aanbod.csv"].map((name) => readFile(`static/example/${name}`, "utf8")));
  const pages = { "/": html(element('data-lang="en" data-config="/gemeente.json" data-start="finder"')), "/gemeente.json": gemeente.replace('["nl"]', '["nl", "en"]'), "/aanbod.csv": aanbod };
  const visited = await visit(started, await host(after, pages), { ready: false });
  const { page } = visited;
  await page.getByRole("searchbox").fill("walking");
  await page.getByRole("searchbox").press("Enter");
  await page.locator(".wmo-offer h4[lang=nl]", { hasText: "Moestuin voor iedereen" }).waitFor();
  loaded(visited);
  await english(page, "offers of Voorbeeldstad");
  await page.getByRole("searchbox").fill("someone to do small repairs");
  await page.locator(".wmo-offer h4:not([lang])").first().waitFor();
  await leave(visited);
});

for (const [what, answer] of [
  ["are not there", (response) => response.writeHead(404).end()],
  ["are other bytes than the build wrote", (response) => response.writeHead(200, { "Content-Type": "text/plain" }).end("Hello")],
  ["do not arrive", (response) => response.destroy()],
  ["are waited for ten seconds", () => {}],
]) {
  test(`texts that ${what}: the widget is Dutch, works, and tells the editor`, async () => {
    const page = html(element('data-lang="en"', file({ languages: ["en", "nl"] })));
    const site = await host(after, { "/": page, [TEXTS]: (_, response) => answer(response) });
    const visited = await visit(started, site);
    assert.deepEqual(await codes(visited.page), ["language"]);
    assert.equal(await visited.page.locator(".wmo-languages").count(), 0, "nothing to choose");
    assert.ok(visited.seen.complaints.some((line) => line.startsWith("warning: Wmo-zelfcheck: en")), visited.seen.complaints.join("\n"));
    await visited.context.close();
  });
}
