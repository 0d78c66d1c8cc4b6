// The site of Voorbeeldstad, a made-up municipality, for a real nginx: the widget in a page, and in a frame.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const { RELEASE } = process.env;
const released = (...path) => readFileSync(join(RELEASE, ...path), "utf8");

export const { version: VERSION } = JSON.parse(released("build-info.json"));
export const BUNDLE = `/wmo-zelfcheck/${VERSION}`;
const { "wmo-zelfcheck.js": SCRIPT, "wmo-zelfcheck.css": STYLE } = JSON.parse(released("web", VERSION, "integrity.json"));
const example = (name) => readFileSync(`static/example/${name}`, "utf8");

const page = (head, main) => `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Gemeente Voorbeeldstad</title>${head}
<link rel="icon" href="/icon.svg"><link rel="stylesheet" href="${BUNDLE}/wmo-zelfcheck.css" integrity="${STYLE}"></head><body><main><h1>Hulp en zorg</h1>${main}</main></body></html>`;

/** Files of the site, path -> text. `month` is that of the widgets, else today's. */
export function site({ head = "", frame = "1/frame.html", month, gemeente = {} } = {}) {
  return {
    "site/index.html": page(head, `<div data-wmo-zelfcheck data-config="/wmo-zelfcheck/gemeente.json"${month ? ` data-month="${month}"` : ""}><p>Bel 14 030.</p></div>
<script type="module" src="${BUNDLE}/wmo-zelfcheck.js" integrity="${SCRIPT}"></script>`),
    "site/frame.html": page(head, `<iframe src="/wmo-zelfcheck/${frame}?config=gemeente.json${month ? `&amp;month=${month}` : ""}" title="Wmo-zelfcheck" width="100%" height="900"></iframe>
<script type="module" src="/wmo-zelfcheck/1/wmo-zelfcheck-frame.js"></script>`),
    "site/icon.svg": readFileSync("static/icon.svg", "utf8"),
    "widget/gemeente.json": JSON.stringify({ ...JSON.parse(example("gemeente.json")), offers_file: "aanbod.csv", ...gemeente }),
    "widget/aanbod.csv": example("aanbod.csv"),
  };
}

const WATCH = '<script src="/watch.js"></script>';

/**
 * The same in November 2026 with the national amounts, and a page of our own. What a browser tells of nobody the page itself keeps,
 * by a script before all others: on every page, so that they are the same in every browser.
 */
export function watched() {
  const own = (...path) => released("web", ...path).replace("<head>", `<head>${WATCH}`);
  const national = { monthly_amount: undefined, minima_limits: undefined, transport_own_tariff: undefined };
  return {
    ...site({ head: WATCH, frame: "watched/frame.html", month: "2026-11", gemeente: national }),
    "site/watch.js": `(${watch})();`,
    "widget/watched/frame.html": own("1", "frame.html"),
    "widget/watched.html": own("index.html"),
  };
}

/** In the page: keeps what goes wrong and what is said, in `watched`. */
function watch() {
  window.watched = [];
  const say = (...parts) => window.watched.push(parts.join(" "));
  for (const name of ["debug", "log", "info", "warn", "error"]) {
    const own = console[name];
    console[name] = (...values) => {
      say(`${name}:`, ...values);
      own.apply(console, values);
    };
  }
  addEventListener("error", ({ message, target }) => say("error:", message ?? target.outerHTML), true);
  addEventListener("unhandledrejection", ({ reason }) => say("rejected:", reason));
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => say("policy:", violatedDirective, blockedURI));
}
