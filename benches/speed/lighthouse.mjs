// Lighthouse as it is for phones, in the browser there is: the scores of a page, the worst of some runs.
import lighthouse from "lighthouse";
import { chromium } from "playwright-core";
import { free } from "../../tests/browser/ports.mjs";

const CATEGORIES = ["performance", "accessibility", "best-practices"];

/** The lowest score of each category, in points of 100, and of the run that performed worst the milliseconds of its measures. */
export async function scores(address, runs) {
  const all = [];
  for (let run = 0; run < runs; run += 1) all.push(await once(address));
  const worst = all.reduce((one, other) => (other.performance < one.performance ? other : one));
  return { ...worst, ...Object.fromEntries(CATEGORIES.map((name) => [name, Math.min(...all.map((one) => one[name]))])) };
}

async function once(address) {
  const [port] = await free(1);
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-gpu", `--remote-debugging-port=${port}`] });
  try {
    const { lhr } = await lighthouse(address, { port, onlyCategories: CATEGORIES, disableFullPageScreenshot: true, logLevel: "error" });
    if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`);
    const points = CATEGORIES.map((name) => [name, Math.round(lhr.categories[name].score * 100)]);
    return { ...Object.fromEntries(points), lcp: lhr.audits["largest-contentful-paint"].numericValue, blocked: lhr.audits["total-blocking-time"].numericValue };
  } finally {
    await browser.close();
  }
}
