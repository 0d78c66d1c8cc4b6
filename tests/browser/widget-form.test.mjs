// The widget within a form of the page, as a CMS may have one around everything: no control of ours is part of it.
// And in a frame that forbids forms: the app has none.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { pages } from "../hosts/index.mjs";
import { CARER, walkCheck } from "./check.mjs";
import { browser, press } from "./helpers.mjs";
import { host, html } from "./host.mjs";
import { codes, door, leave, loaded, toAmounts, visit } from "./widget.mjs";

const started = await browser(after);

/** The page with a form, which counts what happens to it. */
async function opened(all = pages) {
  const site = await host(after, all, { "Content-Security-Policy": null });
  const visited = await visit(started, site, { path: "/form.html" });
  await visited.page.evaluate(() => {
    window.happened = [];
    for (const name of ["submit", "reset", "formdata", "invalid"]) addEventListener(name, (event) => window.happened.push(name), true);
  });
  return visited;
}

/** What the form of the page is made of, and would send. */
const form = (page) => page.evaluate(() => ({
  controls: [...document.forms.form.elements].map(({ name, id }) => name || id),
  data: Object.fromEntries(new FormData(document.forms.form)),
  forms: document.forms.length,
  happened: window.happened.filter((name) => name !== "formdata"),
}));
const UNTOUCHED = { controls: ["name", "sent", "reset"], data: { name: "Jan" }, forms: 1, happened: [] };
const untouched = async (page, what) => assert.deepEqual(await form(page), UNTOUCHED, what);

/** Presses Enter in every field that is on screen; how many there were. */
async function enter(page) {
  await page.locator("#zelfcheck details").evaluateAll((folds) => folds.forEach((fold) => { fold.open = true; }));
  const fields = page.locator("#zelfcheck input, #zelfcheck textarea").filter({ visible: true });
  const count = await fields.count();
  for (let index = 0; index < count; index += 1) {
    await fields.nth(index).focus();
    await page.keyboard.press("Enter");
  }
  return count;
}

test("within a form: every question goes on with Enter, and the form is as it was", async () => {
  const visited = await opened();
  const { page } = visited;
  await untouched(page, "start");
  await door(page).click();
  await page.getByRole("radio", { name: "Ik woon alleen" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("alert").waitFor();
  await untouched(page, "nothing chosen");
  await press(page, "Ik woon alleen");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Hoe oud bent u?" }).waitFor();
  await untouched(page, "second question");
  await leave(visited);
});

test("within a form: Enter in a field of the outcome or of the municipality's name sends nothing", async () => {
  const visited = await opened();
  const { page } = visited;
  await toAmounts(page.locator("#zelfcheck"));
  assert.ok((await enter(page)) > 4);
  await untouched(page, "outcome");
  const choose = page.getByRole("button", { name: /gemeente/i }).first();
  await choose.click();
  const place = page.locator("#zelfcheck .wmo-place input").first();
  await place.fill("Utrecht");
  await place.press("Enter");
  await page.locator("#zelfcheck .wmo-place").waitFor({ state: "detached" });
  await untouched(page, "municipality");
  await leave(visited);
});

test("within a form: the sheet and the finder send nothing", async () => {
  // The walk looks for the title of a page.
  const whole = pages["/form.html"].replace(/<h1>.*<\/h1>/, "").replace("data-wmo-zelfcheck", 'data-wmo-zelfcheck data-heading-level="1"');
  const visited = await opened({ ...pages, "/form.html": whole });
  const { page } = visited;
  await page.getByRole("button", { name: "Even op adem komen" }).click();
  await page.getByRole("searchbox").fill("wandelen");
  await page.keyboard.press("Enter");
  await page.locator(".wmo-results").waitFor();
  assert.ok((await enter(page)) > 0);
  await untouched(page, "finder");
  await page.evaluate(() => history.go(-1));
  await door(page).waitFor();
  await walkCheck(page, CARER);
  await page.getByRole("button", { name: "Maak een blad" }).click();
  await page.getByLabel("Mijn vraag").waitFor();
  assert.ok((await enter(page)) > 3);
  await untouched(page, "sheet");
  await leave(visited);
});

test("within a form: what the page sends and empties is its own, and the answers stay", async () => {
  const visited = await opened();
  const { page, site } = visited;
  await door(page).click();
  await press(page, "Ik woon alleen");
  await page.getByLabel("Uw naam").fill("Piet");
  await page.locator("#reset").click();
  assert.equal(await page.getByRole("radio", { name: "Ik woon alleen" }).isChecked(), true);
  assert.equal(await page.getByLabel("Uw naam").inputValue(), "Jan");
  assert.deepEqual(await codes(page), []);
  await page.locator("#send").click();
  assert.equal(await page.locator("body").innerText(), "name=Jan&sent=yes");
  assert.equal(page.url(), `${site.address}/posted`);
  await visited.context.close();
});

test("a frame that forbids forms: the questions go on, by the button and by Enter", async () => {
  const frame = '<iframe id="frame" src="/wmo-zelfcheck/1.0.0/frame.html" title="Wmo-zelfcheck" width="100%" height="900" sandbox="allow-scripts"></iframe>';
  const site = await host(after, { "/": html(frame, "") });
  const visited = await visit(started, site, { ready: false });
  const inside = visited.page.frameLocator("#frame");
  await door(inside).waitFor();
  loaded(visited);
  await toAmounts(inside);
  await leave(visited);
});

test("a frame that forbids forms: Enter goes on", async () => {
  const frame = '<iframe id="frame" src="/wmo-zelfcheck/1.0.0/frame.html?start=estimate" title="Wmo-zelfcheck" width="100%" height="900" sandbox="allow-scripts"></iframe>';
  const site = await host(after, { "/": html(frame, "") });
  const visited = await visit(started, site, { ready: false });
  const inside = visited.page.frameLocator("#frame");
  await press(inside, "Ik woon alleen");
  await visited.page.keyboard.press("Enter");
  await inside.getByRole("heading", { name: "Hoe oud bent u?" }).waitFor();
  await visited.context.close();
});
