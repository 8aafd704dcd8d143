import assert from "node:assert/strict";
import { test } from "node:test";
import { contentWords, literalQuery, planQuery, quoted } from "../../plugins/videnbank/templates/assets/videnbank/search/query.js";
import { createLexicon } from "../../plugins/videnbank/templates/assets/videnbank/search/spelling.js";

const STOP_WORDS = new Set(["og", "i", "it"]);

/** An engine that knows how many records have each word; all words must be met, and loose reads o for ø. */
function engineWith(words) {
  const has = (word, loose) => {
    const isExact = word.startsWith('"');
    const bare = word.replaceAll('"', "");
    return Object.entries(words).some(([known]) => {
      const written = loose ? known.replaceAll("ø", "o").replaceAll("æ", "a") : known;
      return isExact ? written === bare : written.startsWith(bare);
    });
  };
  const count = (text) => Math.min(...text.split(" ").map((word) => words[word.replaceAll('"', "")] ?? 1));
  return {
    countHits: async ({ text, loose }) => (text.split(" ").every((word) => has(word, loose)) ? count(text) : 0),
  };
}
const loader = (words) => async () => createLexicon(words);
const plan = (typed, words) => planQuery(typed, engineWith(words), STOP_WORDS, loader(words));

test("stop words are left out unless they are all there is, in capitals, or quoted", () => {
  assert.deepEqual(contentWords("kaffe og møde i Køge", STOP_WORDS), ["kaffe", "møde", "Køge"]);
  assert.deepEqual(contentWords("og i", STOP_WORDS), ["og", "i"]);
  assert.deepEqual(contentWords("IT i", STOP_WORDS), ["IT"]);
  assert.deepEqual(contentWords('"og i"', STOP_WORDS), ['"og', 'i"']);
  assert.deepEqual(contentWords("  ", STOP_WORDS), []);
  assert.equal(contentWords("ord ".repeat(50), STOP_WORDS).length, 20);
});

test("a decomposed å is the same å", () => {
  assert.deepEqual(contentWords("a\u030Abent", STOP_WORDS), ["åbent"]);
});

test("a known word is asked for as it stands", async () => {
  assert.deepEqual(await plan("kaffe", { kaffe: 3 }), {
    query: { text: "kaffe", loose: false },
    isCorrected: false,
    dropped: [],
  });
  assert.deepEqual((await plan("", { kaffe: 3 })).query, null);
});

test("ae, oe and aa are read as Danish letters, and missing strokes as loosely written", async () => {
  assert.equal((await literalQuery("moede", engineWith({ møde: 2 }), STOP_WORDS))?.text, "møde");
  assert.deepEqual(await literalQuery("mode", engineWith({ møde: 2 }), STOP_WORDS), { text: "mode", loose: true });
  assert.equal(await literalQuery(" ", engineWith({}), STOP_WORDS), null);
});

test("a mistyped word is put right, and the reader is told", async () => {
  const { query, isCorrected } = await plan("trivsle", { trivsel: 4 });
  assert.deepEqual([query?.text, isCorrected], ["trivsel", true]);
});

test("what is quoted is left as it is", async () => {
  const { query, isCorrected } = await plan('"trivsle"', { trivsel: 4 });
  assert.deepEqual([query?.text, isCorrected], ['"trivsle"', false]);
});

test("as few words as possible are dropped for the rest to have hits", async () => {
  const { query, dropped } = await plan("kaffe xyzzyq", { kaffe: 3 });
  assert.equal(query?.text, "kaffe");
  assert.deepEqual(dropped, ["xyzzyq"]);
});

test("words are quoted as Danes quote", () => {
  assert.equal(quoted(["a", "b"]), "»a«, »b«");
});
