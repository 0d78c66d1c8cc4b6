// Winners and losers by class of incomes: a bar each, of all households of the class. Drawn for the width there is, so that
// its text never gets small; the table below it has the same figures.
import { income, part } from "./words.js";

const SPACE = "http://www.w3.org/2000/svg";
/** Narrower than this the figures stand below the incomes. */
const NARROW = 460;
const PARTS = [["more", "meer"], ["same", "evenveel"], ["less", "minder"]];

export function chart(classes, width) {
  const narrow = width < NARROW;
  const [row, bar] = narrow ? [72, 45] : [52, 25];
  const height = classes.length * row;
  const label = "Staven: per inkomen het deel dat meer, evenveel en minder betaalt. De tabel hieronder heeft dezelfde cijfers.";
  const svg = draw("svg", { width, height, viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": label, class: "wmo-chart__drawing" });
  classes.forEach((one, place) => {
    const top = place * row;
    const figures = [["more", "meer"], ["less", "minder"]].filter(([name]) => name === "more" || Number(one[name]) > 0);
    svg.append(text(income(one), { x: 0, y: top + 17 }));
    const said = figures.map(([name, word]) => `${part(one[name], one.households)} ${word}`).join(", ");
    svg.append(text(said, narrow ? { x: 0, y: top + 37 } : { x: width, y: top + 17, "text-anchor": "end" }));
    let x = 0;
    for (const [name] of PARTS) {
      const wide = (Number(one[name]) / Number(one.households)) * width;
      if (wide > 0) svg.append(draw("rect", { x, y: top + bar, width: wide, height: 16, class: `pays-bar pays-bar--${name}` }));
      x += wide;
    }
  });
  return svg;
}

/** What each shade means, in words. */
export function legend(make) {
  const item = ([name, text]) => make("li", { class: "wmo-legend__item" }, sample(name), make("span", {}, `betaalt ${text}`));
  return make("ul", { class: "wmo-legend pays-legend" }, PARTS.map(item));
}

function sample(name) {
  const svg = draw("svg", { width: 28, height: 16, "aria-hidden": "true", class: "wmo-legend__sample" });
  svg.append(draw("rect", { x: 1, y: 1, width: 26, height: 14, class: `pays-bar pays-bar--${name}` }));
  return svg;
}

function text(words, place) {
  const element = draw("text", { ...place, class: "wmo-chart__text" });
  element.textContent = words;
  return element;
}

function draw(name, attributes) {
  const element = document.createElementNS(SPACE, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
