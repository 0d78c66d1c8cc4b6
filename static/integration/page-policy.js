// Would the editor's own page stop the widget? By its address on this server, or by the policy as text; the answer
// follows what is typed.
import { make } from "../widget/dom.js";
import { blocked } from "./policy.js";
import { CHOICE, POLICY } from "./texts.js";

/** Ties the two fields to the answer; `addresses` tells what the lines of now ask for. */
export function checkPolicy(page, policy, said, addresses) {
  const answer = () => said.replaceChildren(...(policy.value.trim() ? judged(policy.value, addresses()) : []));
  policy.addEventListener("input", answer);
  page.addEventListener("change", async () => {
    wrong(page, "");
    if (!page.value.trim()) return;
    const { text, problem } = await policiesOf(page.value.trim());
    if (problem) return wrong(page, problem);
    policy.value = text;
    text ? answer() : said.replaceChildren(make("p", { class: "in-strong" }, POLICY.absent));
  });
}

function judged(text, addresses) {
  const missing = blocked(text, addresses, location.origin);
  if (!missing) return [make("p", {}, POLICY.none)];
  if (!missing.length) return [make("p", { class: "in-strong" }, POLICY.fine)];
  return [make("p", { class: "in-strong" }, POLICY.blocked), make("ul", {}, missing.map(({ directive, needs }) => make("li", {}, make("code", {}, POLICY.needs[needs](directive)))))];
}

/** The policies of a page of this server: of its header and of its meta elements, a line each. */
async function policiesOf(typed) {
  try {
    const url = new URL(typed, location.href);
    if (url.origin !== location.origin) return { problem: CHOICE.elsewhere };
    const response = await fetch(url, { credentials: "omit", headers: { Accept: "text/html" } });
    if (!response.ok) return { problem: POLICY.unreadable };
    const html = new DOMParser().parseFromString(await response.text(), "text/html");
    const metas = [...html.querySelectorAll('meta[http-equiv="content-security-policy" i]')].map((meta) => meta.content);
    return { text: [response.headers.get("Content-Security-Policy"), ...metas].filter(Boolean).join("\n") };
  } catch {
    return { problem: POLICY.unreadable };
  }
}

function wrong(field, text) {
  const message = document.getElementById(`${field.id}-error`);
  message.textContent = text;
  message.hidden = !text;
  if (text) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
}
