// Runs the browser test files that are named, two at a time, with one Chromium for all of them: starting one for each
// file costs a second of both cores. Every page of a test has a context of its own, so they share nothing.
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { chromium } from "playwright-core";
import { ARGUMENTS } from "./helpers.mjs";

const server = await chromium.launchServer({ executablePath: process.env.CHROMIUM, args: ARGUMENTS, host: "127.0.0.1" });
process.env.BROWSER = server.wsEndpoint();
const tests = run({ files: process.argv.slice(2), concurrency: 2 });
tests.on("test:fail", () => (process.exitCode = 1));
tests.compose(spec).pipe(process.stdout);
tests.once("end", () => server.close());
