// The finder's first screen on a phone, while no offer of a municipality is known: who can be called comes first, in danger
// before all else, and nothing is promised that is not there.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { card, cards, example, find, groups, offers, search } from "./find.mjs";
import { back, browser, eventually, open, titled } from "./helpers.mjs";

const started = await browser(after);
const PHONE = { viewport: { width: 390, height: 844 } };
const OTHER = "Andere hulp en activiteiten";
const DANGER = "Ik voel me thuis niet veilig";
const GIVE = "Ik wil zelf iets voor een ander doen";
const FIND = "Zoek het nummer van uw gemeente";
const NEAR = /(in|bij u in) (de|uw) buurt/;
const leave = (page) => page.getByRole("button", { name: "Verlaat deze pagina snel" });

/** Opens each sentence of a way in, and comes back. */
async function eachSentence(page, visit) {
  const sentences = await page.locator(".wmo-sentence button").allInnerTexts();
  const begin = await page.getByRole("heading", { level: 1 }).innerText();
  // Who wants to help has nobody in particular to ring.
  for (const sentence of sentences.filter((text) => !text.startsWith(GIVE))) {
    await page.getByRole("button", { name: sentence, exact: true }).click();
    await cards(page).first().waitFor();
    await visit(sentence);
    await page.goBack();
    await titled(page, begin);
  }
  return sentences.length;
}

/** Where the first number of an offer stands on the screen, as the page is after the focus went to its title. */
async function firstNumber(page) {
  await eventually(async () => assert.match(await page.evaluate(() => document.activeElement.tagName), /^H1$/, "the title has the focus"));
  return page.evaluate(() => {
    const link = document.querySelector(".wmo-offer a[href^='tel:']");
    const { top, bottom } = link?.getBoundingClientRect() ?? {};
    return { top, bottom, name: link?.closest(".wmo-offer").querySelector("h2, h3").textContent, first: link?.closest(".wmo-offer") === document.querySelector(".wmo-offer") };
  });
}

for (const way of ["carers", "everyone"]) {
  test(`the first screen of each sentence of ${way} has somebody to call, on a phone`, async (t) => {
    const { page, context } = await open(started, PHONE);
    await find(page);
    if (way === "everyone") await page.getByRole("button", { name: OTHER }).click();
    const count = await eachSentence(page, async (sentence) => {
      const { top, bottom, name, first } = await firstNumber(page);
      t.diagnostic(`${sentence}: ${name}, ${Math.round(top)}-${Math.round(bottom)} px`);
      assert.ok(first, `${sentence}: the first offer has the number`);
      assert.ok(top >= 0 && bottom <= 844, `${sentence}: the number of ${name} stands at ${top} to ${bottom}`);
    });
    assert.equal(count, way === "carers" ? 8 : 13);
    await context.close();
  });
}

test("no group repeats the title of the page or of a card, and what one asks the municipality ends in its number or the way to it", async () => {
  const { page, context } = await open(started);
  await find(page);
  const look = async (sentence) => {
    for (const more of await page.getByRole("button", { name: /^Toon meer/ }).all()) if (await more.isVisible()) await more.click();
    const names = await page.locator(".wmo-offer > :is(h2, h3)").allInnerTexts();
    const titles = await groups(page);
    assert.ok(titles.length > 0, sentence);
    const page1 = await page.getByRole("heading", { level: 1 }).innerText();
    assert.deepEqual(titles.filter((title) => title === page1 || names.some((name) => name.startsWith(title))), [], `${sentence}: ${names}`);
    assert.equal(new Set(titles).size, titles.length, `${sentence}: ${titles}`);
    const ends = await cards(page).evaluateAll((all, find) => all.filter((one) => !one.querySelector(":scope a[href^='tel:'], :scope a[href^='http']") && ![...one.querySelectorAll("button")].some((button) => button.textContent === find)).map((one) => one.textContent), FIND);
    assert.deepEqual(ends, [], `${sentence}: nobody at the end`);
  };
  await eachSentence(page, look);
  await page.getByRole("button", { name: OTHER }).click();
  await eachSentence(page, look);
  await context.close();
});

test("with the municipality chosen its number stands with what one asks it for", async () => {
  const { page, context } = await open(started, PHONE);
  await find(page, "Ik wil er even tussenuit");
  await page.getByRole("button", { name: "Kies uw gemeente" }).click();
  await page.getByLabel("In welke gemeente is de hulp nodig?").fill("zeist");
  await page.getByRole("button", { name: "Zeist", exact: true }).click();
  assert.equal(await page.getByRole("button", { name: FIND }).count(), 0);
  const asks = cards(page).filter({ hasText: "Algemene informatie. Dit verschilt per gemeente." });
  assert.ok((await asks.count()) >= 4);
  assert.equal(await asks.locator("a[href='tel:14030']").count(), await asks.count());
  await context.close();
});

