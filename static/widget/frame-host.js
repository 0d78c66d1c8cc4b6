// Optional, for the page around a frame: gives every frame of the widget the height of what it shows, and passes on what
// happens in it as events on the <iframe>. A message counts only from the window of a frame of this page whose address is
// a frame page in the same folder as this file; of a sandboxed frame the origin is "null", so the window is what tells.
const FOLDER = new URL("..", import.meta.url).href;
const LOWEST = 200;
const HIGHEST = 20_000;
/** What a sandbox must allow (docs/embedding.md); without the first nothing starts. */
const ALLOWED = ["allow-scripts", "allow-modals", "allow-downloads", "allow-popups", "allow-popups-to-escape-sandbox", "allow-top-navigation-by-user-activation"];
/** How long a frame may be silent, in milliseconds. */
const SILENT = 10_000;
const heard = new WeakSet();
const EVENTS = ["ready", "step", "result", "error"].map((name) => `wmo-zelfcheck:${name}`);

const frames = () => [...document.querySelectorAll("iframe")].filter(({ src }) => src.startsWith(FOLDER) && /\/frame\.html([?#]|$)/.test(src));

addEventListener("message", ({ source, data }) => {
  if (typeof data !== "object" || data === null) return;
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  if (!frame) return;
  heard.add(frame);
  if (data.type === "wmo-zelfcheck:height") fit(frame, data.height);
  else if (EVENTS.includes(data.type)) frame.dispatchEvent(new CustomEvent(data.type, { detail: data.detail, bubbles: true }));
});

function fit(frame, height) {
  if (!Number.isFinite(height)) return;
  const wanted = Math.min(Math.max(Math.ceil(height), LOWEST), HIGHEST);
  // A pixel more or less is rounding, and following it could go on for ever.
  if (Math.abs(wanted - Number(frame.getAttribute("height"))) > 1) frame.setAttribute("height", wanted);
}

/** Tells the editor what a sandbox lacks. Of a frame that comes later into view nothing is heard yet. */
function look(frame) {
  const warn = (sentence) => console.warn(`Wmo-zelfcheck: ${sentence}`);
  const missing = ALLOWED.filter((token) => !frame.sandbox.contains(token));
  const scripts = missing.includes(ALLOWED[0]);
  if (missing.length) warn(`in sandbox van het iframe ontbreekt ${missing.join(" ")}. ${scripts ? "Zonder allow-scripts start de zelfcheck niet." : "Daardoor werkt niet alles."}`);
  if (scripts || frame.sandbox.contains("allow-same-origin") || frame.loading === "lazy") return;
  setTimeout(() => {
    if (frame.isConnected && !heard.has(frame)) warn("het iframe meldt zich niet. In een sandbox zonder allow-same-origin moet de server Access-Control-Allow-Origin: * meesturen.");
  }, SILENT);
}

for (const frame of frames()) if (frame.hasAttribute("sandbox")) look(frame);
// Those that were there before us have told their height already.
for (const { contentWindow } of frames()) contentWindow.postMessage({ type: "wmo-zelfcheck:ask" }, "*");
