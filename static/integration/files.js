// The editor's own files, read by the same rules as in the widget and on the command line, and only in this browser: text
// as it is, a spreadsheet as the table in it, and columns that we do not know as the editor matches them.
import { make } from "../widget/dom.js";
import { details, keep, summary, table } from "./findings.js";
import { columnsOf, folded, headed, isTable, known, renamed } from "./heads.js";
import { spreadsheets } from "./late.js";
import { isMapping, mappingFile, readMapping } from "./mapping.js";
import { match } from "./match.js";
import { MATCH } from "./match-texts.js";
import { FILES } from "./texts.js";

/** As the reader of the module has it (src/files/mod.rs). */
const LARGEST = 25_000_000;
/** Our columns: `{ column, list, names }`, written in by the build. */
const COLUMNS = __COLUMNS__;

/**
 * Ties a file field and a text field to the list of findings; columns are matched in `matching`. `validate` is the
 * module's; `show` shows offers.
 */
export function checkFiles({ file, pasted, matching, result }, validate, show) {
  let asked = 0;
  /** What was chosen for heads, by folded head. */
  let chosen = new Map();

  file.addEventListener("change", () => file.files.length && check(() => Promise.all([...file.files].map(opened))));
  pasted.addEventListener("input", () => {
    if (pasted.value.trim()) return check(async () => [{ text: pasted.value, pasted: true }]);
    asked++;
    matching.replaceChildren();
    return result.replaceChildren();
  });

  async function check(open) {
    const mine = ++asked;
    matching.replaceChildren();
    result.replaceChildren(make("p", {}, FILES.reading));
    const files = (await open()).filter((one) => !(one.text !== undefined && isMapping(one.text) && mapped(one)));
    // Whoever chose another file meanwhile sees that one.
    if (mine !== asked) return;
    if (files.length) await next(files, mine);
    else result.replaceChildren(make("p", { class: "in-strong" }, FILES.mapped));
  }

  /** Takes a mapping that was chosen among the files. What is wrong with it stands with its name. */
  function mapped(one) {
    const { chosen: read, wrong } = readMapping(one.text, COLUMNS);
    if (read) chosen = read;
    else Object.assign(one, { text: undefined, problem: MATCH.nl.wrong[wrong[0]](wrong[1]) });
    return Boolean(read);
  }

  const columnFor = (head) => (chosen.has(folded(head)) ? chosen.get(folded(head)) : known(head, COLUMNS));

  /** Columns that nobody knows are matched first; then all files are read. */
  async function next(files, mine) {
    const tables = files.filter((one) => one.text !== undefined && !one.pasted && isTable(one.text));
    for (const one of tables) one.headed ??= headed(one.text);
    const strange = tables.filter(({ headed: { heads } }) => heads.some((head) => columnFor(head) === undefined) || !heads.some((head) => columnFor(head) === "naam"));
    if (strange.length) return ask(files, tables, mine);
    return tell(files, tables, mine);
  }

  function ask(files, tables, mine) {
    result.replaceChildren();
    const found = columnsOf(tables.map((one) => one.headed), COLUMNS);
    for (const one of found) if (chosen.has(folded(one.head))) one.known = one.guess = chosen.get(folded(one.head));
    match(matching, found, COLUMNS, {
      done: (entries) => take(new Map(entries.map(([head, column]) => [folded(head), column])), files, tables, mine, true),
      mapped: (read) => take(read, files, tables, mine, false),
    });
  }

  async function take(read, files, tables, mine, all) {
    chosen = read;
    matching.replaceChildren();
    await (all ? tell(files, tables, mine) : next(files, mine));
    result.querySelector("[tabindex]")?.focus();
  }

  async function tell(files, tables, mine) {
    const own = tables.filter((one) => one.headed.heads.some((head) => chosen.has(folded(head))));
    for (const one of own) one.read = renamed(one.text, one.headed, (head) => (chosen.has(folded(head)) ? chosen.get(folded(head)) : undefined), COLUMNS);
    const texts = files.map((one) => one.read ?? one.text);
    const found = await Promise.all(texts.map((text, place) => (text === undefined ? null : validate(text, files[place].name ?? FILES.pasted))));
    if (mine !== asked) return;
    result.replaceChildren(...own.length ? [make("p", { class: "in-strong", tabindex: -1 }, MATCH[matching.dataset.language ?? "nl"].matched)] : []);
    const several = files.length > 1;
    files.forEach((one, place) => result.append(...summary(one, found[place], several)));
    result.append(...table(found));
    const offers = found.flatMap((one, place) => (one?.kind === "offers" && one.read ? [{ name: files[place].name, text: texts[place] }] : []));
    result.append(...toShow(offers, show), ...(own.length ? afterwards(files, tables, own, mine) : []));
    files.forEach((one, place) => result.append(...details(one, found[place], several)));
  }

  /** What can be kept of a matched table, and the way back. */
  function afterwards(files, tables, own, mine) {
    const texts = MATCH[matching.dataset.language ?? "nl"];
    const entries = columnsOf(own.map((one) => one.headed), COLUMNS).map(({ head }) => [head, columnFor(head) ?? null]);
    const change = make("button", { class: "in-link", type: "button" }, texts.change);
    change.addEventListener("click", () => ask(files, tables, mine));
    return [
      make("p", {}, keep(texts.keep, "koppeling.json", "application/json", () => mappingFile(entries))),
      ...(own.length === 1 && files.length === 1 ? [make("p", {}, keep(texts.table, "aanbod.csv", "text/csv", () => `\ufeff${own[0].read.replace(/^[\s\ufeff]+/, "")}`))] : []),
      make("p", {}, change),
    ];
  }
}

/** The button that shows offers among all others, in the widget above: those of all pages of a feed, or of each table. */
function toShow(offers, show) {
  const pages = offers.length > 1 ? together(offers.map(({ text }) => text)) : offers[0]?.text;
  if (pages !== undefined) return [make("p", {}, shown(FILES.show, () => show(pages)))];
  return offers.map(({ name, text }) => make("p", {}, shown(FILES.showOne(name), () => show(text))));
}

function shown(label, press) {
  const button = make("button", { class: "in-button", type: "button" }, label);
  button.addEventListener("click", press);
  return button;
}

/** Pages of a feed as one list; of anything else there is none. */
function together(texts) {
  try {
    const lists = texts.map((text) => JSON.parse(text)).map((json) => json.contents ?? json.content ?? json);
    return JSON.stringify(lists.flat());
  } catch {
    return undefined;
  }
}

/**
 * A file's text. The widget reads files of a server as UTF-8, so another encoding is something to tell; what Windows makes
 * is read as such here. A spreadsheet is read by a part of its own.
 */
async function opened(file) {
  const { name } = file;
  if (file.size > LARGEST) return { name, problem: FILES.tooLarge };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4) return sheet(name, bytes);
  try {
    return { name, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { name, text: new TextDecoder("windows-1252").decode(bytes), problem: FILES.encoding };
  }
}

async function sheet(name, bytes) {
  try {
    const { table } = await spreadsheets();
    return { name, text: await table(bytes), sheet: true };
  } catch (error) {
    return { name, problem: FILES.sheet[error.message] ?? FILES.sheet.failed };
  }
}
