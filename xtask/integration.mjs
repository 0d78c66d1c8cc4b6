// Bundles script or stylesheet of the integration page. Called by `cargo xtask build`:
//   node xtask/integration.mjs static/integration/index.js out.js 1.0.0 '{"wmo-zelfcheck.js":"sha384-..."}'
import { build } from "esbuild";

const [entry, outfile, version, integrity] = process.argv.slice(2);

await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  define: { __VERSION__: JSON.stringify(version), __INTEGRITY__: integrity },
  plugins: [{
    name: "loader",
    // The loader of the release itself, not a second copy of it: the page lies in assets/, the loader beside it.
    setup: (bundle) => bundle.onResolve({ filter: /^wmo-zelfcheck$/ }, () => ({ path: `../${version}/wmo-zelfcheck.js`, external: true })),
  }],
});
