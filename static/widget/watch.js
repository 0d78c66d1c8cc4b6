// Elements that start by themselves: those in the page, and those that a page puts in it later. A widget whose element
// has left the page for good is taken down; one that was only moved stays as it is.
import { mount, mounted } from "./app.js";
import { LANGUAGES } from "./languages.js";
import { inline, NAMES, read } from "./options.js";

const SELECTOR = "[data-wmo-zelfcheck]";
/** How long an element may be out of the page and still count as being moved, in milliseconds. */
const MOVING = 1000;

const started = new Set();
const watched = new WeakSet();
/** What was read of each element's markup. */
const kinds = new WeakMap();

/** Starts a widget by an element's attributes, or gives it those of now. */
export function start(node, prefix) {
  const { options, wrong } = read((name) => node.getAttribute(prefix + name));
  options.lang ??= pageLanguage(node);
  const there = mounted(node);
  // What the element holds stands aside while the app is there.
  const kind = { wrong, inline: inline(node) ?? (there && kinds.get(node)?.inline) };
  kinds.set(node, kind);
  if (!there) {
    // A router put another page in the place of the one before: what of ours was in that makes way.
    [...started].filter((one) => !one.isConnected).forEach(drop);
    started.add(node);
  }
  return mount(node, options, kind);
}

/** The language of the page around the element, also around the shadow tree that it is in, if it is one of ours. */
function pageLanguage(node) {
  const named = node.closest("[lang]");
  const { host } = node.getRootNode();
  if (!named && host) return pageLanguage(host);
  const code = named?.lang.toLowerCase().split("-")[0];
  return LANGUAGES.includes(code) ? code : undefined;
}

function drop(node) {
  started.delete(node);
  mounted(node)?.destroy();
}

/** Takes a widget down when its element is still out of the page a moment later. */
export function leave(node) {
  setTimeout(() => node.isConnected || drop(node), MOVING);
}

const leaveGone = () => [...started].filter((node) => !node.isConnected).forEach(leave);

/** Begins in a page or in a shadow tree of it: now for what is there, and from now on for what comes and goes. */
export function watch(root) {
  if (watched.has(root)) return;
  watched.add(root);
  begin(root);
  new MutationObserver((changes) => {
    const others = changes.filter(({ target }) => !target.closest?.(".wmo-zelfcheck"));
    for (const { addedNodes } of others) addedNodes.forEach(begin);
    if (others.some(({ removedNodes }) => removedNodes.length)) leaveGone();
  }).observe(root, { childList: true, subtree: true });
}

function begin(root) {
  if (!root.querySelectorAll) return;
  const nodes = [...root.querySelectorAll(SELECTOR)];
  if (root.matches?.(SELECTOR)) nodes.unshift(root);
  for (const node of nodes) if (node.isConnected && (mounted(node)?.failed ?? true)) start(node, "data-");
}