test("in danger the numbers for danger come first, one can leave at once, and everything else steps back", async () => {
  const { page, context } = await open(started, PHONE);
  await find(page);
  await page.getByRole("button", { name: OTHER }).click();
  await page.getByRole("button", { name: DANGER, exact: true }).click();
  await titled(page, "Als het niet veilig is");
  assert.deepEqual((await page.locator(".wmo-offer > :is(h2, h3)").allInnerTexts()).slice(0, 3), ["112", "Veilig Thuis", "113 Zelfmoordpreventie"]);
  assert.deepEqual(await groups(page), ["Bel nu", "Andere hulp"]);
  assert.equal(await card(page, "Veilig Thuis").getByRole("link", { name: "0800-2000" }).getAttribute("href"), "tel:08002000");
  assert.equal(await card(page, "Veilig Thuis").getByRole("link", { name: "www.veiligthuis.nl" }).count(), 1, "who cannot talk may write");
  for (const other of [page.getByRole("searchbox"), page.locator(".wmo-chip"), page.getByText("Wij kennen het aanbod"), page.getByRole("button", { name: "Kies uw gemeente" })]) assert.equal(await other.count(), 0);
  assert.equal(await leave(page).isVisible(), true);
  // It stays in sight, and what was looked for is gone from the way back.
  await page.locator(".wmo-offer").last().scrollIntoViewIfNeeded();
  assert.ok((await leave(page).boundingBox()).y >= 0);
  await page.route("https://www.knmi.nl/**", (route) => route.fulfill({ body: "weer" }));
  await leave(page).click();
  await page.waitForURL("https://www.knmi.nl/**");
  await page.goBack();
  await titled(page, "Hulp nodig, of zorgt u voor iemand?");
  await context.close();
});

test("danger in one's own words brings the same while one types, and the field keeps the focus", async () => {
  const { page, context } = await open(started, PHONE);
  await find(page);
  const field = page.getByRole("searchbox");
  for (const [words, first] of [["mijn man slaat mij", "Veilig Thuis"], ["zelfmoord", "113 Zelfmoordpreventie"], ["ik ben verkracht", "Centrum Seksueel Geweld"], ["noodnummer", "112"]]) {
    await search(page, "oppas");
    await leave(page).waitFor({ state: "detached" });
    await field.fill("");
    await field.pressSequentially(words);
    await leave(page).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.type), "search", words);
    assert.equal(await field.inputValue(), words, "no letter is lost");
    const names = await page.locator(".wmo-offer > :is(h2, h3)").allInnerTexts();
    assert.equal(names[0], first, words);
    for (const number of ["112", "Veilig Thuis", "113 Zelfmoordpreventie"]) assert.ok(names.slice(0, 4).includes(number), `${words}: ${names}`);
    assert.equal((await groups(page))[0], "Bel nu", words);
    assert.equal(await page.locator(".wmo-sentence").count(), 0, "everything else steps back");
  }
  await context.close();
});

test("only with offers of a municipality it is said that something is near, and no resident is asked for a file", async () => {
  const { page, context } = await open(started);
  const words = async () => `${await page.locator("h1, .wmo-doors, .utrecht-paragraph--lead, .wmo-find__lead").allInnerTexts()}`;
  assert.doesNotMatch(await words(), NEAR, "the first screen");
  await find(page);
  assert.doesNotMatch(await words(), NEAR);
  await page.getByRole("button", { name: OTHER }).click();
  await titled(page, "Hulp en activiteiten");
  assert.doesNotMatch(await words(), NEAR);
  await back(page);
  await page.getByRole("button", { name: "Ik wil er even tussenuit" }).click();
  await cards(page).first().waitFor();
  assert.doesNotMatch(await page.locator("main").innerText(), /Voor gemeenten/);
  assert.equal(await page.locator("input[type=file]").count(), 0);
  await offers(page, example());
  assert.match(await words(), NEAR);
  await page.getByRole("button", { name: "Ander aanbod in de buurt" }).click();
  await titled(page, "Aanbod in de buurt");
  await context.close();
  const { page: first, context: its } = await open(started);
  await first.evaluate(async (text) => {
    const { mount } = await import(document.querySelector("script[type=module]").src);
    document.body.innerHTML = "<main><div id=app></div></main>";
    mount(document.getElementById("app"), { headingLevel: 1, offers: text });
  }, example());
  await first.getByText("Vind hulp en oppas in uw buurt.").waitFor();
  await its.close();
});
