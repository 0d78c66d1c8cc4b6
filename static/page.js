// Our own page as the first host of the app: loads the module with its integrity checked and mounts it.
// If anything fails, the page's own text stays.
import init, { check, estimate, find, mount, municipalities, validate } from "./wmo_zelfcheck.js";

/** @type {{ url: string, integrity: string }} written by the build */
const module = __MODULE__;

const node = document.getElementById("wmo-zelfcheck");

// A link that keeps the answers holds them in the fragment, which a browser never sends.
const answers = () => (location.hash.startsWith("#wmo=") ? location.hash.slice(1) : "");

// A link that is pasted while the page is open.
addEventListener("hashchange", () => answers() && location.reload());

try {
  const response = fetch(new URL(module.url, import.meta.url), { integrity: module.integrity });
  await init({ module_or_path: response });
  const given = answers();
  // The answers leave the address as soon as they are read: whoever looks or reloads later does not find them there.
  if (given) history.replaceState(history.state, "", location.pathname + location.search);
  mount(node, {
    headingLevel: 1,
    colorScheme: "auto",
    documentTitle: true,
    // A press on the button before the app was there is not lost.
    start: { "#tips": "check", "#adem": "finder", "#bijdrage": "estimate" }[location.hash] ?? "start",
    answers: given,
    shareUrl: location.origin + location.pathname,
  });
} catch (error) {
  console.error("Wmo-zelfcheck could not start", error);
}

export { check, estimate, find, mount, municipalities, validate };
