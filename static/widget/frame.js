// The page for a frame: mounts the widget by the parameters of its address, and tells the page around it how high it is.
// Of messages it knows one, a question for that height from the page around it. Anybody can make a link to this page
// with parameters of their own, so files are taken from the widget's own folder only: no such link can show somebody
// else's desk in the municipality's name.
import { parsed } from "./files.js";
import { NAMES } from "./options.js";
import { mountElement } from "wmo-zelfcheck";

const FOLDER = new URL("..", import.meta.url);
const node = document.getElementById("wmo-zelfcheck");
const parameters = new URLSearchParams(location.search);

/** A file in the widget's folder, by a plain name: servers differ in what they read in `%2e` or `..;`. */
function inside(name) {
  const url = name ? parsed(name, FOLDER) : null;
  if (url?.origin !== FOLDER.origin || !url.pathname.startsWith(FOLDER.pathname)) return null;
  const plain = /^[\w./-]+$/.test(url.pathname.slice(FOLDER.pathname.length)) && !url.pathname.includes("..");
  return plain ? url.origin + url.pathname : null;
}

const stylesheet = inside(parameters.get("stylesheet"));
if (stylesheet) document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: stylesheet }));
for (const name of NAMES) {
  const value = name === "config" ? inside(parameters.get(name)) : parameters.get(name);
  if (value) node.setAttribute(`data-${name}`, value);
  else if (parameters.get(name)) console.warn(`Wmo-zelfcheck: ${name}: alleen een bestand in de map ${FOLDER.pathname}`);
}

/** To the page around us, whichever it is: a height, or that something happened; never an answer or an amount. */
const post = (message) => parent !== window && parent.postMessage(message, "*");

for (const name of ["ready", "step", "result", "error"]) {
  addEventListener(`wmo-zelfcheck:${name}`, ({ detail }) => post({ type: `wmo-zelfcheck:${name}`, detail }));
}

// The box has the height of its content whatever the frame's is, so that no height follows from the height before.
const height = () => post({ type: "wmo-zelfcheck:height", height: Math.ceil(document.body.getBoundingClientRect().height) });
new ResizeObserver(height).observe(document.body);
// The helper of the page around may come after us.
addEventListener("message", ({ source, data }) => source === parent && data?.type === "wmo-zelfcheck:ask" && height());

document.documentElement.lang = node.dataset.lang ?? "nl";
mountElement(node);
