// Our own page as the first host of the widget. If anything fails, the page's own text stays.
import { mount } from "./widget/app.js";
import { load, whole } from "./widget/module.js";
import { painted } from "./painted.js";

// A link that keeps the answers holds them in the fragment, which a browser never sends.
const answers = () => (location.hash.startsWith("#wmo=") ? location.hash.slice(1) : "");

// A link that is pasted while the page is open.
addEventListener("hashchange", () => answers() && location.reload());

const given = answers();
// Whoever looks or reloads later does not find the answers in the address. Where the page cannot start they stay.
if (given) load().then(() => history.replaceState(history.state, "", location.pathname + location.search), () => {});

const node = document.getElementById("wmo-zelfcheck");

const options = {
  // Not the document's own, which a browser's translation changes.
  lang: node.dataset.language,
  headingLevel: 1,
  colorScheme: "auto",
  documentTitle: true,
  sender: true,
  // Beside this page: whose it is, its desk and its offers (docs/municipality-files.md).
  config: node.dataset.config,
  // A press on the button before the app was there is not lost.
  start: { "#tips": "check", "#adem": "finder", "#bijdrage": "estimate" }[location.hash] ?? "start",
  answers: given,
  keepAnswers: true,
  shareUrl: location.origin + location.pathname,
};
// A page of another make has nothing painted here.
const { ready } = mount(node, options, node.firstElementChild ? { show: painted } : undefined);

// What the page needs without a network, once the page itself is there; not for a page in a frame or from a disk. A page that a
// worker answers for already asks for none: the browser looks for a newer one by itself, and a server that wants none any more
// is heard (static/offline). A browser that has no such thing, or a person who allows none, has the page as it is.
if (top === window && location.protocol !== "file:") {
  ready.then(() => navigator.serviceWorker?.controller ?? navigator.serviceWorker?.register("service-worker.js")).catch(() => {});
}

await whole().catch(() => {});

export { check, estimate, find } from "./widget/wmo_zelfcheck.js";
export { mount, whole as load };
