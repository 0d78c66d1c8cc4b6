// WebKit walks through the three parts.
import { webkit } from "./engines/webkit.mjs";
import { walksIn } from "./engines/tests.mjs";

await walksIn(webkit);
