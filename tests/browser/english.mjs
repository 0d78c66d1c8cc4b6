// What the tests of other languages share: the texts of the page that are read, and which of them are Dutch.
import assert from "node:assert/strict";

/** Words that every Dutch sentence of some length has one of, and that no English text and no name in our tables has. */
const DUTCH = /(?<![\p{L}’'-])(het|een|uw|niet|wordt|naar|geen|moet|hebt|krijgt|bij|ook|voor|zijn|wij|deze|maar)(?![\p{L}’'-])/u;

/** Dutch names that stand in an English sentence: what a letter or desk will call it, in brackets, and the report. */
const NAMED = /\([^)]*\)|‘Tijd voor stevige keuzes’|Centrum voor Jeugd en Gezin/g;

/** The texts on screen, and those that are only heard, outside what says that it is Dutch. */
export async function english(page, where = "") {
  const texts = await page.evaluate(() => {
    /** A label may name what a municipality wrote. */
    const without = (label, element) => [...(element.closest("article")?.querySelectorAll("[lang=nl]") ?? [])].reduce((rest, { textContent }) => rest.replaceAll(textContent, ""), label);
    const root = document.querySelector(".wmo-zelfcheck[id]");
    const found = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.currentNode; node; node = walker.nextNode()) {
      const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
      if (element.closest("[lang]").lang !== "en") continue;
      if (node.nodeType === Node.TEXT_NODE) found.push(node.data);
      else for (const name of ["aria-label", "title", "placeholder", "alt", "aria-valuetext"]) if (node.hasAttribute(name)) found.push(without(node.getAttribute(name), node));
    }
    return found;
  });
  assert.ok(texts.join(" ").length > 100, where);
  assert.deepEqual(texts.filter((text) => DUTCH.test(text.replace(NAMED, ""))), [], where);
}

/** Answers the questions of the self-check, each with the choice at `place(count)`, until there are hints. */
export async function walkEnglish(page, place, each = async () => {}) {
  await page.getByRole("button", { name: "Where can I get help?" }).click();
  const progress = page.locator(".wmo-progress");
  await progress.waitFor();
  for (let questions = 0; questions < 40 && (await progress.count()); questions += 1) {
    await each();
    const title = await page.locator("h1").innerText();
    const choices = page.locator(".wmo-choice").filter({ visible: true });
    await choices.nth(place(await choices.count())).click();
    await page.getByRole("button", { name: "Continue" }).click();
    await page.waitForFunction((before) => document.querySelector("h1")?.textContent !== before, title);
  }
  assert.equal(await progress.count(), 0, "the questions have an end");
}
