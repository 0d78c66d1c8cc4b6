// How a person fares in the self-check, in a real browser: questions and words before the first tips, and on the page with the tips how long it
// is, how many stops the keyboard makes, and how soon there is somebody to call. `node tests/browser/journey.mjs` prints it for every person.
import { pathToFileURL } from "node:url";
import { titlesOf } from "./check.mjs";
import { browser, open } from "./helpers.mjs";
import { people, presses } from "./people.mjs";

/** A small phone of today. */
export const PHONE = { viewport: { width: 390, height: 844 } };

/** Words a minute that a tired person reads, and seconds to think and press at a question: our assumptions, on the careful side. */
const PACE = { words: 130, press: 8 };

/** A page in which people can walk one after the other. */
export async function journeys(started) {
  const { page, context, complaints } = await open(started, PHONE);
  return { page, context, complaints };
}

/** Walks one person from the first screen to the first tips. */
export async function toFirstTips(page, person) {
  const pressed = presses(person);
  const questions = Object.keys(pressed).flatMap((id) => titlesOf(id).map((title) => [title, id]));
  return page.evaluate(async ({ questions, pressed, young }) => {
    const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const heading = () => document.querySelector("h1").textContent;
    const button = (name) => [...document.querySelectorAll("button")].find((one) => one.textContent.trim() === name);
    const until = async (holds) => {
      for (let tries = 0; !holds(); tries += 1) {
        if (tries > 300) throw new Error(`stuck at "${heading()}"`);
        await frame();
      }
    };
    const press = (text, within) => [...within.querySelectorAll("label")].find((one) => one.textContent === text)?.click();
    const ids = new Map(questions);
    const seen = [];
    button("Waar kan ik terecht?").click();
    await until(() => ids.has(heading()));
    for (let now = heading(); ids.has(now); now = heading()) {
      const id = ids.get(now);
      const form = document.querySelector(".wmo-form");
      seen.push({ id, words: document.querySelector("#wmo-zelfcheck").innerText.trim().split(/\s+/).length });
      for (const text of pressed[id]) {
        press(text, form);
        await frame();
      }
      if (id === "for_whom" && young) press(young, form.querySelector("details"));
      await frame();
      button("Verder").click();
      await until(() => heading() !== now || document.querySelector("[role=alert]"));
      if (document.querySelector("[role=alert]")) throw new Error(`refused at ${id}`);
      if (heading() === "Zoek eerst hulp") {
        button("Verder met de vragen").click();
        await until(() => heading() !== "Zoek eerst hulp");
      }
    }
    return seen;
  }, { questions, pressed, young: person.answers.age[0] === "adult" ? null : pressed.age[0] });
}

/** What the page with the tips is like, at the width of a phone. */
export const tipsPage = (page) => page.evaluate(() => {
  const height = innerHeight;
  const at = (element) => (element ? (element.getBoundingClientRect().bottom + scrollY) / height : null);
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const stops = [...document.querySelectorAll("#wmo-zelfcheck :is(a[href], button, input, select, textarea, summary)")].filter(
    (element) => shown(element) && !element.disabled && element.tabIndex >= 0,
  );
  const first = document.querySelector(".wmo-first");
  return {
    title: document.querySelector("h1").textContent,
    screens: document.documentElement.scrollHeight / height,
    stops: stops.length,
    lead: first?.querySelector(".wmo-first__say").textContent,
    // Where the box with its number or field and its button ends, in screens.
    call: at(first?.querySelector("a[href^='tel:'], a[href^='https:'], input")),
    button: at(first?.querySelector(".wmo-first__button")),
    words: document.querySelector("#wmo-zelfcheck").innerText.trim().split(/\s+/).length,
    open: document.querySelectorAll("article.wmo-hint").length,
  };
});

/** Back to the first screen, with nothing answered. */
export async function again(page) {
  await page.evaluate(async () => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
    [...document.querySelectorAll("button")].find((one) => one.textContent.trim() === "Opnieuw beginnen").click();
  });
  await page.getByRole("button", { name: "Waar kan ik terecht?" }).waitFor();
}

/** The pages that a PDF of the page has. */
export const printed = async (page) => (await page.pdf({ format: "A4" })).toString("latin1").match(/\/Type\s*\/Page\b/g).length;

/** All that is measured of one person. */
export async function journey(page, person, paper = true) {
  const asked = await toFirstTips(page, person);
  const tips = await tipsPage(page);
  const pages = paper ? await printed(page) : null;
  await again(page);
  const words = asked.reduce((sum, one) => sum + one.words, 0);
  return { name: person.name, questions: asked.length, read: words, minutes: words / PACE.words + (asked.length * PACE.press) / 60, ...tips, pages };
}

export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** The report for all people. */
async function report() {
  let close;
  const started = await browser((end) => (close = end));
  const { page, complaints } = await journeys(started);
  console.log("questions | words read | minutes | screens | tab stops | number at | button at | open tips | printed pages | who");
  const rows = [];
  for (const person of people) {
    const row = await journey(page, person);
    rows.push(row);
    const at = (place) => (place === null ? "-" : place.toFixed(2));
    console.log([row.questions, row.read, row.minutes.toFixed(1), row.screens.toFixed(1), row.stops, at(row.call), at(row.button), row.open, row.pages, row.name].join(" | "));
  }
  const sums = (key) => {
    const values = rows.map((row) => row[key]).filter((value) => value !== null);
    return `${key}: median ${median(values).toFixed(1)}, most ${Math.max(...values).toFixed(1)}`;
  };
  console.log(["questions", "read", "minutes", "screens", "stops", "call", "button", "words", "pages"].map(sums).join("\n"));
  complaints.forEach((complaint) => console.error(complaint));
  await close();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await report();
