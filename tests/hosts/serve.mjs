// Shows the hosts to people: `cargo xtask serve`, and then `ADDRESS=http://127.0.0.1:8017 node tests/hosts/serve.mjs`.
import { host } from "../browser/host.mjs";
import { HOSTS, pages } from "./index.mjs";

const list = HOSTS.map((name) => `<li><a href="/${name}.html">${name}</a></li>`).join("");
const site = await host(() => {}, { "/": `<!doctype html><meta charset="utf-8"><title>Hosts</title><ul>${list}</ul>`, ...pages }, { "Content-Security-Policy": null });
console.log(site.address);
