// Parts that are loaded only when they are needed. Their names and hashes were written in by the build: the link has the
// browser check the bytes before the import takes them.

/** @type {{ url: string, integrity: string }} */
const SHEET = __SHEET__;

let coming = null;

/** The reader of spreadsheets. A load that failed may be tried again. */
export function spreadsheets() {
  coming ??= load(SHEET).catch((error) => {
    coming = null;
    throw error;
  });
  return coming;
}

async function load({ url, integrity }) {
  const { href } = new URL(url, import.meta.url);
  const link = document.createElement("link");
  Object.assign(link, { rel: "modulepreload", href, integrity });
  await new Promise((done, failed) => {
    link.addEventListener("load", done);
    link.addEventListener("error", () => failed(new Error(href)));
    document.head.append(link);
  });
  return import(href);
}
