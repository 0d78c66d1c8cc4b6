// A page may take a picture of itself to show when a person comes back: a router's cache, which may well be the storage of
// the browser. In it stands what the element held before us, from which a new app begins; never a screen of ours.

/** What routers tell before they take one: Turbo, Turbolinks, htmx 2, and the extension of htmx 4. */
const TAKEN = ["turbo:before-cache", "turbolinks:before-cache", "htmx:beforeHistorySave", "htmx:history:cache:before:save"];

const apps = new Set();

/** Calls `aside` before a picture is taken, and what that gives when it has been taken; the answer ends this. */
export function onSnapshot(aside) {
  apps.add(aside);
  return () => apps.delete(aside);
}

const taken = () => {
  const back = [...apps].map((aside) => aside());
  // The routers wait a turn at most before they copy the page.
  setTimeout(() => setTimeout(() => back.forEach((step) => step())));
};
for (const name of TAKEN) document.addEventListener(name, taken, true);

/** What is found of an app in a copy of a page that was made without asking is dead. */
export const bury = (node) => node.querySelectorAll(".wmo-zelfcheck-box").forEach((box) => box.remove());

/** Puts `held` in the place of `box`, and gives what puts the box back with its focus. */
export function exchange(box, held) {
  const { parentNode: node, nextSibling: after } = box;
  const { activeElement } = box.getRootNode();
  const focused = box.contains(activeElement) ? activeElement : null;
  const { scrollX, scrollY } = window;
  box.replaceWith(...held);
  return () => {
    // The page was shorter for a moment, and may have been cut off where a person was.
    const { scrollHeight } = document.documentElement;
    const cut = window.scrollY < scrollY && window.scrollY + innerHeight >= scrollHeight - 1;
    for (const one of held) one.remove();
    node.insertBefore(box, after?.parentNode === node ? after : null);
    focused?.focus({ preventScroll: true });
    if (cut) scrollTo(scrollX, scrollY);
  };
}
