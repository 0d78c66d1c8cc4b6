// Programs that a test starts.
import { spawn } from "node:child_process";
import { once } from "node:events";

/** What is given to the result is done after the test, the last first: what was started last ends first. */
export function lastFirst(after) {
  const ends = [];
  after(async () => {
    for (const end of ends.reverse()) await end();
  });
  return (end) => ends.push(end);
}

/** Nothing that a program is asked for takes longer; one that hangs is a failure and not a wait. */
export const LONGEST = 60_000;

/** What is promised, or a failure where it takes too long. */
export async function inTime(what, promised) {
  let late;
  const over = new Promise((_, failed) => {
    late = setTimeout(() => failed(new Error(`${what} takes too long`)), LONGEST);
  });
  return Promise.race([promised, over]).finally(() => clearTimeout(late));
}

/** Starts a program that ends with the test, also when the test fails. */
export function started(after, program, values, options) {
  const child = spawn(program, values, options);
  const ended = once(child, "exit");
  after(async () => {
    child.kill();
    const late = setTimeout(() => child.kill("SIGKILL"), 5_000);
    await ended;
    clearTimeout(late);
  });
  return child;
}
