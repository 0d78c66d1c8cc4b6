// The stylesheets of the release. Called by `cargo xtask build`:
//   node xtask/style.mjs static/styles/index.css out.css     the widget's
//   node xtask/style.mjs static/pays/pays.css out.css        what "Wie betaalt wat?" adds to the widget's
//   node xtask/style.mjs static/styles/page.css out.css      that of our own pages
// The widget's stands in somebody else's page: it touches nothing outside its root and gives way to nothing outside it.
import { readFile, readdir, writeFile } from "node:fs/promises";
import { build, transform } from "esbuild";
import postcss from "postcss";
import selectors from "postcss-selector-parser";
import values from "postcss-value-parser";
import { PurgeCSS } from "purgecss";
import { OLDEST } from "./oldest.mjs";

const ROOT = "wmo-zelfcheck";
// An id that no element has, three times: stronger than an ordinary page's `#page #content p`. Not `!important`, which
// would also beat the spacing of text that a reader sets for herself (WCAG 1.4.12).
const STRONG = "#\\##\\##\\#";
/** In the stylesheet, by which the script sees that it is there and of the same version (static/widget/stylesheet.js). */
const VERSION = `.${ROOT}-box{--wmo-version:${JSON.stringify((await readFile("Cargo.toml", "utf8")).match(/^version = "(.+)"/m)[1])}}`;
const LICENCE = "/* Contains components of the NL Design System, (c) Frameless B.V. and Gemeente Utrecht, EUPL-1.2 */\n";

/** Every selector: only inside our root, and as strong as three ids more than it was. */
const scope = selectors((list) => list.each((selector) => {
  const first = selector.first;
  if (["html", "body", ":root"].includes(first.toString().trim())) throw new Error(`${selector} would touch the page around the widget`);
  const end = selector.nodes.findIndex((node) => node.type === "combinator");
  const compound = end < 0 ? selector.nodes : selector.nodes.slice(0, end);
  if (compound.some((node) => node.toString().includes(`.${ROOT}`))) {
    const pseudo = compound.find(({ type, value }) => type === "pseudo" && value.startsWith("::"));
    const boost = selectors.pseudo({ value: `:not(${STRONG})` });
    if (pseudo) selector.insertBefore(pseudo, boost);
    else selector.insertAfter(compound.at(-1), boost);
  } else {
    selector.prepend(selectors.combinator({ value: " " }));
    selector.prepend(selectors.pseudo({ value: `:is(.${ROOT},${STRONG})` }));
  }
}));

const [file, out] = process.argv.slice(2);
const widget = file.endsWith("index.css");
const bundled = await build({ entryPoints: [file], bundle: true, write: false, legalComments: "none" });
const added = file.endsWith("pays.css");
const css = added ? inside(bundled.outputFiles[0].text) : widget ? await neighbourly(bundled.outputFiles[0].text) : bundled.outputFiles[0].text;
const { code } = await transform(css, { loader: "css", minify: true, target: OLDEST });
await writeFile(out, widget ? LICENCE + code.trimEnd() + VERSION + "\n" : code);

/** Inside our root only, and as strong as the widget's own rules. */
function inside(css) {
  const sheet = postcss.parse(css);
  sheet.walkDecls((declaration) => { declaration.value = sized(declaration); });
  sheet.walkRules((rule) => { rule.selector = scope.processSync(rule.selector); });
  return sheet.toString();
}

