// The finder beside two JavaScript search engines, on the same made-up offers and the queries of tests/cases/queries.toml:
// `node benches/find.mjs`. Build time, time of a query, and how many queries have the right group on top. Nothing here
// passes or fails on time. With a browser in CHROMIUM the finder is measured there too.
import { execFileSync } from "node:child_process";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { loadavg } from "node:os";
import { create, insertMultiple, search } from "@orama/orama";
import { stemmer } from "@orama/stemmers/dutch";
import MiniSearch from "minisearch";
import { chromium } from "playwright-core";
import { offers } from "./offers.mjs";

process.chdir(new URL("..", import.meta.url).pathname);
const COUNTS = [1_000, 5_000, 50_000];
const ROUNDS = 5;
/** After so many milliseconds an engine gets no further round; the first is always whole. */
const LONG = 10_000;
const WASM_OPT = ["-Oz", "--strip-producers", "--enable-bulk-memory", "--enable-bulk-memory-opt", "--enable-nontrapping-float-to-int",
  "--enable-sign-ext", "--enable-mutable-globals", "--enable-reference-types", "--enable-multivalue"];
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

console.log(`Load of the machine at the start: ${loadavg()[0].toFixed(2)} (a quiet machine gives the figures that count)`);
const queries = [...(await readFile("tests/cases/queries.toml", "utf8")).matchAll(/\{ text = "(.*?)", first = "(.*?)"/g)].map(([, text, first]) => ({ text, first }));
const wasm = await engine();
console.log(`\n| offers | engine | build, ms | query, median ms | query, 99th of 100, ms | right of ${queries.length} |\n|--:|---|--:|--:|--:|--:|`);
for (const count of COUNTS) {
  const records = offers(count);
  row(count, "finder, WebAssembly, Node.js", score(await finder({ wasm: [...wasm], list: JSON.stringify(records), queries, rounds: ROUNDS })));
  if (process.env.CHROMIUM) row(count, "finder, WebAssembly, Chromium", score(await inChromium(records)));
  row(count, "MiniSearch", score(await miniSearch(records)));
  row(count, "Orama", score(await orama(records)));
}
console.log(`\nLoad of the machine at the end: ${loadavg()[0].toFixed(2)}`);

/** The finder alone as the release module is compiled. */
async function engine() {
  const folder = "benches/find-wasm";
  await copyFile("Cargo.lock", `${folder}/Cargo.lock`);
  execFileSync("cargo", ["build", "--quiet", "--profile", "web", "--target", "wasm32-unknown-unknown", "--target-dir", "../../target/find-wasm"],
    { cwd: folder, stdio: ["ignore", "inherit", "inherit"] });
  await mkdir("target/bench", { recursive: true });
  execFileSync("node_modules/.bin/wasm-opt", [...WASM_OPT, "target/find-wasm/wasm32-unknown-unknown/web/find_wasm.wasm", "-o", "target/bench/find.wasm"]);
  return readFile("target/bench/find.wasm");
}

/** Runs in Node.js and in a page: build once, then every query some rounds; the first results and the times. */
async function finder({ wasm, list, queries, rounds }) {
  const { instance: { exports } } = await WebAssembly.instantiate(new Uint8Array(wasm));
  const give = (text) => {
    const bytes = new TextEncoder().encode(text);
    const at = exports.buffer(bytes.length);
    new Uint8Array(exports.memory.buffer, at, bytes.length).set(bytes);
  };
  give(list);
  exports.read();
  const start = performance.now();
  exports.build();
  const build = performance.now() - start;
  const times = [];
  const first = [];
  for (let round = 0; round < rounds; round++) {
    for (const { text } of queries) {
      give(text);
      const start = performance.now();
      const length = exports.query();
      times.push(performance.now() - start);
      if (round === 0) first.push(new TextDecoder().decode(new Uint8Array(exports.memory.buffer, exports.answer(), length)).split(" "));
    }
  }
  return { build, times, first };
}

async function inChromium(records) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
  try {
    const page = await browser.newPage();
    return await page.evaluate(finder, { wasm: [...wasm], list: JSON.stringify(records), queries, rounds: ROUNDS });
  } finally {
    await browser.close();
  }
}

/** What both engines get beside the finder's own fields: the facets as words, as a page would index them. */
function document(record) {
  return { ...record, town: record.place.town, facets: [...record.need, ...record.form, ...record.audience].join(" ") };
}

async function miniSearch(records) {
  const engine = new MiniSearch({
    fields: ["name", "organisation", "summary", "description", "town", "facets"],
    processTerm: plain,
    searchOptions: { boost: { name: 4, summary: 2 }, prefix: true, fuzzy: 0.2 },
  });
  const start = performance.now();
  engine.addAll(records.map(document));
  const build = performance.now() - start;
  return { build, ...(await ask((text) => engine.search(text)[0]?.id, records)) };
}

async function orama(records) {
  const text = "string";
  const engine = create({
    schema: { name: text, organisation: text, summary: text, description: text, town: text, facets: text },
    components: { tokenizer: { language: "dutch", stemming: true, stemmer } },
  });
  const start = performance.now();
  await insertMultiple(engine, records.map(document));
  const build = performance.now() - start;
  const one = async (term) => (await search(engine, { term: plain(term), tolerance: 1, limit: 5, boost: { name: 4, summary: 2 } })).hits[0]?.id;
  return { build, ...(await ask(one, records)) };
}

/** The queries put to an engine that gives the id of its first result; with it what that is for. */
async function ask(one, records) {
  const what = new Map(records.map((record) => [record.id, [...record.need, ...record.form]]));
  const times = [];
  const first = [];
  const begin = performance.now();
  for (let round = 0; round < ROUNDS && (round === 0 || performance.now() - begin < LONG); round++) {
    for (const { text } of queries) {
      const start = performance.now();
      const id = await one(text);
      times.push(performance.now() - start);
      if (round === 0) first.push(what.get(id) ?? []);
    }
  }
  return { times, first };
}

/** Right when the first result is for the need, or gives the form, that the table asks for. Respite in general is there
    written as its light form, so any form will do. */
function score({ build, times, first }) {
  const right = first.filter((what, index) => what.includes(queries[index].first === "light" ? "respite" : queries[index].first)).length;
  const sorted = times.toSorted((a, b) => a - b);
  return { build, median: sorted[Math.floor(sorted.length / 2)], slow: sorted[Math.floor(sorted.length * 0.99)], right };
}

function row(count, name, { build, median, slow, right }) {
  const ms = (time) => (time < 10 ? time.toFixed(2) : Math.round(time).toLocaleString("en-GB"));
  console.log(`| ${count.toLocaleString("en-GB")} | ${name} | ${ms(build)} | ${ms(median)} | ${ms(slow)} | ${right} |`);
}
