import assert from "node:assert/strict";
import { test } from "node:test";
import { completions, correction, createLexicon, cuts, nearestWords } from "../../plugins/videnbank/templates/assets/videnbank/search/spelling.js";

const LEXICON = createLexicon(["trivsel", "arbejde", "møde", "tillid", "glæde", "tilsyn", "mødet"]);

test("a slip is put right in the most used word that begins alike", () => {
  for (const typed of ["trisvel", "trivse", "trivvsel", "TRIVSEL", "trivselen"]) assert.equal(correction(typed, LEXICON), "trivsel", typed);
  for (const typed of ["drivsel", "mde", "triv5el", "tiv"]) assert.equal(correction(typed, LEXICON), undefined, typed);
  assert.equal(correction("trisvel", null), undefined);
});

test("what is typed is completed by the most used words", () => {
  assert.deepEqual(completions("MØD", LEXICON), ["møde", "mødet"]);
  assert.deepEqual(completions("mø", LEXICON), []);
  assert.deepEqual(completions("møde", null), []);
});

test("a compound is cut in two words, and an s between them is told", () => {
  assert.deepEqual(cuts("tilsynsarbejde", LEXICON), [
    { parts: ["tilsyn", "arbejde"], keys: ["tilsyn", "arbejd"], isLinked: true },
    { parts: ["tilsyns", "arbejde"], keys: ["tilsyn", "arbejd"], isLinked: false },
  ]);
  assert.deepEqual(cuts("trivsel", LEXICON), []);
});

test("the nearest come first, then those that begin alike", () => {
  assert.deepEqual(nearestWords("trivslem", LEXICON, 5), ["trivsel"]);
  assert.deepEqual(nearestWords("mødetavle", LEXICON, 5), ["møde", "mødet"]);
  assert.deepEqual(nearestWords("xyzqwv", LEXICON, 5), []);
});
