// The React component of docs/guides.md, as it stands there: what the server writes of it, that a browser takes that over
// without a word in React's strict mode, and that the widget comes and goes with it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { build } from "esbuild";
import { browser } from "./helpers.mjs";
import { host, html } from "./host.mjs";
import { door, leave, loaded, visit } from "./widget.mjs";

const [component, use] = [...readFileSync("docs/guides.md", "utf8").matchAll(/```jsx\n([\s\S]*?)```/g)].map(([, code]) => code);
const TEXT = "Hulp nodig, of zorgt u voor iemand? Bel de gemeente: 14 030.";

/** A script with the component and how the document uses it. */
async function bundled(contents, platform) {
  const { outputFiles: [{ text }] } = await build({
    stdin: { contents, loader: "jsx", resolveDir: process.cwd() }, bundle: true, write: false, format: "esm", jsx: "automatic", platform, logLevel: "error",
    define: { "process.env.NODE_ENV": '"development"' },
    banner: platform === "node" ? { js: 'import { createRequire } from "node:module"; const require = createRequire(process.cwd() + "/");' } : {},
    plugins: [{
      name: "document",
      setup(bundle) {
        bundle.onResolve({ filter: /^document$/ }, ({ path }) => ({ path, namespace: "document" }));
        bundle.onLoad({ filter: /./, namespace: "document" }, () => ({
          contents: `${component}\nexport const Page = () => <main>${use.trim()}</main>;`, loader: "jsx", resolveDir: process.cwd(),
        }));
      },
    }],
  });
  return text;
}

const server = await bundled('import { renderToString } from "react-dom/server";\nimport { Page } from "document";\nexport const written = renderToString(<Page />);', "node");
const { written } = await import(`data:text/javascript;base64,${Buffer.from(server).toString("base64")}`);
const client = await bundled(`import { StrictMode } from "react"; import { hydrateRoot } from "react-dom/client"; import { Page } from "document";
const root = hydrateRoot(document.getElementById("root"), <StrictMode><Page /></StrictMode>, { onRecoverableError: (error) => console.error("hydration", error) });
window.away = () => root.unmount();`, "browser");

test("the server writes the text in an element, with the stylesheet", () => {
  assert.equal(written, `<link rel="stylesheet" href="/wmo-zelfcheck/1/wmo-zelfcheck.css" data-precedence="default"/><main><div><p>${TEXT}</p></div></main>`);
});

test("a browser takes it over, the widget comes, and goes with the component", async () => {
  const [sheet, body] = written.split("<main>");
  const site = await host(after, { "/": html(`<div id="root"><main>${body}</div><script type="module" src="/client.js"></script>`, sheet), "/client.js": client });
  const started = await browser(after);
  const visited = await visit(started, site, { ready: false });
  const { page } = visited;
  await door(page).waitFor();
  assert.equal(await page.getByText(TEXT).count(), 0, "the text has made way");
  assert.equal(await page.locator(".wmo-zelfcheck-box").count(), 1, "one widget, though strict mode begins twice");
  assert.equal(await page.locator('link[rel="stylesheet"]').count(), 1);
  loaded(visited);
  await page.evaluate(() => {
    window.element = document.querySelector(".wmo-zelfcheck-box").parentElement;
    window.away();
  });
  assert.equal(await page.evaluate(() => window.element.textContent), TEXT, "the element holds its text again");
  assert.equal(await page.locator("#root > *").count(), 0);
  await leave({ ...visited, seen: { ...visited.seen, complaints: visited.seen.complaints.filter((line) => !line.includes("React DevTools")) } });
});
