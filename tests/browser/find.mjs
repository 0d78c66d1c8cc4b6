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

/** Opens the fold for municipalities and has a file read; `file` is a path or `{ name, mimeType, buffer }`. */
export async function load(page, file) {
  const fold = page.locator("details", { hasText: "Voor gemeenten: eigen aanbod bekijken" });
  if (!(await fold.evaluate((one) => one.open))) await fold.locator("summary").first().click();
  // The button of a file before this one is not that of this one.
  const before = await page.locator(".wmo-file__status button").elementHandles();
  await page.getByLabel("Bestand met aanbod").setInputFiles(file);
  for (const button of before) await button.waitForElementState("hidden");
  await page.locator(".wmo-file__status button").waitFor();
  return page.locator(".wmo-file__status [role=status]").innerText();
}

export const text = (name, content) => ({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
export const EXAMPLE = "static/example/aanbod.csv";
export const example = () => readFileSync(EXAMPLE, "utf8");
