// Ways into the finder, and what is on screen there.
import { readFileSync } from "node:fs";

/** From the first screen to the finder, and on to what a sentence says, if one is given. */
export async function find(page, sentence) {
  await page.getByRole("button", { name: "Even op adem komen" }).click();
  await page.getByRole("searchbox").waitFor();
  if (sentence) {
    await page.getByRole("button", { name: sentence, exact: true }).click();
    await cards(page).first().waitFor();
  }
}

export const cards = (page) => page.locator(".wmo-offer");
export const card = (page, name) => cards(page).filter({ has: page.getByRole("heading", { name, exact: true }) });
/** The groups on screen, in order. */
export const groups = (page) => page.locator(".wmo-group > :is(h2, h3)").allInnerTexts();

/** Types what is looked for; the offers follow by themselves. */
export async function search(page, text) {
  await page.getByRole("searchbox").fill(text);
  await page.locator(".wmo-results").waitFor();
}

/** The finder anew with a municipality's offers, as its page gives them: the text of a file. */
export async function offers(page, text, options = {}) {
  await page.evaluate(async (given) => {
    const { mount } = await import(document.querySelector("script[type=module]").src);
    window.app?.destroy();
    document.body.innerHTML = "<main><div id=app></div></main>";
    window.app = mount(document.getElementById("app"), given);
  }, { headingLevel: 1, start: "finder", ...options, offers: text });
  // Only with offers of a municipality it is promised that they are near.
  await page.locator(".wmo-find__lead", { hasText: "Hier vindt u hulp" }).waitFor();
}

export const EXAMPLE = "static/example/aanbod.csv";
export const example = () => readFileSync(EXAMPLE, "utf8");
