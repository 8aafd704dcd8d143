import assert from "node:assert/strict";
import { test } from "node:test";
import { withEllipses } from "../../plugins/videnbank/templates/assets/videnbank/search/excerpt.js";
import { correct, createLexicon, fold, isKnown, nearestWords } from "../../plugins/videnbank/templates/assets/videnbank/search/spelling.js";

const LEXICON = createLexicon({ trivsel: 9, trivslen: 1, tillid: 4, møde: 5, moede: 1, arbejds: 2, arbejde: 8, glæde: 3 });

test("Danish letters fold to two", () => {
  assert.equal(fold("Æblerød Å"), "aebleroed aa");
});

test("a word or the beginning of one is known", () => {
  assert.ok(isKnown("TRIVS", LEXICON));
  assert.ok(!isKnown("rivsel", LEXICON));
});

test("of words that fold alike the most used one is meant", () => {
  assert.deepEqual(correct("moede", LEXICON), ["møde"]);
});

test("one mistake is put right, and two in a long word", () => {
  assert.deepEqual(correct("trisvel", LEXICON), ["trivsel"]);
  assert.deepEqual(correct("tilid", LEXICON), ["tillid"]);
  assert.equal(correct("tlid", LEXICON), null);
  assert.deepEqual(correct("trivselne", LEXICON), ["trivsel"]);
});

test("a compound nobody wrote is cut into words that are there", () => {
  assert.deepEqual(correct("arbejdsglæde", LEXICON), ["arbejds", "glæde"]);
  assert.deepEqual(correct("trivselstillidsmøde", LEXICON), ["trivsel", "tillid", "møde"]);
});

test("short words and numbers are left alone", () => {
  for (const word of ["ab", "2024", "7"]) assert.equal(correct(word, LEXICON), null, word);
});

test("the nearest come first, then the most used", () => {
  assert.deepEqual(nearestWords("trivslem", LEXICON, 5, 3), ["trivslen", "trivsel"]);
  assert.deepEqual(nearestWords("trivslem", LEXICON, 1, 3), ["trivslen"]);
});

test("an excerpt has dots where it begins or ends within a sentence", () => {
  assert.equal(withEllipses("midt i det"), "… midt i det …");
  assert.equal(withEllipses("<mark>midt</mark> i det."), "… <mark>midt</mark> i det.");
  assert.equal(withEllipses("Fra <mark>start?</mark>"), "Fra <mark>start?</mark>");
});
