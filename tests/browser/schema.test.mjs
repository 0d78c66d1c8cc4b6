// The published schema tells the truth: every answer of the command line fits it, and it refuses and accepts
// requests as the engine does, as far as a schema can know.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";

const schema = JSON.parse(readFileSync("static/contract.schema.json", "utf8"));
const ajv = new Ajv({ strict: false, allErrors: true });
ajv.addSchema(schema, "contract");
const definition = (name) => ajv.getSchema(`contract#/$defs/${name}`);

function natively(input) {
  try {
    return execFileSync(process.env.WMO, ["estimate"], { input, encoding: "utf8", maxBuffer: 1 << 28 });
  } catch (error) {
    assert.equal(error.status, 1);
    return error.stdout;
  }
}

test("answers and requests fit the published schema", () => {
  const names = Object.keys(schema.$defs);
  const find = (pattern) => names.find((name) => pattern.test(name)) ?? assert.fail(`no ${pattern} among ${names}`);
  const [request, response, error] = [/request$/i, /response$/i, /^error/i].map((pattern) => definition(find(pattern)));
  const lines = readFileSync("tests/cases/requests.jsonl", "utf8").trim().split("\n");
  const answers = natively(lines.join("\n")).trim().split("\n").map((line) => JSON.parse(line));
  // What only the engine knows: that answers contradict each other, and which dates exist.
  let beyond = 0;
  for (const [index, answer] of answers.entries()) {
    const check = answer.error ? error : response;
    assert.ok(check(answer), `${lines[index]}: ${ajv.errorsText(check.errors)}`);
    const accepted = request(JSON.parse(lines[index]));
    if (!answer.error) assert.ok(accepted, `${lines[index]}: ${ajv.errorsText(request.errors)}`);
    else if (accepted) beyond += 1;
  }
  assert.ok(beyond <= 2, `${beyond} refused requests fit the schema`);
});
