// Bundles script and styles for the release. Called by `cargo xtask build`:
//   node xtask/bundle.mjs script '{"url":...,"integrity":...}' out.js
//   node xtask/bundle.mjs style static/styles/index.css out.css
import { readFile, readdir, writeFile } from "node:fs/promises";
import { build, transform } from "esbuild";
import { PurgeCSS } from "purgecss";

const [kind, argument, out] = process.argv.slice(2);
await { script, style }[kind]();

/** One module with the wasm-bindgen glue inside; the module's address and hash are written into it. */
async function script() {
  await build({
    entryPoints: ["static/page.js"],
    outfile: out,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    define: { __MODULE__: argument },
    plugins: [{
      name: "glue",
      setup: (bundle) => bundle.onResolve({ filter: /^\.\/wmo_zelfcheck\.js$/ }, () => ({
        path: new URL("../target/web/bindgen/wmo_zelfcheck.js", import.meta.url).pathname,
      })),
    }],
  });
}

/** The component styles that the app uses, with our fallback theme below any municipality's. */
async function style() {
  const bundled = await build({ entryPoints: [argument], bundle: true, write: false, legalComments: "none" });
  const content = (await readdir("src/app", { recursive: true })).filter((name) => name.endsWith(".rs")).map((name) => `src/app/${name}`);
  const [purged] = await new PurgeCSS().purge({
    content: [...content, "index.html"],
    css: [{ raw: bundled.outputFiles[0].text }],
    variables: false,
    defaultExtractor: (text) => text.match(/[A-Za-z][\w-]*/g) ?? [],
    safelist: ["html", "body"],
  });
  const fallback = await fallbacks("static/styles/fallback.css");
  const { code } = await transform(withFallbacks(purged.css, fallback), { loader: "css", minify: true, target: "es2022" });
  const licence = "/* Contains components of the NL Design System, (c) Frameless B.V. and Gemeente Utrecht, EUPL-1.2 */\n";
  await writeFile(out, licence + code);
}

/** The tokens of our fallback theme: name -> value. */
async function fallbacks(file) {
  const css = (await readFile(file, "utf8")).replace(/\/\*[\s\S]*?\*\//g, "");
  return new Map([...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value.trim()]));
}

/**
 * `var(--utrecht-x)` becomes `var(--utrecht-x, our value)`. A custom property set on our own root would win from a
 * municipality's theme on an ancestor; a fallback does not.
 */
function withFallbacks(css, fallback) {
  // A fallback of the component's own that is another token stays; a plain word gives way to ours.
  return css.replace(/var\(\s*(--utrecht-[\w-]+)\s*(,\s*[\w.%-]+\s*\)|,|\))/g, (whole, name, rest) => {
    const value = fallback.get(name);
    return value === undefined || rest === "," ? whole : `var(${name}, ${value})`;
  });
}
