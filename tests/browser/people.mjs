// The people of tests/cases/selfcheck as they walk through the self-check: for each question what they press.
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "smol-toml";
import { label } from "./check.mjs";

const FOLDER = "tests/cases/selfcheck";
const read = (path) => parse(readFileSync(path, "utf8"));
const SILENT = read("tests/cases/silent.toml");
/** The questions with the ids of their answers. */
const questions = read("static/selfcheck/questions.toml").question;

const tells = (given) => given !== undefined && given !== "unknown" && ![given].flat().includes("none");

/** All of them: their name and their answers by question; `null` is "I don't know". */
export const people = readdirSync(FOLDER).filter((name) => name.endsWith(".toml")).sort().flatMap((name) => {
  const file = read(`${FOLDER}/${name}`);
  return file.case.map((one) => {
    const told = { ...file.base?.[one.base], ...one.answers };
    // Who has something about a decision or a move says so when asked what it is about.
    const came = [...(tells(told.decision) || tells(told.decision_doubt) ? ["letter"] : []), ...(tells(told.change) ? ["move"] : [])];
    const answers = {};
    for (const { id } of questions) {
      const given = told[id] ?? SILENT[id] ?? "unknown";
      answers[id] = given === "unknown" ? [null] : [given].flat();
    }
    if (came.length) answers.tasks = [...answers.tasks.filter((task) => task && task !== "none"), ...came];
    return { name: one.name, file: name, answers };
  });
});

/** The labels that this person presses, by question; the age stands in its fold on the page of `for_whom`. */
export const presses = ({ answers }) => Object.fromEntries(
  Object.entries(answers).map(([id, given]) => [id, given.map((answer) => label(id, answer))]),
);
