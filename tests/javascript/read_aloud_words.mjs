// The site's own words for reading aloud; the test that runs the units puts them beside this file.

import { readFileSync } from "node:fs";
import { parseMessages } from "../../plugins/videnbank/templates/assets/videnbank/lib/messages.js";

const PREFIX = "aloud.";
const texts = JSON.parse(readFileSync(new URL("wording.json", import.meta.url), "utf-8"));
const words = Object.entries(texts).flatMap(([key, text]) =>
  key.startsWith(PREFIX) ? [[key.slice(PREFIX.length), text]] : [],
);

export const messages = parseMessages(JSON.stringify(Object.fromEntries(words)));
