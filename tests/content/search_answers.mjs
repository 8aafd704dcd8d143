// Answers queries as the page for finding does: `node search_answers.mjs ASSETS SITE`, with a JSON list of
// [query, mode] on standard input; the answers are a JSON list on standard output.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [, , assets, site] = process.argv;
const scripts = pathToFileURL(join(assets, "search/")).href;
const { Engine } = await import(`${scripts}engine.js`);
const { IndexReader } = await import(`${scripts}index_reader.js`);
const { rank, bestFirst } = await import(`${scripts}ranking.js`);

globalThis.fetch = async (address) => {
  const file = join(site, new URL(address).pathname);
  return existsSync(file) ? new Response(readFileSync(file)) : new Response("", { status: 404 });
};

const root = new URL("https://example.org/");
const index = await IndexReader.open(new URL("find/index/", root));
const engine = new Engine(index, root);
const answers = [];
for (const [query, mode] of JSON.parse(readFileSync(0, "utf-8"))) {
  const plan = await engine.plan(query, mode);
  const { scores } = rank(plan, index.manifest, index.tools);
  answers.push({
    readings: plan.readings.map(({ word, keys }) => [word, keys]),
    unknown: plan.unknown,
    hits: bestFirst(scores, 0, scores.length).map((number) => [number, scores[number]]),
  });
}
process.stdout.write(JSON.stringify(answers));
