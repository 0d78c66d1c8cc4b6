// The samples for nginx and Apache, both in the real server: for every file, with and without compression, the same headers
// and the same bytes.
import assert from "node:assert/strict";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { apache, installed } from "./apache.mjs";
import { headerFaults } from "./header-rules.mjs";
import { get, nginx } from "./nginx.mjs";

/** What a server says of itself and of the moment. */
const OWN = ["server", "date", "etag", "last-modified", "connection", "keep-alive", "accept-ranges", "content-length", "transfer-encoding"];

const shown = ({ status, headers, body }) => ({
  status,
  headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !OWN.includes(name)).sort()),
  // The page of an error is the server's own.
  body: status === 200 ? body.toString("base64") : "",
});

test("Apache answers as nginx does", { skip: installed ? false : "Apache is not on this machine: apt-get install apache2-bin" }, async (context) => {
  const [one, other] = await Promise.all([apache(after), nginx(after, {})]);
  const web = join(process.env.RELEASE, "web");
  const files = readdirSync(web, { recursive: true }).filter((name) => statSync(join(web, name)).isFile() && !/\.(br|gz)$/.test(name));
  assert.ok(files.length > 30);

  await context.test("for every file, packed and not", async () => {
    for (const name of ["", ...files]) {
      const path = `/wmo-zelfcheck/${name}`;
      for (const encoding of ["identity", "gzip", "gzip, deflate, br"]) {
        const [ours, theirs] = await Promise.all([get(one.address + path, encoding), get(other.address + path, encoding)]);
        assert.equal(ours.status, 200, path);
        // nginx says that an answer varies only where it packs; to say it always is right too.
        if (encoding === "identity") theirs.headers.vary = ours.headers.vary = "";
        assert.deepEqual(shown(ours), shown(theirs), `${path} ${encoding}`);
      }
    }
  });

  await context.test("for what is not there, and what is not to be shown", async () => {
    for (const name of ["none.js", "1/", "1.0.0/none.wasm"]) {
      const [ours, theirs] = await Promise.all([get(`${one.address}/wmo-zelfcheck/${name}`), get(`${other.address}/wmo-zelfcheck/${name}`)]);
      assert.ok([403, 404].includes(ours.status), `${name}: ${ours.status}`);
      for (const answer of [ours, theirs]) for (const own of ["content-type", "vary"]) delete answer.headers[own];
      assert.deepEqual(shown(ours).headers, shown(theirs).headers, name);
    }
    assert.equal((await get(`${one.address}/wmo-zelfcheck/..%2fpid`)).status, 404);
    for (const { address } of [one, other]) {
      const { status, headers } = await get(`${address}/wmo-zelfcheck?x=1`);
      assert.deepEqual([status, new URL(headers.location, address).href], [301, `${address}/wmo-zelfcheck/?x=1`], "without the slash at the end");
    }
  });

  await context.test("as the rules of internet.nl ask, and without its version", async () => {
    for (const path of ["/wmo-zelfcheck/", "/wmo-zelfcheck/1/frame.html", "/wmo-zelfcheck/none"]) {
      const { headers } = await get(one.address + path);
      assert.deepEqual(headerFaults(headers), [], path);
      assert.equal(headers.server, "Apache");
    }
    assert.doesNotMatch(one.log(), /\[(?:[a-z_]+):(warn|error|crit)\]/, "Apache has nothing to warn of");
  });
});
