// Would a page's Content-Security-Policy stop the widget? Reads policies as a browser does (CSP level 3) for the few
// directives that matter here, and names for each what is missing.

/** What the widget needs of a policy, by way of embedding. Images are drawn in the page and fonts are the theme's. */
const NEEDS = {
  element: [["script-src", "self"], ["script-src", "wasm"], ["style-src", "self"], ["connect-src", "self"]],
  frame: [["frame-src", "self"]],
};
NEEDS.script = NEEDS.element;

/** Where a browser looks when a directive is not there. */
const INSTEAD = {
  "script-src": ["script-src-elem", "script-src", "default-src"],
  "style-src": ["style-src-elem", "style-src", "default-src"],
  "connect-src": ["connect-src", "default-src"],
  "frame-src": ["frame-src", "child-src", "default-src"],
};

/**
 * What a policy blocks: `[{ directive, needs }]`, empty when nothing; `null` when the text holds no policy.
 * `text` may hold several policies (a line or a comma each); each must allow what is needed.
 */
export function blocked(text, way, origin) {
  const policies = parse(text);
  if (!policies.length) return null;
  const missing = policies.flatMap((policy) => [...NEEDS[way], ...sandboxed(policy)].filter((need) => !allows(policy, need, origin)));
  const seen = new Set();
  return missing.map(([directive, needs]) => ({ directive, needs })).filter(({ directive, needs }) => !seen.has(directive + needs) && seen.add(directive + needs));
}

const sandboxed = (policy) => (policy.has("sandbox") ? [["sandbox", "allow-scripts"]] : []);

/** Policies as maps from directive to its sources; of a directive that stands twice the first counts. */
function parse(text) {
  const lines = text.split(/[\n,]/).map((line) => line.replace(/^\s*content-security-policy\s*:/i, ""));
  const policies = lines.map((line) => {
    const policy = new Map();
    for (const part of line.split(";")) {
      const [name, ...sources] = part.trim().split(/\s+/);
      const directive = name.toLowerCase();
      if (/^[a-z-]+(-src|-src-elem|-src-attr)$|^sandbox$|^base-uri$|^frame-ancestors$|^form-action$/.test(directive) && !policy.has(directive)) policy.set(directive, sources);
    }
    return policy;
  });
  return policies.filter((policy) => policy.size);
}

function allows(policy, [directive, what], origin) {
  if (directive === "sandbox") return policy.get("sandbox").includes(what);
  // WebAssembly is governed by script-src itself, not by script-src-elem.
  const places = what === "wasm" ? ["script-src", "default-src"] : INSTEAD[directive];
  const place = places.find((name) => policy.has(name));
  if (!place) return true;
  const sources = policy.get(place);
  if (what === "wasm") return sources.some((source) => /^'(wasm-unsafe-eval|unsafe-eval)'$/i.test(source));
  // With 'strict-dynamic' addresses no longer count: the script element then needs a nonce or a hash.
  if (directive === "script-src" && sources.some((source) => /^'strict-dynamic'$/i.test(source))) return false;
  return sources.some((source) => matches(source.toLowerCase(), new URL(origin)));
}

function matches(source, { protocol, hostname, host }) {
  if (source === "'self'" || source === "*" || source === protocol) return true;
  const [, scheme, name, port] = source.match(/^(?:([a-z][a-z0-9+.-]*:)\/\/)?([^/:]+)(:\d+|:\*)?\/?$/) ?? [];
  if (!name || (scheme && scheme !== protocol)) return false;
  const sameName = name.startsWith("*.") ? hostname.endsWith(name.slice(1)) : name === hostname;
  return sameName && (!port || port === ":*" || host.endsWith(port) || (port === ":443" && protocol === "https:"));
}
