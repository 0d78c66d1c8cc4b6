// The tests of one browser, against a real nginx with the policy that ships.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { eventually } from "../helpers.mjs";
import { nginx } from "../nginx.mjs";
import { watched } from "../voorbeeldstad.mjs";
import { datesAreHeard, finderIsHeard, outcomeIsHeard } from "./heard.mjs";
import { person } from "./person.mjs";
import { estimate, finder, selfCheck, START, TIPS, toAmounts, toTips } from "./walks.mjs";

/** Cookies and names of whatever is stored; of our own page not its files, which `offline` looks at. */
async function stored() {
  const databases = (await indexedDB.databases()).map(({ name }) => name);
  return [document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage), ...databases, ...(await caches.keys())].filter((name) => name && !name.startsWith("wmo-zelfcheck /wmo-zelfcheck/ "));
}

/** What a browser has of the worker of our own page. */
const worker = async () => (await navigator.serviceWorker.getRegistration())?.active?.state;

/** The walks in the browser that `start` starts. */
export async function walksIn(start) {
  const server = await nginx(after, watched());
  const browser = await start(after);
  const me = person(browser);
  const asked = async () => [server.asked(), (await browser.requests()).filter((url) => !url.includes("/icon"))];

  /** Opens a page, and after the walk sees that nothing was asked for since it was there, said or stored. */
  const visit = (path, walk, { into, own, keeps = [] } = {}) => async () => {
    await browser.out();
    const before = server.asked().length;
    await browser.goto(server.address + path);
    if (into) await browser.into(into);
    await me.see("button", "Wat betaal ik zelf?");
    // The offers come last, after the app is there.
    await eventually(() => assert.ok(server.asked().slice(before).some((line) => line.includes("/aanbod.csv"))));
    // Our own page then takes in what it needs without a network.
    if (own) await eventually(async () => assert.equal(await browser.run(worker), "activated"));
    const loaded = await asked();
    await walk();
    assert.deepEqual(await asked(), loaded, "asked for after the load");
    assert.deepEqual(loaded[1].filter((url) => !url.startsWith(server.address)), [], "asked of others");
    assert.deepEqual(await browser.complaints(), []);
    assert.deepEqual(await browser.run(stored), keeps);
  };

  // A walk takes seconds; where nothing moves the test ends.
  const one = (name, work) => test(name, { timeout: 240_000 }, work);

  one("the estimate, on a page with the strict policy", visit("/", () => estimate(me)));
  one("the finder", visit("/", () => finder(me)));
  one("the self-check", visit("/", () => selfCheck(me)));
  one("what is found is heard once", visit("/", () => finderIsHeard(me)));
  one("other amounts are heard once", visit("/", () => outcomeIsHeard(me)));
  one("other dates are heard once", visit("/", () => datesAreHeard(me)));
  one("a frame, as high as its content", visit("/frame.html", async () => {
    await toAmounts(me);
    await eventually(async () => {
      const [frame, content] = await browser.run(() => [window.frameElement.clientHeight, document.body.getBoundingClientRect().height]);
      assert.ok(Math.abs(frame - content) <= 1 && content > 900, `${frame} for ${content}`);
    });
  }, { into: "iframe" }));
  one("a page of our own, whose answers stay until the tab closes", visit("/wmo-zelfcheck/watched.html", async () => {
    await toTips(me);
    assert.equal(await browser.run(() => document.title), `${TIPS} - Wmo-zelfcheck`);
  }, { own: true, keeps: ["wmo-zelfcheck-0 /wmo-zelfcheck/watched.html"] }));
}
