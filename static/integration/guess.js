// What a column may be whose head we do not know: by what stands in it, and by words in its head. A guess only: a person
// looks at each.

/** A head as it is compared: letters and digits only, without accents. */
export const folded = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** All values of a column look like this. */
const SHAPES = [
  ["email", /^\S+@\S+\.\S+$/],
  ["website", /^(https?:\/\/|www\.)\S+$/i],
  ["postcode", /^[1-9]\d{3}\s?[A-Za-z]{2}$/],
  ["gebied", /^(GM|PV|VR)\d+$/],
  ["telefoon", /^(\+31|0)[\d\s()-]{8,14}$/],
  ["kosten", /^(gratis|(€\s?)?\d+,\d\d(\s?per \w+)?)$/i],
];

/** Words in a head, when nothing else tells. */
const WORDS = [
  ["kosten", /kost|prijs|tarief/],
  ["organisatie", /organisatie|aanbied|wiedoet|doorwie/],
  ["adres", /straat|adres/],
  ["plaats", /plaats|dorp|stad/],
  ["gecontroleerd_op", /nagekeken|bekeken|controle|gecheckt/],
  ["openingstijden", /openingstijd|openingsuur/],
  ["doelgroep", /doelgroep|voorwie/],
];

/** For each of `{ head, known, values }` a column, or `null` when nothing tells; `columns` as the build gives them. */
export function guesses(found, columns) {
  const made = found.map(({ head, known, values }) => (known === undefined ? guess(folded(head), values.slice(0, 30), columns) : known));
  if (made.includes("naam")) return made;
  // The name: the first column of which nothing is known and no two values are the same, and that is no number.
  const name = found.findIndex(({ known, values }, place) => known === undefined && !made[place] && values.length > 1 && !values.some((value) => /^[\d\s.,-]+$/.test(value)));
  return made.map((column, place) => (place === name ? "naam" : column));
}

function guess(head, values, columns) {
  const all = (test) => values.length > 0 && values.every(test);
  const shape = SHAPES.find(([, test]) => all((value) => test.test(value)));
  if (shape) return shape[0];
  // Sentences.
  if (values.length && values.reduce((sum, { length }) => sum + length, 0) / values.length >= 35) return "omschrijving";
  const lists = columns.filter(({ words }) => all((value) => value.split("|").every((word) => words.includes(word.trim().toLowerCase()))));
  if (lists.length === 1) return lists[0].column;
  return WORDS.find(([, test]) => test.test(head))?.[0] ?? null;
}
