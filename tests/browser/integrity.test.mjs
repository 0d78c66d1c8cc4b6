// A file with other bytes than the build made is not run, wherever ours name it: the diagnosis and the files of the frame. (The
// module and the languages: widget-fallback and languages.)
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { ADDRESS, browser, eventually, open } from "./helpers.mjs";
import { BUNDLE, host, html, reply } from "./host.mjs";
import { door, ELEMENT } from "./widget.mjs";

const started = await browser(after);

/** A site where one file of the bundle has a line more. */
async function changed(file) {
  const bytes = await (await fetch(`${ADDRESS}${BUNDLE.replace("/wmo-zelfcheck", "")}${file}`)).text();
  const [type, more] = file.endsWith(".js") ? ["text/javascript", ";globalThis.changed = true;"] : ["text/css", "body { opacity: 0.5 }"];
  return host(after, { "/wmo": html(ELEMENT), [BUNDLE + file]: reply(200, { "Content-Type": type, "Access-Control-Allow-Origin": "*" }, bytes + more) });
}

/** Neither the line of the script nor that of the style counts, and the browser says why. */
async function refused({ page, complaints }, file) {
  await eventually(() => assert.ok(complaints.some((line) => line.includes("integrity") && line.includes(file)), `${file}: ${complaints.join("\n")}`));
  const seen = await page.evaluate(() => [globalThis.changed, getComputedStyle(document.body).opacity]);
  assert.deepEqual(seen, [undefined, "1"], file);
}

test("a diagnosis with other bytes is not run, and the widget works", async () => {
  for (const file of ["diagnose.js", "diagnose.css"]) {
    const { address } = await changed(file);
    const opened = await open(started, { address, path: "/wmo?wmo-diagnose" });
    await refused(opened, file);
    assert.equal(await opened.page.locator(".wmo-diagnose").count(), file.endsWith(".js") ? 0 : 1, file);
    await opened.context.close();
  }
});

test("a frame does not run or show files with other bytes", async () => {
  for (const path of [`${BUNDLE}frame.html`, "/wmo-zelfcheck/1/frame.html"]) {
    for (const file of ["wmo-zelfcheck.js", "frame.js", "wmo-zelfcheck.css", "page.css"]) {
      const { address } = await changed(file);
      const opened = await open(started, { address, path, ready: false });
      await refused(opened, file);
      if (file.endsWith(".css")) await door(opened.page).waitFor();
      else assert.ok(await opened.page.getByRole("link", { name: "112" }).first().isVisible(), `${file}: what the frame held stays`);
      await opened.context.close();
    }
  }
});
