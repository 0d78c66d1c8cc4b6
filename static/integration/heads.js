// The heads of a table and the columns of ours that they mean. Pure text in, text out. Our columns and their names of
// every day come from the build (src/files/fields.rs, static/resources/headers.toml).

import { folded, guesses } from "./guess.js";

export { folded };

/** Columns with people in them are always left out. */
const PEOPLE = ["contactpersoon", "contactpersonen", "contact", "naamcontactpersoon"];

/** The column that a head means by itself, `null` for one that is left out, `undefined` when it is not known. */
export function known(head, columns) {
  const name = folded(head);
  if (!name || PEOPLE.includes(name)) return null;
  return columns.find(({ column, names }) => folded(column) === name || names.includes(name))?.column;
}

/** Whether a text is a table, and no JSON. */
export const isTable = (text) => /^[\s\ufeff]*[^\s\ufeff{[]/.test(text);

/** Rows are looked at for samples, no further. */
const LOOKED = 200;

/** `{ start, end, delimiter, heads, rows }` of a table: where its heads stand in the text, and the first rows below. */
export function headed(text) {
  let start = text.search(/[^\s\ufeff]/);
  if (start < 0) return null;
  const hint = /^sep=([;,\t|])\1*(?=[\r\n])/i.exec(text.slice(start));
  if (hint) start += hint[0].length + text.slice(start + hint[0].length).search(/[^\r\n]/);
  const first = text.slice(start).split(/[\r\n]/, 1)[0];
  const count = (sign) => first.split(sign).length - 1;
  const delimiter = hint?.[1] ?? (count("\t") && count("\t") >= Math.max(count(","), count(";")) ? "\t" : count(",") > count(";") ? "," : ";");
  const { cells: heads, end } = row(text, start, delimiter);
  const rows = [];
  for (let at = end; at < text.length && rows.length < LOOKED; ) {
    const next = row(text, at, delimiter);
    if (next.cells.some(Boolean)) rows.push(next.cells);
    at = next.end + 1;
  }
  return { start, end, delimiter, heads, rows };
}

/** The cells of the row at a place, and where its line end is. */
function row(text, start, delimiter) {
  const cells = [];
  let at = start;
  for (;;) {
    const quoted = /^ *"((?:[^"]|"")*)" */y;
    const found = quoted.exec(text.slice(at, at + 100_000));
    const plain = found ? "" : until(text, at, delimiter);
    cells.push((found ? found[1].replaceAll("\"\"", "\"") : plain).trim());
    at += found ? found[0].length + until(text, at + found[0].length, delimiter).length : plain.length;
    if (text[at] !== delimiter) return { cells, end: at };
    at += 1;
  }
}

function until(text, at, delimiter) {
  let end = at;
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n" && text[end] !== "\r") end++;
  return text.slice(at, end);
}

/** The columns of several tables, each head once: `{ head, known, guess, samples }`; those without a head are not there. */
export function columnsOf(tables, columns) {
  const found = new Map();
  for (const { heads, rows } of tables) {
    heads.forEach((head, place) => {
      const name = folded(head);
      if (!name) return;
      if (!found.has(name)) found.set(name, { head, values: new Set() });
      for (const cells of rows) if (cells[place]) found.get(name).values.add(cells[place]);
    });
  }
  const all = [...found.values()].map(({ head, values }) => ({ head, known: known(head, columns), values: [...values] }));
  const guessed = guesses(all, columns);
  return all.map(({ head, known, values }, place) => ({ head, known, guess: guessed[place], samples: values.slice(0, 3) }));
}

/**
 * The table with heads of ours, so that every reader of tables reads it as it was matched. `chosen` gives a column,
 * `null` to leave it out, or `undefined` to leave the head as it is. A second column for a field gets another of its
 * names: the same head twice would be a mistake.
 */
export function renamed(text, { start, end, delimiter, heads }, chosen, columns) {
  const used = new Set();
  const nameOf = (head) => {
    const column = chosen(head);
    if (column === undefined) return head;
    const names = column === null ? [] : [column, ...columns.find((one) => one.column === column).names];
    const name = names.find((one) => !used.has(folded(one))) ?? "";
    used.add(folded(name));
    return name;
  };
  const quoted = (head) => (/["\r\n]/.test(head) || head.includes(delimiter) ? `"${head.replaceAll("\"", "\"\"")}"` : head);
  return text.slice(0, start) + heads.map(nameOf).map(quoted).join(delimiter) + text.slice(end);
}

/** Whether several columns may be this one: the values go together. */
export const mayBeTwice = (column, columns) => column === "omschrijving" || columns.some((one) => one.column === column && one.list && one.names.length > 0);
