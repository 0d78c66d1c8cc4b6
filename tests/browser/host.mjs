// A municipality's site for the tests: pages of its own, with `dist/` under /wmo-zelfcheck/ as the served app gives it,
// headers and compressed neighbours included. Unless a test says otherwise every page has the product's own strict policy.
import { createServer, request } from "node:http";
import { ADDRESS } from "./helpers.mjs";

const INSTALLED = "/wmo-zelfcheck/";
const TYPES = { html: "text/html; charset=utf-8", js: "text/javascript", css: "text/css", json: "application/json", csv: "text/csv" };

export const BUNDLE = `${INSTALLED}1.0.0/`;
export const POLICY = (await fetch(ADDRESS)).headers.get("content-security-policy");
export const LINKED = `<link rel="stylesheet" href="${BUNDLE}wmo-zelfcheck.css">`;
export const SCRIPT = `<script type="module" src="${BUNDLE}wmo-zelfcheck.js"></script>`;

/** A page as a CMS makes it; `head` is what the editor pastes, the widget's stylesheet and script unless given. */
export const html = (body, head = LINKED + SCRIPT) => `<!doctype html><html lang="nl"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Gemeente</title>${head}</head>
<body><header><a href="/">Gemeente</a></header><main><h1>Hulp en zorg</h1>${body}</main></body></html>`;

/**
 * A site with `pages`: path -> text, or `(request, response)` for one that answers by itself. `headers` go with each;
 * `null` leaves one out. `asked` holds the path of everything that a browser asked the server for.
 */
export async function host(after, pages, headers = {}) {
  const asked = [];
  const own = Object.entries({ "Content-Security-Policy": POLICY, "Cache-Control": "no-store", ...headers }).filter(([, value]) => value !== null);
  const server = createServer((question, answer) => {
    const { pathname } = new URL(question.url, "http://host");
    if (pathname === "/favicon.ico") return answer.writeHead(204).end();
    asked.push(question.url);
    const page = pages[pathname];
    if (typeof page === "function") return page(question, answer);
    if (page !== undefined) {
      const type = TYPES[pathname.split(".")[1] ?? "html"];
      return answer.writeHead(200, [...own, ["Content-Type", type]].flat()).end(page);
    }
    if (pathname.startsWith(INSTALLED)) return installed(question, answer);
    return answer.writeHead(404).end();
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { address: `http://127.0.0.1:${server.address().port}`, asked };
}

/** An answer that is not simply a text, for a page of `host`. */
export const reply = (status, headers, body = "") => (question, answer) => answer.writeHead(status, headers).end(body);

/** What the served app answers, unchanged. */
function installed({ url, method, headers }, answer) {
  const { "accept-encoding": encodings = "" } = headers;
  const asked = request(ADDRESS + url.slice(INSTALLED.length - 1), { method, headers: { "Accept-Encoding": encodings } }, (found) => {
    answer.writeHead(found.statusCode, found.headers);
    found.pipe(answer);
  }).on("error", () => answer.destroy());
  // A browser that leaves in the middle of a file must not leave a connection behind, which would keep the test alive.
  answer.on("close", () => asked.destroy());
  asked.end();
}
