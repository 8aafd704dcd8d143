import assert from "node:assert/strict";
import { test } from "node:test";
import { excerptOf, passagesWith } from "../../plugins/videnbank/templates/assets/videnbank/search/excerpt.js";
import { markedPieces, markerOf } from "../../plugins/videnbank/templates/assets/videnbank/search/marks.js";
import { reasonOf } from "../../plugins/videnbank/templates/assets/videnbank/search/why.js";

const STOP_WORDS = new Set(["med"]);
const reading = (word, words, value = 8 << 3) => ({ word, term: { values: [value], words } });
const FRAVÆR = reading("fravær", [["fravær", "fraværet"], [], ["sygefravær"], ["sygdom"]]);
const MED = reading("MED", [["med"], [], [], []]);
const documentWith = (parts) => ({ title: "Titel", summary: "Det handler om møder.", passages: [], aliases: [], ...parts });
const marker = (...readings) => markerOf(readings, STOP_WORDS);

test("every word that a reading is met by is marked, and MED only in capitals", () => {
  const pieces = markedPieces("Fraværet faldt med MED, og sygefravær steg.", marker(FRAVÆR, MED));
  assert.deepEqual(pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text), ["Fraværet", "MED", "sygefravær"]);
  assert.equal(pieces.map(({ text }) => text).join(""), "Fraværet faldt med MED, og sygefravær steg.");
});

test("the sentence with most of the query is shown, the first of them that say as much", () => {
  const document = documentWith({ passages: [["a", "Det", ["Vi begyndte. Sygdom er der meget af. Nu er fraværet lavt."]], ["b", "Så", ["Fravær igen."]]] });
  assert.equal(excerptOf(document, marker(FRAVÆR)), "Sygdom er der meget af. Nu er fraværet lavt.");
  assert.equal(excerptOf(document, marker(FRAVÆR, reading("begyndte", [["begyndte"], [], [], []]))), "Vi begyndte. Sygdom er der meget af. Nu er fraværet lavt.");
});

test("the summary is shown when it says as much, or nothing does", () => {
  const passages = [["a", "Det", ["Fravær igen."]]];
  assert.equal(excerptOf(documentWith({ summary: "Om fravær. Og mere.", passages }), marker(FRAVÆR)), "Om fravær. Og mere.");
  assert.equal(excerptOf(documentWith({}), marker(FRAVÆR)), "Det handler om møder.");
});

test("a long sentence is cut between words near the first mark", () => {
  const excerpt = excerptOf(documentWith({ summary: "", passages: [["", "", [`${"ord ".repeat(60)}fravær ${"ord ".repeat(100)}`]]] }), marker(FRAVÆR));
  assert.match(excerpt, /^… ord .*fravær .*ord …$/);
  assert.ok(excerpt.length < 300);
});

test("the passages that meet most lead into the page, in its order", () => {
  const passages = [["a", "Et", ["sygdom"]], ["b", "To", ["intet"]], ["", "", ["fravær"]], ["c", "Fravær", ["x"]], ["d", "Fire", ["fravær"]], ["e", "Fem", ["fravær"]]];
  assert.deepEqual(passagesWith(documentWith({ passages }), marker(FRAVÆR)).map(({ anchor }) => anchor), ["c", "d", "e"]);
});

test("a reason is given when no word of the card does", () => {
  const why = (document, shown, value) => {
    const readings = [{ ...FRAVÆR, term: { ...FRAVÆR.term, values: [value] } }];
    return reasonOf({ number: 0, document }, shown, readings, markerOf(readings, STOP_WORDS));
  };
  assert.equal(why(documentWith({}), ["Fravær"], 8 << 3), null);
  assert.equal(why(documentWith({}), ["Sygefravær"], (8 << 3) | 2), null);
  assert.equal(why(documentWith({}), ["Intet"], (8 << 3) | 3), null);
  assert.equal(why(documentWith({}), ["Sygdom"], 0), null);
  assert.deepEqual(why(documentWith({}), ["Sygdom"], (8 << 3) | 3), { words: ["sygdom"], label: undefined });
  const elsewhere = documentWith({ passages: [["", "", ["Om sygdom."]]] });
  assert.deepEqual(why(elsewhere, ["Intet"], (8 << 3) | 3), { words: ["sygdom"], label: undefined });
  const about = documentWith({ aliases: [["Arbejdsmiljø", "trivsel|fravær"]] });
  assert.deepEqual(why(about, ["Intet"], (8 << 3) | 3), { words: [], label: "Arbejdsmiljø" });
});
