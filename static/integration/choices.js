// The form as choices, and what is wrong with a field beside that field. A wrong field counts as left empty, so that
// lines and preview are always of something that works.
import { parsed } from "../widget/files.js";
import { inside } from "../widget/folder.js";
import { CHOICE } from "./texts.js";

/** `{ choices, wrong: [{ field, text }] }`; `known` has the municipalities and those found for what was typed. */
export function read(form, place, known) {
  const fields = form.elements;
  const wrong = [];
  const checked = (field, check) => {
    const typed = fields[field].value.trim();
    if (!typed) return "";
    const { value, text } = check(typed);
    if (text) wrong.push({ field, text });
    return value ?? "";
  };
  const way = fields.way.value;
  const choices = {
    way,
    start: fields.start.value,
    lang: fields.lang.value,
    exact: fields.exact.value === "yes",
    headingLevel: Number(fields.headingLevel.value),
    colorScheme: fields.colorScheme.value,
    phone: fields.phone.value.trim(),
    municipality: checked("municipality", (typed) => municipality(typed, known)) || null,
    config: checked("config", (typed) => address(typed, way, place, "json")),
    stylesheet: checked("stylesheet", (typed) => address(typed, way, place, "css")),
    classes: checked("classes", classes),
  };
  return { choices, wrong };
}

function municipality(typed, { all, found }) {
  const value = found.find(({ exact }) => exact);
  // Before the module is there nothing is known, and nothing is wrong.
  return { value, text: value || !all.length ? "" : CHOICE.unknown(found) };
}

/** A file of this server, as a path from its root: that holds on every page of the site. */
function address(typed, way, { base }, ending) {
  const folder = new URL(base, location.href);
  const url = parsed(typed, folder);
  if (!url) return { text: CHOICE.notAnAddress };
  if (url.origin !== location.origin) return { text: CHOICE.elsewhere };
  if (way === "frame" && !inside(url.href, folder, ending)) return { text: CHOICE.notInFolder(base, ending) };
  return { value: url.pathname + url.search };
}

const classes = (typed) => (/^[\w-]+(\s+[\w-]+)*$/.test(typed) ? { value: typed.split(/\s+/).join(" ") } : { text: CHOICE.classes });

/** Puts each message at its field, and takes away those that no longer hold. */
export function show(form, wrong) {
  for (const field of ["municipality", "config", "stylesheet", "classes"]) {
    const text = wrong.find((found) => found.field === field)?.text ?? "";
    const message = document.getElementById(`${field}-error`);
    if (message.textContent !== text) message.textContent = text;
    message.hidden = !text;
    form.elements[field].toggleAttribute("aria-invalid", false);
    if (text) form.elements[field].setAttribute("aria-invalid", "true");
  }
}
