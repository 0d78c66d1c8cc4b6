// Bundles the script for the release. Called by `cargo xtask build`:
//   node xtask/bundle.mjs script '{"url":...,"integrity":...}' out.js
import { build } from "esbuild";

const [kind, argument, out] = process.argv.slice(2);
await { script }[kind]();

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
