// What the diagnosis can see for itself in the page around a widget: headings, theme, fallback, copies of the script.
// Each gives `{ text, wrong }`: sentences, and whether the editor has something to mend.
import { WORDS } from "./diagnose-words.js";
import { make } from "./dom.js";
import { wrongStyle } from "./stylesheet.js";

/** Tokens by which a theme shows: of the document, headings, links, buttons and fields. */
const SHOWN = [
  "--utrecht-document-color",
  "--utrecht-document-background-color",
  "--utrecht-document-font-family",
  "--utrecht-heading-1-color",
  "--utrecht-link-color",
  "--utrecht-button-primary-action-background-color",
  "--utrecht-button-primary-action-color",
  "--utrecht-textbox-border-color",
];

/** The widget's first heading against the last one before it. */
export function heading(node) {
  const own = level(node.querySelector("h1, h2, h3, h4, h5, h6"));
  if (!own) return { text: [WORDS.heading.none], wrong: false };
  const before = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter((other) => node.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING && !other.closest("[data-wmo-zelfcheck], wmo-zelfcheck, .wmo-diagnose, .wmo-zelfcheck"));
  const last = before.at(-1);
  if (!last) return { text: [WORDS.heading.first(own)], wrong: false };
  const text = last.textContent.trim().slice(0, 60);
  if (own === 1) return { text: [WORDS.heading.second(own)], wrong: true };
  const skips = own > level(last) + 1;
  return { text: [WORDS.heading[skips ? "skips" : "fits"](level(last), text, own)], wrong: skips };
}

const level = (element) => (element ? Number(element.tagName[1]) : 0);

/** Which theme counts where the widget stands: `{ text, wrong, tokens }`. Without the widget, where `beside` stands. */
export function theme(node, beside, version) {
  const root = node.querySelector(".wmo-zelfcheck") ?? beside.appendChild(make("div", { class: "wmo-zelfcheck-box wmo-zelfcheck" }));
  const style = getComputedStyle(root);
  const wrong = wrongStyle(root, version);
  if (wrong.length) return { text: wrong, wrong: true, tokens: [] };
  const tokens = SHOWN.map((name) => [name, style.getPropertyValue(name).trim()]).filter(([, value]) => value);
  const names = [];
  for (let at = root; at; at = at.parentElement) names.push(...[...at.classList].filter((name) => /(^|-)theme($|-)/.test(name)));
  const text = tokens.length ? [WORDS.theme.tokens(tokens.length, SHOWN.length)] : [WORDS.theme.own];
  if (names.length) text.unshift(WORDS.theme.classes([...new Set(names)].join(", ")));
  return { text, wrong: false, tokens };
}

/** What the element held, which a visitor sees when the widget cannot start. */
export function fallback(nodes) {
  const text = nodes.filter((node) => node.nodeName !== "SCRIPT").map((node) => node.textContent).join(" ").trim();
  if (!text) return { text: [WORDS.fallback.none], wrong: true };
  // Three digits and more: 112, 14 030, 0800-2000.
  return /\d[\d\s-]{2,}/.test(text) ? { text: [WORDS.fallback.there], wrong: false } : { text: [WORDS.fallback.phone], wrong: true };
}

/** Script elements with a loader of ours, of whatever version. */
export function copies() {
  const count = document.querySelectorAll('script[src$="/wmo-zelfcheck.js"], script[src*="/wmo-zelfcheck.js?"]').length;
  return count > 1 ? { text: [WORDS.copies.more(count)], wrong: true } : { text: [WORDS.copies.one], wrong: false };
}

/** What the page's policy blocked since it began to load, each once: `{ directive, what }`; `heard` after each. */
export function violations(heard) {
  const seen = new Map();
  const add = ({ effectiveDirective, blockedURI, blockedURL }) => {
    const what = blockedURI || blockedURL || "";
    const key = `${effectiveDirective} ${what}`;
    if (seen.has(key)) return;
    seen.set(key, { directive: effectiveDirective, what });
    heard();
  };
  document.addEventListener("securitypolicyviolation", add);
  // Where the browser keeps reports, those from before this script are read too.
  if (typeof ReportingObserver === "function") {
    new ReportingObserver((reports) => reports.forEach(({ body }) => add(body)), { types: ["csp-violation"], buffered: true }).observe();
  }
  return seen;
}
