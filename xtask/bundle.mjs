// Bundles one script of the release. Called by `cargo xtask build`:
//   node xtask/bundle.mjs static/page.js '{"__VERSION__":"\"1.0.0\"",...}' out.js
import { readFile } from "node:fs/promises";
import { build } from "esbuild";
import { OLDEST } from "./oldest.mjs";

const [entry, known, outfile] = process.argv.slice(2);
const GLUE = new URL("../target/web/bindgen/wmo_zelfcheck.js", import.meta.url).pathname;
const PAYS = new URL("../target/web/pays/glue/pays.js", import.meta.url).pathname;
const PARTS = new URL("../static/widget/parts.js", import.meta.url).pathname;
const GUARD = new URL("../static/widget/guard.js", import.meta.url).pathname;

await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  minify: true,
  format: "esm",
  target: OLDEST,
  charset: "utf8",
  legalComments: "none",
  define: JSON.parse(known),
  // wasm-bindgen names a module once for each function that it imports from it.
  logOverride: { "duplicate-object-key": "silent" },
  plugins: [{
    name: "ours",
    setup(bundle) {
      bundle.onResolve({ filter: /\/wmo_zelfcheck\.js$/ }, () => ({ path: GLUE }));
      bundle.onResolve({ filter: /\/pays_module\.js$/ }, () => ({ path: PAYS }));
      bundle.onResolve({ filter: /^\.\/parts\.js$/ }, () => ({ path: PARTS }));
      bundle.onLoad({ filter: /bindgen\/wmo_zelfcheck\.js$/ }, async ({ path }) => ({ contents: guarded(await readFile(path, "utf8")) }));
      // The frame's page uses the script beside it, not a second copy.
      bundle.onResolve({ filter: /^wmo-zelfcheck$/ }, () => ({ path: "./wmo-zelfcheck.js", external: true }));
    },
  }],
});

/** The glue of wasm-bindgen, calling the module only through our guard. */
function guarded(glue) {
  const taken = "wasm = instance.exports;";
  if (glue.split(taken).length !== 2) throw new Error(`the glue of wasm-bindgen no longer has one "${taken}": see static/widget/guard.js`);
  return `import { guard } from ${JSON.stringify(GUARD)};\n${glue.replace(taken, "wasm = guard(instance.exports);")}`;
}
