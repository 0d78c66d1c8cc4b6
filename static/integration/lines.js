// From the choices of the editor to the lines to paste: an element, a frame, or a script. Pure text in, text out, so
// that a test reads it without a browser. Whatever the editor typed is escaped for where it ends up.
import { FALLBACK } from "./texts.js";

/**
 * The choices as attribute names and values, without what is the default: `data-` goes before them in an element, they
 * are the parameters of a frame, and in capitals the options of `mount`.
 */
export function attributes({ municipality, start, lang, headingLevel, config, classes, colorScheme }) {
  const given = {
    gemeente: municipality?.code,
    start: start === "start" ? undefined : start,
    lang: lang === "page" ? undefined : lang,
    "heading-level": headingLevel === 2 ? undefined : String(headingLevel),
    config: config || undefined,
    theme: classes || undefined,
    "color-scheme": colorScheme === "light" ? undefined : colorScheme,
  };
  return Object.entries(given).filter(([, value]) => value !== undefined);
}

/** The blocks of lines to paste, in order: `{ name, text }`. */
export const blocks = (choices, place) => ({ element, frame, script })[choices.way](choices, place);

function element(choices, place) {
  const data = attributes(choices).map(([name, value]) => ` data-${name}="${html(value)}"`).join("");
  return [{
    name: "page",
    text: [
      ...styles(choices, place),
      `<div data-wmo-zelfcheck${data}>`,
      `  ${fallback(choices)}`,
      "</div>",
      `<script type="module" src="${file(choices, place, "wmo-zelfcheck.js")}"${integrity(choices, place, "wmo-zelfcheck.js")}></script>`,
    ].join("\n"),
  }];
}

function frame(choices, place) {
  const source = html(frameAddress(choices, place));
  return [{
    name: "page",
    text: `<iframe src="${source}" title="Wmo-zelfcheck" width="100%" height="900"></iframe>`,
  }, {
    name: "height",
    text: `<script type="module" src="${file(choices, place, "wmo-zelfcheck-frame.js")}"${integrity(choices, place, "wmo-zelfcheck-frame.js")}></script>`,
  }];
}

/** The address of the frame page; it takes files by their name inside the widget's own folder. */
export function frameAddress(choices, place) {
  const parameters = new URLSearchParams(attributes(choices).map(([name, value]) => [name, name === "config" ? inFolder(value, place) : value]));
  if (choices.stylesheet) parameters.set("stylesheet", inFolder(choices.stylesheet, place));
  const query = parameters.toString().replaceAll("%2F", "/");
  return `${folder(choices, place)}frame.html${query && "?"}${query}`;
}

/** A path of this server as the frame page names it, or the path itself when it lies elsewhere. */
const inFolder = (path, place) => (path.startsWith(place.base) ? path.slice(place.base.length) : path);

function script(choices, place) {
  const address = file(choices, place, "wmo-zelfcheck.js");
  const preload = choices.exact ? [`<link rel="modulepreload" href="${address}"${integrity(choices, place, "wmo-zelfcheck.js")}>`] : [];
  return [{
    name: "page",
    text: [...styles(choices, place), ...preload, '<div id="wmo-zelfcheck">', `  ${fallback(choices)}`, "</div>"].join("\n"),
  }, {
    name: "script",
    text: [
      `import { mount } from ${literal(address)};`,
      "",
      `const widget = mount(document.querySelector("#wmo-zelfcheck"), ${literal(options(choices))});`,
    ].join("\n"),
  }];
}

/** The choices as the options of `mount`. */
export function options(choices) {
  const names = { gemeente: "municipality", "heading-level": "headingLevel", "color-scheme": "colorScheme" };
  return Object.fromEntries(attributes(choices).map(([name, value]) => [names[name] ?? name, name === "heading-level" ? Number(value) : value]));
}

const styles = (choices, place) => [
  ...(choices.stylesheet ? [`<link rel="stylesheet" href="${html(choices.stylesheet)}">`] : []),
  `<link rel="stylesheet" href="${file(choices, place, "wmo-zelfcheck.css")}"${integrity(choices, place, "wmo-zelfcheck.css")}>`,
];

function fallback({ phone, lang }) {
  const number = digits(phone);
  const { question, ring, anyone } = FALLBACK[lang] ?? FALLBACK.nl;
  return `<p>${question} ${ring} ${number ? `<a href="tel:${number}">${html(phone)}</a>` : anyone}.</p>`;
}

/** What is dialled of a number as it is written. */
export const digits = (phone) => phone.replace(/[^\d+]/g, "");

/**
 * What a browser asks this server for by these lines: paths by the directive of a policy that is about them. The newest
 * version is a few lines that lead to the files of an exact one.
 */
export function asked(choices, place) {
  const of = (name) => [...new Set([choices, { exact: true }].map((one) => folder(one, place) + name))];
  if (choices.way === "frame") return { "frame-src": [folder(choices, place) + "frame.html"] };
  const own = (path) => (path ? [path] : []);
  return {
    "script-src": of("wmo-zelfcheck.js"),
    "style-src": [...of("wmo-zelfcheck.css"), ...own(choices.stylesheet)],
    "connect-src": [folder({ exact: true }, place) + "wmo-zelfcheck.wasm", ...own(choices.config)],
  };
}

const folder = ({ exact }, { base, version }) => base + (exact ? version : version.split(".")[0]) + "/";
const file = (choices, place, name) => html(folder(choices, place) + name);

/** Only an exact version has bytes that never change. */
const integrity = ({ exact }, place, name) => (exact && place.integrity[name] ? ` integrity="${place.integrity[name]}"` : "");

export const html = (text) => text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);

/** JSON is JavaScript; `<` is written so that no text can end a script element, wherever the lines are pasted. */
const literal = (value) => JSON.stringify(value, null, typeof value === "object" && Object.keys(value).length ? 2 : 0).replaceAll("<", "\\u003c");
