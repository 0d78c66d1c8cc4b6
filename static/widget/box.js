// The element that an app is in. Yew listens on it and never stops listening, also when the app is gone: so the listeners
// are noted here, and taken and let go with the app, or each app would leave its element and some memory of the module
// behind (`_wbg_cb_unref` is how the glue of wasm-bindgen lets go of a closure; tests/browser/widget-life.test.mjs).

/** `{ element, clear }`: a new element, and what takes away the listeners that came on it. */
export function box() {
  const element = document.createElement("div");
  const listeners = [];
  element.addEventListener = (...listener) => {
    listeners.push(listener);
    EventTarget.prototype.addEventListener.apply(element, listener);
  };
  const clear = () => {
    for (const listener of listeners.splice(0)) {
      element.removeEventListener(...listener);
      listener[1]._wbg_cb_unref?.();
    }
  };
  return { element, clear };
}
