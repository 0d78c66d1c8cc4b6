// The screen on which a person says what each column of their own table is: the column with what stands in it, and a
// list of our columns with a guess chosen.
import { make } from "../widget/dom.js";
import { mayBeTwice } from "./heads.js";
import { readMapping } from "./mapping.js";
import { groupsOf, labelOf, MATCH } from "./match-texts.js";

/** A sample is shown up to so many characters. */
const LONGEST = 90;
/** Samples that are together no longer stand on one line. */
const LINE = 70;

/**
 * Shows the screen in `parent`. `found` are the columns of the file (heads.js), `earlier` what was chosen before by folded
 * head; `done` gets `[head, column]` of every column, and `mapped` a mapping file that was chosen instead.
 */
export function match(parent, found, columns, { done, mapped }) {
  let language = parent.dataset.language ?? "nl";
  const choices = found.map(({ guess }) => guess ?? "");
  show();
  parent.querySelector("h3").focus();

  function show() {
    const texts = MATCH[language];
    parent.lang = language;
    parent.dataset.language = language;
    const unknown = found.filter(({ known }) => known === undefined).length;
    const form = make("form", { class: "in-match", novalidate: true },
      make("h3", { tabindex: -1, id: "match-title" }, texts.title),
      make("p", {}, texts.intro(found.length, unknown)),
      switchTo(texts),
      earlier(texts),
      make("p", { class: "in-error", role: "alert", id: "match-error", hidden: true }),
      make("ol", { class: "in-match__columns", "aria-labelledby": "match-title" }, found.map((one, place) => column(one, place, texts))),
      make("button", { class: "in-button", type: "submit" }, texts.read));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      submit(texts);
    });
    parent.replaceChildren(form);
  }

  function column({ head, known, guess, samples }, place, texts) {
    const state = known !== undefined ? "known" : guess ? "guessed" : "unknown";
    const select = make("select", { class: "in-input", id: `match-${place}`, "aria-describedby": `match-${place}-error match-${place}-about` },
      make("option", { value: "" }, texts.leave),
      groupsOf(columns).map((group) => make("optgroup", { label: group[language] }, group.names.map((name) => make("option", { value: name }, labelOf(name, language))))));
    select.value = choices[place];
    select.addEventListener("change", () => (choices[place] = select.value));
    const shown = samples.map((sample) => (sample.length > LONGEST ? `${sample.slice(0, LONGEST)}…` : sample));
    return make("li", { class: `in-match__column in-match__column--${state}` },
      make("div", {},
        make("label", { for: `match-${place}` }, texts.column(head)),
        make("p", { class: "in-error", id: `match-${place}-error`, hidden: true }),
        select),
      make("div", { class: "in-match__about", id: `match-${place}-about` },
        make("p", { class: "in-match__state" }, texts.state[state]),
        ...examples(shown, texts)));
  }

  /** Short ones on a line, long ones in a list. */
  function examples(samples, texts) {
    if (!samples.length) return [make("p", {}, texts.empty)];
    const line = samples.join("; ");
    if (line.length <= LINE) return [make("p", {}, `${texts.samples} `, make("span", { class: "in-soft" }, line))];
    return [make("p", {}, texts.samples), make("ul", {}, samples.map((sample) => make("li", {}, sample)))];
  }

  function earlier(texts) {
    const file = make("input", { class: "in-file", id: "match-earlier", type: "file", accept: ".json,application/json", "aria-describedby": "match-earlier-error" });
    const error = make("p", { class: "in-error", id: "match-earlier-error", role: "alert", hidden: true });
    file.addEventListener("change", async () => {
      if (!file.files.length) return;
      const { chosen, wrong } = readMapping(await file.files[0].text(), columns);
      if (chosen) return mapped(chosen);
      error.hidden = false;
      error.textContent = texts.wrong[wrong[0]](wrong[1]);
    });
    const field = make("div", { class: "in-field" }, make("label", { for: "match-earlier" }, texts.choose), error, file);
    return make("details", { class: "in-fold" }, make("summary", {}, texts.earlier), field);
  }

  function switchTo(texts) {
    const other = language === "nl" ? "en" : "nl";
    const button = make("button", { class: "in-link", type: "button", lang: other }, texts.language);
    button.addEventListener("click", () => {
      language = other;
      show();
      parent.querySelector("h3").focus();
    });
    return make("p", {}, button);
  }

  function submit(texts) {
    const wrong = choices.map((column, place) => (column && choices.indexOf(column) < place && !mayBeTwice(column, columns) ? texts.twice(labelOf(column, language)) : ""));
    const general = choices.includes("naam") ? "" : texts.chooseName;
    wrong.forEach((text, place) => {
      const message = parent.querySelector(`#match-${place}-error`);
      message.textContent = text;
      message.hidden = !text;
      const select = parent.querySelector(`#match-${place}`);
      if (text) select.setAttribute("aria-invalid", "true");
      else select.removeAttribute("aria-invalid");
    });
    const error = parent.querySelector("#match-error");
    error.textContent = general;
    error.hidden = !general;
    const first = wrong.findIndex(Boolean);
    if (first >= 0 || general) return parent.querySelector(`#match-${Math.max(first, 0)}`).focus();
    return done(found.map(({ head }, place) => [head, choices[place] || null]));
  }
}
