// The page for a frame: mounts the widget by the parameters of its address, and tells the page around it how high it is.
// Of messages it knows one, a question for that height from the page around it. Anybody can make a link to this page
// with parameters of their own, so files are taken from the widget's own folder only (folder.js): no such link can show
// somebody else's desk in the municipality's name.
import { inside } from "./folder.js";
import { LANGUAGES } from "./languages.js";
import { NAMES } from "./options.js";
import { mountElement } from "wmo-zelfcheck";

const FOLDER = new URL("..", import.meta.url);
const node = document.getElementById("wmo-zelfcheck");
const parameters = new URLSearchParams(location.search);

/** The municipality's file. The made-up one of the release is for who tries it in a page of this site, and not a link. */
function config(name) {
  const file = inside(name, FOLDER, "json");
  return file && /\/voorbeeld\//i.test(file.slice(FOLDER.href.length - 1)) && !inOurPage() ? null : file;
}

function inOurPage() {
  try {
    return parent !== window && parent.location.origin === location.origin;
  } catch {
    return false;
  }
}

/** What a parameter names, if it may; an editor who named another reads why nothing comes of it. */
function file(name, read, what) {
  const given = parameters.get(name);
  const found = given ? read(given) : null;
  if (given && !found) console.warn(`Wmo-zelfcheck: ${name}: alleen ${what} in de map ${FOLDER.pathname} of daaronder, met letters, cijfers en streepjes in de naam`);
  return found;
}

const stylesheet = file("stylesheet", (name) => inside(name, FOLDER, "css"), "een .css-bestand");
if (stylesheet) document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: stylesheet }));
for (const name of NAMES) {
  const value = name === "config" ? file(name, config, "een eigen .json-bestand") : parameters.get(name);
  if (value) node.setAttribute(`data-${name}`, value);
}

/**
 * To the page around us, whichever it is: a height, or that something happened; never an answer or an amount. Not as the value of an
 * arrow: WebKit leaves the function before such a last call, and the message then comes from no window of ours.
 */
function post(message) {
  if (parent !== window) parent.postMessage(message, "*");
}

for (const name of ["ready", "step", "result", "error"]) {
  addEventListener(`wmo-zelfcheck:${name}`, ({ detail }) => post({ type: `wmo-zelfcheck:${name}`, detail }));
}

// The box has the height of its content whatever the frame's is, so that no height follows from the height before.
const height = () => post({ type: "wmo-zelfcheck:height", height: Math.ceil(document.body.getBoundingClientRect().height) });
new ResizeObserver(height).observe(document.body);
// The helper of the page around may come after us.
addEventListener("message", ({ source, data }) => source === parent && data?.type === "wmo-zelfcheck:ask" && height());

if (LANGUAGES.includes(node.dataset.lang)) document.documentElement.lang = node.dataset.lang;
mountElement(node);
