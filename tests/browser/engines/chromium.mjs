// Chromium, by playwright-core.
import { browser } from "../helpers.mjs";
import { called } from "./call.mjs";

export async function chromium(after) {
  // Of a worker Chromium checks the certificate whatever a context says.
  const started = await browser(after, ["--ignore-certificate-errors"]);
  const context = await started.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const [requests, complaints] = [[], []];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  let frame = page.mainFrame();
  return {
    requests: async () => requests,
    complaints: async () => complaints,
    goto: (address) => page.goto(address),
    back: () => page.goBack(),
    forward: () => page.goForward(),
    run: (work, ...values) => frame.evaluate(called(work, values)),
    async click(find, ...values) {
      const found = await frame.evaluateHandle(called(find, values));
      await found.asElement().click({ timeout: 10_000 });
    },
    type: (text) => page.keyboard.type(text),
    key: (name) => page.keyboard.press(name),
    async into(selector) {
      const found = await page.waitForSelector(selector);
      frame = await found.contentFrame();
    },
    out() {
      frame = page.mainFrame();
    },
    async hasRole(role, find, ...values) {
      const session = await context.newCDPSession(page);
      const { result } = await session.send("Runtime.evaluate", { expression: called(find, values) });
      const { nodes } = await session.send("Accessibility.getPartialAXTree", { objectId: result.objectId, fetchRelatives: false });
      await session.detach();
      return nodes[0].role.value === role;
    },
  };
}
