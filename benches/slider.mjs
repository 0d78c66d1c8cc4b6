// From a step of the slider to the repainted amount and chart, in Chromium: `cargo xtask bench`. Nothing here passes or
// fails on time. CHROMIUM is the browser, ADDRESS serves dist/.
import { loadavg } from "node:os";
import { chromium } from "playwright-core";

process.chdir(new URL("..", import.meta.url).pathname);
const { walk } = await import("../tests/browser/helpers.mjs");
const STEPS = Number(process.env.STEPS ?? 300);

console.log(`Load of the machine at the start: ${loadavg()[0].toFixed(2)} (a quiet machine gives the figures that count)`);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  // Without the wait for a screen's next refresh, so that only work is measured.
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--disable-frame-rate-limit", "--disable-gpu-vsync"],
});
console.log("\nmilliseconds              work, median   95 %   painted, median   95 %");
for (const throttle of [1, 4]) {
  await measure("law and bill", throttle, async () => {});
  await measure("six plans drawn", throttle, async (page) => {
    await page.locator(".wmo-fold__summary").first().click();
    // As many as the chart takes.
    for (const box of (await page.locator(".wmo-plans__choice input").all()).slice(0, 6)) await box.check();
  });
  await measure("36 months", throttle, (page) => page.getByRole("button", { name: "Maanden", exact: true }).click());
}
await browser.close();

/** Moves the slider a step at a time; `work` ends with everything laid out, `painted` with the frame on screen. */
async function measure(what, throttle, prepare) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(process.env.ADDRESS);
  await walk(page);
  await page.locator(".wmo-range").first().waitFor();
  await prepare(page);
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: throttle });
  const times = await page.evaluate(slide, STEPS);
  const at = (column, part) => times.map((time) => time[column]).sort((a, b) => a - b)[Math.floor((times.length - 1) * part)].toFixed(1).padStart(6);
  const name = `${what}${throttle > 1 ? `, CPU ${throttle}x slower` : ""}`;
  console.log(`${name.padEnd(34)} ${at(0, 0.5)} ${at(0, 0.95)}          ${at(1, 0.5)} ${at(1, 0.95)}`);
  await context.close();
}

/** Runs in the page. */
async function slide(steps) {
  const slider = document.querySelector(".wmo-range");
  const amount = document.querySelector(".wmo-card--bill");
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(0);
  }));
  const times = [];
  await frame();
  for (let step = 0; step < steps; step += 1) {
    const changed = new Promise((resolve) => new MutationObserver((_, observer) => (observer.disconnect(), resolve())).observe(amount, { subtree: true, childList: true, characterData: true }));
    const start = performance.now();
    // Back and forth on the slope of the bill, so that every step is another amount.
    slider.value = String(25_000 + 500 * (step % 140 < 70 ? step % 70 : 70 - (step % 70)));
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    await changed;
    document.body.getBoundingClientRect();
    const worked = performance.now();
    await frame();
    times.push([worked - start, performance.now() - start]);
  }
  return times;
}
