// The app of "Wie betaalt wat?": a plan, its figures, and what comes out. It draws; every sum is made by the module.
import { make } from "../widget/dom.js";
import { csv, save } from "./download.js";
import { PLANS, figuresOf, own as changes, question, startOf } from "./figures.js";
import { fragment, read } from "./link.js";
import { localPart } from "./local.js";
import { details, headline } from "./results.js";
import { slider } from "./slider.js";

/** Shows the app in `node`, in place of what it holds. */
export function mount(node, compute) {
  const state = { plan: "ivb_a", against: "bill", figures: startOf("ivb_a"), local: null };
  const said = make("div", { class: "pays-said", role: "status" });
  const more = make("div", {});
  const sliders = make("div", { class: "pays-sliders" });
  const against = make("fieldset", { class: "pays-against" });
  const own = make("p", { class: "utrecht-paragraph pays-own" });
  let answer = null;

  const update = () => {
    const asked = question(state);
    const found = compute(state.local ? { question: asked, local: state.local } : { question: asked });
    const changed = changes(state);
    own.textContent = changed.length ? `U rekent met eigen cijfers. ${changed.join("; ")}.` : "";
    if (found.error) {
      said.replaceChildren(make("p", { class: "utrecht-paragraph pays-error" }, state.plan !== "tariff" && Number(state.figures.base) > Number(state.figures.maximum) ? "Het laagste bedrag is hoger dan het hoogste bedrag. Verander een van de twee." : "Met deze cijfers kunnen wij niet rekenen."));
      more.replaceChildren();
      return;
    }
    answer = found;
    said.replaceChildren(...headline(answer, state));
    const open = [...more.querySelectorAll("details")].map((fold) => fold.open);
    more.replaceChildren(...details(answer, said.clientWidth));
    more.querySelectorAll("details").forEach((fold, place) => (fold.open = open[place] ?? false));
    local.show(answer);
  };
  const local = localPart((given) => {
    state.local = given;
    update();
  });
  const begin = () => {
    const changed = (name) => (value) => {
      state.figures[name] = value;
      update();
    };
    sliders.replaceChildren(...figuresOf(state.plan).map((figure) => slider(figure, state.figures[figure.name], startOf(state.plan)[figure.name], changed(figure.name))));
    against.hidden = state.plan === "tariff" || state.plan === "ivb_bill";
    if (state.plan === "ivb_bill") state.against = "now";
    against.querySelectorAll("input").forEach((input) => (input.checked = input.value === state.against));
    update();
  };

  const choice = (name, chosen, label, help, value, change) => {
    const input = make("input", { class: "wmo-choice__input", type: "radio", name, value });
    input.checked = chosen;
    input.addEventListener("change", () => change(value));
    return make("label", { class: "pays-choice" }, input, make("span", {}, make("span", { class: "pays-choice__label" }, label), help && make("span", { class: "pays-choice__help" }, help)));
  };
  const select = make("select", { class: "pays-select", id: "pays-plan" }, PLANS.map(({ id, label }) => make("option", { value: id }, label)));
  const help = make("p", { class: "utrecht-paragraph wmo-soft", id: "pays-plan-help" });
  select.setAttribute("aria-describedby", "pays-plan-help");
  const take = (plan) => {
    Object.assign(state, { plan, figures: startOf(plan), against: "bill" });
    select.value = plan;
    help.textContent = PLANS.find(({ id }) => id === plan).help;
    // It begins as what is paid now: there is nothing to see until it is changed.
    if (plan === "tariff") changing.open = true;
    begin();
  };
  select.addEventListener("change", () => take(select.value));
  against.append(
    make("legend", { class: "pays-legend-title" }, "Vergeleken met"),
    choice("pays-against", true, "Het wetsvoorstel", "Over wie overblijft als het wetsvoorstel wet wordt. Zo rekent ook het rapport.", "bill", (value) => ((state.against = value), update())),
    choice("pays-against", false, "Wat mensen nu betalen", "Over wie nu betaalt, alsof iedereen blijft. Het rapport geeft hiervan geen cijfer.", "now", (value) => ((state.against = value), update())),
  );

  const download = make("button", { class: "utrecht-button utrecht-button--secondary-action", type: "button" }, "Download alles (CSV)");
  download.addEventListener("click", () => answer && save(csv({ question: question(state), ...state }, answer), "wie-betaalt-wat.csv"));
  const link = make("button", { class: "utrecht-button utrecht-button--secondary-action", type: "button" }, "Maak een link van dit plan");
  const address = make("p", { class: "utrecht-paragraph pays-link", role: "status" });
  link.addEventListener("click", () => {
    const href = location.href.split("#")[0] + fragment(state);
    address.replaceChildren("Uw link: ", make("a", { class: "utrecht-link utrecht-link--html-a", href }, href));
  });

  const fold = (title, ...content) => make("details", { class: "wmo-why pays-screen" }, make("summary", { class: "wmo-why__summary" }, title), make("div", { class: "wmo-why__content" }, content));
  const changing = fold("Verander dit plan", against, sliders);
  node.replaceChildren(
    make("label", { class: "pays-plan-label", for: "pays-plan" }, "Welk plan?"),
    select,
    help,
    said,
    own,
    changing,
    more,
    fold("Uw gemeente", local.node),
    make("div", { class: "wmo-buttons pays-screen" }, download, link),
    address,
  );
  const given = read(location.hash);
  take(given?.plan ?? "ivb_a");
  if (given) {
    Object.assign(state, given);
    begin();
  }
  // The chart is drawn for the width there is.
  let width = node.parentElement.clientWidth;
  new ResizeObserver(() => {
    // A fold that opens changes the height only.
    if (node.parentElement.clientWidth === width) return;
    width = node.parentElement.clientWidth;
    update();
  }).observe(node.parentElement);
}
