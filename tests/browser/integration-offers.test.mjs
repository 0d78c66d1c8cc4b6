// A municipality tries out its own file of offers on the integration page: among all others, in its browser only.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { card, EXAMPLE, search } from "./find.mjs";
import { accessible, browser, nothingStored, open } from "./helpers.mjs";
import { host } from "./host.mjs";

const started = await browser(after);
const { address } = await host(after, {});

test("offers of a file stand in the widget above, go nowhere, and are taken away again", async () => {
  const { page, context, requests } = await open(started, { address, path: "/wmo-zelfcheck/inbouwen.html", ready: false, viewport: { width: 1280, height: 900 } });
  await page.locator("#municipalities option").nth(300).waitFor({ state: "attached" });
  await page.locator("#contrast-summary", { hasText: "voldoen" }).waitFor();
  await page.locator("#preview .wmo-diagnose").waitFor();
  await page.waitForFunction(() => [...document.styleSheets].some(({ href }) => href?.includes("diagnose")));
  const before = requests.length;
  const show = page.getByRole("button", { name: "Bekijk dit aanbod in de zelfcheck" });
  // A file without offers has nothing to look at.
  await page.getByLabel("Of plak de tekst").fill('{"code": "GM0344"}');
  await page.locator("#findings", { hasText: "een gemeentebestand" }).waitFor();
  assert.equal(await show.count(), 0);
  await page.getByLabel("Kies een bestand").setInputFiles(EXAMPLE);
  await show.click();
  await page.locator("#preview .wmo-find__lead", { hasText: "Hier vindt u hulp" }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "bekijk");
  await search(page, "wandelgroep");
  await card(page, "Wandelgroep voor mantelzorgers").waitFor();
  await accessible(page, "with the offers of a file");
  // Another choice keeps them.
  await page.getByLabel("Welke gemeente?").fill("Utrecht");
  await page.getByLabel("Welke gemeente?").blur();
  await page.locator("#preview .wmo-find__lead strong", { hasText: "Utrecht" }).waitFor();
  await page.locator("#preview .wmo-find__lead", { hasText: "Hier vindt u hulp" }).waitFor();
  await page.getByRole("button", { name: "Haal mijn bestand weg" }).click();
  await page.locator("#preview").getByRole("button", { name: "Wat betaal ik zelf?" }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "file");
  assert.equal(await page.locator("#tried").isVisible(), false);
  assert.deepEqual(requests.slice(before), [], "nothing is asked of anybody");
  await nothingStored(page, context);
  await context.close();
});
