// The command line's answers, for tests that compare with them.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** The cases that both doors answer, one request a line; some are meant to be refused. */
export const cases = readFileSync("tests/cases/requests.jsonl", "utf8").trim().split("\n");

/** Answers to the self-check, likewise. */
export const checks = readFileSync("tests/cases/checks.jsonl", "utf8").trim().split("\n");

/** Questions to the finder, likewise. */
export const questions = readFileSync("tests/cases/find.jsonl", "utf8").trim().split("\n");

/** Requests about a synthetic population, likewise; the command answers one at a time. */
export const populations = readFileSync("tests/cases/population.jsonl", "utf8").trim().split("\n");

/** What `wmo estimate`, or another command, answers to each line; it exits with 1 because of the refused ones, with 2 where it takes one. */
export function natively(lines, command = "estimate") {
  let output;
  try {
    output = execFileSync(process.env.WMO, [command], { input: lines.join("\n"), encoding: "utf8", maxBuffer: 1 << 28 });
  } catch (error) {
    assert.equal(error.status, command === "population" ? 2 : 1);
    output = error.stdout;
  }
  return output.trim().split("\n").map((line) => JSON.parse(line));
}
