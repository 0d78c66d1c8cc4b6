// The TypeScript types of what the engine is asked and answers, from the published schema. Called by `cargo xtask build`:
//   node xtask/types.mjs static/contract.schema.json contract.d.ts
import { readFile, writeFile } from "node:fs/promises";
import { compile } from "json-schema-to-typescript";

const [file, out] = process.argv.slice(2);
const schema = JSON.parse(await readFile(file, "utf8"));
// The types have the names of the definitions (EstimateRequest, ...), not those of their titles.
for (const definition of Object.values(schema.$defs)) delete definition.title;
close(schema);
const types = await compile({ ...schema, title: "contract" }, "contract", { bannerComment: "", unreachableDefinitions: true });
await writeFile(out, `// Types of docs/contract.md, made from contract.schema.json.\n${types}`);

/** Answers may get more fields later; a type of what there is today names those of today, so that a refusal is told apart. */
function close(part) {
  if (typeof part !== "object" || part === null) return;
  if (part.properties && part.type) part.additionalProperties ??= false;
  Object.values(part).forEach(close);
}
