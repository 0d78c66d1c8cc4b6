// The widget with exactly the choices of the editor, by the way of embedding that was chosen: the loader starts the
// element by itself as in any page, the script calls `mount`, and the frame is a real one.
import { make } from "../widget/dom.js";
import { attributes, digits, frameAddress, options } from "./lines.js";
import { FALLBACK, PREVIEW } from "./texts.js";

/**
 * `with(choices, offers)` shows them; the same again changes nothing, so that what was filled in stays. With the text of
 * a file of offers the widget begins in the finder, with these among all others: they go nowhere.
 */
export function preview(parent, message, place, loader) {
  let shown = "";
  let shownOffers;
  let handle = null;

  const tell = (...parts) => {
    message.replaceChildren(...parts);
    message.hidden = !parts.length;
  };
  parent.addEventListener("wmo-zelfcheck:error", ({ detail }) => {
    const frame = parent.querySelector("iframe");
    if (detail.code === "config" || detail.code === "offers") tell(...(frame ? [PREVIEW.findingsInFrame, " ", diagnosisOf(frame)] : [PREVIEW.findings]));
    if (detail.code === "load" || detail.code === "stopped") tell(PREVIEW.failed);
  });
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
    const frame = parent.querySelector("iframe");
    if (frame && effectiveDirective === "frame-src") tell(PREVIEW.frameBlocked, " ", make("a", { href: frame.src }, "frame.html"));
  });

  const ways = {
    element: (choices) => {
      const data = attributes(choices).map(([name, value]) => [`data-${name}`, value]);
      parent.append(make("div", { "data-wmo-zelfcheck": true, ...Object.fromEntries(data) }, fallback(choices)));
    },
    script: (choices, more = {}) => {
      const node = make("div", {}, fallback(choices));
      parent.append(node);
      const key = shown;
      loader.then(({ mount }) => { if (key === shown && more.offers === shownOffers) handle = mount(node, { ...options(choices), ...more }); }, () => {});
    },
    frame: (choices) => {
      import(/* as written to paste */ `${place.base}${place.version}/wmo-zelfcheck-frame.js`).catch(() => {});
      parent.append(make("iframe", { src: frameAddress({ ...choices, exact: true }, place), title: "Wmo-zelfcheck", width: "100%", height: 900 }));
    },
  };

  return {
    with(choices, offers) {
      const key = JSON.stringify([choices.way, attributes(choices), choices.stylesheet, choices.phone]);
      if (key === shown && offers === shownOffers) return;
      [shown, shownOffers] = [key, offers];
      tell();
      handle?.destroy();
      handle = null;
      parent.replaceChildren();
      parent.classList.toggle("in-preview--light", choices.colorScheme === "light");
      if (offers === undefined) ways[choices.way](choices);
      else ways.script(choices, { start: "finder", offers });
    },
  };
}

/** What the lines have in the element too, so that the diagnosis looks at the same. */
function fallback({ phone, lang }) {
  const { question, ring, anyone } = FALLBACK[lang] ?? FALLBACK.nl;
  return make("p", {}, `${question} ${ring} `, digits(phone) ? make("a", { href: `tel:${digits(phone)}` }, phone) : anyone, ".");
}

function diagnosisOf({ src }) {
  const url = new URL(src);
  url.searchParams.set("wmo-diagnose", "");
  return make("a", { href: url.href }, PREVIEW.diagnosis);
}
