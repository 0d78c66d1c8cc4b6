// Firefox walks through the three parts.
import { firefox } from "./engines/firefox.mjs";
import { walksIn } from "./engines/tests.mjs";

await walksIn(firefox);
