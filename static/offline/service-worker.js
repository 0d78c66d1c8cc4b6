// The service worker of our own page: after one visit the page opens without a network, whole and of one version. All files of
// a version are in one cache, which is made as a whole or not at all. The page itself registers it (static/page.js); a page that
// embeds the widget has nothing of it. With a network the server's word counts for the pages and the municipality's files.
// docs/privacy.md says what is stored, docs/releases.md how to turn it off.

/** Names and integrity values, in the order in which they are fetched, for everybody the same; written by the build. */
const FILES = __FILES__;
/** A hash of that list and of this script. */
const VERSION = __LIST__;
/** How long a person waits for the server where there is a copy, in milliseconds. */
const PATIENCE = 4000;

const HERE = new URL("./", location.href).href;
const DESK = `${HERE}gemeente.json`;
// Another folder of the site may have a self-check of its own.
const OURS = `wmo-zelfcheck ${new URL(HERE).pathname} `;
const PROGRAM = OURS + VERSION;
/** The municipality's files as they were last seen. They are of no version. */
const MUNICIPALITY = `${OURS}gemeente`;
const GONE = [404, 410];

const names = FILES.map(([name]) => name);
const pages = names.filter((name) => name.endsWith(".html"));

addEventListener("install", (event) => event.waitUntil(install()));
// Not before the last page of the version before is closed.
addEventListener("activate", (event) => event.waitUntil(Promise.all([clear([PROGRAM, MUNICIPALITY]), clients.claim()])));

addEventListener("fetch", (event) => {
  const { request } = event;
  const name = nameOf(request.url);
  if (request.method !== "GET" || name === undefined) return;
  if (request.mode === "navigate") {
    if (request.destination !== "document" || !pages.includes(name)) return;
    event.respondWith(newest(request, () => stored(name)));
    event.waitUntil(wanted().catch(() => {}));
  } else if (names.includes(name)) {
    // A name with a hash has one content.
    event.respondWith(name.startsWith("assets/") ? kept(request, name) : newest(request, () => stored(name)));
  } else if (request.mode === "same-origin") {
    event.respondWith(ofMunicipality(event));
  }
});

/** `index.html` for our folder itself; nothing for what is not below it. */
function nameOf(url) {
  const { origin, pathname } = new URL(url);
  const address = origin + pathname;
  return address.startsWith(HERE) ? address.slice(HERE.length) || "index.html" : undefined;
}

/** Takes in every file with its own hash, or leaves nothing behind. */
async function install() {
  // A version that is back may be the one in use.
  const was = await caches.has(PROGRAM);
  try {
    const cache = await caches.open(PROGRAM);
    for (const [name, integrity] of FILES) {
      const response = await fetch(HERE + name, { integrity, cache: name.startsWith("assets/") ? "default" : "no-cache" });
      // A browser takes no redirected answer for a page.
      await cache.put(HERE + name, response.redirected ? new Response(response.body, response) : response);
    }
  } catch (error) {
    if (!was) await caches.delete(PROGRAM);
    throw error;
  }
  // Without them the page is the national one.
  await takeMunicipality().catch(() => {});
}

/** The municipality's file and the offers that it names, of this site only and without cookies. */
async function takeMunicipality() {
  const cache = await caches.open(MUNICIPALITY);
  const take = async (address) => {
    const response = await fetch(address, { mode: "same-origin", credentials: "omit", cache: "no-cache" });
    if (response.ok) await cache.put(address, response.clone());
    return response;
  };
  const { offers_file: offers } = await (await take(DESK)).json();
  if (offers) await take(new URL(offers, DESK).href);
}

const found = (address, cacheName) => caches.match(address, { cacheName, ignoreVary: true });

const stored = (name) => found(HERE + name, PROGRAM);

const kept = async (request, name) => (await stored(name)) ?? fetch(request);

/** What the server says, or the copy where it says nothing in time. */
async function newest(request, copy) {
  const network = fetch(request);
  const late = new Promise((done) => setTimeout(done, PATIENCE));
  const response = await Promise.race([network, late]).catch(() => {});
  return response?.status < 500 ? response : ((await copy()) ?? network);
}

/** A file that one of our own pages asks for as the municipality's. */
async function ofMunicipality({ request, clientId }) {
  const client = await clients.get(clientId);
  if (!client || !pages.includes(nameOf(client.url))) return fetch(request);
  const response = await newest(request, () => found(request, MUNICIPALITY));
  // It is not there any more where the server wants no worker.
  if (!(await caches.has(MUNICIPALITY))) return response;
  const cache = await caches.open(MUNICIPALITY);
  if (response.ok) await cache.put(request, response.clone()).catch(() => {});
  else if (GONE.includes(response.status)) await cache.delete(request);
  return response;
}

/** Ends all of this where the server has no such worker any more. */
async function wanted() {
  const { status } = await fetch(location.href, { method: "HEAD", cache: "no-store" });
  if (!GONE.includes(status)) return;
  await clear([]);
  await registration.unregister();
}

async function clear(left) {
  for (const name of await caches.keys()) {
    if (name.startsWith(OURS) && !left.includes(name)) await caches.delete(name);
  }
}
