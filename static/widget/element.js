// <wmo-zelfcheck>: the same attributes without `data-`, and the same function behind it. In the light DOM, so that the
// page's theme counts and labels, headings and landmarks are those of the page.
import { NAMES } from "./options.js";
import { leave, start } from "./watch.js";

/** Names the element, unless this or another copy of the script already did. */
export function define() {
  if (typeof customElements === "undefined" || customElements.get("wmo-zelfcheck")) return;
  customElements.define("wmo-zelfcheck", class extends HTMLElement {
    static observedAttributes = NAMES;
    #asked = false;

    connectedCallback() {
      this.#ask();
    }

    disconnectedCallback() {
      leave(this);
    }

    attributeChangedCallback() {
      this.#ask();
    }

    /** Once for several attributes, and not before a page that is still being read has said what the element holds. */
    #ask() {
      if (this.#asked || !this.isConnected) return;
      this.#asked = true;
      const go = () => {
        this.#asked = false;
        if (this.isConnected) start(this, "");
      };
      if (document.readyState === "loading") addEventListener("DOMContentLoaded", go, { once: true });
      else queueMicrotask(go);
    }
  });
}
