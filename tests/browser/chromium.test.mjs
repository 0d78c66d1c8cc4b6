// Chromium walks through the three parts.
import { chromium } from "./engines/chromium.mjs";
import { walksIn } from "./engines/tests.mjs";

await walksIn(chromium);
