// The integration page: what the editor chooses, the lines that follow from it, and the widget with exactly those
// choices. Nothing is stored; after loading, only files that the editor names on this server are asked for.
import { contrastTable, summary } from "../widget/contrast.js";
import { make } from "../widget/dom.js";
import { read, show } from "./choices.js";
import { checkFiles } from "./files.js";
import { asked, blocks } from "./lines.js";
import { checkPolicy } from "./page-policy.js";
import { preview } from "./preview.js";
import { BLOCK, CHOICE, COPY, PREVIEW } from "./texts.js";

/** Where the release stands on this server, and the hashes of its files: written by the build. */
const place = { base: new URL("..", import.meta.url).pathname, version: __VERSION__, integrity: __INTEGRITY__ };

/** The loader of the release itself, as any page has it. Without it there are lines and explanation, but no preview. */
const loader = import(`${place.base}${place.version}/wmo-zelfcheck.js`);

const at = (id) => document.getElementById(id);
const form = at("choices");

for (const element of document.querySelectorAll("[data-without-script]")) element.hidden = true;
for (const element of [form, at("preview-part"), at("files-part"), at("policy-part")]) element.hidden = false;

/** What is known once the module is there: the municipalities of today. Until then a name is taken as no choice. */
const known = { all: [], found: [], find: () => [] };
let latest = 0;
/** The text of the editor's own file of offers, while it is tried out. */
let offers;
let style = null;
const looks = preview(at("preview"), at("preview-error"), place, loader);

update();
form.addEventListener("change", update);
form.addEventListener("submit", (event) => event.preventDefault());
at("example").addEventListener("click", () => {
  // The file says itself which municipality it is of.
  form.elements.municipality.value = "";
  form.elements.config.value = `${place.base}${place.version}/voorbeeld/gemeente.json`;
  update();
});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", measure);
checkFiles({ file: at("file"), pasted: at("pasted"), matching: at("matching"), result: at("findings") }, async (text, file) => (await engine()).validate(text, undefined, file), tryOut);
at("untry").addEventListener("click", () => tryOut(undefined));
checkPolicy(at("page"), at("policy"), at("policy-said"), () => asked(read(form, place, known).choices, place));
offerMunicipalities();

async function engine() {
  return (await loader).load();
}

async function offerMunicipalities() {
  try {
    const { municipalities } = await engine();
    known.all = municipalities("");
    known.find = municipalities;
  } catch {
    say(at("preview-error"), PREVIEW.failed);
    return;
  }
  at("municipalities").append(...known.all.map(({ name }) => make("option", { value: name })));
  // What a browser filled in again after a reload, or what was typed while the module was on its way.
  if (form.elements.municipality.value) update();
}

/** Loading a style takes time: only the latest choices are shown, and only of these is told what is wrong. */
async function update() {
  const mine = ++latest;
  const typed = form.elements.municipality.value.trim();
  known.found = typed ? known.find(typed) : [];
  const { choices, wrong } = read(form, place, known);
  show(form, wrong);
  writeLines(choices);
  const missing = await styleOf(choices);
  if (mine !== latest) return;
  show(form, [...wrong, ...missing]);
  looks.with(choices, offers);
  measure();
}

/** Shows the widget with these offers, or without them again. */
async function tryOut(text) {
  offers = text;
  at("tried").hidden = text === undefined;
  await update();
  at(text === undefined ? "file" : "bekijk").focus();
}

function writeLines(choices) {
  at("said").textContent = "";
  at("lines").replaceChildren(...blocks(choices, place).flatMap(({ name, text }) => {
    const code = make("pre", { class: "in-code", tabindex: 0, role: "region", "aria-label": BLOCK[name], "data-lines": name }, make("code", {}, text));
    const button = make("button", { class: "in-button", type: "button" }, COPY.of[name]);
    button.addEventListener("click", () => copy(text, code));
    return [make("p", {}, BLOCK[name]), code, button];
  }));
}

/** Without https a page may not write to the clipboard: the lines are selected then. */
async function copy(text, code) {
  try {
    await navigator.clipboard.writeText(text);
    say(at("said"), COPY.done);
  } catch {
    getSelection().selectAllChildren(code);
    say(at("said"), COPY.selected);
  }
}

/** The same words said twice are heard twice. */
function say(element, text) {
  element.hidden = false;
  element.textContent = "";
  requestAnimationFrame(() => (element.textContent = text));
}

/** The editor's own stylesheet, for the preview and the measurements: what is wrong with it, once that is known. */
async function styleOf({ stylesheet }) {
  if ((style?.element.getAttribute("href") ?? "") !== stylesheet) {
    style?.element.remove();
    style = stylesheet ? loaded(stylesheet) : null;
  }
  const there = await style?.there;
  return there === false ? [{ field: "stylesheet", text: CHOICE.styleMissing(stylesheet) }] : [];
}

function loaded(href) {
  const element = make("link", { rel: "stylesheet", href });
  const there = new Promise((done) => {
    element.addEventListener("load", () => done(true));
    element.addEventListener("error", () => done(false));
  });
  document.head.append(element);
  return { element, there };
}

function measure() {
  const { choices } = read(form, place, known);
  const scheme = choices.colorScheme === "auto" ? "wmo-zelfcheck--auto" : "";
  at("contrast").replaceChildren();
  const { measured } = contrastTable(at("contrast"), `${scheme} ${choices.classes}`.trim());
  // Said again only when it is something else.
  if (at("contrast-summary").textContent !== summary(measured)) at("contrast-summary").textContent = summary(measured);
}
