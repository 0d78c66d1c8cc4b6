// WebKit, by WebDriver: WebKitGTK's MiniBrowser on a display of its own.
import { once } from "node:events";
import { createInterface } from "node:readline";
import { eventually } from "../helpers.mjs";
import { free } from "../ports.mjs";
import { called, KEYS, pressed } from "./call.mjs";
import { inTime, lastFirst, LONGEST, started } from "./program.mjs";

/** The name under which WebDriver gives an element. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** A WebDriver session: `(method, path, body)` to its answer. */
async function session(after) {
  const screen = started(after, "Xvfb", ["-displayfd", "1", "-screen", "0", "1280x1000x24", "-nolisten", "tcp"], { stdio: ["ignore", "pipe", "ignore"] });
  const [display] = await inTime("Xvfb starts", once(createInterface({ input: screen.stdout }), "line"));
  const [port] = await free(1);
  started(after, "WebKitWebDriver", [`--port=${port}`, "--host=127.0.0.1"], {
    stdio: "ignore",
    env: {
      ...process.env,
      DISPLAY: `:${display}`,
      // Nothing here has a graphics card.
      WEBKIT_DISABLE_DMABUF_RENDERER: "1",
      ...(process.getuid() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" } : {}),
    },
  });
  const ask = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(LONGEST) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  };
  await eventually(() => ask("GET", "/status"));
  const options = { binary: process.env.WEBKIT, args: ["--automation"] };
  const { sessionId } = await ask("POST", "/session", { capabilities: { alwaysMatch: { acceptInsecureCerts: true, "webkitgtk:browserOptions": options } } });
  const here = (method, path, body) => ask(method, `/session/${sessionId}${path}`, body);
  after(() => here("DELETE", "").catch(() => {}));
  return here;
}

export async function webkit(after) {
  const ask = await session(lastFirst(after));
  await ask("POST", "/window/rect", { width: 1280, height: 900 });
  const run = (work, ...values) => ask("POST", "/execute/sync", { script: `return ${called(work, values)}`, args: [] });
  const keys = (letters) => ask("POST", "/actions", { actions: [{ type: "key", id: "keyboard", actions: pressed(letters) }] });
  /** Of the page and the frames in it. */
  const everywhere = (what) => run(`() => [top, ...Array.from({ length: top.length }, (_, index) => top[index])].flatMap((here) => ${what})`);
  return {
    requests: () => everywhere('here.performance.getEntriesByType("resource").map(({ name }) => name)'),
    // WebDriver tells nothing of the console: what the page itself has kept.
    complaints: () => everywhere("here.watched"),
    goto: (url) => ask("POST", "/url", { url }),
    // Through the page, which knows its last entry; the browser around it hears of that a moment later, and goes back two.
    back: () => run(() => history.back()),
    forward: () => run(() => history.forward()),
    run,
    async click(find, ...values) {
      const { [ELEMENT]: id } = await run(find, ...values);
      await ask("POST", `/element/${id}/click`, {});
    },
    type: (text) => keys([...text]),
    key: (name) => keys([KEYS[name]]),
    async into(selector) {
      const frame = await ask("POST", "/element", { using: "css selector", value: selector });
      await ask("POST", "/frame", { id: frame });
    },
    out: () => ask("POST", "/frame", { id: null }),
    async hasRole(role, find, ...values) {
      const { [ELEMENT]: id } = await run(find, ...values);
      return (await ask("GET", `/element/${id}/computedrole`)) === role;
    },
  };
}
