// The files that belong to this script, beside it. Their bytes must have the hash that the build wrote in here.

/** One of them, as a response. */
export async function file({ url, integrity }, more = {}) {
  const response = await fetch(new URL(url, import.meta.url), { integrity, ...more });
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response;
}
