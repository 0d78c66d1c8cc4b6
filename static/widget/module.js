// The module, loaded once for all widgets of a page. Its bytes must have the hash that the build wrote in here, so that
// one integrity value on the page's script vouches for the module too.
import init, * as exports from "./wmo_zelfcheck.js";
import { isDead } from "./guard.js";
import { Trail } from "./history.js";
import { noProgram, noWebAssembly } from "./words.js";

/** @type {{ url: string, integrity: string }} written by the build */
const MODULE = __MODULE__;

let loading = null;

/** The module's exports, once they are there. A load that failed may be tried again; a module that died is not. */
export function load() {
  if (isDead()) return Promise.reject(new Error("the module has stopped"));
  loading ??= start().catch((error) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function start() {
  const response = await fetch(new URL(MODULE.url, import.meta.url), { integrity: MODULE.integrity }).catch(() => {
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
