// The panel for the editor, above each widget of a page opened with ?wmo-diagnose: what the widget was given, what it
// found, and what of that is not right. Its own file, fetched only when it is asked for. Nothing of a visitor is in it.
import { contrastTable, summary } from "./contrast.js";
import { copies, fallback, heading, theme, violations } from "./diagnose-look.js";
import { WORDS } from "./diagnose-words.js";
import { make, table } from "./dom.js";

const panels = new Set();
/** A page that asks for panels of its own accord, as the integration page does, gets them closed. */
const asked = new URLSearchParams(location.search).has("wmo-diagnose");
document.head.append(make("link", { rel: "stylesheet", href: new URL("./diagnose.css", import.meta.url).href, integrity: __DIAGNOSE_STYLE__, crossorigin: "anonymous" }));
const blocked = violations(() => panels.forEach((panel) => panel.show()));

/**
 * A panel before `node`. `report` is what the loader knows, and may change: then call `show`.
 * `report`: `version`, `rules`, `state` ("loading", "ready", "failed", "stopped"), `failure` (why it could not start),
 * `options` (names and values as understood), `wrong` (sentences about options), `fallback` (the nodes that the element held), and `config` and
 * `offers`: `address`, `state` ("none", "inline", "waiting", "read", "failed"), `why` (a sentence), `findings`.
 */
export function diagnose(node, report) {
  const box = make("section", { class: "wmo-diagnose", "aria-label": WORDS.region });
  const panel = {
    show() {
      if (!node.isConnected) return;
      if (box.nextSibling !== node) node.before(box);
      const open = new Map([...box.querySelectorAll("details")].map((fold) => [fold.dataset.fold, fold.open]));
      fill(box, node, report);
      for (const fold of box.querySelectorAll("details")) fold.open = open.get(fold.dataset.fold) ?? fold.open;
    },
    remove() {
      panels.delete(panel);
      // Another widget may come in the same element, with a panel of its own.
      stop();
      box.remove();
    },
  };
  panels.add(panel);
  panel.show();
  const stop = onceDrawn(node, panel.show);
  return panel;
}

/**
 * The app draws itself a moment after it has started; only then are its headings and styles there to look at. The answer
 * ends the waiting.
 */
function onceDrawn(node, act) {
  const drawn = () => node.querySelector(".wmo-zelfcheck :is(h1, h2, h3, h4)");
  const observer = new MutationObserver(() => {
    if (!drawn()) return;
    observer.disconnect();
    act();
  });
  if (!drawn()) observer.observe(node, { childList: true, subtree: true });
  return () => observer.disconnect();
}

function fill(box, node, report) {
  if (report.state === "loading") {
    box.replaceChildren(fold("all", WORDS.loading, [], asked));
    return;
  }
  const style = theme(node, box, report.version);
  const parts = {
    version: version(report),
    options: options(report),
    config: file({ ...report.config, counted: false }, WORDS.noFile),
    offers: file({ ...report.offers, counted: true }, WORDS.noOffers),
    fallback: fallback(report.fallback),
    heading: heading(node),
    theme: { ...style, more: style.tokens.length ? [table(WORDS.theme.caption, WORDS.theme.head, style.tokens)] : [] },
    ...(style.wrong ? {} : { contrast: contrast(box, node) }),
    policy: policy(),
    copies: copies(),
  };
  const count = Object.values(parts).filter(({ wrong }) => wrong).length;
  const sections = Object.entries(parts).map(([name, part]) => section(name, part));
  box.replaceChildren(fold("all", WORDS.title(count), [make("p", {}, WORDS.only), ...sections], asked));
}

/** Measured in the page, in the panel's own place: there the same theme counts as in the widget below it. */
function contrast(box, node) {
  const holder = make("div", { class: "wmo-diagnose__scroll", tabindex: 0, role: "region", "aria-label": WORDS.contrast.caption });
  box.append(holder);
  const own = [];
  for (let at = node.querySelector(".wmo-zelfcheck"); at && at !== node; at = at.parentElement) own.push(...at.classList);
  const { measured } = contrastTable(holder, own.filter((name) => !["wmo-zelfcheck", "wmo-zelfcheck-box", "utrecht-document"].includes(name)).join(" "));
  return { text: [summary(measured)], wrong: measured.some(({ fits }) => fits === false), more: [fold("contrast", WORDS.contrast.caption, [holder])] };
}

const fold = (name, title, children, open = false) => make("details", { "data-fold": name, open }, make("summary", {}, title), children);

function section(name, { text, wrong, more = [] }) {
  const lines = text.map((line, index) => make("p", {}, wrong && index === 0 ? make("strong", {}, `${WORDS.look} `) : null, line));
  return make("div", { class: `wmo-diagnose__part${wrong ? " wmo-diagnose__part--wrong" : ""}`, "data-part": name }, make("p", { class: "wmo-diagnose__name" }, WORDS.parts[name]), lines, more);
}

function version({ version: number, rules, state, failure }) {
  const said = { failed: [WORDS.failed, failure], stopped: [WORDS.stopped] }[state] ?? [];
  return { text: [...said, WORDS.version(number, rules && written(rules))], wrong: said.length > 0 };
}

const written = (date) => new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeZone: "UTC" }).format(new Date(date));

function options({ options: given, wrong }) {
  const more = given.length ? [table(WORDS.options.caption, WORDS.options.head, given)] : [];
  const text = [...wrong.map((message) => `${WORDS.options.wrong} ${message}`), ...(given.length ? [] : [WORDS.options.none])];
  return { text, wrong: wrong.length > 0, more };
}

/** The municipality's file or its offers: where it was looked for, what came of it, and each finding with its place. */
function file({ address, state, why, findings, counted }, none) {
  if (state === "none") return { text: [none], wrong: false };
  const found = findings?.findings ?? [];
  const where = state === "inline" ? WORDS.inline : address ? WORDS.from(address) : null;
  const came = { waiting: WORDS.waiting, read: WORDS.read, failed: WORDS.notRead }[state];
  const counts = counted && findings ? WORDS.counts(findings.read, findings.warned, findings.refused) : null;
  const list = found.length ? [make("ol", {}, found.map(finding))] : [];
  const more = findings?.more ? [make("p", {}, WORDS.more(findings.more))] : [];
  return { text: [why, where, came, counts].filter(Boolean), wrong: state === "failed" || found.length > 0, more: [...list, ...more] };
}

const finding = ({ line, column, severity, message }) => make("li", {}, make("span", { class: "wmo-diagnose__place" }, `${WORDS.at(line, column)}, ${WORDS.severity[severity]}: `), message);

function policy() {
  const lines = [...blocked.values()].map(({ directive, what }) => WORDS.policy.blocked(directive, what));
  return lines.length ? { text: lines, wrong: true } : { text: [WORDS.policy.none], wrong: false };
}
