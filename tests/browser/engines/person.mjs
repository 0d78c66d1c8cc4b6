// A person before a page, the same in every browser: what they see, press and type, and where the focus is.
import assert from "node:assert/strict";
import { eventually } from "../helpers.mjs";

/** What can be pressed. */
const PRESSED = "button, summary, a, label";

/** In the page: the first in sight that is called so; `name` is a text, or the source of a regular expression. */
function find(selector, name, exact) {
  const words = (text) => text.replace(/\s+/g, " ").trim();
  const fits = (text) => (exact ? text === name : new RegExp(name).test(text));
  const found = [...document.querySelectorAll(selector)].find((one) => one.getClientRects().length && fits(words(one.getAttribute("aria-label") ?? one.textContent)));
  found?.scrollIntoView({ block: "center", behavior: "instant" });
  return found ?? null;
}
/** In the page: that it is there and moves no more, so that a press does not miss it. */
const steady = `async (...values) => {
  const find = ${find};
  const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const place = () => JSON.stringify(find(...values)?.getBoundingClientRect());
  const before = place();
  await drawn();
  return before !== undefined && before === place();
}`;
const asked = (name) => (name instanceof RegExp ? [name.source, false] : [name, true]);

export function person(browser) {
  const { run } = browser;
  /** Waits until it is there. */
  const see = (selector, name = /^/) => eventually(async () => assert.ok(await run(steady, selector, ...asked(name)), `${selector} ${name}`));
  const me = {
    browser,
    see,
    async press(name, selector = PRESSED) {
      await see(selector, name);
      await browser.click(find, selector, ...asked(name));
    },
    /** Presses the row of an answer. */
    choose: (label) => me.press(label, ".wmo-choice label"),
    /** The text of what is there, with single spaces. */
    read: (selector) => run((found) => [...document.querySelectorAll(found)].map((one) => one.innerText.replace(/\s+/g, " ").trim()), selector),
    /** Empties a field and types with the keyboard. */
    async type(selector, text) {
      await see(selector);
      await browser.click(find, selector, ".*", false);
      await run((found) => document.querySelector(found).select(), selector);
      await browser.type(text);
    },
    value: (selector) => run((found) => document.querySelector(found).value, selector),
    focus: (selector) => run((found) => document.querySelector(found).focus(), selector),
    title: () => run(() => document.querySelector("[id^=wmo-][id$=-title]").textContent),
    /** A new view: its title is there, and has the focus. */
    arrived: (title) => me.returned(title, title),
    /** A view that was left: what had the focus there has it again. */
    returned: (title, focused) => eventually(async () => {
      const found = await run(() => [document.querySelector("[id^=wmo-][id$=-title]")?.textContent, document.activeElement.textContent]);
      for (const [index, expected] of [title, focused].entries()) (expected instanceof RegExp ? assert.match : assert.equal)(found[index], expected);
    }),
  };
  return me;
}
