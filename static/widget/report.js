// What an editor may want to know of one widget. In the console stands only what is not right, once; with
// `?wmo-diagnose` in the page's address a panel shows all of it. The integration page asks for a panel by an attribute.
const diagnosing = new URLSearchParams(location.search).has("wmo-diagnose") || document.documentElement.hasAttribute("data-wmo-diagnose");

/**
 * A report on the widget in `node`; the fields are those that diagnose.js shows. How far the widget and its files are it
 * sets at each start.
 */
export function report(node, version) {
  const told = new Set();
  let panel = null;
  let removed = false;
  const content = {
    version,
    rules: "",
    options: [],
    wrong: [],
    fallback: [],
  };
  if (diagnosing) {
    // An element checks the bytes; `import` then gives what it loaded.
    const { url, integrity } = __DIAGNOSE__;
    const script = document.createElement("script");
    const src = new URL(url, import.meta.url).href;
    const onload = async () => {
      const { diagnose } = await import(src);
      if (!removed) panel = diagnose(node, content);
    };
    try {
      document.head.append(Object.assign(script, { type: "module", integrity, onload, src }));
    } catch {
      // A page with Trusted Types lets no script of ours be made; then nothing checks the bytes of the panel.
      onload();
    }
  }
  return {
    content,
    /** The version of the rules is asked of the module, and only for a panel. */
    rules({ rulesVersion }) {
      if (diagnosing) content.rules = rulesVersion();
    },
    /** Shows what changed in `content`, and warns of `sentences` that were not told before. */
    show(sentences = []) {
      for (const sentence of sentences) {
        if (!told.has(sentence)) console.warn(`Wmo-zelfcheck: ${sentence}`);
        told.add(sentence);
      }
      panel?.show();
    },
    remove() {
      removed = true;
      panel?.remove();
      panel = null;
    },
  };
}

/** The findings of the module about a file, as sentences. */
export const sentences = ({ findings, more }, file) => [
  ...findings.map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`),
  ...(more ? [`${file}: +${more}`] : []),
];
