// Would a page's Content-Security-Policy stop the widget? Reads policies as a browser does (CSP level 3) for the few
// directives that matter here, and names for each what is missing.
import { allowed } from "./policy-source.js";

/** Where a browser looks when a directive is not there. */
const INSTEAD = {
  "script-src": ["script-src-elem", "script-src", "default-src"],
  "style-src": ["style-src-elem", "style-src", "default-src"],
  "connect-src": ["connect-src", "default-src"],
  "frame-src": ["frame-src", "child-src", "default-src"],
};

/**
 * What a policy blocks: `[{ directive, needs }]`, empty when nothing; `null` when the text holds no policy.
 * `text` may hold several policies (a line or a comma each); each must allow what is needed. `addresses` are those that
 * a browser asks for, by the directive that is about them: paths of the site `origin`.
 */
export function blocked(text, addresses, origin) {
  const policies = parse(text);
  if (!policies.length) return null;
  const needs = Object.entries(addresses).flatMap(([directive, paths]) => [
    { directive, needs: "self", urls: paths.map((path) => new URL(path, origin)) },
    ...(directive === "script-src" ? [{ directive, needs: "wasm" }] : []),
  ]);
  const missing = policies.flatMap((policy) => [...needs, ...sandboxed(policy)].filter((need) => !allows(policy, need, origin)));
  const seen = new Set();
  return missing.map(({ directive, needs }) => ({ directive, needs })).filter(({ directive, needs }) => !seen.has(directive + needs) && seen.add(directive + needs));
}

const sandboxed = (policy) => (policy.has("sandbox") ? [{ directive: "sandbox", needs: "allow-scripts" }] : []);

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

function allows(policy, { directive, needs, urls }, origin) {
  if (directive === "sandbox") return policy.get("sandbox").includes(needs);
  // WebAssembly is governed by script-src itself, not by script-src-elem.
  const places = needs === "wasm" ? ["script-src", "default-src"] : INSTEAD[directive];
  const place = places.find((name) => policy.has(name));
  if (!place) return true;
  const sources = policy.get(place);
  if (needs === "wasm") return sources.some((source) => /^'(wasm-unsafe-eval|unsafe-eval)'$/i.test(source));
  // With 'strict-dynamic' addresses no longer count: the script element then needs a nonce or a hash.
  if (directive === "script-src" && sources.some((source) => /^'strict-dynamic'$/i.test(source))) return false;
  return urls.every((url) => sources.some((source) => allowed(source, url, origin)));
}
