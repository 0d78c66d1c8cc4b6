// What somebody hears who does not see the page: changes of a status, and what has the focus. A change is heard once: in a status
// that was in the page before, or by the focus that goes there.
import assert from "node:assert/strict";
import { eventually } from "../helpers.mjs";
import { toAmounts, toTips } from "./walks.mjs";

const SEARCH = "input[type=search]";
const NOTHING = /^Hierbij is niets gevonden\. Deze mensen denken met u mee\. U ziet \d+ van \d+\.$/;

/** In the page: keeps what is heard in `heard`, as the browser tells it to who listens. */
function listen() {
  const words = (text) => text.replace(/\s+/g, " ").trim();
  const regions = () => new Map([...document.querySelectorAll("[role=status], [role=alert], [aria-live]")].map((one) => [one, one.innerText]));
  window.heard = { statuses: [], focus: [] };
  let before = regions();
  new MutationObserver(() => {
    const now = regions();
    for (const [region, text] of now) {
      // What comes together with its text, what is empty and what is in a closed fold is not told.
      if ((before.get(region) ?? text) !== text && text && region.checkVisibility()) window.heard.statuses.push(words(text));
    }
    before = now;
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
  addEventListener("focusin", ({ target }) => window.heard.focus.push(words(target.getAttribute("aria-label") ?? target.textContent)));
}

/** Does something, and waits until it is heard: exactly one status, like `expected`. */
async function hears(me, expected, act) {
  await me.browser.run(() => { window.heard.statuses.length = 0; });
  await act();
  await eventually(async () => assert.notDeepEqual(await me.browser.run(() => window.heard.statuses), []));
  // What else there would be comes with the same drawing, or with the next.
  await me.browser.run(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))));
  const heard = await me.browser.run(() => window.heard.statuses);
  assert.equal(heard.length, 1, JSON.stringify(heard));
  (expected instanceof RegExp ? assert.match : assert.equal)(heard[0], expected);
  return heard[0];
}

const focused = (me) => me.browser.run(() => window.heard.focus.at(-1));
/** The browser itself takes it for a status. */
const status = async (me, selector) => assert.equal(await me.browser.hasRole("status", (found) => document.querySelector(found), selector), true, selector);

/** In the finder: how many, also as many of another word; that nothing is found; what is chosen, and what comes on the list. */
export async function finderIsHeard(me) {
  await me.press("Even op adem komen");
  await me.see(SEARCH);
  await me.browser.run(listen);
  await status(me, ".wmo-found");
  await status(me, ".wmo-to-list");
  await me.type(SEARCH, "");
  await hears(me, /^U ziet \d+ van \d+\.$|^Wij zochten|^Niets had/, () => me.browser.type("o"));
  await me.type(SEARCH, "xyzzy qwr");
  const before = await hears(me, NOTHING, () => me.browser.type("t"));
  assert.equal(await hears(me, NOTHING, () => me.browser.type("k")), before, "as many of another word");
  await me.type(SEARCH, "luisterlijn");
  await hears(me, "Mijn lijst (1)", () => me.press("Zet op mijn lijst: De Luisterlijn"));
  await me.type(SEARCH, "samen");
  await hears(me, /^U ziet \d+ van \d+\.$/, () => me.press(/^.+ \(\d+\)$/, ".wmo-chip"));
  await hears(me, /^U ziet \d+ van \d+\.$/, () => me.press("Wis mijn keuzes"));
  assert.equal(await focused(me), "Kies preciezer", "the focus is not lost with the button");
  await me.press("Mijn lijst (1)");
  await me.arrived("Mijn lijst");
  await me.press("Haal van mijn lijst: De Luisterlijn");
  await eventually(async () => assert.equal(await focused(me), "Mijn lijst", "the focus is not lost with the row"));
}

/** On the outcome: other amounts, another chart. */
export async function outcomeIsHeard(me) {
  await toAmounts(me);
  await me.browser.run(listen);
  await status(me, ".wmo-charted [role=status]");
  await hears(me, "Hoe verandert het met uw spaargeld?", () => me.press("Spaargeld"));
  await hears(me, "Hoe verandert het per maand?", () => me.press("Maanden"));
  await me.press("Wat als het anders was?", "summary");
  await me.focus(".wmo-range");
  await hears(me, "Nu € 21,80. Voorstel ongeveer € 73,60.", () => me.browser.key("ArrowRight"));
}

/** After the tips: other dates. */
export async function datesAreHeard(me) {
  await toTips(me);
  await me.press(/^Wat gebeurt er na/);
  await me.see("[id$=report-day]");
  await me.browser.run(listen);
  await hears(me, /^Meldt u zich op 23 november 2026\?/, () => me.browser.run(() => {
    const day = document.querySelector("[id$=report-day]");
    day.value = "2026-11-23";
    day.dispatchEvent(new Event("change", { bubbles: true }));
  }));
}
