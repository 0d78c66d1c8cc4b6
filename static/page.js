// Our own page as the first host of the app: loads the module with its integrity checked and mounts it.
// If anything fails, the page's own text stays.
import init, { estimate, find, mount } from "./wmo_zelfcheck.js";

/** @type {{ url: string, integrity: string }} written by the build */
const module = __MODULE__;

const node = document.getElementById("wmo-zelfcheck");

try {
  const response = fetch(new URL(module.url, import.meta.url), { integrity: module.integrity });
  await init({ module_or_path: response });
  mount(node, {
    headingLevel: 1,
    colorScheme: "auto",
    documentTitle: true,
    // A press on the button before the app was there is not lost.
    start: location.hash === "#bijdrage" ? "estimate" : "start",
    // A link that keeps the answers holds them in the fragment, which a browser never sends.
    answers: location.hash.slice(1),
    shareUrl: location.origin + location.pathname,
  });
} catch (error) {
  console.error("Wmo-zelfcheck could not start", error);
}

export { estimate, find, mount };
