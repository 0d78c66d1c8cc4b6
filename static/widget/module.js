// The module, loaded once for all widgets of a page: its first stage, and behind it the other parts.
import init, * as exports from "./wmo_zelfcheck.js";
import { isDead } from "./guard.js";
import { file } from "./fetched.js";
import { Trail, remembers } from "./history.js";
import { bring, hurry, missing, ready } from "./parts.js";
import { noProgram, noWebAssembly } from "./words.js";

/** @type {{ url: string, integrity: string }} written by the build */
const MODULE = __MODULE__;

let loading = null;

/** Which parts were asked for: of one part of the app, or `undefined` for all. */
const asked = new Set();

/**
 * The module's exports, once its first stage is there; the rest follows by itself, or what a widget of one part needs of
 * it. A load that failed may be tried again; a module that died is not.
 */
export async function load(alone) {
  if (isDead()) throw new Error("the module has stopped");
  loading ??= start().catch((error) => {
    loading = null;
    throw error;
  });
  const module = await loading;
  hurry();
  if (!asked.has(alone) && !asked.has(undefined)) {
    asked.add(alone);
    bring(exports.takeIn, alone);
  }
  return module;
}

/** The same, once all parts are there. */
export async function whole() {
  const module = await load();
  await ready();
  return module;
}

/** Waits for what an app with these options cannot begin without; to go on with what was kept, for everything. */
export async function begun(module, options) {
  if (isKept(options)) await ready();
  for (let names; (names = missing(module.needed(options))).length; ) await ready(names);
}

/** Whether a reload or the way back may lead to what was answered before. */
function isKept({ keepAnswers }) {
  try {
    return remembers() || (keepAnswers && Object.keys(sessionStorage).some((name) => name.startsWith("wmo-zelfcheck")));
  } catch {
    return false;
  }
}

async function start() {
  const response = await file(MODULE).catch(() => {
    throw new Error(noProgram(MODULE.url));
  });
  await init({ module_or_path: response }).catch((error) => {
    throw refused() ? new Error(noWebAssembly) : error;
  });
  return { ...exports, mount };
}

/** Whether the page's policy refuses WebAssembly, and with it even a module that has nothing in it. */
function refused() {
  try {
    return !new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch {
    return "WebAssembly" in self;
  }
}

/** The module's own, with a trail in the browser's history. */
const mount = (node, options, tell) => exports.mount(node, options, tell, new Trail());