/** The component styles that the app uses, inside our root only, with our fallback theme below any municipality's. */
async function neighbourly(css) {
  const content = (await readdir("src/app", { recursive: true })).filter((name) => name.endsWith(".rs")).map((name) => `src/app/${name}`);
  const [purged] = await new PurgeCSS().purge({
    content: [...content, "index.html"],
    css: [{ raw: css }],
    variables: false,
    defaultExtractor: (text) => text.match(/[A-Za-z][\w-]*/g) ?? [],
  });
  // The reset speaks of elements by their place, which the purge does not understand.
  const sheet = postcss.parse(await readFile("static/styles/reset.css", "utf8") + purged.css.replace(/@charset[^;]*;/, ""));
  const fallback = await fallbacks("static/styles/fallback.css");
  sheet.walkRules(withoutDisabled);
  sheet.walkDecls((declaration) => {
    // The ring of the focus is ours (wmo.css), on whatever has it.
    if (/var\(--_?utrecht-focus-/.test(declaration.value)) declaration.remove();
    declaration.important = false;
    declaration.value = withFallbacks(declaration.value, fallback);
  });
  while (withoutUnsetParts(sheet)) { /* one that goes can make others go */ }
  sheet.walkDecls((declaration) => { declaration.value = sized(declaration); });
  sheet.walkRules((rule) => { rule.selector = scope.processSync(rule.selector); });
  return sheet.toString();
}

/** Nothing of ours is ever disabled: who presses too early hears why. */
function withoutDisabled(rule) {
  const kept = rule.selectors.filter((selector) => !selector.replace(/:not\([^)]*\)/g, "").includes(":disabled"));
  if (kept.length) rule.selectors = kept;
  else rule.remove();
}

/** The tokens of our fallback theme: name -> value. */
async function fallbacks(file) {
  const found = new Map();
  postcss.parse(await readFile(file, "utf8")).walkDecls((declaration) => { found.set(declaration.prop, declaration.value); });
  return found;
}

/**
 * `var(--utrecht-x)` becomes `var(--utrecht-x, our value)`. A custom property set on our own root would win from a
 * municipality's theme on an ancestor; a fallback does not.
 */
function withFallbacks(value, fallback) {
  // A fallback of the component's own that is another token stays; a plain word gives way to ours.
  return value.replace(/var\(\s*(--utrecht-[\w-]+)\s*(,\s*[\w.%-]+\s*\)|,|\))/g, (whole, name, rest) => {
    const ours = fallback.get(name);
    return ours === undefined || rest === "," ? whole : `var(${name}, ${ours})`;
  });
}

/**
 * The components pass values on in private properties (`--_utrecht-*`) for variants that we do not have. Those that
 * nothing sets give way to their fallback, those that nothing reads are left out. Says whether it changed anything.
 */
function withoutUnsetParts(sheet) {
  const set = new Set();
  const read = new Set();
  sheet.walkDecls(({ prop, value }) => {
    set.add(prop);
    for (const [, name] of value.matchAll(/var\(\s*(--[\w-]+)/g)) read.add(name);
  });
  let changed = false;
  sheet.walkDecls((declaration) => {
    if (/^--_?utrecht-/.test(declaration.prop) && !read.has(declaration.prop)) {
      declaration.remove();
      changed = true;
    } else {
      const shorter = withoutUnset(declaration.value, set);
      changed ||= shorter !== declaration.value;
      declaration.value = shorter;
    }
  });
  return changed;
}

function withoutUnset(value, set) {
  const parsed = values(value);
  parsed.walk((node, index, nodes) => {
    if (node.type !== "function" || node.value !== "var") return;
    const name = node.nodes[0].value;
    const comma = node.nodes.findIndex((part) => part.type === "div");
    if (name.startsWith("--_") && !set.has(name) && comma > 0) nodes.splice(index, 1, ...node.nodes.slice(comma + 1));
  });
  return parsed.toString();
}

/**
 * `rem` becomes our own unit (wmo.css), which does not shrink with a page whose root is set to 10 pixels; and no spaces
 * within `var()`, where the minifier leaves them.
 */
function sized({ prop, value }) {
  if (prop === "--wmo-rem") return value;
  const parsed = values(value);
  parsed.walk((node) => {
    if (node.type === "div" && node.value === ",") node.before = node.after = "";
    if (node.type === "function") node.before = node.after = "";
  });
  const change = (nodes, inside) => {
    for (const node of nodes) {
      const [, number] = node.type === "word" ? (node.value.match(/^(-?[\d.]+)rem$/) ?? []) : [];
      if (number) node.value = Number(number) === 1 ? "var(--wmo-rem)" : inside ? `${number}*var(--wmo-rem)` : `calc(${number}*var(--wmo-rem))`;
      else if (node.nodes) change(node.nodes, node.value === "var" ? false : inside || ["calc", "min", "max", "clamp"].includes(node.value));
    }
  };
  change(parsed.nodes, false);
  return parsed.toString();
}
