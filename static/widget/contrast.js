// Contrast of the pairs that matter (WCAG 2.2, 1.4.3 and 1.4.11), measured on samples that stand under the same theme
// as the widget: what counts is what the browser computed, whichever stylesheet it came from.
import { make, table } from "./dom.js";

const TEXT = 4.5;
const LARGE_TEXT = 3;
const PART = 3;

/** The samples: a name, an element with the class names of the app, and what of it is looked at. */
const SAMPLES = [
  ["Kop", () => make("div", { class: "utrecht-heading-3" }, "Kop"), text],
  ["Gewone tekst", () => make("p", { class: "utrecht-paragraph" }, "Gewone tekst"), text],
  ["Toelichting", () => make("p", { class: "utrecht-paragraph wmo-help" }, "Toelichting"), text],
  ["Link", () => make("a", { class: "utrecht-link utrecht-link--html-a", href: "#" }, "Link"), text],
  ["Hoofdknop", () => make("button", { class: "utrecht-button utrecht-button--primary-action", type: "button" }, "Verder"), text],
  ["Tweede knop", () => make("button", { class: "utrecht-button utrecht-button--secondary-action", type: "button" }, "Afdrukken"), text],
  ["Tekst in een veld", () => field(), text],
  ["Rand van een veld", () => field(), border],
  ["Foutmelding", () => make("div", { class: "utrecht-form-field-error-message" }, "Vul een bedrag in"), text],
  ["Rand van een veld met een fout", () => field("utrecht-textbox--invalid"), border],
  ["Rand om wat u kiest met het toetsenbord", () => make("span", {}, "Focus"), focus],
];

const field = (more = "") => make("input", { class: `utrecht-textbox utrecht-textbox--html-input ${more}`.trim(), value: "30.000", "aria-label": "Voorbeeld" });

/**
 * A table of all pairs, put at the end of `parent`: it must be in the page to be measured. `classes` are those of the
 * widget's own root, so that its theme counts. Returns the rows too, for who wants to count.
 */
export function contrastTable(parent, classes) {
  const samples = SAMPLES.map(([name, element, look]) => {
    const sample = element();
    return { name, sample, look, shown: make("div", { class: `wmo-zelfcheck utrecht-document ${classes}`.trim(), inert: true }, sample) };
  });
  const rows = samples.map(({ name, shown }) => [name, shown, make("span", {}), make("span", {})]);
  const made = table("Contrast van tekst, knoppen en velden", ["Wat", "Voorbeeld", "Contrast", "Oordeel"], rows);
  parent.append(made);
  const measured = samples.map(({ name, sample, look }, index) => {
    const { ratio, needed } = look(sample);
    const [, , contrast, verdict] = rows[index];
    contrast.append(ratio === null ? "niet te meten" : `${written(ratio)}\u00a0:\u00a01`);
    verdict.append(words(ratio, needed));
    return { name, ratio, needed, fits: ratio === null ? null : ratio >= needed };
  });
  return { table: made, measured };
}

function words(ratio, needed) {
  if (ratio === null) return "Er staat een afbeelding achter. Kijk zelf of het goed te lezen is.";
  return ratio >= needed ? `Voldoet. Nodig is ${written(needed)}\u00a0:\u00a01.` : `Voldoet niet. Nodig is ${written(needed)}\u00a0:\u00a01.`;
}

/** Cut off, not rounded: what is just below the limit must not be written as the limit. */
const written = (ratio) => String(Math.floor(ratio * 10) / 10).replace(".", ",");

/** One sentence about all rows. */
export function summary(measured) {
  const wrong = measured.filter(({ fits }) => fits === false);
  if (wrong.length) return `${wrong.length} van de ${measured.length} voldoen niet aan WCAG 2.2 AA: ${wrong.map(({ name }) => name.toLowerCase()).join(", ")}.`;
  const unknown = measured.filter(({ fits }) => fits === null).length;
  return unknown ? `Wat te meten is, voldoet aan WCAG 2.2 AA. ${unknown} moet u zelf bekijken.` : `Alle ${measured.length} voldoen aan WCAG 2.2 AA.`;
}

function text(element) {
  const style = getComputedStyle(element);
  const size = parseFloat(style.fontSize);
  const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
  return { ratio: against(style.color, ground(element)), needed: large ? LARGE_TEXT : TEXT };
}

/** The widest border of a field, against what is around it; without a border the field's own ground must stand out. */
function border(element) {
  const style = getComputedStyle(element);
  const sides = ["Top", "Right", "Bottom", "Left"].map((side) => [parseFloat(style[`border${side}Width`]), style[`border${side}Color`]]);
  const [width, color] = sides.reduce((widest, side) => (side[0] > widest[0] ? side : widest));
  return { ratio: against(width ? color : style.backgroundColor, ground(element.parentElement)), needed: PART };
}

/** The outline of what has the focus has the colour of text; the halo around it is extra. */
function focus(element) {
  Object.assign(element.style, { outline: "3px solid var(--wmo-ink)", outlineOffset: "2px", boxShadow: "0 0 0 6px var(--wmo-halo)", display: "inline-block", margin: "8px" });
  return { ratio: against(getComputedStyle(element).outlineColor, ground(element)), needed: PART };
}

/** The colour behind an element: its own and its ancestors' grounds laid over each other; null behind a picture. */
function ground(element) {
  const layers = [];
  for (let at = element; at; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (style.backgroundImage !== "none") return null;
    const color = rgba(style.backgroundColor);
    layers.push(color);
    if (color[3] >= 1) break;
  }
  return layers.reduceRight((below, above) => over(above, below), [255, 255, 255, 1]);
}

const over = ([red, green, blue, alpha], below) => [red, green, blue].map((part, index) => part * alpha + below[index] * (1 - alpha)).concat(1);

function against(color, behind) {
  if (!behind) return null;
  const [one, two] = [luminance(over(rgba(color), behind)), luminance(behind)];
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
}

/** Relative luminance as WCAG defines it. */
function luminance(color) {
  const [red, green, blue] = color.slice(0, 3).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** A computed colour as red, green, blue (0-255) and alpha; in other colour spaces the browser's canvas converts. */
function rgba(color) {
  const numbers = color.match(/^rgba?\(([^)]*)\)$/)?.[1].split(/[\s,/]+/).map(Number);
  if (numbers && numbers.every(Number.isFinite)) return [...numbers.slice(0, 3), numbers[3] ?? 1];
  const brush = make("canvas", { width: 1, height: 1 }).getContext("2d", { colorSpace: "srgb" });
  brush.fillStyle = color;
  brush.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = brush.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}
