// Whether one source of a Content-Security-Policy allows an address, by the matching rules of CSP level 3: a scheme, or a
// host with perhaps a scheme, a port and a path. Nonces and hashes are of elements, and allow no address.

const SCHEME = /^[a-z][a-z0-9+.-]*:$/i;
const HOST = /^(?:([a-z][a-z0-9+.-]*:)\/\/)?(\*|(?:\*\.)?[\w-]+(?:\.[\w-]+)*)(:\d+|:\*)?(\/[^?#]*)?$/i;
const PORTS = { "http:": "80", "https:": "443" };

/** Whether `source` allows `url` on a page of the site `origin`. */
export function allowed(source, url, origin) {
  const page = new URL(origin);
  if (source.toLowerCase() === "'self'") return url.origin === page.origin;
  if (source === "*") return url.protocol in PORTS;
  if (SCHEME.test(source)) return sameScheme(source, url);
  const [, scheme = page.protocol, host, port, path = ""] = HOST.exec(source) ?? [];
  return Boolean(host) && sameScheme(scheme, url) && sameHost(host.toLowerCase(), url) && samePort(port?.slice(1), url) && samePath(path, url);
}

/** A page that is asked for more safely than the policy says is fine. */
const sameScheme = (scheme, { protocol }) => scheme.toLowerCase() === protocol || (scheme.toLowerCase() === "http:" && protocol === "https:");

const sameHost = (host, { hostname }) => host === "*" || (host.startsWith("*.") ? hostname.endsWith(host.slice(1)) : host === hostname);

const samePort = (wanted, { protocol, port }) => wanted === "*" || (wanted ?? PORTS[protocol]) === (port || PORTS[protocol]);

/** A path that ends in a slash is where an address begins; any other is all of it. */
function samePath(path, { pathname }) {
  if (!path || path === pathname) return true;
  const [wanted, found] = [path, pathname].map((one) => one.split("/").map(decoded));
  const folder = wanted.at(-1) === "" && wanted.pop() === "";
  return (folder ? wanted.length < found.length : wanted.length === found.length) && wanted.every((part, index) => part === found[index]);
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
