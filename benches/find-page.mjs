// The finder as a person meets it: 50,000 offers of a page in the release, and the time from a letter typed
// to the offers on screen. Run by `cargo xtask bench`; nothing here passes or fails on time.
import { loadavg } from "node:os";
import { chromium } from "playwright-core";
import { offers } from "./offers.mjs";

const COUNTS = [1_000, 5_000, 50_000];
const QUERIES = ["oppas", "opas", "oppas voor mijn man met dementie", "logeerhuizen", "vervoer naar het ziekenhuis", "ik kan niet meer"];
const columns = ["naam", "organisatie", "omschrijving", "behoefte", "vorm", "doelgroep", "toegang", "plaats", "gebied", "gecontroleerd_op"];

console.log(`Load of the machine at the start: ${loadavg()[0].toFixed(2)}`);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
for (const count of COUNTS) {
  const page = await browser.newPage();
  await page.goto(process.env.ADDRESS);
  await page.getByRole("button", { name: "Even op adem komen" }).waitFor();
  await page.evaluate(() => {
    window.long = 0;
    new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) window.long = Math.max(window.long, duration); }).observe({ type: "longtask" });
  });
  const text = table(offers(count));
  // From the offers being given until they are among the others, on the page's own clock.
  const { ready } = await page.evaluate(async (offers) => {
    const { mount } = await import(document.querySelector("script[type=module]").src);
    document.body.innerHTML = "<main><div id=app></div></main>";
    const there = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (document.querySelector(".wmo-find__lead")?.textContent.includes("Hier vindt u hulp")) resolve(performance.now());
      });
      observer.observe(document.querySelector("main"), { childList: true, subtree: true, characterData: true });
    });
    const start = performance.now();
    mount(document.getElementById("app"), { headingLevel: 1, start: "finder", offers });
    return { ready: (await there) - start };
  }, text);
  const longest = await page.evaluate(() => window.long);
  const typed = await page.evaluate(typing, QUERIES);
  console.log(`${String(count).padStart(6)} offers, ${(text.length / 1e6).toFixed(1)} MB: read and indexed in ${ready.toFixed(0)} ms, longest task ${longest.toFixed(0)} ms; letter to offers ${typed.median.toFixed(1)} ms (longest ${typed.most.toFixed(1)})`);
  await page.close();
}
await browser.close();

function table(records) {
  const cell = (value) => `"${String(value ?? "").replaceAll("\"", "\"\"")}"`;
  const row = (one) => [one.name, one.organisation, `${one.summary} ${one.description}`, one.need.join("|"), one.form.join("|"), one.audience.join("|"), one.access, one.place.town, one.area.join("|"), one.checked_on];
  const rows = records.map((record) => row(record).map(cell).join(";"));
  return [columns.join(";"), ...rows].join("\n");
}

/** Types every query letter by letter; the time until the offers for each letter stand in the page and are laid out. */
async function typing(queries) {
  const input = document.querySelector("input[type=search]");
  const times = [];
  for (const query of queries) {
    for (let length = 1; length <= query.length; length += 1) {
      const changed = new Promise((resolve) => {
        const observer = new MutationObserver(() => { observer.disconnect(); resolve(true); });
        observer.observe(document.querySelector("main"), { childList: true, subtree: true, characterData: true });
        setTimeout(resolve, 1000, false);
      });
      input.value = query.slice(0, length);
      const start = performance.now();
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
      if (await changed) {
        document.body.getBoundingClientRect();
        times.push(performance.now() - start);
      }
    }
  }
  times.sort((one, other) => one - other);
  return { median: times[times.length >> 1], most: times.at(-1) };
}
