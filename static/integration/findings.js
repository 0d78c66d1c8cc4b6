// What was found in a file, as elements; and links that keep something that was made here.
import { make } from "../widget/dom.js";
import { FILES } from "./texts.js";

/** So many findings stand open; more are in a fold. */
const OPEN = 8;

/** What a file is, and how it was read; under its name when there are several. */
export function summary({ name, problem }, found, named) {
  return [
    ...(named ? [make("h3", {}, name)] : []),
    ...(problem ? [make("p", { class: "in-error" }, problem)] : []),
    ...(found ? counts(found, !problem) : []),
  ];
}

function counts({ kind, findings, read, warned, refused }, fine) {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const what = FILES.kind[kind] ? [make("p", {}, FILES.is(FILES.kind[kind]))] : [];
  const offers = kind === "offers" ? [make("p", {}, FILES.counts(read, warned, refused))] : [];
  const said = findings.length ? FILES.found(errors, findings.length - errors) : fine ? FILES.fine : "";
  return [...what, make("p", { class: "in-strong" }, said), ...offers];
}

/** Each finding in a file. */
export function details({ name, sheet }, found, named) {
  if (!found?.findings.length) return [];
  const items = found.findings.map((one) => finding(one, sheet));
  const rest = items.splice(OPEN);
  const list = (some) => make("ol", { class: "in-findings" }, some);
  return [
    ...(named ? [make("p", { class: "in-strong" }, name)] : []),
    list(items),
    ...(rest.length ? [make("details", { class: "in-fold" }, make("summary", {}, FILES.rest(rest.length)), list(rest))] : []),
    ...(found.more ? [make("p", {}, FILES.more(found.more))] : []),
  ];
}

/** A button that keeps the findings of all files as one table, whose head stands once; nothing where there are none. */
export function table(found) {
  if (!found.some((one) => one?.findings.length)) return [];
  const tables = found.filter(Boolean).map((one) => one.table);
  const all = () => tables.map((one, place) => (place ? one.slice(one.indexOf("\n") + 1) : one)).join("");
  return [make("p", {}, keep(FILES.table, "meldingen.csv", "text/csv", all))];
}

/** In a spreadsheet a line is a row, and characters say nothing. */
const finding = ({ line, column, severity, message }, sheet) =>
  make("li", { class: severity === "error" ? "in-findings__error" : null }, make("span", { class: "in-findings__place" }, `${sheet ? FILES.row(line) : FILES.at(line, column)}: ${FILES.severity[severity]}`), message);

/** A button that has the browser keep a file; it is made when it is asked for, and goes nowhere else. */
export function keep(label, name, type, text) {
  const button = make("button", { class: "in-link", type: "button" }, label);
  button.addEventListener("click", () => {
    const href = URL.createObjectURL(new Blob([text()], { type }));
    make("a", { href, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
  });
  return button;
}
