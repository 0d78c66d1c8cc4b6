// What peers weigh as their packages ship, brotli-compressed as ours are (quality 11). The packages come from npm into
// target/speed-peers; nothing of them is run.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { constants, brotliCompressSync } from "node:zlib";

const FOLDER = "target/speed-peers";
/** Package, and of it the files that a page must have before its first question; what is counted, in words. */
const PEERS = [
  ["@open-formulieren/sdk@3.3.0", ["dist/open-forms-sdk.js", "dist/open-forms-sdk.css"], "the script and the stylesheet that its readme puts in a page, without fonts and the forms themselves"],
  ["modele-social@11.1.0", ["dist/index.js"], "the rules of the simulators of mon-entreprise alone: their site is not a package"],
  ["publicodes@1.10.3", ["dist/index.js"], "the engine that computes these rules"],
];

/** `{ name, files, bytes, what }` of each. */
export function peers() {
  mkdirSync(FOLDER, { recursive: true });
  return PEERS.map(([name, files, what]) => {
    const [{ filename }] = JSON.parse(execFileSync("npm", ["pack", name, "--json", "--silent", "--pack-destination", FOLDER], { encoding: "utf8" }));
    const folder = `${FOLDER}/${filename.replace(/\.tgz$/, "")}`;
    mkdirSync(folder, { recursive: true });
    execFileSync("tar", ["--extract", "--file", `${FOLDER}/${filename}`, "--directory", folder, "--strip-components=1"]);
    const bytes = files.map((file) => compressed(readFileSync(`${folder}/${file}`)));
    return { name, files, bytes: bytes.reduce((sum, one) => sum + one, 0), what };
  });
}

const compressed = (content) => brotliCompressSync(content, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
}).length;
