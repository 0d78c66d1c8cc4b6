// The municipality's own files: asked for while the widget loads, from the page's own site only, without cookies, and
// never after; no other site is asked either when the server sends a browser there. What cannot be had is told to the editor; the widget goes on with what is national.
import { patience } from "./patience.js";
import { isPage, noAddress, notFound, notReached, otherOrigin, tooSlow } from "./words.js";

/** An address, or `null` when it is none; `URL.canParse` is not in every browser that the module runs in. */
export function parsed(address, base) {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}

/** `{ address, text }`, or `{ address, why }` with a sentence for the editor. */
export async function read(address, base) {
  const url = parsed(address, base);
  if (!url) return { address, why: noAddress };
  const found = { address: url.href };
  if (url.origin !== location.origin) return { ...found, why: otherOrigin };
  // A page in a sandbox is of no site, so that its own server counts as another: there no redirect is followed.
  const only = self.origin === "null" ? { redirect: "error" } : { mode: "same-origin" };
  try {
    const response = await fetch(url, { ...only, credentials: "omit", signal: patience() });
    if (!response.ok) return { ...found, why: notFound(response.status) };
    const text = await response.text();
    return /^\s*</.test(text) ? { ...found, why: isPage } : { ...found, text };
  } catch (error) {
    return { ...found, why: error.name === "AbortError" ? tooSlow : notReached };
  }
}

/** Where a municipality's file says that its offers are. */
export const offersFile = (text) => said(text, "offers_file", (name) => typeof name === "string");

/** The languages that it names. */
export const languagesOf = (text) => said(text, "languages", Array.isArray) ?? [];

/** What is wrong in the file the module tells. */
function said(text, name, right) {
  try {
    const value = JSON.parse(text)[name];
    return right(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether nothing is filled in, as in the file of a release: then no part of the module is needed to read it. */
export function isEmpty(text) {
  const empty = (value) => value === null || (typeof value === "object" && !Array.isArray(value) && Object.values(value).every(empty));
  try {
    return empty(JSON.parse(text));
  } catch {
    return false;
  }
}
