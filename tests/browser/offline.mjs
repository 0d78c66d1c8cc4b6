// A site of the release for the tests of what works without a network: versions of it that replace each other, a server that
// breaks off, that is gone or that wants no worker.
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { ADDRESS, cached, open } from "./helpers.mjs";

export const WORKER = "service-worker.js";
const INSTALLED = "/wmo-zelfcheck/";
const integrity = (bytes) => `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
const TYPES = { html: "text/html; charset=utf-8", js: "text/javascript", css: "text/css", json: "application/json", csv: "text/csv", wasm: "application/wasm", svg: "image/svg+xml", txt: "text/plain; charset=utf-8" };

/** What the served app has under a name. */
async function served(name) {
  const response = await fetch(`${ADDRESS}/${name}`);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return { bytes: Buffer.from(await response.arrayBuffer()), headers: response.headers };
}

const { bytes: worker, headers } = await served(WORKER);
const policy = headers.get("content-security-policy");
/** The list in the worker: names and integrity values. */
export const LIST = [...worker.toString().matchAll(/\["([^"]+)","(sha384-[^"]+)"\]/g)].map(([, name, value]) => ({ name, value }));
/** The release as it was built: name -> bytes. */
export const FIRST = new Map([[WORKER, worker]]);
for (const { name } of LIST) FIRST.set(name, (await served(name)).bytes);

/**
 * Another version: its mark stands in each page and in a stylesheet with a name of its own, and the worker's list has
 * what changed.
 */
export function version(mark) {
  const files = new Map(FIRST);
  let list = worker.toString();
  const change = (name, to, content) => {
    const [before, after] = [integrity(FIRST.get(name)), integrity(content)];
    for (const file of [WORKER, ...pages()]) {
      const text = (file === WORKER ? list : files.get(file).toString()).replaceAll(name, to).replaceAll(before, after);
      if (file === WORKER) list = text;
      else files.set(file, Buffer.from(text));
    }
    files.delete(name);
    files.set(to, Buffer.from(content));
  };
  const style = LIST.map(({ name }) => name).find((name) => /^assets\/page-\w+\.css$/.test(name));
  change(style, `assets/page-${mark}.css`, `${FIRST.get(style)}:root{--mark:${mark}}`);
  for (const page of pages()) change(page, page, files.get(page).toString().replace("<html ", `<html data-mark="${mark}" `));
  // The hash of the list.
  const [found] = list.match(/(?<=")[0-9a-f]{16}(?=")/);
  files.set(WORKER, Buffer.from(list.replaceAll(found, createHash("sha256").update(mark).digest("hex").slice(0, 16))));
  return files;
}
const pages = () => LIST.map(({ name }) => name).filter((name) => name.endsWith(".html"));

/**
 * Serves `state.files`, and `state.own` (name -> text) over them. `state.broken` is a name at which the server breaks off half-way,
 * `state.status` has other answers by name, `state.silent` gives none at all, and `state.asked` every name that was asked for. `stop` and `start` take the server away and bring it back.
 */
export async function site(after, files, own = {}) {
  const state = { files, own, broken: null, silent: false, status: {}, asked: [] };
  const server = createServer((question, answer) => {
    const { pathname } = new URL(question.url, "http://site");
    const name = pathname.slice(INSTALLED.length) || "index.html";
    if (pathname === "/favicon.ico") return answer.writeHead(204).end();
    state.asked.push(pathname.startsWith(INSTALLED) ? name : pathname);
    if (state.silent) return undefined;
    const content = pathname.startsWith(INSTALLED) ? (state.own[name] ?? state.files.get(name)) : state.own[pathname];
    const status = state.status[name] ?? (content === undefined ? 404 : 200);
    if (status !== 200) return answer.writeHead(status).end();
    answer.writeHead(200, { "Content-Type": TYPES[name.split(".").pop()] ?? TYPES.html, "Content-Security-Policy": policy, "Cache-Control": "no-cache", "Content-Length": Buffer.byteLength(content) });
    if (state.broken !== name) return answer.end(question.method === "HEAD" ? "" : content);
    answer.write(content.subarray(0, content.length / 2));
    return setTimeout(() => answer.destroy(), 50);
  });
  const listen = async (port) => {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
  };
  await listen(0);
  const { port } = server.address();
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  after(() => server.listening && stop());
  return Object.assign(state, { address: `http://127.0.0.1:${port}${INSTALLED}`, root: `http://127.0.0.1:${port}`, stop, start: () => listen(port) });
}

const PARTS = ["texts", "files", "check", "find", "explained"].map((part) => `wmo-zelfcheck-${part}.wasm`);
/** What pages that embed the widget load. */
export async function bundle() {
  const names = ["wmo-zelfcheck.js", "frame.html", "frame.js", "wmo-zelfcheck.css", "page.css", "wmo-zelfcheck.wasm", ...PARTS].map((name) => `1.0.0/${name}`);
  return Promise.all(names.map(async (name) => [name, Buffer.from(await (await fetch(`${process.env.ADDRESS}/${name}`)).arrayBuffer())]));
}

/** A first visit, until the browser has taken in all that it needs. */
export async function visited(started, served, options = {}) {
  const opened = await open(started, { address: served.address, path: "", ...options });
  await opened.page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active.state !== "activated") await new Promise((done) => active.addEventListener("statechange", done));
  });
  return opened;
}

/** Another page in the same browser. */
export async function another(context, address) {
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.clock.setFixedTime(new Date("2026-11-28T12:00:00"));
  await page.goto(address);
  return page;
}

/** What the browser keeps: the name of a cache -> the names of its files. */
export const kept = async (page) => Object.fromEntries(Object.entries(await cached(page)).map(([name, files]) => [name, files.map((address) => address.replace(/^.*?\/wmo-zelfcheck\//, ""))]));
export const registered = (page) => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
export const program = async (page) => Object.entries(await kept(page)).filter(([name]) => !name.endsWith(" gemeente"));

export const there = (page, name = "Wat betaal ik zelf?") => page.getByRole("button", { name }).waitFor();
