// Our stylesheet, which a page names apart from the script: it may be missing, or of another version.
import { noStyle, otherStyle } from "./words.js";

/** What is wrong with the stylesheet where `element` stands, as sentences: the build writes its version into it (xtask/style.mjs). */
export function wrongStyle(element, version) {
  const found = getComputedStyle(element).getPropertyValue("--wmo-version").replace(/[" ]/g, "");
  return found === version ? [] : [found ? otherStyle(found, version) : noStyle];
}
