// A plan in a link: in the fragment, which a browser never sends. What a link says is read as strictly as what is typed.
import { PLANS, figuresOf, sent, shown, startOf } from "./figures.js";

const MARK = "#plan=";

/** `#plan=ivb_a&tegen=now&base=30` */
export function fragment({ plan, against, figures }) {
  const start = startOf(plan);
  const own = figuresOf(plan).filter(({ name }) => Number(figures[name]) !== Number(start[name]));
  return MARK + [plan, `tegen=${against}`, ...own.map((figure) => `${figure.name}=${shown(figure, figures[figure.name])}`)].join("&");
}

/** The plan of a fragment; null where it has none, or one that cannot be. */
export function read(hash) {
  if (!hash.startsWith(MARK)) return null;
  const [plan, ...pairs] = hash.slice(MARK.length).split("&");
  if (!PLANS.some(({ id }) => id === plan)) return null;
  const state = { plan, against: "bill", figures: startOf(plan) };
  for (const pair of pairs) {
    const [name, value] = pair.split("=");
    if (name === "tegen") {
      if (!["now", "bill"].includes(value)) return null;
      state.against = value;
      continue;
    }
    const figure = figuresOf(plan).find((one) => one.name === name);
    if (!figure || !within(figure, value)) return null;
    state.figures[name] = sent(figure, value);
  }
  return state;
}

/** Whether a number is one that the slider can have. */
export function within({ min, max }, typed) {
  return /^\d{1,6}([.]\d{1,2})?$/.test(typed) && Number(typed) >= min && Number(typed) <= max;
}
