// The module answers as the command line does: the same cases through both doors, compared whole.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browser, open } from "./helpers.mjs";
import { cases, checks, natively, questions } from "./native.mjs";

const started = await browser(after);

for (const [name, lines] of [["estimate", cases], ["check", checks], ["find", questions]]) {
  test(`native equals WebAssembly on ${lines.length} cases of ${name}, refusals included`, async () => {
    const { page, context, complaints } = await open(started);
    const expected = natively(lines, name);
    const found = await page.evaluate(async ([name, requests]) => {
      const module = await (await import(document.querySelector("script[type=module]").src)).load();
      return requests.map((request) => module[name](JSON.parse(request)));
    }, [name, lines]);
    assert.ok(expected.some((answer) => answer.error) && expected.some((answer) => answer.results ?? answer.hints));
    for (const [index, answer] of found.entries()) assert.deepEqual(answer, expected[index], lines[index]);
    assert.deepEqual(complaints, []);
    await context.close();
  });
}

test("what is no JSON is refused, never a crash", async () => {
  const { page, context } = await open(started);
  const codes = await page.evaluate(async () => {
    const { estimate } = await (await import(document.querySelector("script[type=module]").src)).load();
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
