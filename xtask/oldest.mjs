// The oldest browsers that the app is for, as esbuild names them: "chrome111". They stand in package.json, and in docs/embedding.md.
import { readFileSync } from "node:fs";

const { browserslist } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

export const OLDEST = browserslist.map((browser) => browser.replace(" ", ""));
