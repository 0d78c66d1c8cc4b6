// The widget in somebody else's page, and what it looks like there: every computed style of every element.
import { readFile } from "node:fs/promises";
import { CARER, choose, question, walkCheck } from "./check.mjs";
import { ADDRESS, next, walk } from "./helpers.mjs";

const index = await (await fetch(ADDRESS)).text();
const [, STYLE] = index.match(/href="([^"]*\/wmo-zelfcheck[^"]*\.css)"/);
const [, SCRIPT] = index.match(/<script type="module" src="([^"]*)"/);

/** A page on the day of the tests. */
export async function opened(started, options = {}) {
  const context = await started.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.clock.setFixedTime(new Date("2026-11-28T12:00:00"));
  return page;
}

/** A nasty but not impossible page: rules as they stand in real templates, together. */
export const NASTY = await readFile("tests/browser/nasty.css", "utf8");
/** A theme of the design system from its package. */
export const tokens = (file) => readFile(`node_modules/${file}`, "utf8");

/**
 * Goes to a page of another site: `css` is its own, `body` what stands around the widget, `theme` a class above it;
 * `style` and `script` say whether our files are there.
 */
export async function visit(page, { css = "", body = (widget) => widget, theme = "", style = true, script = true, width = "1000px" }) {
  const still = "margin:0;padding:0;border:0;float:none;display:block;max-width:none;min-width:0;";
  const node = `<div style="${still}width:${width}"><div id="wmo-zelfcheck" style="${still}width:auto"></div></div>`;
  const linked = style ? `<link rel="stylesheet" href="/${STYLE}">` : "";
  const loaded = script ? `<script type="module" src="/${SCRIPT}"></script>` : "";
  await page.route(`${ADDRESS}/another-site`, (route) => route.fulfill({
    contentType: "text/html",
    body: `<!doctype html><html lang="nl" class="${theme}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Gemeente</title>${linked}<style>${css}</style></head>
<body><div id="page"><div id="content" class="entry-content">${body(node)}</div></div>${loaded}</body></html>`,
  }));
  if (page.url().startsWith(ADDRESS)) await page.evaluate(() => sessionStorage.clear());
  await page.goto(`${ADDRESS}/another-site`);
  if (script) await page.getByRole("button", { name: "Wat betaal ik zelf?" }).waitFor();
}

/** Where everything that `selector` finds stands, and every computed style of it and its pseudo-elements. */
export async function looks(page, selector) {
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.activeElement.blur());
  const found = await page.evaluate((wanted) => {
    const all = [...document.querySelectorAll(wanted)];
    const origin = all[0].getBoundingClientRect();
    const round = (value) => Math.round(value * 10) / 10;
    const whole = (style) => [...style].filter((property) => !property.startsWith("--")).map((property) => `${property}: ${style.getPropertyValue(property)}`).join("\n");
    return all.flatMap((element) => {
      const name = `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`;
      const box = element.getBoundingClientRect();
      const place = `place: ${[round(box.left - origin.left), round(box.top - origin.top), round(box.width), round(box.height)].join(" ")}`;
      const pseudos = [element.matches("li, summary") && "::marker", element.matches("input, textarea") && "::placeholder", ...(element.matches("p") ? ["::first-letter", "::first-line"] : [])].filter(Boolean);
      const drawn = ["::before", "::after"].filter((pseudo) => !["none", "", "normal"].includes(getComputedStyle(element, pseudo).content));
      return [[name, `${place}\n${whole(getComputedStyle(element))}`], ...[...pseudos, ...drawn].map((pseudo) => [name + pseudo, whole(getComputedStyle(element, pseudo))])];
    });
  }, selector);
  return found;
}

/** What differs between two looks, at most a few. */
export function differences(one, other) {
  if (one.length !== other.length) return [`${one.length} things | ${other.length}`, ...one.map(([name]) => name).filter((name, index) => name !== other[index]?.[0]).slice(0, 3)];
  return one.flatMap(([name, styles], index) => {
    if (styles === other[index][1]) return [];
    const there = other[index][1].split("\n");
    return styles.split("\n").flatMap((style, line) => (style === there[line] ? [] : [`${index} ${name} ${style} | ${there[line]}`]));
  }).slice(0, 12);
}

/** Through every kind of screen; `each` looks at it. */
export async function tour(page, site, each) {
  const back = () => visit(page, site);
  await back();
  await each("start");
  await page.getByRole("button", { name: "Wat betaal ik zelf?" }).click();
  await page.locator(".wmo-choice").first().waitFor();
  await each("question");
  await next(page);
  await page.getByRole("alert").waitFor();
  await each("error");
  await back();
  await walk(page);
  await page.locator("svg.wmo-chart__drawing polyline").first().waitFor({ state: "attached" });
  await page.locator("details").evaluateAll((folds) => folds.forEach((fold) => { fold.open = true; }));
  await each("outcome with all folds open");
  await page.getByRole("button", { name: "Alle regels en bedragen" }).click();
  await page.locator(".wmo-figures").first().waitFor({ state: "attached" });
  await each("rules");
  await back();
  await walkCheck(page, CARER);
  await page.getByRole("button", { name: "Maak een blad" }).waitFor();
  await each("hints");
  await page.getByRole("button", { name: "Maak een blad" }).click();
  await page.getByLabel("Mijn vraag").waitFor();
  await each("sheet");
  await back();
  await page.getByRole("button", { name: "Waar kan ik terecht?" }).click();
  await question(page, "start");
  await choose(page, "safety", ["violence"]);
  await next(page);
  await page.locator("h1", { hasText: "Zoek eerst hulp" }).waitFor();
  await each("danger");
  await back();
  await page.getByRole("button", { name: "Even op adem komen" }).click();
  await page.getByRole("button", { name: "Ik wil er even tussenuit", exact: true }).click();
  await page.locator(".wmo-offer").first().waitFor();
  await each("finder with cards");
}
