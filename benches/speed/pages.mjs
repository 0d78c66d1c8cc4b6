// The pages beside our own that `cargo xtask speed` measures, written as `node benches/speed/pages.mjs DIST OUT`: a plain Preact
// page with the same start page and first question, and a municipality's page with the widget far below the fold, and without.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { parse } from "smol-toml";
import { OLDEST } from "../../xtask/oldest.mjs";

const [dist, out] = process.argv.slice(2);
const own = readFileSync(`${dist}/index.html`, "utf8");
const FOLDER = `${out}/speed`;
/** The three elements of docs/embedding.md. */
const WIDGET = `<link rel="stylesheet" href="1/wmo-zelfcheck.css">
<div data-wmo-zelfcheck><p>Bel de gemeente: 14 030.</p></div>
<script type="module" src="1/wmo-zelfcheck.js"></script>`;

mkdirSync(FOLDER, { recursive: true });
await preact();
for (const [name, widget] of [["host", ""], ["host-widget", WIDGET]]) writeFileSync(`${out}/${name}.html`, host(widget));
writeFileSync(`${FOLDER}/host.css`, "body { font: 1.1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 40rem; padding: 1rem }\n");

/** Our start page without our scripts, taken over by a Preact app whose start page is the same elements. */
async function preact() {
  const [, main] = /<main>(.*?)<\/main>/s.exec(own);
  // What stands in the page is JSX as it is, but for what a door does.
  const start = main.replaceAll('<a class="wmo-door__button"', '<a onClick={press} class="wmo-door__button"');
  const { app, question } = parse(readFileSync("static/texts/nl.toml", "utf8"));
  await build({
    entryPoints: ["benches/speed/preact.jsx"],
    outfile: `${FOLDER}/preact.js`,
    bundle: true, minify: true, format: "esm", target: OLDEST, charset: "utf8", legalComments: "none",
    jsx: "automatic", jsxImportSource: "preact",
    define: { __TEXTS__: JSON.stringify({ app: only(app, ["back", "next", "why", "unknown"]), question: question.household }) },
    plugins: [{
      name: "start",
      setup(bundle) {
        bundle.onResolve({ filter: /^start$/ }, () => ({ path: "start", namespace: "start" }));
        bundle.onLoad({ filter: /.*/, namespace: "start" }, () => ({ contents: `export const Start = ({ press }) => <>${start}</>;`, loader: "jsx", resolveDir: "benches/speed" }));
      },
    }],
  });
  const bare = own.replace(/<link rel="(modulepreload|preload|manifest)"[^>]*>\s*/g, "").replace(/<script[^>]*>.*?<\/script>\s*/gs, "");
  const ours = '<link rel="modulepreload" href="speed/preact.js">\n<script type="module" src="speed/preact.js"></script>\n</head>';
  writeFileSync(`${out}/preact.html`, bare.replace("</head>", ours));
}

function only(texts, names) {
  return Object.fromEntries(names.map((name) => [name, texts[name]]));
}

/** Some screens of text on a phone. */
function host(widget) {
  const paragraph = "<p>Hebt u hulp nodig om thuis te blijven wonen, of zorgt u voor iemand? De gemeente denkt met u mee. Bel ons of kom langs bij het loket. Wij maken dan een afspraak voor een gesprek, bij u thuis of bij ons. U mag iemand meenemen.</p>";
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Hulp en zorg</title><meta name="description" content="Hulp en zorg van de gemeente">${/<link rel="icon"[^>]*>/.exec(own)[0]}<link rel="stylesheet" href="speed/host.css"></head>
<body><main><h1>Hulp en zorg</h1>${paragraph.repeat(20)}<h2>De zelfcheck</h2>${widget}</main></body></html>`;
}
