// What the page around the widget keeps: its address, history, title and scroll; and what an editor hears of a wrong attribute.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browser, eventually, next, press } from "./helpers.mjs";
import { host, html } from "./host.mjs";
import { codes, door, ELEMENT, heard, leave, loaded, toAmounts, toBegin, visit } from "./widget.mjs";

const started = await browser(after);

for (const [attribute, value] of [
  ["start", "begin"], ["start", "__proto__"], ["heading-level", "7"], ["heading-level", "h2"], ["heading-level", "2.5"], ["lang", "fy"], ["lang", "<b>"],
  ["color-scheme", "dark"], ["month", "2026-13"], ["month", "november"], ["gemeente", "GM0001"], ["gemeente", "Nergenshuizen"], ["gemeente", '"><img src=x onerror=alert(1)>'],
]) {
  test(`data-${attribute}="${value}" is told to the editor, and the widget does without`, async () => {
    const site = await host(after, { "/": html(ELEMENT.replace("data-wmo-zelfcheck", `data-wmo-zelfcheck data-${attribute}="${value.replaceAll('"', "&quot;").replaceAll("<", "&lt;")}"`)) });
    const visited = await visit(started, site);
    const { page, seen } = visited;
    assert.deepEqual(await codes(page), ["option"]);
    assert.equal(seen.complaints.length, 1, seen.complaints.join("\n"));
    assert.ok(seen.complaints[0].startsWith("warning: Wmo-zelfcheck: ") && seen.complaints[0].includes(`${attribute}="${value}"`), seen.complaints[0]);
    await toAmounts(page);
    await leave(visited, { complaints: [seen.complaints[0]] });
  });
}

test("attributes that are empty, unknown or of somebody else say nothing", async () => {
  const site = await host(after, { "/": html(ELEMENT.replace("data-wmo-zelfcheck", 'data-wmo-zelfcheck data-start="" data-gemeente=" " data-month data-track="x" data-answers="y" data-share-url="//evil.example"')) });
  const visited = await visit(started, site);
  await toAmounts(visited.page);
  await leave(visited);
});

test("a municipality counts by its code in any case and by its name", async () => {
  for (const value of ["GM0344", "gm0344", "Utrecht", "utrecht", "GM9999"]) {
    const site = await host(after, { "/": html(ELEMENT.replace("data-wmo-zelfcheck", `data-wmo-zelfcheck data-gemeente="${value}"`)) });
    const visited = await visit(started, site);
    assert.deepEqual(await codes(visited.page), [], value);
    await leave(visited);
  }
});

test("address, title and scroll are the page's own, and going back goes through the widget and then through the page", async () => {
  const site = await host(after, { "/": html(`<p id="top">Boven</p><a href="#onder">Naar onderen</a>${ELEMENT}<p id="onder">Onder</p>`), "/before": html("eerder", "") });
  const visited = await visit(started, site, { path: "/before", ready: false });
  const { page } = visited;
  await page.goto(`${site.address}/?a=1&wmo=2`);
  await door(page).waitFor();
  loaded(visited);
  const address = (expected) => eventually(() => assert.equal(page.url().slice(site.address.length), expected));
  await page.evaluate(() => { document.title = "Van de gemeente"; history.replaceState({ host: "begin" }, ""); });
  await door(page).click();
  await press(page, "Ik woon alleen");
  await next(page);
  await press(page, "AOW-leeftijd of ouder");
  await address("/?a=1&wmo=2");
  await page.getByRole("link", { name: "Naar onderen" }).click();
  await address("/?a=1&wmo=2#onder");
  assert.equal(await page.getByRole("radio", { name: "AOW-leeftijd of ouder" }).isChecked(), true, "an anchor of the page is no step of ours");
  await page.evaluate(() => history.pushState({ host: "own" }, "", "?a=1&wmo=2&eigen"));
  await next(page);
  await page.getByRole("checkbox").first().waitFor();
  await address("/?a=1&wmo=2&eigen");
  assert.equal((await page.evaluate(() => history.state)).host, "own", "what the page stored in its entry stays");
  await page.goBack();
  await page.getByRole("radio", { name: "AOW-leeftijd of ouder" }).waitFor();
  await page.goBack();
  await page.goBack();
  await address("/?a=1&wmo=2");
  await page.getByRole("radio", { name: "AOW-leeftijd of ouder" }).waitFor();
  await page.goBack();
  await page.getByRole("radio", { name: "Ik woon alleen" }).waitFor();
  await page.goBack();
  await door(page).waitFor();
  assert.equal((await page.evaluate(() => history.state)).host, "begin");
  assert.equal(await page.title(), "Van de gemeente");
  await leaveBefore(visited);
});

/** One more step back is out of the page. */
async function leaveBefore(visited) {
  assert.deepEqual(visited.seen.requests.slice(visited.seen.loaded), []);
  await visited.page.goBack();
  await eventually(() => assert.ok(visited.page.url().endsWith("/before")));
  assert.deepEqual(visited.seen.complaints, []);
  await visited.context.close();
}

test("a step scrolls to the widget and no further, and the focus of the page outside it is left alone at the start", async () => {
  const site = await host(after, { "/": html(`<label>Zoek <input id="zoek" autofocus></label>${"<p>Tekst</p>".repeat(60)}${ELEMENT}`) });
  const visited = await visit(started, site);
  const { page } = visited;
  // A browser gives this focus when it draws, which may be after the app is there.
  await page.waitForFunction(() => document.activeElement.id === "zoek");
  assert.equal(await page.evaluate(() => scrollY), 0, "the page does not jump when the app is there");
  await door(page).click();
  const heading = page.getByRole("heading", { name: "Met wie woont u?" });
  await heading.waitFor();
  const { y } = await heading.boundingBox();
  assert.ok(y >= 0 && y < 900, `the question is in sight: ${y}`);
  await leave(visited);
});

test("no event carries an answer, an amount or a word that was typed", async () => {
  const site = await host(after, { "/": html(ELEMENT) });
  const visited = await visit(started, site);
  const { page } = visited;
  await toAmounts(page);
  await toBegin(page);
  await page.getByRole("button", { name: "Even op adem komen" }).click();
  await page.getByRole("searchbox").fill("dementie wandelen");
  await page.locator(".wmo-results").waitFor();
  const values = new Set((await heard(page)).flatMap(({ name, detail }) => [name, ...Object.entries(detail).flat()]));
  for (const value of values) assert.match(value, /^(ready|step|result|version|part|screen|category|1\.0\.0|start|check|finder|estimate|rules|questions|sheet|other)$/);
  assert.ok(values.has("finder") && values.has("result"));
  await leave(visited);
});
