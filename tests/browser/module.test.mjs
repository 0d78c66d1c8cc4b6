// The module answers as the command line does: the same cases through both doors, compared whole.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browser, open } from "./helpers.mjs";
import { cases, natively } from "./native.mjs";

const started = await browser(after);

test(`native equals WebAssembly on ${cases.length} cases, refusals included`, async () => {
  const { page, context, complaints } = await open(started);
  const expected = natively(cases);
  const found = await page.evaluate(async (requests) => {
    const { estimate } = await import(document.querySelector("script[type=module]").src);
    return requests.map((request) => estimate(JSON.parse(request)));
  }, cases);
  assert.ok(expected.some((answer) => answer.error) && expected.some((answer) => answer.results));
  for (const [index, answer] of found.entries()) assert.deepEqual(answer, expected[index], cases[index]);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("what is no JSON is refused, never a crash", async () => {
  const { page, context } = await open(started);
  const codes = await page.evaluate(async () => {
    const { estimate } = await import(document.querySelector("script[type=module]").src);
    const circle = { month: "2026-11", household: "single" };
    circle.municipality = circle;
    const good = { month: "2026-11", household: "single", partner_age: undefined };
    delete good.partner_age;
    return [undefined, null, 7, "text", [], () => 1, Symbol("x"), circle, { month: 1n }, new Date(), good].map((request) => {
      const answer = estimate(request);
      return answer.error?.code ?? "answered";
    });
  });
  assert.equal(codes.at(-1), "answered");
  assert.ok(codes.slice(0, -1).every((code) => ["invalid_json", "invalid_value", "missing_field"].includes(code)), codes.join(" "));
  await context.close();
});
