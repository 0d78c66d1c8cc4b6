// A spreadsheet (.xlsx, .ods) as the table in it: the first visible sheet with something in it, from the row with the
// heads of the columns, as text for the same reader as every other table. A part of its own, loaded only for such a file
// (late.js). Nothing in the file is carried out: formulas give the value that stands beside them. The command line does
// the same in src/bin/wmo/sheet.rs; a test compares the two.
import { number, serial } from "./cell.js";
import { unzip } from "./unzip.js";

const MOST = { rows: 60_000, columns: 200, cells: 2_000_000, text: 25_000_000, repeated: 1_000 };

/** The table of a spreadsheet's bytes, or an error whose message is `other`, `large`, `damaged` or `empty`. */
export async function table(bytes) {
  const zip = unzip(bytes);
  const read = zip.has("content.xml") ? ods : zip.has("_rels/.rels") ? xlsx : null;
  if (!read) throw new Error("other");
  for await (const cells of read(zip)) if (cells.rows.size) return written(cells.rows);
  throw new Error("empty");
}

/** Cells by row and column, at most so many. */
function sheet() {
  const rows = new Map();
  let [count, length] = [0, 0];
  const keep = (row, column, text) => {
    const shown = text.replace(/\s+/gu, " ").trim();
    if (!shown || row >= MOST.rows || column >= MOST.columns) return;
    length += shown.length;
    if (++count > MOST.cells || length > MOST.text) throw new Error("large");
    if (!rows.has(row)) rows.set(row, new Map());
    rows.get(row).set(column, shown);
  };
  return { rows, keep };
}

/** The rows from the heads on, each on the line of its row. A title above the table fills a cell or two. */
function written(rows) {
  const order = [...rows.keys()].sort((one, other) => one - other);
  const widest = Math.max(...order.slice(0, 50).map((row) => rows.get(row).size));
  const heads = order.find((row) => rows.get(row).size * 2 >= widest);
  const columns = 1 + order.reduce((most, row) => Math.max(most, ...rows.get(row).keys()), 0);
  const lines = [];
  for (const row of order.filter((row) => row >= heads)) {
    while (lines.length < row) lines.push("");
    const cells = Array.from({ length: columns }, (_, column) => rows.get(row).get(column) ?? "");
    lines.push(cells.map((cell) => `"${cell.replaceAll("\"", "\"\"")}"`).join(";"));
  }
  return `${lines.join("\r\n")}\r\n`;
}

const all = (node, name) => [...node.getElementsByTagNameNS("*", name)];
const children = (node, ...names) => [...node.children].filter(({ localName }) => names.includes(localName));
/** An attribute by its name without prefix. */
const attribute = (node, name) => [...node.attributes].find(({ localName }) => localName === name)?.value;

// ==== .xlsx

async function* xlsx(zip) {
  const [main] = Object.values(await targets(zip, "", "_rels/.rels", "officeDocument"));
  if (!main) throw new Error("other");
  const book = await zip.xml(main);
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const relations = `${folder}_rels/${main.slice(folder.length)}.rels`;
  const [strings] = Object.values(await targets(zip, folder, relations, "sharedStrings"));
  const [styles] = Object.values(await targets(zip, folder, relations, "styles"));
  const sheets = await targets(zip, folder, relations, "worksheet");
  const known = {
    strings: strings && zip.has(strings) ? all(await zip.xml(strings), "si").map(rich) : [],
    formats: styles && zip.has(styles) ? formats(await zip.xml(styles)) : [],
    from1904: all(book, "workbookPr").some((about) => ["1", "true"].includes(about.getAttribute("date1904"))),
  };
  for (const one of all(book, "sheet")) {
    const path = sheets[attribute(one, "id")];
    if ((one.getAttribute("state") ?? "visible") === "visible" && path && zip.has(path)) yield cellsOf(await zip.xml(path), known);
  }
}

/** What a part refers to, of one kind: by the id of the reference, as paths in the file. */
async function targets(zip, folder, path, kind) {
  if (!zip.has(path)) return {};
  const found = all(await zip.xml(path), "Relationship").filter((one) => one.getAttribute("Type")?.endsWith(`/${kind}`));
  const inFile = (target) => decodeURIComponent(new URL(target, `https://file.example/${folder}`).pathname.slice(1));
  return Object.fromEntries(found.map((one) => [one.getAttribute("Id"), inFile(one.getAttribute("Target") ?? "")]));
}

