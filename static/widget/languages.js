// The languages other than Dutch: a file of texts each, which only those load who read it or may choose it. Its bytes must
// have the hash that the build wrote in here.
import { file } from "./fetched.js";
import { patience } from "./patience.js";

/** @type {Record<string, { url: string, integrity: string }>} */
const FILES = __LANGUAGES__;

export const LANGUAGES = ["nl", ...Object.keys(FILES)];

const coming = new Map();

/** Brings what a widget needs of `codes` to the module that `load` gives, and gives those that could not be had. */
export async function bring(codes, load) {
  const missing = [];
  for (const code of new Set(codes)) {
    if (!Object.hasOwn(FILES, code)) continue;
    if (!coming.has(code)) coming.set(code, one(code, load));
    try {
      await coming.get(code);
    } catch (error) {
      coming.delete(code);
      missing.push(code);
      console.warn(`Wmo-zelfcheck: ${code}`, error);
    }
  }
  return missing;
}

async function one(code, load) {
  const [module, response] = await Promise.all([load(), file(FILES[code], { signal: patience() })]);
  module.bring(code, await response.text());
}
