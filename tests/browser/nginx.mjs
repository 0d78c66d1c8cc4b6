// A real nginx with the configuration that ships, in a folder of its own, on loopback, with a certificate for the occasion.
// What a web manager fills in by hand (addresses, certificate, folders) is filled in here; every other line stays as it is.
import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request as plainRequest } from "node:http";
import { request as secureRequest } from "node:https";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { free } from "./ports.mjs";

const { NGINX_FOLDER: NGINX, RELEASE } = process.env;

/** Replaces what must be there: a sample that changed is noticed. */
export function filled(text, values) {
  for (const [from, to] of values) {
    if (!text.includes(from)) throw new Error(`the sample has no ${from}`);
    text = text.replaceAll(from, to);
  }
  return text;
}

/** Status, headers and size of an answer. */
export const get = (address, encoding = "identity") => new Promise((done, failed) => {
  const ask = address.startsWith("https:") ? secureRequest : plainRequest;
  ask(address, { rejectUnauthorized: false, headers: { "accept-encoding": encoding } }, (answer) => {
    const parts = [];
    answer.on("data", (part) => parts.push(part)).on("end", () => done({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }));
  }).on("error", failed).end();
});

/** Starts nginx with the release; `site` has the municipality's own files: path -> text, `changed` what else it filled in. Stops with `after`. */
export async function nginx(after, site, changed = []) {
  const folder = mkdtempSync(join(tmpdir(), "wmo-nginx-"));
  const samples = join(resolve(RELEASE), "server");
  for (const name of ["conf.d", "snippets", "temp"]) mkdirSync(join(folder, name), { recursive: true });
  cpSync(join(resolve(RELEASE), "web"), join(folder, "widget"), { recursive: true });
  for (const [path, text] of Object.entries(site)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  execFileSync("openssl", [
    "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1", "-keyout", join(folder, "key.pem"), "-out", join(folder, "certificate.pem"),
  ], { stdio: "ignore" });
  const read = (name) => readFileSync(join(samples, "nginx", name), "utf8");
  writeFileSync(join(folder, "conf.d/wmo-zelfcheck.conf"), read("conf.d/wmo-zelfcheck.conf"));
  writeFileSync(join(folder, "snippets/wmo-zelfcheck.conf"), filled(read("snippets/wmo-zelfcheck.conf"), [["/var/www/wmo-zelfcheck/", `${folder}/widget/`], ["# brotli_static on;", "brotli_static on;"], ...changed]));
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${folder}/temp/${kind};`).join("\n");
  const configure = (plain, secure) => {
    const gemeente = filled(read("sites-available/gemeente.conf"), [
      ["    listen [::]:80;\n", ""], ["    listen [::]:443 ssl http2;\n", ""], ["listen 80;", `listen 127.0.0.1:${plain};`], ["listen 443 ssl", `listen 127.0.0.1:${secure} ssl`],
      ["/etc/ssl/voorbeeldstad/fullchain.pem", `${folder}/certificate.pem`], ["/etc/ssl/voorbeeldstad/privkey.pem", `${folder}/key.pem`], ["/var/www/voorbeeldstad", `${folder}/site`],
    ]);
    writeFileSync(join(folder, "nginx.conf"), `
load_module ${NGINX}/usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
daemon off; pid ${folder}/pid; error_log ${folder}/error.log warn; worker_processes 1; ${process.getuid() === 0 ? "user root root;" : ""}
events {}
http {
  include ${NGINX}/etc/nginx/mime.types;
  access_log ${folder}/access.log;
  ${temporary}
  include ${folder}/conf.d/*.conf;
  ${gemeente}
}`);
  };
  const [log, pid] = [join(folder, "error.log"), join(folder, "pid")];
  let server;
  after(async () => {
    const ended = new Promise((done) => (server.exitCode === null ? server.once("exit", done) : done()));
    server.kill("SIGQUIT");
    await Promise.race([ended, new Promise((done) => setTimeout(done, 3_000))]);
    server.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });
  for (let tries = 1; ; tries += 1) {
    const [plain, secure] = await free(2);
    configure(plain, secure);
    server = spawn(join(NGINX, "usr/sbin/nginx"), ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", log], { stdio: "inherit" });
    // It writes its number once it has its ports, and ends when it cannot have them.
    while (!existsSync(pid) && server.exitCode === null) await new Promise((done) => setTimeout(done, 50));
    if (server.exitCode === null) {
      // What was asked for, apart from the icon, for which a browser comes at a moment of its own.
      const asked = () => readFileSync(join(folder, "access.log"), "utf8").split("\n").filter((line) => line && !line.includes("/icon"));
      return { address: `https://127.0.0.1:${secure}`, plain: `http://127.0.0.1:${plain}`, errors: () => readFileSync(log, "utf8"), asked };
    }
    const said = readFileSync(log, "utf8");
    if (tries === 5 || !said.includes("Address already in use")) throw new Error(`nginx does not start: ${said}`);
    writeFileSync(log, "");
  }
}
