// Walks through the self-check by the ids of its questions and answers; their words are read from the texts.
import { readFileSync } from "node:fs";
import { title } from "./helpers.mjs";

/** The words by id: `question.<id>.title`, `answer.<id>.<answer>`. */
const words = new Map();
for (const file of ["check_questions", "check_questions_more"]) {
  let section = "";
  for (const line of readFileSync(`static/texts/nl/${file}.toml`, "utf8").split("\n")) {
    const [, named] = line.match(/^\[check_(\S+)\]/) ?? [];
    section = named ?? section;
    const [, key, text] = line.match(/^(\w+) = "(.*)"$/) ?? [];
    if (key) words.set(`${section}.${key}`, text);
  }
}

/** Whom a question may be about, as it is said in its title. */
const PERSONS = ["degene voor wie u zorgt", "deze persoon", "uw man", "uw moeder"];
/** The titles of a question, whomever it is about. */
export const titlesOf = (id) => ["", "_other", "_carer"].flatMap((other) => {
  const text = words.get(`question.${id}.title${other}`);
  return text ? PERSONS.map((person) => text.replace("{person}", person)) : [];
});
const ids = [...words.keys()].map((key) => key.match(/^question\.(\w+)\.title$/)?.[1]).filter(Boolean);
/** The question with this title. */
export const idOf = (heading) => ids.find((id) => titlesOf(id).includes(heading));
/** The titles of pages that a question comes after. */
const PAGES = { start: "Hulp nodig, of zorgt u voor iemand?", danger: "Zoek eerst hulp", hints: "Dit kunt u doen" };
/** The title of a question. */
export const titleOf = (id, other = "") => words.get(`question.${id}.title${other}`);
/** The label of an answer; `null` is "I don't know". */
export const label = (question, answer) => (answer === null ? "Weet ik niet" : words.get(`answer.${question}.${answer}`));

/** Cares for a partner with dementia and cannot go on. */
export const CARER = {
  safety: "none", for_whom: "carer", age: "adult", tasks: ["household", "self_care", "day", "carer_load"], cause: "dementia", pattern: "worsening",
  supervision: "part", other_care: "none", housemates: "partner", housemate_limits: "overloaded",
  carer_signs: ["exhausted", "alone", "guilt", "cannot_go_on"], carer_situation: ["lives_together", "older"],
  network: "rather_not", training: "impossible", general: "not_tried", day_goal: "structure", chores: "cleaning", change: "none", decision: "none", pgb: "no",
};
/** Cannot vacuum any more, with a healthy partner of high age. */
export const VACUUM = {
  safety: "none", for_whom: "self", age: "adult", tasks: "household", cause: "physical", pattern: "stable", supervision: "no", other_care: "none",
  housemates: "partner", housemate_limits: "old", carer: "none", network: "nobody", training: "impossible", general: "not_tried", chores: "cleaning",
  change: "none", decision: "none", pgb: "no",
};
/** The same, and what is open to everybody falls short: who shares the home then decides. */
export const SHORT = { ...VACUUM, general: "not_enough" };
/** Everything is fine, and nobody needs anything. */
export const NOTHING = { safety: "none", for_whom: "self", age: "adult", tasks: "none", decision: "none" };

/** Presses answers to the question on screen, as a finger would. */
export async function choose(page, question, answers) {
  for (const answer of [answers].flat()) {
    await page.locator(".wmo-choice").filter({ has: page.getByText(label(question, answer), { exact: true }), visible: true }).click();
  }
}

/** The id of the question on screen, once it is another one, or another page, than `last`. */
export async function question(page, last) {
  const before = last && [PAGES[last], ...titlesOf(last)];
  await page.waitForFunction((titles) => !titles?.includes(document.querySelector("h1")?.textContent), before);
  return idOf(await title(page));
}

/** Answers the questions from the one on screen on, up to the tips; `each` looks at every question after it was answered. */
async function answerAll(page, story, from, each) {
  for (let id = await question(page, from); id; id = await question(page, id)) {
    await choose(page, id, story[id] ?? null);
    await each(id);
    await page.getByRole("button", { name: "Verder", exact: true }).click();
  }
}

/** From the first screen to the first tips. */
export async function walkCheck(page, story, each = async () => {}) {
  await page.getByRole("button", { name: "Waar kan ik terecht?" }).click();
  await answerAll(page, story, "start", each);
}

/** The same, and then every further question that is offered. */
export async function walkAll(page, story, each = async () => {}) {
  await walkCheck(page, story, each);
  const offer = page.getByRole("button", { name: "Beantwoord deze vragen" }).first();
  while (await offer.count()) {
    await offer.click();
    await answerAll(page, story, "hints", each);
  }
}
