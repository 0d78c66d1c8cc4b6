// The published schema tells the truth: every answer of the command line fits it, and it refuses and accepts
// requests as the engine does, as far as a schema can know.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";
import { cases, natively } from "./native.mjs";

const schema = JSON.parse(readFileSync("static/contract.schema.json", "utf8"));
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
ajv.addSchema(schema, "contract");
const definition = (name) => ajv.getSchema(`contract#/$defs/${name}`);

test("answers and requests fit the published schema", () => {
  const names = Object.keys(schema.$defs);
  const find = (pattern) => names.find((name) => pattern.test(name)) ?? assert.fail(`no ${pattern} among ${names}`);
  const [request, response, error] = [/request$/i, /response$/i, /^error/i].map((pattern) => definition(find(pattern)));
  const answers = natively(cases);
  // What only the engine knows: that answers contradict each other, and which dates exist.
  let beyond = 0;
  for (const [index, answer] of answers.entries()) {
    const check = answer.error ? error : response;
    assert.ok(check(answer), `${cases[index]}: ${ajv.errorsText(check.errors)}`);
    const accepted = request(JSON.parse(cases[index]));
    if (!answer.error) assert.ok(accepted, `${cases[index]}: ${ajv.errorsText(request.errors)}`);
    else if (accepted) beyond += 1;
  }
  assert.ok(beyond <= 2, `${beyond} refused requests fit the schema`);
});
