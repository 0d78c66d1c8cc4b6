// The page "Wie betaalt wat?": loads its module once, and shows the app in its place. After that nothing is asked for.
import init, { compute } from "./pays_module.js";
import { mount } from "./app.js";

/** @type {{ url: string, integrity: string }} written by the build */
const MODULE = __MODULE__;

const node = document.getElementById("pays");
try {
  await init({ module_or_path: fetch(new URL(MODULE.url, import.meta.url), { integrity: MODULE.integrity }) });
  mount(node, compute);
} catch (error) {
  node.querySelector("[data-waiting]").textContent = "Het rekenen kon niet starten. Laad de pagina opnieuw. Hieronder leest u hoe de cijfers zijn gemaakt.";
  throw error;
}
