// A municipality: how many households pay there, or what it gets from contributions. The national mix on a local total;
// where nothing is known it is asked, never guessed.
import { make } from "../widget/dom.js";
import { households, money } from "./words.js";

/** The newest published revenue by municipality: `{ Deventer: { year, thousands } }`, written by the build. */
const REVENUE = __REVENUE__;
const MOST = 1_000_000;

export function localPart(given) {
  const said = make("div", { role: "status" });
  const error = make("p", { class: "pays-error", role: "status" });
  const names = Object.keys(REVENUE).sort((one, other) => one.localeCompare(other, "nl"));
  const input = (id, label, help) => {
    const field = make("input", { class: "utrecht-textbox utrecht-textbox--html-input pays-number", id, inputmode: "numeric", autocomplete: "off", "aria-describedby": `${id}-help` });
    return { field, node: make("div", { class: "pays-slider" }, make("label", { class: "pays-slider__label", for: id }, label), make("p", { class: "pays-slider__help", id: `${id}-help` }, help), field) };
  };
  const count = input("pays-households", "Hoeveel huishoudens betalen nu?", "Een heel getal, bijvoorbeeld 2300.");
  const revenue = input("pays-revenue", "Of: wat ontving de gemeente in 2024 aan eigen bijdragen?", "In duizenden euro’s, bijvoorbeeld 537.");
  const select = make("select", { class: "pays-select", id: "pays-municipality" }, make("option", { value: "" }, "Kies een gemeente"), names.map((name) => make("option", {}, name)));

  const take = (field, local) => {
    for (const other of [count.field, revenue.field, select]) if (other !== field) other.value = "";
    error.textContent = "";
    said.replaceChildren();
    given(local);
  };
  const number = (field, local) => field.addEventListener("change", () => {
    const typed = field.value.trim().replace(/\./g, "");
    if (!typed) return take(field, null);
    if (/^\d{1,7}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= MOST) return take(field, local(Number(typed)));
    error.textContent = "Vul een heel getal in van 1 tot en met 1.000.000.";
    return undefined;
  });
  number(count.field, (households) => ({ households }));
  number(revenue.field, (thousands) => ({ thousands, year: 2024 }));
  select.addEventListener("change", () => take(select, select.value ? REVENUE[select.value] : null));

  const show = ({ local, population }) => {
    if (!local) return said.replaceChildren();
    const place = select.value ? `In ${select.value}` : "In uw gemeente";
    const known = select.value ? ` Dat volgt uit wat de gemeente in ${REVENUE[select.value].year} ontving (CBS).` : "";
    const who = population === "after_outflow" ? `Het rapport neemt aan dat sommige mensen door het wetsvoorstel stoppen met hulp. Dan blijven er ongeveer ${households(local.households)} huishoudens over. ` : "";
    const change = Number(local.financing_min);
    return said.replaceChildren(
      make("p", { class: "utrecht-paragraph pays-local" }, `${place} betalen nu ongeveer ${households(local.households_today)} huishoudens.${known}`),
      make("p", { class: "utrecht-paragraph" }, `${who}Met dit plan betalen ongeveer ${households(local.more)} huishoudens meer, en ongeveer ${households(local.less)} minder. Samen is dat ongeveer ${money(change)} per jaar ${change < 0 ? "minder" : "meer"}.`),
      make("p", { class: "utrecht-paragraph wmo-soft" }, "Dit is de landelijke verdeling op een plaatselijk totaal. Wie er in uw gemeente wonen en wat zij verdienen, weten wij niet."),
    );
  };
  const node = make("div", {},
    make("p", { class: "utrecht-paragraph" }, "Weet u hoeveel huishoudens in uw gemeente betalen? Of wat uw gemeente ontvangt? Vul een van de twee in."),
    count.node,
    revenue.node,
    make("div", { class: "pays-slider" }, make("label", { class: "pays-slider__label", for: "pays-municipality" }, "Of neem het cijfer van CBS"), make("p", { class: "pays-slider__help", id: "pays-municipality-help" }, `Voor ${names.length} gemeenten hebben wij het. Staat uw gemeente er niet bij? Vul dan zelf iets in.`), select),
    error,
    said,
  );
  select.setAttribute("aria-describedby", "pays-municipality-help");
  return { node, show };
}
