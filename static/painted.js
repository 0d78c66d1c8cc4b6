// Our own page goes on with what it painted. The app is made beside it, and its first view has the same elements and texts: so
// the painted nodes stay where they are, and get what the app has more (a button for a link, a municipality's number). Nothing
// is drawn twice. When a person presses something, the app itself comes in their place, and the press goes to it.
// Why so, and not by hydration: docs/decisions/0009-painted-nodes.md.

/** What the app hears of; a link to another page and a number to call need no app. */
const PRESSED = "button, summary, a[href^='#']";
const ANY_CHANGE = { childList: true, subtree: true, characterData: true, attributes: true };

/** Shows the app that is being made in `box` by what `node` has, as long as that says the same; gives what ends that. */
export function painted(node, box) {
  const shown = node.firstElementChild;
  let taken = false;

  const settle = () => {
    watch.disconnect();
    if (!shown.isConnected) return;
    const focused = taken && shown.contains(document.activeElement) ? twin(document.activeElement, shown, box) : null;
    shown.replaceWith(box);
    focused?.focus({ preventScroll: true });
  };
  const press = (inside) => {
    settle();
    inside?.click();
  };

  // Once when the app is drawn, which is before the browser paints again; and when it changes by itself.
  const watch = new MutationObserver(() => {
    if (!box.firstElementChild) return;
    if (taken || !same(shown, box)) {
      settle();
      return;
    }
    taken = true;
    const focused = document.activeElement;
    // Pressed before the app was there.
    const asked = location.hash && [...shown.querySelectorAll("a")].find((link) => link.getAttribute("href") === location.hash);
    take(shown, box);
    box.remove();
    // A link that had the focus is a button now.
    if (!focused.isConnected) named(shown, focused)?.focus({ preventScroll: true });
    if (asked) press(named(box, asked));
  });
  watch.observe(box, ANY_CHANGE);

  shown.addEventListener("click", (event) => {
    const pressed = taken && event.target.closest(PRESSED);
    if (!pressed) return;
    event.preventDefault();
    event.stopPropagation();
    press(twin(pressed, shown, box));
  });
  // In the page while it is drawn: the app may measure.
  node.append(box);
  return settle;
}

/** Not for another view, in another language, with fields to fill in, or where a browser translated what was painted. */
function same(shown, box) {
  const title = (root) => root.querySelector("h1")?.textContent;
  return title(shown) === title(box) && !box.querySelector("input, select, textarea");
}

const named = (root, { textContent }) => [...root.querySelectorAll(PRESSED)].find((one) => one.textContent === textContent);

/** The element of `box` in the place that `element` has in `shown`. */
function twin(element, shown, box) {
  if (element === shown) return box;
  const around = element.parentElement;
  return twin(around, shown, box)?.children[[...around.children].indexOf(element)];
}

/** Makes `old` as `now` is, and keeps every node that it can. */
function take(old, now) {
  for (const { name, value } of now.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  for (const { name } of [...old.attributes]) if (!now.hasAttribute(name)) old.removeAttribute(name);
  const left = [...old.childNodes];
  for (const child of now.childNodes) {
    const found = left.findIndex((one) => alike(one, child));
    if (found < 0) {
      old.insertBefore(child.cloneNode(true), left[0] ?? null);
    } else {
      for (const other of left.splice(0, found)) other.remove();
      const kept = left.shift();
      if (kept.nodeType === Node.ELEMENT_NODE) take(kept, child);
    }
  }
  for (const one of left) one.remove();
}

/** A text that says the same; an element of the same sort. */
function alike(one, other) {
  if (one.nodeName !== other.nodeName) return false;
  return one.nodeType === Node.ELEMENT_NODE ? one.getAttribute("class") === other.getAttribute("class") : one.data === other.data;
}
