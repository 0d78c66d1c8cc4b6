// From worry to one number to call: what holds of the way to the first tips and of their page, for people of tests/cases/selfcheck.
// `cargo xtask journey` measures all of them.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { journey, journeys, median } from "./journey.mjs";
import { browser } from "./helpers.mjs";
import { people } from "./people.mjs";

const started = await browser(after);
/** The stories in full, and one in six of the others. */
const chosen = people.filter(({ file }, index) => file === "stories.toml" || index % 6 === 0);

test("few questions, a short page, and somebody to call on the first screen", { timeout: 600_000 }, async () => {
  const { page, complaints } = await journeys(started);
  const rows = [];
  for (const person of chosen) rows.push(await journey(page, person, person.file === "stories.toml"));
  const wrong = rows.flatMap((row) => {
    const holds = {
      "at most 9 questions": row.questions <= 9,
      "at most 6 screens": row.screens <= 6,
      "at most 25 tab stops": row.stops <= 25,
      "a number or a field on the first screen": row.call !== null && row.call <= 1,
      "its button on the first screen": row.button === null || row.button <= 1,
      "at most 3 printed pages": row.pages === null || row.pages <= 3,
    };
    return Object.entries(holds).filter(([, held]) => !held).map(([what]) => `${row.name}: not ${what}: ${JSON.stringify(row)}`);
  });
  assert.deepEqual(wrong, [], `${wrong.length} of ${rows.length}`);
  const questions = median(rows.map((row) => row.questions));
  assert.ok(questions <= 7, `median ${questions}`);
  // The time on the first screen is that of the words that were read.
  const minutes = median(rows.map((row) => row.minutes));
  const said = Number((await page.locator(".wmo-door__time").first().innerText()).match(/\d+/)[0]);
  assert.ok(Math.abs(minutes - said) <= 1, `${minutes} minutes, and the first screen says ${said}`);
  assert.deepEqual(complaints, []);
});
