// The script of a page that embeds the widget, `wmo-zelfcheck.js`: starts every `[data-wmo-zelfcheck]` and
// `<wmo-zelfcheck>` by itself, and exports what a page's own script needs.
import { check, estimate, find, municipalities, validate } from "./wmo_zelfcheck.js";
import { mount as mountAny, VERSION } from "./app.js";
import { define } from "./element.js";
import { whole } from "./module.js";
import { start as startElement, watch } from "./watch.js";

/** Mounts the app in an element: `{ update(options), destroy(), ready }`. */
export const mount = (node, options) => mountAny(node, options);

/** Starts an element by its `data-` attributes, as `data-wmo-zelfcheck` does. */
export const mountElement = (node) => startElement(node, "data-");

/** Starts what has `data-wmo-zelfcheck` in a shadow tree, now and from now on; in the page itself it starts unasked. */
export function start(root) {
  if (!(root instanceof ShadowRoot || root instanceof Document)) throw new TypeError("start: a ShadowRoot or the document is expected");
  watch(root);
}

/** Loads the engine without mounting anything; the functions below work once it is there, and are what it gives. */
export async function load() {
  await whole();
  return { estimate, check, find, validate, municipalities };
}

export { check, estimate, find, municipalities, validate, VERSION as version };

define();
// Not before a page that is still being read has said what its elements hold.
if (document.readyState === "loading") addEventListener("DOMContentLoaded", () => watch(document), { once: true });
else watch(document);
