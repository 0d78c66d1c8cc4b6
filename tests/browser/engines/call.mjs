// What is sent to a browser.

/** A function with its values as an expression, to be evaluated in a page. */
export const called = (work, values) => `(${work})(...${JSON.stringify(values)})`;

/** The keys of WebDriver that are no letters, by their names in a page. */
export const KEYS = { ArrowRight: "\uE014" };

/** Keys pressed one after the other, as WebDriver takes them. */
export const pressed = (letters) => letters.flatMap((value) => [{ type: "keyDown", value }, { type: "keyUp", value }]);
