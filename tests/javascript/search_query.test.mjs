import assert from "node:assert/strict";
import { test } from "node:test";
import { planQuery, quoted, readingText } from "../../plugins/videnbank/templates/assets/videnbank/search/query.js";
import { skeleton } from "../../plugins/videnbank/templates/assets/videnbank/search/analysis.js";
import { createLexicon } from "../../plugins/videnbank/templates/assets/videnbank/search/spelling.js";
import { readTerm } from "../../plugins/videnbank/templates/assets/videnbank/search/term.js";

const DOCUMENTS = 6;
const VALUE = 8 << 3;

/** What a plan is made from, for an index with the documents of each key; words stand one after the other. */
function sourceOf(index, words = []) {
  const terms = Object.entries(index).map(([key, numbers]) => [key, readTerm([[[VALUE, gaps(numbers)]], [key, "", "", ""]], DOCUMENTS)]);
  return {
    stopWords: new Set(["og", "i", "hvad", "med", "hvordan"]),
    howWords: new Set(["hvordan"]),
    records: DOCUMENTS,
    family: async (key) => new Map(terms.filter(([other]) => skeleton(other) === skeleton(key)).map(([other, term]) => [other, () => term])),
    positions: async (key) => new Map((index[key] ?? []).map((number) => [number, [Object.keys(index).indexOf(key)]])),
    lexicon: async () => (words ? createLexicon(words) : null),
  };
}
const gaps = (numbers) => numbers.map((number, place) => (place ? number - numbers[place - 1] - 1 : number));
const keysOf = ({ readings }) => readings.map(({ keys }) => keys.join("+"));
const plan = (typed, index, words, mode = "settled") => planQuery(typed, sourceOf(index, words), mode);

test("stop words are left out, and alone they are too common", async () => {
  const read = await plan("hvad med kaffe i køkkenet", { kaf: [0], køkken: [1] });
  assert.deepEqual([keysOf(read), read.unknown, read.isTooCommon], [["kaf", "køkken"], [], false]);
  assert.equal((await plan("hvad og i", {})).isTooCommon, true);
  assert.equal((await plan("!?", {})).isTooCommon, false);
});

test("an abbreviation that in small letters is a stop word has its capitals", async () => {
  assert.deepEqual(keysOf(await plan("MED", { MED: [0] })), ["MED"]);
});

test("capitals make no abbreviation that the index lacks", async () => {
  const read = await plan("HVAD MED KAFFE", { kaf: [0] });
  assert.deepEqual([keysOf(read), read.unknown], [["kaf"], []]);
  assert.equal((await plan("MED", {})).isTooCommon, true);
});

test("a title of small words alone is read as a whole", async () => {
  const read = await plan("Hvad med", { "title:hvad med": [5], kaf: [0] });
  assert.deepEqual([keysOf(read), read.isTooCommon], [["title:hvad med"], false]);
  assert.equal((await plan("hvad og", { "title:hvad med": [5] })).isTooCommon, true);
});

test("ae, oe and aa are read as Danish letters", async () => {
  for (const word of ["møde", "moede", "MØDE"]) assert.deepEqual(keysOf(await plan(word, { mød: [0] })), ["mød"], word);
});

test("a word may lack the signs of its letters, which is told", async () => {
  const read = await plan("mode", { mød: [0], mōd: [1, 2], måd: [3, 4, 5] });
  assert.deepEqual([keysOf(read), readingText(read), read.isCorrected], [["mōd"], "mōd", true]);
  assert.deepEqual(keysOf(await plan("mode", { mod: [0], mød: [1, 2] })), ["mod"]);
  assert.deepEqual((await plan("mod", { mød: [1, 2] })).unknown, ["mod"]);
  assert.deepEqual((await plan("mode", { mød: [0] }, [], "literal")).unknown, ["mode"]);
});

test("a word with hyphens is read as a whole, else in pieces", async () => {
  assert.deepEqual(keysOf(await plan("tavle-møde", { tavlemød: [0] })), ["tavlemød"]);
  assert.deepEqual(keysOf(await plan("tavle-møde", { tavl: [0], mød: [0] })), ["tavl", "mød"]);
});

test("one mistake in a word of five letters is put right and told", async () => {
  const index = { trivsel: [0], hund: [1] };
  const read = await plan("trivsle", index, ["trivsel", "hund"]);
  assert.deepEqual([keysOf(read), read.isCorrected, readingText(read)], [["trivsel"], true, "trivsel"]);
  assert.deepEqual((await plan("hond", index, ["hund"])).unknown, ["hond"]);
  assert.deepEqual((await plan("trivsle", index, ["trivsel"], "literal")).unknown, ["trivsle"]);
});

test("a compound that the bank has in two words is read as both of them", async () => {
  const index = { tilsyn: [0, 2], samarbejd: [2, 3] };
  const read = await plan("tilsynssamarbejde", index, ["tilsyn", "samarbejde"]);
  assert.deepEqual([keysOf(read), readingText(read)], [["tilsyn+samarbejd"], "tilsyn samarbejde"]);
  assert.deepEqual([...read.readings[0].term.values].map(Boolean), [false, false, true, false, false, false]);
});

test("the last word is completed while it is typed", async () => {
  const index = { morgenmød: [0], morgenkaf: [1] };
  const words = ["morgenmøde", "morgenkaffe"];
  const read = await plan("morge", index, words, "typing");
  assert.deepEqual([keysOf(read), read.isCorrected], [["morgenmød+morgenkaf"], false]);
  assert.deepEqual((await plan("morge kaffe", { kaf: [0] }, words, "typing")).unknown, ["morge"]);
  assert.deepEqual((await plan("morge", index, words)).unknown, ["morge"]);
});

test("unknown words are named, also when the lexicon cannot be had", async () => {
  const read = await plan("GDPR kaffe", { kaf: [0] }, null);
  assert.deepEqual([keysOf(read), read.unknown], [["kaf"], ["GDPR"]]);
});

test("quoted words must stand side by side", async () => {
  const index = { god: [0, 1], kaf: [1, 2] };
  assert.deepEqual((await plan('"god kaffe"', index)).phrases, [new Set([1])]);
  assert.deepEqual((await plan("»kaffe god«", index)).phrases, [new Set()]);
  assert.deepEqual((await plan('"xyz"', index)).phrases, []);
});

test("a query that asks how is known", async () => {
  assert.equal((await plan("Hvordan kaffe", { kaf: [0] })).asksHow, true);
  assert.equal((await plan("kaffe", { kaf: [0] })).asksHow, false);
});

test("more than twenty words are a text that was pasted", async () => {
  assert.equal((await plan(Array.from({ length: 30 }, (_, n) => `x${n}y`).join(" "), {})).unknown.length, 20);
});

test("words are quoted as Danes quote", () => {
  assert.equal(quoted(["a", "b"]), "»a«, »b«");
});
