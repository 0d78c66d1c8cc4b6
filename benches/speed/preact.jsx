// The yardstick of `cargo xtask speed`: the start page and the first question of the estimate in plain Preact, as small as
// such a page can well be. The start page is that of dist/, taken over in place (pages.mjs); a press before the script is
// there is kept in the address, as ours is.
import { hydrate } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Start } from "start";

/** Of the Dutch texts, written in by pages.mjs. */
const { app, question } = __TEXTS__;
const CHOICES = ["single", "couple", "other"];

function Choice({ name, chosen, choose }) {
  const id = `choice-${name}`;
  const help = question[`${name}_help`];
  return (
    <div class="utrecht-form-field utrecht-form-field--radio wmo-choice">
      <input class="utrecht-radio-button utrecht-radio-button--html-input wmo-choice__input" type="radio" name="household" id={id} checked={chosen} onChange={() => choose(name)} aria-describedby={help && `${id}-help`} />
      <div class="wmo-choice__text">
        <label class="utrecht-form-label utrecht-form-label--radio wmo-choice__label" for={id}>{question[name] ?? app.unknown}</label>
        {help && <div class="utrecht-form-field-description wmo-choice__help" id={`${id}-help`}>{help}</div>}
      </div>
    </div>
  );
}

function Question({ close }) {
  const title = useRef();
  const [chosen, choose] = useState();
  useEffect(() => title.current.focus(), []);
  return (
    <div class="wmo-page wmo-page--question">
      <p class="wmo-back"><button class="utrecht-link-button utrecht-link-button--html-button" type="button" onClick={close}>{app.back}</button></p>
      <progress class="wmo-progress__bar" value="1" max="5" aria-hidden="true" />
      <h1 class="utrecht-heading-1" id="title" tabIndex={-1} ref={title}>{question.title}</h1>
      <p class="wmo-help" id="help">{question.help}</p>
      <div class="wmo-form">
        <div class="utrecht-form-fieldset__fieldset" role="radiogroup" aria-labelledby="title" aria-describedby="help">
          {[...CHOICES, "unknown"].map((name) => <Choice key={name} name={name} chosen={chosen === name} choose={choose} />)}
        </div>
        <div class="utrecht-button-group wmo-buttons"><button class="utrecht-button utrecht-button--primary-action" type="button">{app.next}</button></div>
      </div>
      <details class="wmo-why"><summary class="wmo-why__summary">{app.why}</summary><div class="wmo-why__content"><p class="utrecht-paragraph">{question.why}</p></div></details>
    </div>
  );
}

function App() {
  const [open, set] = useState(false);
  useEffect(() => set(location.hash === "#bijdrage"), []);
  const press = (event) => {
    event.preventDefault();
    set(true);
  };
  return open ? <Question close={() => set(false)} /> : <Start press={press} />;
}

hydrate(<App />, document.querySelector("main"));
