// Figures as people read them, rounded to what they can carry: a synthetic population has no fourth digit.
const group = (digits) => new Intl.NumberFormat("nl-NL", { minimumFractionDigits: digits, maximumFractionDigits: digits });
const [whole, tenth, cents] = [0, 1, 2].map(group);

/** Households: to the thousand, below ten thousand to two digits. */
export function households(value) {
  const number = Math.abs(Number(value));
  const step = number >= 10_000 ? 1_000 : number >= 1_000 ? 100 : 10;
  return whole.format(Math.round(number / step) * step);
}

/** Euros a year: millions; of a small municipality two digits. */
export function money(value) {
  const number = Math.abs(Number(value));
  if (number >= 9_950_000) return `€\u00a0${whole.format(number / 1_000_000)}\u00a0miljoen`;
  if (number >= 950_000) return `€\u00a0${tenth.format(number / 1_000_000)}\u00a0miljoen`;
  const step = number >= 100_000 ? 10_000 : 1_000;
  return `€\u00a0${whole.format(Math.round(number / step) * step)}`;
}

/** Euros a month, on average over a group: to ten cents. */
export const average = (value) => (value === null ? "–" : `€\u00a0${cents.format(Math.round(Number(value) * 10) / 10)}`);
/** An exact amount, of a household with this income. */
export const exact = (value) => (value === null ? "–" : `€\u00a0${cents.format(Number(value))}`);
export const share = (value) => (value === null ? "–" : `${tenth.format(Number(value) * 100)}\u00a0%`);
export const part = (count, of) => `${whole.format((Number(count) / Number(of)) * 100)}\u00a0%`;
export const euros = (value) => `€\u00a0${whole.format(Number(value))}`;

export function income({ income_from: from, income_to: to }) {
  if (to === null) return `vanaf ${euros(from)}`;
  return Number(from) === 0 ? `tot ${euros(to)}` : `${euros(from)} tot ${euros(to)}`;
}

export const KIND = { single: "Alleenstaand", couple: "Paar" };
export const POPULATION = { today: "wie nu betaalt", after_outflow: "wie overblijft onder het wetsvoorstel" };
