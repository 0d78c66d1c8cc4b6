// The rules of internet.nl for the headers of a page, as a function of the headers alone. They follow the checker's source as
// stored publicly in 2026: internetstandards/Internet.nl, checks/tasks/http_headers.py (commit 02368e3e) and
// checks/tasks/securitytxt.py (commit 029cbc15). Stricter in two places: a policy that internet.nl only gives as advice fails
// here, and so does `default-src` with anything but 'self' or 'none'.

const YEAR = 31_536_000;

/** What is wrong with the headers of a page; empty when nothing is. Names in lower case. */
export function headerFaults(headers) {
  const faults = policyFaults(headers["content-security-policy"] ?? "");
  const age = /(?:^|;)\s*max-age=(\d+)/i.exec(headers["strict-transport-security"] ?? "");
  if (!age || Number(age[1]) < YEAR) faults.push("hsts");
  if (headers["x-content-type-options"]?.toLowerCase() !== "nosniff") faults.push("nosniff");
  if (!["DENY", "SAMEORIGIN"].includes(headers["x-frame-options"]?.toUpperCase())) faults.push("x-frame-options");
  if (!["no-referrer", "same-origin"].includes(headers["referrer-policy"]?.split(",").pop().trim())) faults.push("referrer-policy");
  return faults;
}

/** What is wrong with a content security policy. */
export function policyFaults(policy) {
  const directives = new Map(policy.split(";").map((part) => part.trim().split(/\s+/)).filter(([name]) => name).map(([name, ...values]) => [name.toLowerCase(), values]));
  const sources = [...directives.values()].flat();
  const faults = ["'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", "https:", "*", "127.0.0.1"].filter((bad) => sources.includes(bad));
  if (sources.some((source) => /^http:/i.test(source))) faults.push("http:");
  // A host must say https: itself.
  if (sources.some((source) => !source.startsWith("'") && !/^[a-z][a-z0-9+.-]*:/i.test(source) && /[.*]/.test(source) && source !== "*")) faults.push("host without scheme");
  const scripts = directives.get("script-src") ?? directives.get("default-src") ?? [];
  const objects = directives.get("object-src") ?? directives.get("default-src") ?? [];
  if ([...scripts, ...objects].some((source) => source === "data:")) faults.push("data:");
  const only = (name, allowed) => directives.get(name)?.length > 0 && directives.get(name).every(allowed);
  const own = (source) => source === "'self'" || source === "'none'";
  if (!only("default-src", own)) faults.push("default-src");
  if (!only("base-uri", own)) faults.push("base-uri");
  if (!directives.get("form-action")?.length) faults.push("form-action");
  if (!directives.get("frame-ancestors")?.some(own)) faults.push("frame-ancestors");
  return faults;
}

/** What is wrong with a security.txt (RFC 9116), served with this content type, on this moment. */
export function securityTxtFaults(text, contentType, now) {
  const faults = [];
  if (!/^text\/plain(;\s*charset=utf-8)?$/i.test(contentType ?? "")) faults.push("content type");
  const fields = text.split(/\r?\n/).filter((line) => line.trim() && !line.startsWith("#")).map((line) => /^([A-Za-z-]+): (\S.*)$/.exec(line));
  if (fields.includes(null)) return [...faults, "a line is no field"];
  const all = (name) => fields.filter((field) => field[1].toLowerCase() === name).map((field) => field[2]);
  const contacts = all("contact");
  if (!contacts.length || !contacts.every((contact) => /^(https:\/\/\S+|mailto:\S+@\S+|tel:\+?[\d-]+)$/.test(contact))) faults.push("contact");
  const expires = all("expires");
  const date = expires.length === 1 && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(expires[0]) ? Date.parse(expires[0]) : NaN;
  if (!(date > now)) faults.push("expires");
  else if (date > now + 366 * 86_400_000) faults.push("expires in more than a year");
  if (!all("canonical").every((address) => address.startsWith("https://"))) faults.push("canonical");
  if (all("preferred-languages").length > 1) faults.push("preferred-languages");
  return faults;
}
