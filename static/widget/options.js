// What an element asks for in its attributes, read kindly: a value that is not right is left out and told, and the
// widget works on without it. `mount` with options of its own is strict instead (the module refuses them by name).
import { LANGUAGES } from "./languages.js";
import { spoiledJson, wrongValue } from "./words.js";

const oneOf = (...values) => ({ read: (text) => (values.includes(text) ? text : undefined), expected: values.join(", ") });

/** Attribute (without `data-`) -> option, how it is read, and what it may be. */
const ATTRIBUTES = {
  start: ["start", oneOf("start", "check", "finder", "estimate")],
  show: ["show", oneOf("check", "finder", "estimate")],
  lang: ["lang", oneOf(...LANGUAGES)],
  "color-scheme": ["colorScheme", oneOf("light", "auto")],
  "heading-level": ["headingLevel", { read: (text) => (/^[1-4]$/.test(text) ? Number(text) : undefined), expected: "1, 2, 3, 4" }],
  month: ["month", { read: (text) => (/^20\d\d-(0[1-9]|1[0-2])$/.test(text) ? text : undefined), expected: "2026-11" }],
  gemeente: ["municipality", { read: (text) => text, expected: "GM0344" }],
  config: ["config", { read: (text) => text }],
  "keep-answers": ["keepAnswers", { read: (text) => ({ true: true, false: false })[text], expected: "true, false" }],
  theme: ["theme", { read: (text) => text }],
};

export const NAMES = Object.keys(ATTRIBUTES);

/** The options in an element's attributes, and a sentence for each value that is not right. */
export function read(value) {
  const options = {};
  const wrong = [];
  for (const [name, [option, { read, expected }]] of Object.entries(ATTRIBUTES)) {
    const text = value(name)?.trim();
    if (!text) continue;
    const found = read(text);
    if (found === undefined) wrong.push(wrongValue(name, text, expected));
    else options[option] = found;
  }
  return { options, wrong };
}

/** The municipality's file as data in the element itself; such a block is never run as script. */
export const inline = (node) => node.querySelector('script[type="application/json"]')?.textContent;

/** The sign by which an editor or a CMS spoiled such a block, as a sentence; of a block that is JSON there is none. */
export function spoiled(text) {
  // What stands in a string is text, whatever it is.
  const rest = text.replace(/"(\\.|[^"\n])*"/g, "");
  const sign = /<!\[CDATA\[|[“”„‘’]|&#?\w+;/.exec(rest);
  return sign ? spoiledJson(rest.slice(0, sign.index).split("\n").length, sign[0]) : undefined;
}

/** The code that a code or a name stands for, if it is one municipality's; and those that may be meant. */
export function code(text, { municipalities }) {
  const like = municipalities(text);
  return { found: text === "GM9999" ? text : like.find(({ exact }) => exact)?.code, like };
}
