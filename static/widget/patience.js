// How long a visitor waits for a file of the municipality or for another language.
const LONGEST = 10_000;

/** A signal that ends a request which takes too long; `AbortSignal.timeout` is not in every browser that the module runs in. */
export function patience() {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), LONGEST);
  return controller.signal;
}
