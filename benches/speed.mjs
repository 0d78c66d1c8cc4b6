// How fast and how heavy the built page is for a person with an old phone, beside a plain Preact page: `cargo xtask speed`.
// `node benches/speed.mjs PART...` with the parts of `cargo xtask help`. Nothing here passes or fails on time. CHROMIUM is the
// browser, ADDRESS serves dist/ and the pages of benches/speed/pages.mjs.
import { loadavg } from "node:os";
import { chromium } from "playwright-core";
import { scores } from "./speed/lighthouse.mjs";
import { visit } from "./speed/page.mjs";
import { peers } from "./speed/peers.mjs";

const { ADDRESS, CHROMIUM } = process.env;
/** Visits of each kind, and runs of Lighthouse. */
const RUNS = 3;
const DOORS = ["Wat betaal ik zelf?", "Waar kan ik terecht?", "Even op adem komen"];
const [FIRST] = DOORS;
const PREACT = `${ADDRESS}/preact.html`;
const PARTS = { page, lighthouse, peers: weigh };

const started = Date.now();
console.error(`Load of the machine at the start: ${loadavg()[0].toFixed(2)} (a quiet machine gives the figures that count)`);
const rows = [];
const wanted = process.argv.slice(2);
for (const part of wanted.length ? wanted : Object.keys(PARTS)) await PARTS[part]();
console.log("| What | Wmo-zelfcheck, median | worst | Preact page, median | worst | ratio of the medians |\n|---|--:|--:|--:|--:|--:|");
for (const row of rows) console.log(`| ${row.join(" | ")} |`);
console.error(`Took ${Math.round((Date.now() - started) / 1000)} s; load at the end: ${loadavg()[0].toFixed(2)}`);

/** Visits of both pages by turns, so that what else the machine does is shared. */
async function page() {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu", "--disable-quic"] });
  const [ours, preact] = [{}, {}];
  const keep = async (kept, address, door, late) => (kept[`${door} ${late}`] ??= []).push(await visit(browser, address, door, late));
  for (let run = 0; run < RUNS; run += 1) {
    for (const late of [false, true]) {
      for (const door of DOORS) await keep(ours, ADDRESS, door, late);
      await keep(preact, PREACT, FIRST, late);
    }
  }
  await browser.close();
  const of = (kept, door, late, name) => (kept[`${door} ${late}`] ?? []).map((seen) => seen[name]);
  const both = (what, name, late, door = FIRST, shown = whole) => add(what, of(ours, door, late, name), of(preact, door, late, name), shown);
  both("first contentful paint, ms", "fcp", true);
  both("largest contentful paint, ms", "lcp", true);
  for (const door of DOORS) both(`usable: the first screen of "${door}", pressed when it was painted, ms`, "answered", false, door);
  for (const door of DOORS) both(`the first screen of "${door}", pressed when all was loaded: ms after the press`, "answer", true, door);
  both("longest task, pressed when painted, ms (0: below 50)", "longest", false);
  both("longest task, pressed when all was loaded, ms", "longest", true);
  both("everything loaded, ms", "loaded", true);
  both("bytes before the first paint, kB", "beforePaint", true, FIRST, kilo);
  for (const door of DOORS) both(`bytes before "${door}" was usable, kB`, "before", false, door, kilo);
  both("bytes in all, kB", "all", true, FIRST, kilo);
  both("requests", "requests", true);
}

/** Points of 100; of three runs the worst. */
async function lighthouse() {
  const [ours, preact] = [await scores(ADDRESS, RUNS), await scores(PREACT, RUNS)];
  for (const name of ["performance", "accessibility", "best-practices"]) rows.push([`Lighthouse for phones: ${name}, worst of ${RUNS}`, "", ours[name], "", preact[name], ""]);
  for (const [what, name] of [["largest contentful paint", "lcp"], ["total blocking time", "blocked"]]) rows.push([`Lighthouse: ${what} of the worst run, ms`, "", whole(ours[name]), "", whole(preact[name]), ""]);
  const [without, widget] = [await scores(`${ADDRESS}/host.html`, RUNS), await scores(`${ADDRESS}/host-widget.html`, RUNS)];
  rows.push([`Lighthouse, performance of a municipality's page without the widget and with it below the fold, worst of ${RUNS}`, "", `${without.performance} and ${widget.performance}`, "", "", ""]);
}

function weigh() {
  for (const { name, bytes, what } of peers()) rows.push([`${name}: ${what}, kB`, kilo(bytes), "", "", "", ""]);
}

function add(what, ours, theirs, shown) {
  const cells = (values) => (values.length ? [shown(median(values)), shown(Math.max(...values))] : ["", ""]);
  const ratio = theirs.length && median(theirs) ? (median(ours) / median(theirs)).toFixed(1) : "";
  rows.push([what, ...cells(ours), ...cells(theirs), ratio]);
}

function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[sorted.length >> 1];
}

function whole(value) {
  return value.toLocaleString("en", { maximumFractionDigits: 0 });
}

function kilo(bytes) {
  return (bytes / 1000).toFixed(1);
}
