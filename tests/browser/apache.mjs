// A real Apache with the sample that ships, on loopback, as a process without rights and with a configuration of its own.
// The folder that a web manager fills in by hand is filled in here; every other line stays as it is.
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { filled } from "./nginx.mjs";
import { free } from "./ports.mjs";

const MODULES = "/usr/lib/apache2/modules";
const PROGRAM = "/usr/sbin/apache2";
/** Debian's user without rights, for who starts the tests as root. */
const NOBODY = 65_534;

export const installed = existsSync(PROGRAM);

/** Starts Apache with the release. Stops with `after`. */
export async function apache(after) {
  const folder = mkdtempSync(join(tmpdir(), "wmo-apache-"));
  const release = resolve(process.env.RELEASE);
  cpSync(join(release, "web"), join(folder, "widget"), { recursive: true });
  const sample = readFileSync(join(release, "server/apache/wmo-zelfcheck.conf"), "utf8");
  writeFileSync(join(folder, "wmo-zelfcheck.conf"), filled(sample, [["/var/www/wmo-zelfcheck/", `${folder}/widget/`]]));
  writeFileSync(join(folder, "log"), "");
  chmodSync(folder, 0o755);
  const root = process.getuid() === 0;
  if (root) execFileSync("chown", ["-R", `${NOBODY}:${NOBODY}`, folder]);
  const modules = ["mpm_event", "authz_core", "alias", "dir", "headers", "mime", "rewrite"].map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`).join("\n");
  let server;
  after(() => {
    server?.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });
  const [port] = await free(1);
  writeFileSync(join(folder, "apache.conf"), `
ServerRoot ${folder}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${folder}/pid
ErrorLog ${folder}/log
DefaultRuntimeDir ${folder}
Mutex file:${folder}
${modules}
TypesConfig /dev/null
# As Debian has it; the sample must not depend on it.
AddType application/x-gzip .gz .tgz
ServerTokens Prod
DocumentRoot ${folder}/widget
Include ${folder}/wmo-zelfcheck.conf
`);
  server = spawn(PROGRAM, ["-X", "-f", join(folder, "apache.conf")], { stdio: "inherit", ...(root ? { uid: NOBODY, gid: NOBODY } : {}) });
  const [log, pid] = [() => readFileSync(join(folder, "log"), "utf8"), join(folder, "pid")];
  // It writes its number once it has its port, and ends when it cannot have it.
  while (!existsSync(pid)) {
    if (server.exitCode !== null) throw new Error(`Apache does not start: ${log()}`);
    await new Promise((done) => setTimeout(done, 50));
  }
  return { address: `http://127.0.0.1:${port}`, log };
}
