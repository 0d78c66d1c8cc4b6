// Firefox, by WebDriver BiDi.
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { WebSocket } from "ws";
import { called, KEYS, pressed } from "./call.mjs";
import { inTime, lastFirst, started } from "./program.mjs";

/** What a browser for tests is told: to ask for nothing but the page (no updates, no lists, no reports). */
const PREFERENCES = {
  "app.normandy.enabled": false, "app.update.disabledForTesting": true, "browser.safebrowsing.blockedURIs.enabled": false, "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false, "browser.search.update": false, "browser.shell.checkDefaultBrowser": false, "browser.startup.page": 0,
  "datareporting.healthreport.uploadEnabled": false, "datareporting.policy.dataSubmissionEnabled": false, "extensions.update.enabled": false,
  "network.captive-portal-service.enabled": false, "network.connectivity-service.enabled": false, "services.settings.server": "data:,#remote-settings-dummy/v1",
  "toolkit.telemetry.server": "data:,", "browser.newtabpage.activity-stream.feeds.section.topstories": false, "browser.region.network.url": "", "network.dns.disablePrefetch": true,
};

/** A BiDi session: `(method, params)` to its result, with the events heard. */
async function session(after) {
  const profile = mkdtempSync(join(tmpdir(), "wmo-firefox-"));
  writeFileSync(join(profile, "user.js"), Object.entries(PREFERENCES).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`).join(""));
  after(() => rmSync(profile, { recursive: true, force: true }));
  const browser = started(after, process.env.FIREFOX, ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0", "--width", "1280", "--height", "900", "about:blank"], { stdio: ["ignore", "ignore", "pipe"] });
  const address = await inTime("Firefox starts", new Promise((found) => {
    createInterface({ input: browser.stderr }).on("line", (line) => line.startsWith("WebDriver BiDi listening on ") && found(line.split(" ").at(-1)));
  }));
  const socket = new WebSocket(`${address}/session`);
  await once(socket, "open");
  const waiting = new Map();
  const heard = [];
  socket.on("message", (text) => {
    const said = JSON.parse(text);
    if (said.type === "event") return heard.push(said);
    const { done, failed } = waiting.get(said.id);
    if (said.type === "success") done(said.result);
    else failed(new Error(`${said.error}: ${said.message}`));
  });
  let count = 0;
  const ask = (method, params) => inTime(method, new Promise((done, failed) => {
    const id = (count += 1);
    waiting.set(id, { done, failed });
    socket.send(JSON.stringify({ id, method, params }));
  }));
  after(() => socket.terminate());
  await ask("session.new", { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
  await ask("session.subscribe", { events: ["log.entryAdded", "network.beforeRequestSent"] });
  return { ask, heard };
}

export async function firefox(after) {
  const { ask, heard } = await session(lastFirst(after));
  // In the first tab the field for the address has the focus.
  const { context: page } = await ask("browsingContext.create", { type: "tab" });
  let frame = page;
  const evaluated = async (work, values) => {
    const { result, exceptionDetails } = await ask("script.evaluate", { expression: called(work, values), target: { context: frame }, awaitPromise: true });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result;
  };
  const keys = (letters) => ask("input.performActions", {
    context: frame,
    actions: [{ type: "key", id: "keyboard", actions: pressed(letters) }],
  });
  const travel = (delta) => ask("browsingContext.traverseHistory", { context: page, delta });
  return {
    requests: async () => heard.filter(({ method }) => method === "network.beforeRequestSent").map(({ params }) => params.request.url),
    complaints: async () => heard.filter(({ method }) => method === "log.entryAdded").map(({ params }) => `${params.level}: ${params.text}`),
    goto: (url) => ask("browsingContext.navigate", { context: page, url, wait: "complete" }),
    back: () => travel(-1),
    forward: () => travel(1),
    async run(work, ...values) {
      const text = await evaluated(`async () => JSON.stringify(await ${called(work, values)})`, []);
      return text.type === "undefined" ? undefined : JSON.parse(text.value);
    },
    async click(find, ...values) {
      const { sharedId } = await evaluated(find, values);
      const origin = { type: "element", element: { sharedId } };
      await ask("input.performActions", {
        context: frame,
        actions: [{ type: "pointer", id: "mouse", actions: [{ type: "pointerMove", x: 0, y: 0, origin }, { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }] }],
      });
    },
    type: (text) => keys([...text]),
    key: (name) => keys([KEYS[name]]),
    async into(selector) {
      const { sharedId } = await evaluated((found) => document.querySelector(found), [selector]);
      const { result } = await ask("script.callFunction", { functionDeclaration: "(frame) => frame.contentWindow", arguments: [{ sharedId }], target: { context: page }, awaitPromise: false });
      frame = result.value.context;
    },
    out() {
      frame = page;
    },
    async hasRole(role, find, ...values) {
      const { sharedId } = await evaluated(find, values);
      const { nodes } = await ask("browsingContext.locateNodes", { context: frame, locator: { type: "accessibility", value: { role } } });
      return nodes.some((node) => node.sharedId === sharedId);
    },
  };
}
