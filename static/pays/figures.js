// The plans to choose from, and the figures of a plan of one's own. The values of the law, the bill and the variants are
// written in by the build; only the limits of the sliders stand here.
import { exact } from "./words.js";

/** Figures by the id of a regime: of the bill, and of each variant of option 16. */
export const VARIANTS = __VARIANTS__;
export const TARIFF = __TARIFF__;
export const BILL = "ivb_bill";

/** A figure: its name in the contract, label, unit, and the limits of the slider. A percentage is a fraction in the contract. */
export const FIGURES = [
  { name: "base", label: "Laagste bedrag", unit: "euro per maand", min: 0, max: 60, step: 0.1 },
  { name: "rate", label: "Deel van het inkomen boven de grens", unit: "procent", min: 0, max: 30, step: 0.5 },
  { name: "threshold_single", label: "Inkomensgrens, alleenstaand", unit: "euro per jaar", min: 15000, max: 50000, step: 100 },
  { name: "threshold_couple", label: "Inkomensgrens, paar", unit: "euro per jaar", min: 20000, max: 70000, step: 100 },
  { name: "wealth_rate", label: "Deel van het vermogen dat meetelt", unit: "procent", min: 0, max: 20, step: 0.5 },
  { name: "wealth_exempt", label: "Vermogen dat niet meetelt, per persoon", unit: "euro", min: 0, max: 100000, step: 500 },
  { name: "maximum", label: "Hoogste bedrag", unit: "euro per maand", min: 60, max: 600, step: 1 },
];
export const TARIFF_FIGURE = { name: "tariff", label: "Eén bedrag voor iedereen", unit: "euro per maand", min: 0, max: 60, step: 0.1 };

const moved = (value, places) => String(Number(`${value}e${places}`));
/** "12,5 procent" */
const inPercent = (value) => `${moved(value, 2).replace(".", ",")} procent`;
const wealth = (variant) => `${inPercent(variant.wealth_rate)} van het vermogen telt mee, in plaats van ${inPercent(VARIANTS[BILL].wealth_rate)}.`;

export const PLANS = [
  { id: "ivb_a", label: "A: hoger laagste bedrag", help: `Iedereen betaalt ten minste ${exact(VARIANTS.ivb_a.base)} per maand, in plaats van ${exact(VARIANTS[BILL].base)}.` },
  { id: "ivb_b", label: "B: groter deel van het inkomen", help: `${inPercent(VARIANTS.ivb_b.rate)} van het inkomen boven de grens, in plaats van ${inPercent(VARIANTS[BILL].rate)}.` },
  { id: "ivb_c8", label: "C: vermogen telt meer mee (8 procent)", help: wealth(VARIANTS.ivb_c8) },
  { id: "ivb_c12", label: "C: vermogen telt meer mee (12 procent)", help: wealth(VARIANTS.ivb_c12) },
  { id: "ivb_d", label: "D: lagere inkomensgrens", help: "Vanaf 120 procent van het sociaal minimum, in plaats van 135." },
  { id: "ivb_e8", label: "E: alles samen, vermogen 8 procent", help: "A, B, C en D tegelijk." },
  { id: "ivb_e12", label: "E: alles samen, vermogen 12 procent", help: "A, B, C en D tegelijk." },
  { id: BILL, label: "Het wetsvoorstel zelf (ivb)", help: "Vergeleken met wat mensen nu betalen, alsof iedereen blijft." },
  { id: "tariff", label: "Een ander vast bedrag", help: "Zoals nu: één bedrag per maand voor iedereen." },
];

const percent = ({ unit }) => unit === "procent";
/** As a person types it: "10", from "0.10" of the contract. Only the point moves. */
export const shown = (figure, value) => (percent(figure) ? moved(value, 2) : String(Number(value)));
/** As the contract has it: "0.105" from "10.5", "23.60" from "23.6". */
export const sent = (figure, typed) => (percent(figure) ? moved(typed, -2) : Number(typed).toFixed(2));

/** The figures that a plan starts from. */
export const startOf = (plan) => (plan === "tariff" ? { tariff: TARIFF } : { ...VARIANTS[plan] });

/** The figures to move in a plan. */
export const figuresOf = (plan) => (plan === "tariff" ? [TARIFF_FIGURE] : FIGURES);

const same = (one, other) => Object.keys(other).every((name) => Number(one[name]) === Number(other[name]));

/** The question to the module. A plan with exactly the figures of a variant is that variant. */
export function question({ plan, figures, against }) {
  if (plan === "tariff") return { population: "today", compared_with: "in_force", variants: [{ tariff: figures.tariff }] };
  const known = Object.keys(VARIANTS).find((id) => same(figures, VARIANTS[id]));
  const { threshold_single: single, threshold_couple: couple, ...rest } = figures;
  const variant = known ?? { name: "own", ...rest, threshold: { single, couple } };
  return against === "now"
    ? { population: "today", compared_with: "in_force", variants: [variant] }
    : { population: "after_outflow", compared_with: BILL, variants: [variant] };
}

/** What of the figures is no longer that of the plan, in words. */
export function own({ plan, figures }) {
  const start = startOf(plan);
  const changed = figuresOf(plan).filter(({ name }) => Number(figures[name]) !== Number(start[name]));
  return changed.map((figure) => `${figure.label}: ${shown(figure, figures[figure.name]).replace(".", ",")} ${figure.unit}`);
}
