// A figure of a plan: a slider and a field of the same number, with its limits and what it is in the plan. A number that
// cannot be is told beside the field and changes nothing.
import { make } from "../widget/dom.js";
import { sent, shown } from "./figures.js";
import { within } from "./link.js";

const WRITTEN = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 2 });

export function slider(figure, value, start, changed) {
  const { name, label, unit, min, max, step } = figure;
  const id = `pays-${name}`;
  const at = shown(figure, value);
  const dutch = (number) => WRITTEN.format(number);
  const range = make("input", { class: "wmo-range", type: "range", id: `${id}-range`, min, max, step, "aria-label": `${label}, in ${unit}` });
  range.value = at;
  const field = make("input", { class: "utrecht-textbox utrecht-textbox--html-input pays-number", id, inputmode: "decimal", autocomplete: "off", value: dutch(at), "aria-describedby": `${id}-help ${id}-error` });
  const error = make("p", { class: "pays-error", id: `${id}-error`, role: "status" });
  const said = (typed) => {
    const good = within(figure, typed);
    error.textContent = good ? "" : `Vul een getal in van ${dutch(min)} tot en met ${dutch(max)}.`;
    if (good) field.removeAttribute("aria-invalid");
    else field.setAttribute("aria-invalid", "true");
    return good;
  };
  range.addEventListener("input", () => {
    field.value = dutch(range.value);
    said(range.value);
    changed(sent(figure, range.value));
  });
  field.addEventListener("change", () => {
    const typed = field.value.trim().replace(/\.(?=\d{3}\b)/g, "").replace(",", ".");
    if (!said(typed)) return;
    range.value = typed;
    changed(sent(figure, typed));
  });
  return make("div", { class: "pays-slider" },
    make("label", { class: "pays-slider__label", for: id }, `${label} (${unit})`),
    make("p", { class: "pays-slider__help", id: `${id}-help` }, `In dit plan ${dutch(shown(figure, start))}. Van ${dutch(min)} tot en met ${dutch(max)}.`),
    make("div", { class: "pays-slider__row" }, range, field),
    error,
  );
}
