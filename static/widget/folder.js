// Which files a frame may name in its address: anybody can make such an address, so no more than files of a municipality
// in the widget's own folder, by a plain name. The integration page tells an editor the same.
import { parsed } from "./files.js";

/** Names of letters, digits and dashes, with one point or slash between two: servers differ in what they read in others. */
const PLAIN = /^([\w-]+[./])*[\w-]+\.(\w+)$/;

/** The address of a file in `folder` (a URL) or below whose name ends in `.` and `ending`; `null` for any other. */
export function inside(name, folder, ending) {
  const url = parsed(name, folder);
  if (url?.origin !== folder.origin || !url.pathname.startsWith(folder.pathname)) return null;
  const plain = PLAIN.exec(url.pathname.slice(folder.pathname.length));
  return plain?.at(-1).toLowerCase() === ending ? url.origin + url.pathname : null;
}
