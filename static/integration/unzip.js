// The parts of a zip file, unzipped one by one by the browser itself. Anybody may make such a file: what it says of its
// sizes is checked, and so is what comes out.
const MOST = { entries: 2000, part: 60_000_000, all: 200_000_000 };

/** `has(path)` and `xml(path)`, which gives the part's document. What is wrong is an error `other`, `large` or `damaged`. */
export function unzip(bytes) {
  const parts = directory(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), bytes);
  return {
    has: (path) => parts.has(path),
    async xml(path) {
      const text = new TextDecoder().decode(await content(bytes, parts.get(path)));
      // Entities could make much of little.
      if (/<!DOCTYPE/i.test(text)) throw new Error("damaged");
      const document = new DOMParser().parseFromString(text, "application/xml");
      if (document.getElementsByTagName("parsererror").length) throw new Error("damaged");
      return document;
    },
  };
}

function directory(view, bytes) {
  let end = view.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) throw new Error("other");
  const parts = new Map();
  let total = 0;
  let at = view.getUint32(end + 16, true);
  try {
    for (let left = view.getUint16(end + 10, true); left > 0; left--) {
      if (view.getUint32(at, true) !== 0x02014b50) throw new Error("damaged");
      const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
      const part = { locked: view.getUint16(at + 8, true) & 1, method: view.getUint16(at + 10, true), packed: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true), start: view.getUint32(at + 42, true) };
      part.data = part.start + 30 + view.getUint16(part.start + 26, true) + view.getUint16(part.start + 28, true);
      total += part.size;
      parts.set(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)), part);
      if (parts.size > MOST.entries || total > MOST.all) throw new Error("large");
      at += 46 + name + extra + comment;
    }
  } catch (error) {
    throw error instanceof RangeError ? new Error("damaged") : error;
  }
  return parts;
}

/** The bytes of a part, and never more than it says that it has. */
async function content(bytes, { locked, method, packed, size, data }) {
  if (locked || (method !== 0 && method !== 8)) throw new Error("damaged");
  if (size > MOST.part) throw new Error("large");
  const raw = bytes.subarray(data, data + packed);
  if (method === 0) return raw;
  const out = new Uint8Array(size);
  let length = 0;
  const reader = new Blob([raw]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return out.subarray(0, length);
      if (length + value.length > size) throw new Error("damaged");
      out.set(value, length);
      length += value.length;
    }
  } catch {
    reader.cancel().catch(() => {});
    throw new Error("damaged");
  }
}
