// The three pictures of the README, made anew: CHROMIUM=... ADDRESS=http://127.0.0.1:8017 node tests/browser/pictures.mjs, while the app is served.
import { CARER, walkCheck } from "./check.mjs";
import { find } from "./find.mjs";
import { browser, open, walk } from "./helpers.mjs";

const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 1.5 };
let close;
const started = await browser((end) => (close = end));

async function picture(name, walkThere) {
  const { page, context } = await open(started, PHONE);
  await walkThere(page);
  await page.screenshot({ path: `docs/images/${name}.png` });
  await context.close();
}

await picture("self-check", (page) => walkCheck(page, CARER));
await picture("finder", (page) => find(page, "Ik wil er even tussenuit"));
await picture("estimate", (page) => walk(page));
await close();
