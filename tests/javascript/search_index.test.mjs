import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { gzipSync } from "node:zlib";
import { hash, skeleton, tokenize } from "../../plugins/videnbank/templates/assets/videnbank/search/analysis.js";
import { countsAmong, marksOf, narrowed } from "../../plugins/videnbank/templates/assets/videnbank/search/facet_sets.js";
import { GoneError, IndexReader } from "../../plugins/videnbank/templates/assets/videnbank/search/index_reader.js";
import { bestFirst, rank } from "../../plugins/videnbank/templates/assets/videnbank/search/ranking.js";
import { stem } from "../../plugins/videnbank/templates/assets/videnbank/search/stemmer.js";

const WEIGHTS = { levels: 10, title: 0.5, coverage: 1, least_coverage: 0.3, compound: 0.5, tool: 2, known: 0.1, page: 0.6 };
const MANIFEST = { format: 1, version: "v1", records: 3, documents: 4, tools: [1], parts: 1, ranking: WEIGHTS, stop_words: "og i", how_words: "hvordan" };
const browserFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = browserFetch;
});

/** Serves files by their address within the index; a number is a status. */
function serve(files) {
  const asked = [];
  globalThis.fetch = async (address) => {
    const name = new URL(address).pathname.slice(1);
    asked.push(name);
    const file = files[name] ?? 404;
    return typeof file === "number" ? new Response("", { status: file }) : new Response(file);
  };
  return asked;
}
const packed = (content) => gzipSync(JSON.stringify(content));
const opened = (files) => {
  const asked = serve({ "manifest.json": JSON.stringify(MANIFEST), ...files });
  return IndexReader.open(new URL("https://x/")).then((index) => ({ index, asked }));
};

test("words are cut out and hashed as the index has them", () => {
  assert.deepEqual(tokenize("Mød\u00aded a\u030Abent: MED-udvalg, x@y.dk www.vpt.dk covid-19!"), ["Møded", "åbent", "MED-udvalg", "covid-19"]);
  assert.equal(skeleton("Økonomié Æblerød Åaen"), "okonomie ablerod aan");
  assert.equal(hash(""), 0x811c9dc5);
  assert.equal(hash("foobar"), 0xbf9cf968);
});

test("stems are those of the index", () => {
  for (const [word, stemmed] of [["sagsbehandlerne", "sagsbehandl"], ["møder", "mød"], ["hus", "hus"], ["ø", "ø"], ["venligst", "venlig"], ["klagernes", "klag"]]) {
    assert.equal(stem(word), stemmed, word);
  }
});

test("a term is read with its documents, packed or unpacked", async () => {
  const part = { mød: [[[8, [0, 1]], [21, [1]]], ["møde møder", "", "", "samling"]] };
  for (const file of [packed(part), JSON.stringify(part)]) {
    const { index } = await opened({ "v1/terms/0.bin": file });
    const term = (await index.family("mod")).get("mød")();
    assert.deepEqual([...term.values], [8, 21, 8, 0]);
    assert.deepEqual([term.frequency, term.words], [3, [["møde", "møder"], [], [], ["samling"]]]);
    assert.equal((await index.family("mad")).size, 0);
  }
});

test("a file is fetched once, and again when it could not be had", async () => {
  const files = { "v1/facets/area.bin": 500 };
  const { index, asked } = await opened(files);
  await assert.rejects(index.facet("area"));
  serve({ "v1/facets/area.bin": packed({ boern: [1, 0] }) });
  assert.deepEqual(await index.facet("area"), new Map([["boern", [1, 2]]]));
  serve({});
  assert.equal((await index.facet("area")).size, 1);
  assert.equal(asked.length, 2);
});

test("an index of another format is not read", async () => {
  serve({ "manifest.json": JSON.stringify({ ...MANIFEST, format: 2 }) });
  await assert.rejects(IndexReader.open(new URL("https://x/")), /manifest\.json|: 2/);
});

test("a file that is gone tells which version it was of", async () => {
  const { index } = await opened({});
  await assert.rejects(index.document(0), (error) => error instanceof GoneError && error.version === "v1");
});

test("positions are by document", async () => {
  const { index } = await opened({ "v1/positions/0.bin": packed({ mød: [[0, 1], [[3, 0], [7]]] }) });
  assert.deepEqual(await index.positions("mød"), new Map([[0, [3, 4]], [2, [7]]]));
  assert.equal((await index.positions("x")).size, 0);
});

test("more of the query, its place in the title and a tool that is asked for come first", () => {
  const term = (...values) => ({ values, frequency: values.filter(Boolean).length });
  const query = (readings, more = {}) => ({ readings: readings.map((one) => ({ term: one, isCompound: false })), phrases: [], asksHow: false, ...more });
  const best = (plan) => bestFirst(rank(plan, MANIFEST, [1]).scores, 0, 4);
  assert.deepEqual(best(query([term(40, 40, 0, 40)])), [0, 1, 3]);
  assert.deepEqual(best(query([term(40, 44, 0, 0)])), [1, 0]);
  assert.deepEqual(best(query([term(40, 40, 40, 0)], { asksHow: true })), [1, 0, 2]);
  assert.deepEqual(best(query([term(80, 40, 0, 0), term(0, 40, 0, 0)])), [1, 0]);
  assert.deepEqual(best(query([term(40, 40, 0, 0)], { phrases: [new Set([1])] })), [1]);
  assert.deepEqual(best(query([term(40, 40, 40, 40), term(0, 0, 0, 40)])), [3]);
  assert.deepEqual(best(query([])), []);
});

test("choices are alternatives within a group, and narrow across", () => {
  const facets = new Map([
    ["area", new Map([["a", [0, 1]], ["b", [2]]])],
    ["kind", new Map([["case", [0, 2, 3]], ["tool", [1]]])],
  ]);
  const all = marksOf([0, 1, 2, 3], 4);
  const left = (chosen, except) => [...narrowed(all, new Map(chosen), facets, except)];
  assert.deepEqual(left([["area", ["a", "b"]]]), [1, 1, 1, 0]);
  assert.deepEqual(left([["area", ["a", "b"]], ["kind", ["case"]]]), [1, 0, 1, 0]);
  assert.deepEqual(left([["area", ["a"]], ["kind", ["case"]]], "area"), [1, 0, 1, 1]);
  assert.deepEqual(left([["kind", ["gone"]]]), [0, 0, 0, 0]);
  assert.deepEqual(countsAmong(marksOf([0, 1], 4), facets.get("kind")), { case: 1, tool: 1 });
});
