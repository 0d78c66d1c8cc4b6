// What a person does in the three parts, step by step, the same in every browser: the amounts of the law and the bill, the way back
// and forward, what is tried out, searched, put on a list and written on a sheet.
import assert from "node:assert/strict";
import { CARER, idOf, label } from "../check.mjs";
import { eventually } from "../helpers.mjs";

export const START = "Hulp nodig, of zorgt u voor iemand?";
export const TIPS = "Dit kunt u doen";
const FINDER = "Even op adem komen";
const SHEET = "Mijn blad voor het gesprek";
const FIELD = ".wmo-form input[type=text]";
const SEARCH = "input[type=search]";
const MONTH = "[id$=client-aow]";
const OWN_WORDS = ".wmo-sheet textarea";
/** Somebody alone with household help: 21.80, and (30,000 - 24,500) x 10 % / 12 + 23.60. */
const AMOUNTS = ["€ 21,80 per maand", "ongeveer € 69,43 per maand"];

async function answered(me, title, answer) {
  await me.arrived(title);
  await answer();
  await me.press("Verder");
}

const amounts = (me, expected) => eventually(async () => assert.deepEqual(await me.read(".wmo-card .wmo-amount"), expected));

/** To what is due today, and on to the proposal. */
export async function toAmounts(me) {
  await me.press("Wat betaal ik zelf?");
  await answered(me, "Met wie woont u?", () => me.choose("Ik woon alleen"));
  await answered(me, "Hoe oud bent u?", () => me.choose(/^AOW-leeftijd of ouder/));
  await answered(me, /^Welke hulp/, () => me.choose(/^Hulp in het huishouden/));
  await answered(me, /al een eigen bijdrage/, () => me.choose("Nee"));
  await me.press("Reken het uit");
  await answered(me, /uw inkomen/, () => me.type(FIELD, "30.000"));
  await answered(me, /spaargeld/, () => me.type(FIELD, "0"));
  await amounts(me, AMOUNTS);
}

/** Through the estimate: back and forward, another income with the slider, another age, and the months. */
export async function estimate(me) {
  await toAmounts(me);
  await me.browser.back();
  await me.arrived(/spaargeld/);
  assert.equal(await me.value(FIELD), "0");
  await me.browser.forward();
  await amounts(me, AMOUNTS);
  await me.press("Wat als het anders was?", "summary");
  await me.focus(".wmo-range");
  await me.browser.key("ArrowRight");
  // (30,500 - 24,500) x 10 % / 12 + 23.60
  await amounts(me, [AMOUNTS[0], "ongeveer € 73,60 per maand"]);
  await me.press("Terug naar mijn antwoorden");
  await amounts(me, AMOUNTS);
  await me.press(/^Uw antwoorden/, "summary");
  await me.press(/^Wijzig: Hoe oud bent u/);
  await answered(me, "Hoe oud bent u?", () => me.choose(/^18 jaar/));
  await me.press("Maanden");
  await typedMonth(me);
}

/** A month is typed in browsers that have no calendar for months. */
async function typedMonth(me) {
  const invalid = () => me.browser.run((field) => document.querySelector(field).getAttribute("aria-invalid"), MONTH);
  await me.see(MONTH);
  if ((await me.browser.run((field) => document.querySelector(field).type, MONTH)) === "month") return;
  await me.type(MONTH, "maart");
  await eventually(async () => assert.equal(await invalid(), "true"));
  await me.type(MONTH, "maart 2027");
  await eventually(async () => assert.equal(await invalid(), null));
}

/** Through the finder: letter by letter, nothing found, a list, and back. */
export async function finder(me) {
  await me.press(FINDER);
  await me.arrived(FINDER);
  await me.type(SEARCH, "logeerhuizen");
  await eventually(async () => assert.equal((await me.read(".wmo-offer :is(h3, h4)"))[0], "Logeerweekend voor kinderen"));
  await me.type(SEARCH, "xyzzy qwrt");
  await me.see("p", "Hierbij is niets gevonden. Deze mensen denken met u mee.");
  await me.type(SEARCH, "luisterlijn");
  await me.press("Zet op mijn lijst: De Luisterlijn");
  await me.press("Mijn lijst (1)");
  await me.arrived("Mijn lijst");
  assert.match((await me.read(".wmo-list")).join(), /De Luisterlijn 088 0767 000/);
  await me.browser.back();
  await me.returned(FINDER, "Mijn lijst (1)");
  assert.equal(await me.value(SEARCH), "luisterlijn");
  await me.browser.back();
  await me.returned(START, FINDER);
}

/** From the first screen to the tips. */
export async function toTips(me) {
  await me.press("Waar kan ik terecht?");
  for (let before = START; before !== TIPS; ) {
    await eventually(async () => assert.notEqual(await me.title(), before));
    const title = await me.title();
    await me.arrived(title);
    if (title !== TIPS) {
      const id = idOf(title);
      for (const answer of [CARER[id] ?? null].flat()) await me.choose(label(id, answer));
      await me.press("Verder");
    }
    before = title;
  }
}

/** Through the self-check: to the tips, and a sheet that keeps what was written. */
export async function selfCheck(me) {
  await toTips(me);
  assert.match((await me.read(".wmo-first")).join(), /zo niet langer gaat/);
  await me.press(/^Maak een blad/);
  await me.arrived(SHEET);
  await me.type(OWN_WORDS, "Ik kan niet meer.");
  await me.press("Terug");
  await me.returned(TIPS, /^Maak een blad/);
  await me.browser.forward();
  await me.returned(SHEET, "Terug");
  assert.equal(await me.value(OWN_WORDS), "Ik kan niet meer.");
}
