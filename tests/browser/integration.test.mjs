// The integration page: from choices to lines that work as they stand, and what it checks for the editor.
import assert from "node:assert/strict";
import { test } from "node:test";
import { blocks } from "../../static/integration/lines.js";
import { blocked } from "../../static/integration/policy.js";

const place = { base: "/zorg/wmo/", version: "1.2.3", integrity: { "wmo-zelfcheck.js": "sha384-J", "wmo-zelfcheck.css": "sha384-C", "wmo-zelfcheck-frame.js": "sha384-F" } };
const plain = { way: "element", start: "start", exact: true, headingLevel: 2, colorScheme: "light", phone: "", municipality: null, config: "", stylesheet: "", classes: "" };
const lines = (choices) => blocks({ ...plain, ...choices }, place).map(({ text }) => text);

test("the lines of an element: defaults are left out, choices are attributes, and an exact version has its hashes", () => {
  assert.deepEqual(lines({}), [`<link rel="stylesheet" href="/zorg/wmo/1.2.3/wmo-zelfcheck.css" integrity="sha384-C">
<div data-wmo-zelfcheck>
  <p>Hulp nodig, of zorgt u voor iemand? Bel uw gemeente.</p>
</div>
<script type="module" src="/zorg/wmo/1.2.3/wmo-zelfcheck.js" integrity="sha384-J"></script>`]);
  assert.deepEqual(lines({ exact: false, municipality: { code: "GM0344", name: "Utrecht" }, start: "finder", headingLevel: 3, config: "/g.json", classes: "a-theme b", colorScheme: "auto", phone: "14 030" }), [
    `<link rel="stylesheet" href="/zorg/wmo/1/wmo-zelfcheck.css">
<div data-wmo-zelfcheck data-gemeente="GM0344" data-start="finder" data-heading-level="3" data-config="/g.json" data-theme="a-theme b" data-color-scheme="auto">
  <p>Hulp nodig, of zorgt u voor iemand? Bel <a href="tel:14030">14 030</a>.</p>
</div>
<script type="module" src="/zorg/wmo/1/wmo-zelfcheck.js"></script>`]);
});

test("the lines of a frame name files inside the widget's folder, and of a script are valid JavaScript", () => {
  assert.deepEqual(lines({ way: "frame", municipality: { code: "GM0344" }, config: "/zorg/wmo/eigen/g.json", stylesheet: "/zorg/wmo/t.css", classes: "t" }), [
    '<iframe src="/zorg/wmo/1.2.3/frame.html?gemeente=GM0344&amp;config=eigen/g.json&amp;theme=t&amp;stylesheet=t.css" title="Wmo-zelfcheck" width="100%" height="900"></iframe>',
    '<script type="module" src="/zorg/wmo/1.2.3/wmo-zelfcheck-frame.js" integrity="sha384-F"></script>',
  ]);
  const [, script] = lines({ way: "script", start: "check", headingLevel: 4, municipality: { code: "GM0344" } });
  assert.equal(script, `import { mount } from "/zorg/wmo/1.2.3/wmo-zelfcheck.js";

const widget = mount(document.querySelector("#wmo-zelfcheck"), {
  "municipality": "GM0344",
  "start": "check",
  "headingLevel": 4
});`);
  assert.ok(lines({ way: "script" })[1].endsWith('querySelector("#wmo-zelfcheck"), {});'));
});

test("whatever is typed stays text in the lines", () => {
  const nasty = '"><script>alert(1)</script>&';
  for (const way of ["element", "frame", "script"]) {
    for (const text of lines({ way, config: nasty, stylesheet: nasty, classes: nasty, phone: `1${nasty}` })) {
      assert.equal(text.match(/<script>alert/), null, text);
      assert.equal(text.match(/"">|='?">/), null, text);
    }
  }
});

test("a policy as text: what it blocks of each way of embedding", () => {
  const check = (policy, expected, way = "element") => {
    const found = blocked(policy, way, "https://www.gemeente.example");
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
  check("script-src http: 'wasm-unsafe-eval'", ["script-src self"]);
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
});
