// What a host page may hear. The names and values are closed lists; no answer, amount or typed word is among them.

/** Tells it on the node, to whoever listens there or above, and to the page's own function if it gave one. */
export function tell(node, name, detail, on) {
  // Not from within the module: a listener may well call `update` or `destroy`.
  queueMicrotask(() => {
    node.dispatchEvent(new CustomEvent(`wmo-zelfcheck:${name}`, { detail, bubbles: true }));
    try {
      on?.(name, detail);
    } catch (error) {
      reportError(error);
    }
  });
}
