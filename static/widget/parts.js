// The parts of the module after the first stage. They come by themselves as soon as that is there, always the same files
// in the same order, whatever a person chose: so nothing tells a server what somebody came for, and after that nothing is
// asked for any more. A file is a pack of small modules, one after the other (xtask/src/split.rs).
import { file } from "./fetched.js";
import { initSync } from "./wmo_zelfcheck.js";

/**
 * Written by the build: the modules that each part needs, and the files in order, for the whole app and for a widget of
 * one part.
 * @typedef {{ url: string, integrity: string, parts: string[], modules: [string, number][] }} Pack
 * @type {{ needs: Record<string, string[]>, stages: Pack[], alone: Record<string, Pack> }}
 */
const PACKS = __PACKS__;
/** Milliseconds until a file that was not to be had is asked for again; twice as long each time, up to a minute. */
const AGAIN = 1000;

/** The bytes of modules that are not made yet, and the promises of those that are. */
const bytes = new Map();
const made = new Map();
/** The parts that are there, and the promises of those that are on their way. */
const there = new Set();
const coming = new Map();
/** What asks again, later, for what was not to be had. */
const waiting = new Set();

/** Brings what there is to bring for the whole app, or for a widget of one part; again until it is there. */
export function bring(takeIn, alone, wait = AGAIN) {
  const packs = alone ? [PACKS.alone[alone]] : PACKS.stages;
  let before = Promise.resolve();
  for (const pack of packs.filter(({ parts }) => !parts.every((part) => there.has(part)))) {
    // All are asked for at once, in this order; each is taken in behind the one before.
    const asked = take(pack);
    before = Promise.all([asked, before]).then(() => all(pack.parts, takeIn));
    for (const part of pack.parts) coming.set(part, before);
  }
  before.catch((error) => {
    console.warn("Wmo-zelfcheck", error);
    const again = () => {
      clearTimeout(timer);
      if (waiting.delete(again)) bring(takeIn, alone, Math.min(2 * wait, 60 * AGAIN));
    };
    const timer = setTimeout(again, wait);
    waiting.add(again);
  });
}

/** Asks again at once: a widget is tried anew. */
export const hurry = () => [...waiting].forEach((again) => again());

/** Those that are on their way still. */
export const missing = (names) => names.filter((name) => !there.has(name) && coming.has(name));

/** Settles when the parts with these names are there, or cannot be had now; those of all that come when left out. */
export const ready = (names = [...coming.keys()]) => Promise.all(missing(names).map((name) => coming.get(name)));

async function take(pack) {
  const response = await file(pack);
  const content = new Uint8Array(await response.arrayBuffer());
  let at = 0;
  for (const [name, length] of pack.modules) bytes.set(name, content.subarray(at, (at += length)));
}

async function all(parts, takeIn) {
  for (const part of parts) {
    if (there.has(part)) continue;
    await takeIn(part);
    there.add(part);
  }
}

/** What the module calls to have the modules of a part made. */
const link = (part) => async (callback, data) => {
  let success = true;
  try {
    for (const name of PACKS.needs[part]) await make(name);
  } catch (error) {
    success = false;
    console.error("Wmo-zelfcheck", error);
  }
  initSync().__indirect_function_table.get(callback)(data, success);
};

function make(name) {
  if (!made.has(name)) {
    made.set(name, WebAssembly.instantiate(bytes.get(name), { __wasm_split: initSync() }));
    bytes.delete(name);
  }
  return made.get(name);
}

export const __wasm_split_load_texts = link("texts");
export const __wasm_split_load_files = link("files");
export const __wasm_split_load_check = link("check");
export const __wasm_split_load_find = link("find");
export const __wasm_split_load_explained = link("explained");