/** The text of a shared or inline string; how it is said aloud in Japanese is no part of it. */
const rich = (node) => all(node, "t").filter(({ parentNode }) => parentNode.localName !== "rPh").map(({ textContent }) => textContent).join("");

/** The format of numbers by style. */
function formats(styles) {
  const own = Object.fromEntries(all(styles, "numFmt").map((one) => [one.getAttribute("numFmtId"), one.getAttribute("formatCode")]));
  const [cells] = all(styles, "cellXfs");
  return cells ? children(cells, "xf").map((one) => ({ id: Number(one.getAttribute("numFmtId")), code: own[one.getAttribute("numFmtId")] ?? "" })) : [];
}

function cellsOf(document, known) {
  const { rows, keep } = sheet();
  let row = -1;
  for (const line of all(document, "row")) {
    row = line.hasAttribute("r") ? Number(line.getAttribute("r")) - 1 : row + 1;
    let column = -1;
    for (const cell of children(line, "c")) {
      column = cell.hasAttribute("r") ? columnOf(cell.getAttribute("r")) : column + 1;
      keep(row, column, shown(cell, known));
    }
  }
  return { rows };
}

/** `AB12` -> 27 */
const columnOf = (place) => [.../^[A-Z]*/.exec(place)[0]].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function shown(cell, { strings, formats: known, from1904 }) {
  const [value] = children(cell, "v");
  const text = value?.textContent ?? "";
  const kinds = {
    s: () => strings[Number(text)] ?? "",
    inlineStr: () => rich(cell),
    str: () => text,
    b: () => (text === "1" ? "ja" : "nee"),
    e: () => "",
    d: () => text.slice(0, 10),
  };
  const kind = kinds[cell.getAttribute("t")];
  if (!value && cell.getAttribute("t") !== "inlineStr") return "";
  return kind ? kind() : serial(text, known[Number(cell.getAttribute("s") ?? 0)], from1904);
}

// ==== .ods

async function* ods(zip) {
  const document = await zip.xml("content.xml");
  const hidden = all(document, "style").filter((style) => children(style, "table-properties").some((about) => attribute(about, "display") === "false"));
  const names = hidden.map((style) => attribute(style, "name"));
  for (const one of all(document, "table")) if (!names.includes(attribute(one, "style-name"))) yield cellsOfTable(one);
}

function cellsOfTable(one) {
  const { rows, keep } = sheet();
  let row = 0;
  for (const line of all(one, "table-row")) {
    const texts = [];
    for (const cell of children(line, "table-cell", "covered-table-cell")) {
      const text = shownInOds(cell);
      for (let left = repeated(cell, "number-columns-repeated"); left > 0 && texts.length < MOST.columns; left--) texts.push(text);
    }
    const times = repeated(line, "number-rows-repeated");
    const holds = texts.some(Boolean);
    if (holds && times > MOST.repeated) throw new Error("large");
    if (holds) for (let again = 0; again < times && row + again < MOST.rows; again++) texts.forEach((text, column) => keep(row + again, column, text));
    row += times;
  }
  return { rows };
}

const repeated = (node, name) => Math.max(1, Number(attribute(node, name) ?? 1) || 1);

function shownInOds(cell) {
  const of = (name) => attribute(cell, name) ?? "";
  const kinds = {
    float: () => number(Number(of("value"))),
    currency: () => number(Number(of("value"))),
    percentage: () => number(Number(of("value"))),
    date: () => of("date-value").slice(0, 10),
    time: () => of("time-value").replace(/^PT0?(\d+)H(\d+)M.*$/, "$1:$2"),
    boolean: () => (of("boolean-value") === "true" ? "ja" : "nee"),
  };
  return kinds[of("value-type")]?.() ?? (of("string-value") || children(cell, "p").map(paragraph).join(" "));
}

/** The text of a paragraph: spaces and breaks are elements, and what somebody noted beside it is none of it. */
function paragraph(node) {
  const parts = [...node.childNodes].map((part) => {
    if (part.nodeType === 3) return part.data;
    if (part.nodeType !== 1 || part.localName === "annotation") return "";
    return ["s", "tab", "line-break"].includes(part.localName) ? " " : paragraph(part);
  });
  return parts.join("");
}
