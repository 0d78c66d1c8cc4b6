// Hosts: a page for each sort of site that the widget may stand in, with the library of that site from its npm package.
// The tests walk them (tests/browser/widget-routers.test.mjs, -form, -shadow); tests/hosts/serve.mjs shows them to people.
import { readFile } from "node:fs/promises";

const HERE = new URL("./", import.meta.url);
const PACKAGES = new URL("../../node_modules/", import.meta.url);

export const HOSTS = ["form", "turbo", "htmx-2", "htmx-4", "swup", "shadow", "right-to-left"];
const SCRIPTS = ["swup-start.js", "shadow-start.js"];
const LIBRARIES = {
  "/turbo.js": "@hotwired/turbo/dist/turbo.es2017-esm.js",
  "/htmx-2.js": "htmx-2/dist/htmx.js",
  "/htmx-4.js": "htmx.org/dist/htmx.js",
  "/htmx-4-cache.js": "htmx.org/dist/ext/hx-history-cache.js",
  "/swup.js": "swup/dist/Swup.umd.js",
};
const ELEMENT = /<div data-wmo-zelfcheck[^]*?<\/div>/;

const text = (name, folder) => readFile(new URL(name, folder), "utf8");
const pages = {};
for (const name of HOSTS) {
  const page = await text(`${name}.html`, HERE);
  pages[`/${name}.html`] = page;
  pages[`/${name}-elsewhere.html`] = page.replace(ELEMENT, '<p id="elsewhere">Hier staat iets anders.</p>');
  // What a page brings in by itself.
  if (name.startsWith("htmx")) pages["/brought.html"] = page.match(ELEMENT)[0];
}
for (const name of SCRIPTS) pages[`/${name}`] = await text(name, HERE);
for (const [path, name] of Object.entries(LIBRARIES)) pages[path] = await text(name, PACKAGES);

/** A municipality whose own words are of the other direction. */
pages["/own.json"] = JSON.stringify({ code: "GM9999", name: "Voorbeeldstad", contact: { name: "مكتب المساعدة (Wmo)", phone: "14 030", hours: "من 9 إلى 5" } });

/** Says what a form sent. */
pages["/posted"] = (question, answer) => {
  const parts = [];
  question.on("data", (part) => parts.push(part));
  question.on("end", () => answer.writeHead(200, { "Content-Type": "text/plain" }).end(Buffer.concat(parts)));
};

/** All of them, for `host` of tests/browser/host.mjs. */
export { pages };
