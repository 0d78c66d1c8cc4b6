// One visit of a page on an old phone and a slow line, with a cold cache, in Chromium. Nothing here passes or fails on time.

/** Processor 4 times slower and "slow 4G", as Lighthouse has it too: 150 ms, 1.6 Mbit/s down, 750 kbit/s up. */
const PROCESSOR = 4;
const LINE = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
/** When nothing was on its way for so long, everything is loaded, in milliseconds. */
const QUIET = 2_000;

/**
 * Times in milliseconds from the start of the navigation: `fcp`, `lcp`, `loaded` (the last byte), `answered` (the first screen
 * behind `door` is painted); `answer` from the press to that; `longest` task; bytes as
 * served `beforePaint`, `before` that screen and in `all`; `requests`.
 * The door is pressed as soon as it is painted, or with `late` when everything is loaded. A service worker is off: its requests
 * would come past the slow line and are not what a person waits for.
 */
export async function visit(browser, address, door, late) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, serviceWorkers: "block" });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const session = await context.newCDPSession(page);
  const files = await record(session);
  await session.send("Network.emulateNetworkConditions", LINE);
  await session.send("Emulation.setCPUThrottlingRate", { rate: PROCESSOR });
  await page.addInitScript(watch, { door, late });
  await page.goto(address);
  await quiet(files, page);
  const painted = await page.evaluate(() => ({ ...window.speed }));
  if (late) await page.evaluate(() => window.speed.press());
  await page.waitForFunction(() => window.speed.answered);
  const seen = await page.evaluate(() => ({ ...window.speed }));
  await context.close();
  const loaded = Math.max(...files.map(({ end }) => end));
  const bytes = (until) => files.filter(({ end }) => end <= until).reduce((sum, { size }) => sum + size, 0);
  return {
    fcp: painted.fcp, lcp: painted.lcp, loaded, answered: seen.answered, answer: seen.answered - seen.pressed, longest: seen.longest,
    beforePaint: bytes(painted.fcp), before: bytes(seen.answered), all: bytes(loaded), requests: files.length,
  };
}

/** The files of a page as they come: `size` on the wire without headers, `end` since the start. */
async function record(session) {
  const files = [];
  const open = new Map();
  let start;
  session.on("Network.requestWillBeSent", ({ requestId, timestamp }) => {
    start ??= timestamp;
    open.set(requestId, 0);
  });
  session.on("Network.responseReceived", ({ requestId, response }) => open.set(requestId, Number(response.headers["content-length"] ?? 0)));
  session.on("Network.loadingFinished", ({ requestId, timestamp }) => {
    files.push({ size: open.get(requestId), end: (timestamp - start) * 1000 });
    open.delete(requestId);
  });
  session.on("Network.loadingFailed", ({ requestId }) => open.delete(requestId));
  await session.send("Network.enable");
  files.open = open;
  return files;
}

async function quiet(files, page) {
  let seen = -1;
  while (files.open.size || files.length !== seen) {
    seen = files.length;
    await page.waitForTimeout(QUIET);
  }
}

/** Runs in the page, before its scripts. */
function watch({ door, late }) {
  const seen = (window.speed = { longest: 0 });
  const entries = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  entries("longtask", ({ duration }) => { seen.longest = Math.max(seen.longest, duration); });
  entries("largest-contentful-paint", ({ startTime }) => { seen.lcp = startTime; });
  entries("paint", ({ name, startTime }) => {
    if (name !== "first-contentful-paint") return;
    seen.fcp = startTime;
    if (!late) seen.press();
  });
  const frame = () => new Promise((painted) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = painted;
    port2.postMessage(0);
  }));
  const title = () => document.querySelector("h1")?.textContent;
  const there = () => [...document.querySelectorAll(".wmo-door__button")].find(({ textContent }) => textContent === door);
  seen.press = () => {
    const found = there();
    // The first lines may be painted before the doors are there.
    if (!found) return requestAnimationFrame(seen.press);
    const before = title();
    seen.pressed = performance.now();
    const observer = new MutationObserver(async () => {
      if ([before, undefined].includes(title()) || there()) return;
      observer.disconnect();
      await frame();
      seen.answered = performance.now();
    });
    observer.observe(document, { childList: true, subtree: true, characterData: true });
    found.click();
    return undefined;
  };
}
