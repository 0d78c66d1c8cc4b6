// A municipality's own website for a test: the release under /wmo-zelfcheck/, with pages and files of the test's own,
// under the headers of the product. `also` makes a second site, for what comes from elsewhere.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { ADDRESS } from "./helpers.mjs";

const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".json": "application/json", ".csv": "text/csv; charset=utf-8", ".svg": "image/svg+xml" };

/**
 * The address of a site that answers `routes`: path -> text, or `{ status, headers, body }`, or a function of request and
 * response. Text gets the type that its path's ending says.
 */
export async function site(after, routes) {
  const policy = (await fetch(ADDRESS)).headers.get("content-security-policy");
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://site");
    // A browser asks for an icon by itself.
    const route = routes[pathname] ?? (pathname === "/favicon.ico" ? { status: 204 } : await released(pathname));
    if (typeof route === "function") return route(request, response);
    const { status = 200, headers = {}, body } = answer(route);
    response.writeHead(status, { "Content-Type": TYPES[extname(pathname)] ?? TYPES[".html"], "Content-Security-Policy": policy, "X-Content-Type-Options": "nosniff", ...headers });
    return response.end(body);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  after(() => (server.closeAllConnections(), server.close()));
  return `http://127.0.0.1:${server.address().port}`;
}

/** A file of the release. */
async function released(pathname) {
  const name = pathname.match(/^\/wmo-zelfcheck\/(.+)$/)?.[1];
  return name && readFile(join("dist", normalize(`/${name}`))).catch(() => undefined);
}

const answer = (route) => (typeof route === "string" || Buffer.isBuffer(route) ? { body: route } : (route ?? { status: 404, body: "Not found" }));
