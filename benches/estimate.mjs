// Every throughput of the project in one run: `cargo xtask bench`. Natively (benches/estimate.rs), in WebAssembly
// under Node.js and in Chromium, on the command line, and publicodes as a peer. Nothing here passes or fails on time.
// CHROMIUM is the browser, ADDRESS serves dist/.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdir, open, readFile, readdir, writeFile } from "node:fs/promises";
import { existsSync, readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import Engine from "publicodes";

process.chdir(new URL("..", import.meta.url).pathname);
const FOLDER = "target/bench";
const WASM_OPT = ["-O3", "--strip-producers", "--enable-bulk-memory", "--enable-bulk-memory-opt", "--enable-nontrapping-float-to-int",
  "--enable-sign-ext", "--enable-mutable-globals", "--enable-reference-types", "--enable-multivalue"];
const LINES = 300_000;
const rows = [];

await mkdir(FOLDER, { recursive: true });
console.log(`Load of the machine at the start: ${loadavg()[0].toFixed(2)} (a quiet machine gives the figures that count)`);
native();
const households = (await readFile(`${FOLDER}/households.jsonl`, "utf8")).trim().split("\n").map((line) => JSON.parse(line));
await webAssembly();
peer();
await commandLine();
table();

/** Runs the native benchmark and reads the medians from its tree. */
function native() {
  const tree = execFileSync("cargo", ["bench", "--quiet", "--bench", "estimate"], { encoding: "utf8" });
  console.log(tree);
  const names = {
    formula_cents: "bare formula, whole cents (i64)",
    formula_decimal: "bare formula, decimals",
    "ivb_bill, false": "engine, ivb_bill, no receipt",
    "ivb_bill, true": "engine, ivb_bill, receipt",
    "in_force, false": "engine, in_force, no receipt",
    "in_force, true": "engine, in_force, receipt",
    income: "engine, ivb_bill, income unknown, receipt",
    household: "engine, ivb_bill, household unknown, receipt",
    everything: "engine, ivb_bill, everything unknown, receipt",
    reading: "JSON text in, facts out",
    ivb_bill: "JSON text in and out, ivb_bill",
    in_force: "JSON text in and out, in_force",
  };
  const found = {};
  let name;
  for (const line of tree.split("\n")) {
    name = line.match(/[├╰]─ (.+?) {2,}/)?.[1].replace(/[("')]/g, "") ?? name;
    const [, number, unit] = line.split("│").at(-4)?.match(/([\d.]+) ([KMG]?)item\/s/) ?? [];
    if (number) found[name] = number * { "": 1, K: 1e3, M: 1e6, G: 1e9 }[unit];
  }
  for (const [key, what] of Object.entries(names)) {
    if (!found[key]) throw new Error(`no figure for ${key} in the output of the native benchmark`);
    rows.push(["native", what, found[key]]);
  }
}

/** The engine alone, and the module's own export with objects in and out; under Node.js and in Chromium. */
async function webAssembly() {
  const engines = { z: await engine("z"), s: await engine("s") };
  const assets = await readdir("dist/assets");
  const module = await readFile(`dist/assets/${assets.find((name) => /^wmo-zelfcheck-.*\.wasm$/.test(name))}`);
  const glue = "target/web/bindgen/wmo_zelfcheck.js";
  const inNode = await inModule({ glue: pathToFileURL(glue).href, module, engines, households });

  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  try {
    const page = await browser.newPage();
    const served = { "glue.js": await readFile(glue), "module.wasm": module, "z.wasm": engines.z, "s.wasm": engines.s };
    await page.route("**/bench/*", (route) => {
      const name = route.request().url().split("/").at(-1);
      return route.fulfill({ body: served[name], contentType: name.endsWith(".js") ? "text/javascript" : "application/wasm" });
    });
    await page.goto(process.env.ADDRESS);
    const inChromium = await page.evaluate(inModule, {
      glue: "/bench/glue.js", module: "/bench/module.wasm", engines: { z: "/bench/z.wasm", s: "/bench/s.wasm" }, households,
    });
    // The same households must come to the same sum of money everywhere.
    const sums = [JSON.parse(await readFile(`${FOLDER}/sums.json`, "utf8")), ...[inNode, inChromium].flatMap((there) => [there.sums.z, there.sums.s])];
    if (new Set(sums.map(String)).size !== 1) throw new Error(`the sums differ: ${JSON.stringify(sums)}`);
    for (const [what, rate] of Object.entries(inNode.rates)) rows.push(["wasm, Node.js", what, rate]);
    for (const [what, rate] of Object.entries(inChromium.rates)) rows.push(["wasm, Chromium", what, rate]);
  } finally {
    await browser.close();
  }
}

/** benches/engine-wasm, built and optimised as the release module is, but for the optimisation level asked for. */
async function engine(level) {
  await copyFile("Cargo.lock", "benches/engine-wasm/Cargo.lock");
  const library = `${execFileSync("rustc", ["--print", "sysroot"], { encoding: "utf8" }).trim()}/lib/rustlib/src/rust/library`;
  const own = existsSync(`${library}/Cargo.lock`);
  execFileSync("cargo", [
    "build", "--quiet", "--manifest-path", "benches/engine-wasm/Cargo.toml", "--target-dir", "target", "--profile", "web",
    "--target", "wasm32-unknown-unknown", "--config", `profile.web.opt-level="${level}"`,
    ...(own ? ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"] : []),
  ], {
    stdio: ["ignore", "inherit", "inherit"],
    env: {
      ...process.env,
      ...(own && { RUSTC_BOOTSTRAP: "1", CARGO_ENCODED_RUSTFLAGS: ["-Zunstable-options", "-Cpanic=immediate-abort"].join("\x1f") }),
    },
  });
  const out = `${FOLDER}/engine-${level}.wasm`;
  execFileSync("node", ["node_modules/binaryen/bin/wasm-opt", ...WASM_OPT, "target/wasm32-unknown-unknown/web/engine_wasm.wasm", "-o", out]);
  return readFile(out);
}

/** Runs under Node.js and, sent there as text, in the page: so it uses nothing from outside itself. */
async function inModule({ glue, module, engines, households }) {
  const bytes = async (from) => (typeof from === "string" ? (await fetch(from)).arrayBuffer() : from);
  /** Median rate of many short runs, after warming up: short, so that most escape whatever else the machine does. */
  const rate = (run, count) => {
    const seconds = (rounds) => {
      const start = performance.now();
      run(rounds);
      return (performance.now() - start) / 1000;
    };
    let rounds = 1;
    while (seconds(rounds) < 0.2) rounds *= 2;
    rounds = Math.ceil(rounds / 40);
    const times = Array.from({ length: 101 }, () => seconds(rounds)).sort((a, b) => a - b);
    return (count * rounds) / times[50];
  };
  const rates = {};
  const sums = {};
  const text = new TextEncoder().encode(households.map((household) => JSON.stringify(household)).join("\n"));
  for (const [level, from] of Object.entries(engines)) {
    const { exports } = (await WebAssembly.instantiate(await bytes(from))).instance;
    const start = exports.buffer(text.length);
    new Uint8Array(exports.memory.buffer, start, text.length).set(text);
    if (exports.prepare() !== households.length) throw new Error("not all households were read");
    for (const [number, regime] of ["ivb_bill", "in_force"].entries()) {
      for (const receipt of [false, true]) {
        const what = `engine, ${regime}, ${receipt ? "receipt" : "no receipt"}, opt-level ${level}`;
        rates[what] = rate((rounds) => exports.estimates(rounds, number, receipt ? 1 : 0), households.length);
      }
    }
    sums[level] = [exports.estimates(1, 0, 0) >>> 0, exports.estimates(1, 1, 0) >>> 0];
  }
  const { default: init, estimate } = await import(glue);
  await init({ module_or_path: await bytes(module) });
  for (const receipt of [false, true]) {
    const requests = households.map((household) => ({ ...household, regimes: ["ivb_bill"], receipt }));
    if (requests.some((request) => estimate(request).error)) throw new Error("a request was refused");
    rates[`estimate(), objects in and out, ivb_bill, ${receipt ? "receipt" : "no receipt"}`] = rate((rounds) => {
      for (let round = 0; round < rounds; round++) for (const request of requests) estimate(request);
    }, requests.length);
  }
  return { rates, sums };
}

/** The same bare formula in publicodes, which has no rounding down: that is done outside and not measured. */
function peer() {
  const engine = new Engine({
    income: { valeur: 0 },
    excess: { valeur: "income - 24500", plancher: 0 },
    contribution: { valeur: "23.60 + 10% * excess / 12", plafond: 328 },
  }, { logger: { log() {}, warn() {}, error: console.error } });
  const due = (income) => engine.setSituation({ income }).evaluate("contribution").nodeValue;
  const cents = (euros) => Math.floor(euros * 100 + 1e-6);
  if (cents(due(30_000)) !== 69_43) throw new Error(`publicodes gives ${due(30_000)} for 30000`);
  const incomes = Array.from({ length: 1000 }, (_, index) => 15 + index * 73);
  for (const income of incomes) {
    const exact = Math.min(328_00, Math.floor((23_60 * 120 + Math.max(0, income - 24_500) * 100) / 120));
    if (cents(due(income)) !== exact) throw new Error(`publicodes gives ${due(income)} for ${income}`);
  }
  const times = incomes.map((income) => {
    const start = performance.now();
    due(income);
    return (performance.now() - start) / 1000;
  }).sort((a, b) => a - b);
  rows.push(["Node.js", "bare formula, publicodes", 1 / times[incomes.length / 2]]);
}

/** Lines a second through the command line, and its memory over a million lines. */
async function commandLine() {
  const regimes = { ivb_bill: { regimes: ["ivb_bill"] }, "all regimes": {} };
  for (const [name, options] of Object.entries(regimes)) {
    for (const receipt of name === "ivb_bill" ? [false, true] : [false]) {
      const lines = households.map((household) => `${JSON.stringify({ ...household, ...options, receipt })}\n`).join("");
      const file = `${FOLDER}/lines.jsonl`;
      await writeFile(file, lines.repeat(LINES / households.length));
      const times = [];
      for (let run = 0; run < 5; run++) {
        const input = await open(file);
        const start = performance.now();
        const [code] = await once(spawn("target/release/wmo", ["estimate"], { stdio: [input.fd, "ignore", "ignore"] }), "exit");
        times.push((performance.now() - start) / 1000);
        await input.close();
        if (code !== 0) throw new Error(`wmo estimate ended with ${code}`);
      }
      rows.push(["wmo estimate", `lines, ${name}, ${receipt ? "receipt" : "no receipt"}`, LINES / times.sort((a, b) => a - b)[2]]);
    }
  }
  const lines = households.map((household) => `${JSON.stringify({ ...household, regimes: ["ivb_bill"], receipt: false })}\n`).join("");
  for (const times of [1, 1000]) {
    const count = (times * households.length).toLocaleString("en-GB");
    console.log(`Peak memory of wmo estimate over ${count} lines: ${await peak(lines, times)}`);
  }
}

/** The highest resident memory so far, read from Linux while the command waits for more input. */
async function peak(lines, times) {
  const command = spawn("target/release/wmo", ["estimate"], { stdio: ["pipe", "pipe", "ignore"] });
  let answered = 0;
  const all = new Promise((done) => command.stdout.on("data", (chunk) => {
    for (const byte of chunk) answered += byte === 10;
    if (answered === times * households.length) done();
  }));
  for (let time = 0; time < times; time++) {
    if (!command.stdin.write(lines)) await once(command.stdin, "drain");
  }
  await all;
  const status = `/proc/${command.pid}/status`;
  const found = existsSync(status) ? readFileSync(status, "utf8").match(/VmHWM:\s+(\d+) kB/)[1] : undefined;
  command.stdin.end();
  await once(command, "exit");
  return found ? `${(found / 1024).toFixed(1)} MiB` : "not known on this system";
}

function table() {
  const yardstick = rows[0][2];
  const short = (rate) => Number(rate.toPrecision(3)).toLocaleString("en-GB");
  console.log("\n| where | what | per second | whole cents are faster by |\n|---|---|--:|--:|");
  for (const [where, what, rate] of rows) {
    const times = Number((yardstick / rate).toPrecision(2)).toLocaleString("en-GB");
    console.log(`| ${where} | ${what} | ${short(rate)} | ${times} x |`);
  }
  console.log(`\nLoad of the machine at the end: ${loadavg()[0].toFixed(2)}`);
}
