// The rules of internet.nl themselves: what they let through and what not.
import assert from "node:assert/strict";
import { test } from "node:test";
import { headerFaults, policyFaults, securityTxtFaults } from "./header-rules.mjs";

const GOOD = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self' https://www.gemeente.example";

test("a strict policy passes, and each weakness of a policy is named", () => {
  assert.deepEqual(policyFaults(GOOD), []);
  const cases = [
    ["style-src 'self'", "style-src 'self' 'unsafe-inline'", "'unsafe-inline'"],
    ["'wasm-unsafe-eval'", "'unsafe-eval'", "'unsafe-eval'"],
    ["'wasm-unsafe-eval'", "'unsafe-hashes'", "'unsafe-hashes'"],
    ["style-src 'self'", "style-src https:", "https:"],
    ["style-src 'self'", "style-src http://cdn.example", "http:"],
    ["style-src 'self'", "style-src *", "*"],
    ["style-src 'self'", "style-src cdn.example", "host without scheme"],
    ["script-src 'self'", "script-src 'self' data:", "data:"],
    ["default-src 'none'; ", "", "default-src"],
    ["default-src 'none'", "default-src https://cdn.example", "default-src"],
    ["base-uri 'none'; ", "", "base-uri"],
    ["form-action 'self'; ", "", "form-action"],
    ["frame-ancestors 'self' ", "frame-ancestors ", "frame-ancestors"],
  ];
  for (const [from, to, fault] of cases) assert.deepEqual(policyFaults(GOOD.replace(from, to)), [fault], to || `without ${from}`);
  assert.deepEqual(policyFaults(""), ["default-src", "base-uri", "form-action", "frame-ancestors"]);
  assert.deepEqual(policyFaults(GOOD.replace("style-src", "img-src data:; style-src")), [], "data: is refused for scripts and objects only");
});

test("the other headers of a page", () => {
  const good = {
    "content-security-policy": GOOD, "strict-transport-security": "max-age=31536000; includeSubDomains",
    "x-content-type-options": "nosniff", "x-frame-options": "SAMEORIGIN", "referrer-policy": "no-referrer",
  };
  assert.deepEqual(headerFaults(good), []);
  const bad = [
    ["strict-transport-security", "max-age=31535999", "hsts"], ["strict-transport-security", undefined, "hsts"],
    ["x-content-type-options", "sniff", "nosniff"], ["x-frame-options", "ALLOW-FROM https://a.example", "x-frame-options"],
    ["referrer-policy", "unsafe-url", "referrer-policy"], ["referrer-policy", "no-referrer, origin", "referrer-policy"], ["referrer-policy", undefined, "referrer-policy"],
  ];
  for (const [name, value, fault] of bad) assert.deepEqual(headerFaults({ ...good, [name]: value }), [fault], `${name}: ${value}`);
});

test("security.txt", () => {
  const now = Date.parse("2026-11-25T12:00:00Z");
  const good = "Contact: https://www.gemeente.example/melden\nExpires: 2027-06-01T00:00:00.000Z\nPreferred-Languages: nl, en\nCanonical: https://www.gemeente.example/.well-known/security.txt\n";
  assert.deepEqual(securityTxtFaults(good, "text/plain; charset=utf-8", now), []);
  const bad = [
    ["2027-06-01", "2026-06-01", "expires"], ["2027-06-01", "2030-06-01", "expires in more than a year"], ["Expires: ", "Until: ", "expires"],
    ["https://www.gemeente.example/melden", "melden@gemeente.example", "contact"], ["Contact: ", "Call: ", "contact"],
    ["Canonical: https:", "Canonical: http:", "canonical"], ["Preferred-Languages", "just a line\nPreferred-Languages", "a line is no field"],
  ];
  for (const [from, to, fault] of bad) assert.deepEqual(securityTxtFaults(good.replace(from, to), "text/plain", now), [fault], to);
  assert.deepEqual(securityTxtFaults(good, "text/html", now), ["content type"]);
});
