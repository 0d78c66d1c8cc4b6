// The file that keeps how columns were matched: `{"mapping": 1, "columns": {"head in the file": "our column" or null}}`.
// docs/municipality-files.md describes it; `wmo validate --mapping` reads the same (src/files/mapping.rs).
import { folded } from "./heads.js";

const VERSION = 1;

/** Whether a text is meant to be such a file. */
export const isMapping = (text) => /^[\s\ufeff]*\{\s*"mapping"\s*:/.test(text);

/** `{ chosen }`, by folded head, or `{ wrong: [name of the problem, what it is about] }`. */
export function readMapping(text, columns) {
  let file;
  try {
    file = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return { wrong: ["notJson"] };
  }
  if (file?.mapping !== VERSION) return { wrong: ["version", String(VERSION)] };
  if (typeof file.columns !== "object" || file.columns === null || Array.isArray(file.columns)) return { wrong: ["noColumns"] };
  const entries = Object.entries(file.columns);
  const strange = entries.find(([, column]) => column !== null && !columns.some((one) => one.column === column));
  if (strange) return { wrong: ["noColumn", `${strange[0]}: ${strange[1]}`] };
  return { chosen: new Map(entries.map(([head, column]) => [folded(head), column])) };
}

/** The text of the file, from `[head, column]`. */
export const mappingFile = (entries) => `${JSON.stringify({ mapping: VERSION, columns: Object.fromEntries(entries) }, null, 2)}\n`;
