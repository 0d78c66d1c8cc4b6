// The published schema tells the truth: every answer of the command line fits it, and it refuses and accepts
// requests as the engine does, as far as a schema can know.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";
import { cases, checks, natively, populations, questions } from "./native.mjs";

const schema = JSON.parse(readFileSync("static/contract.schema.json", "utf8"));
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
ajv.addSchema(schema, "contract");
const definition = (name) => ajv.getSchema(`contract#/$defs/${name}`);

for (const [command, lines, most] of [["estimate", cases, 2], ["check", checks, 4], ["find", questions, 5], ["population", populations, 2]]) {
  test(`answers and requests of ${command} fit the published schema`, () => {
    const [request, response, error] = [`${command}_request`, `${command}_response`, "error"].map(definition);
    const answers = command === "population" ? lines.flatMap((line) => natively([line], command)) : natively(lines, command);
    // What only the engine knows: that answers contradict each other, which dates and municipalities exist.
    let beyond = 0;
    for (const [index, answer] of answers.entries()) {
      const check = answer.error ? error : response;
      assert.ok(check(answer), `${lines[index]}: ${ajv.errorsText(check.errors)}`);
      const accepted = request(JSON.parse(lines[index]));
      if (!answer.error) assert.ok(accepted, `${lines[index]}: ${ajv.errorsText(request.errors)}`);
      else if (accepted) beyond += 1;
    }
    assert.ok(beyond <= most, `${beyond} refused requests fit the schema`);
  });
}
