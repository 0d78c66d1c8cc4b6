// What the integration page says of a Content-Security-Policy: pure text in, text out, so without a browser.
import assert from "node:assert/strict";
import { test } from "node:test";
import { asked } from "../../static/integration/lines.js";
import { allowed } from "../../static/integration/policy-source.js";
import { blocked } from "../../static/integration/policy.js";

const PLACE = { base: "/zorg/wmo/", version: "1.2.3", integrity: {} };

test("a policy as text: what it blocks of each way of embedding", () => {
  const check = (policy, expected, way = "element", choices = {}) => {
    const found = blocked(policy, asked({ way, exact: true, config: "", stylesheet: "", ...choices }, PLACE), "https://www.gemeente.example");
    assert.deepEqual(found && found.map(({ directive, needs }) => `${directive} ${needs}`), expected, policy);
  };
  check("", null);
  check("dit is geen beleid", null);
  check("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'", []);
  check("default-src 'self'", ["script-src wasm"]);
  check("default-src 'self' 'unsafe-eval'", []);
  check("default-src 'none'", ["script-src self", "script-src wasm", "style-src self", "connect-src self"]);
  check("img-src 'none'", []);
  check("Content-Security-Policy: script-src https://cdn.example 'wasm-unsafe-eval'", ["script-src self"]);
  check("script-src https: 'wasm-unsafe-eval'", []);
  check("script-src http: 'wasm-unsafe-eval'", []);
  check("script-src wss: 'wasm-unsafe-eval'", ["script-src self"]);
  check("script-src https://*.gemeente.example 'wasm-unsafe-eval'", []);
  check("script-src *.anders.example 'wasm-unsafe-eval'", ["script-src self"]);
  check("script-src www.gemeente.example:8443 'wasm-unsafe-eval'", ["script-src self"]);
  check("script-src https://www.gemeente.example:443/ 'wasm-unsafe-eval'", []);
  check("script-src 'self' 'wasm-unsafe-eval' 'strict-dynamic' 'nonce-x'", ["script-src self"]);
  check("script-src 'none'; script-src 'self' 'wasm-unsafe-eval'", ["script-src self", "script-src wasm"]);
  check("script-src 'self' 'wasm-unsafe-eval'; script-src-elem 'none'", ["script-src self"]);
  check("script-src 'self' 'wasm-unsafe-eval', connect-src 'none'", ["connect-src self"]);
  check("sandbox; script-src 'self' 'wasm-unsafe-eval'", ["sandbox allow-scripts"]);
  check("default-src 'none'; frame-src 'self'", [], "frame");
  check("default-src 'self'", [], "frame");
  check("default-src 'self'; child-src 'none'", ["frame-src self"], "frame");
  check("frame-src /zorg/", ["frame-src self"], "frame");
  check("frame-src www.gemeente.example/zorg/", [], "frame");
  // What is asked for beside the widget's own files.
  const own = { config: "/eigen/gemeente.json", stylesheet: "/thema/a.css" };
  check("style-src https://www.gemeente.example/zorg/; connect-src https://www.gemeente.example/zorg/", ["style-src self", "connect-src self"], "script", own);
  check("style-src www.gemeente.example/zorg/ www.gemeente.example/thema/; connect-src www.gemeente.example", [], "script", own);
  // The newest version leads to an exact one, and that must be allowed too.
  check("script-src www.gemeente.example/zorg/wmo/1/ 'wasm-unsafe-eval'", ["script-src self"], "element", { exact: false });
  check("script-src www.gemeente.example/zorg/wmo/1/ www.gemeente.example/zorg/wmo/1.2.3/ 'wasm-unsafe-eval'", [], "element", { exact: false });
});

test("a source of a policy allows an address as in CSP: by scheme, host, port and path", () => {
  const address = "https://www.gemeente.example/wmo%20check/1.0.0/a.js";
  const site = "https://www.gemeente.example";
  const allowing = [
    "'self'", "'SELF'", "*", "https:", "http:", "HTTPS:", "www.gemeente.example", "WWW.Gemeente.Example", "https://www.gemeente.example", "http://www.gemeente.example",
    "*.gemeente.example", "*.example", "https://*", "*:*", "www.gemeente.example:443", "www.gemeente.example:*", "www.gemeente.example/", "https://www.gemeente.example/wmo%20check/",
    "www.gemeente.example/wmo%20check/1.0.0/", "www.gemeente.example:443/wmo%20check/1.0.0/a.js", "www.gemeente.example/wmo%20check/1%2E0.0/a.js",
  ];
  const refusing = [
    "'none'", "'nonce-abc'", "'sha384-abc'", "'unsafe-inline'", "data:", "wss:", "gemeente.example", "anders.example", "*.www.gemeente.example", "https://www.gemeente.example:8443", "www.gemeente.example:80",
    "wss://www.gemeente.example", "www.gemeente.example/wmo%20check", "www.gemeente.example/WMO%20check/", "www.gemeente.example/wmo%20check/1.0.0/a", "www.gemeente.example/wmo%20check/1.0.0/a.js/",
    "www.gemeente.example/wmo%20check//1.0.0/", "www.gemeente.example/wmo%20check/?x", "/wmo%20check/", "https://",
  ];
  for (const [sources, expected] of [[allowing, true], [refusing, false]]) {
    for (const source of sources) assert.equal(allowed(source, new URL(address), site), expected, source);
  }
  for (const [source, url, expected] of [
    ["gemeente.example", "http://gemeente.example:8080/a.js", false], ["gemeente.example:8080", "http://gemeente.example:8080/a.js", true],
    ["https://gemeente.example", "http://gemeente.example/a.js", false], ["gemeente.example", "http://gemeente.example/a.js", true], ["'self'", "https://elders.example/", false],
    ["127.0.0.1:*", "http://127.0.0.1:8080/a.js", true],
  ]) assert.equal(allowed(source, new URL(url), "http://gemeente.example"), expected, `${source} ${url}`);
});
