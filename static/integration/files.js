// The editor's own files, read by the same rules as in the widget and on the command line, and only in this browser.
import { make } from "../widget/dom.js";
import { FILES } from "./texts.js";

const LARGEST = 10_000_000;

/** Ties a file field and a text field to the list of findings. `validate` is the module's; `show` shows offers. */
export function checkFiles(file, pasted, result, validate, show) {
  let asked = 0;
  const check = async (read) => {
    const mine = ++asked;
    result.replaceChildren(make("p", {}, FILES.reading));
    const { text, problem } = await read();
    const found = text === undefined ? null : await validate(text);
    // Whoever chose another file meanwhile sees that one.
    if (mine !== asked) return;
    result.replaceChildren(...(problem ? [make("p", { class: "in-error" }, problem)] : []), ...(found ? described(found, !problem) : []));
    if (found?.kind === "offers" && found.read) result.append(make("p", {}, toShow(() => show(text))));
  };
  file.addEventListener("change", () => file.files.length && check(() => decoded(file.files[0])));
  pasted.addEventListener("input", () => (pasted.value.trim() ? check(async () => ({ text: pasted.value })) : (asked++, result.replaceChildren())));
}

/** A file's text. The widget reads files of a server as UTF-8, so another encoding is something to tell. */
async function decoded(file) {
  if (file.size > LARGEST) return { problem: FILES.tooLarge };
  const bytes = await file.arrayBuffer();
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { text: new TextDecoder("utf-8").decode(bytes), problem: FILES.encoding };
  }
}

/** The button that shows offers among all others, in the widget above. */
function toShow(show) {
  const button = make("button", { class: "in-button", type: "button" }, FILES.show);
  button.addEventListener("click", show);
  return button;
}

function described({ kind, findings, more, read, warned, refused }, fine) {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const what = FILES.kind[kind] ? [make("p", {}, FILES.is(FILES.kind[kind]))] : [];
  const counts = kind === "offers" ? [make("p", {}, FILES.counts(read, warned, refused))] : [];
  const outcome = findings.length ? FILES.found(errors, findings.length - errors) : fine ? FILES.fine : "";
  return [...what, make("p", { class: "in-strong" }, outcome), ...counts, ...list(findings), ...(more ? [make("p", {}, FILES.more(more))] : [])];
}

const list = (findings) => (findings.length ? [make("ol", { class: "in-findings" }, findings.map(finding))] : []);

const finding = ({ line, column, severity, message }) =>
  make("li", { class: severity === "error" ? "in-findings__error" : null }, make("span", { class: "in-findings__place" }, `${FILES.at(line, column)}: ${FILES.severity[severity]}`), message);
