import assert from "node:assert/strict";
import { test } from "node:test";
import { markedLike, passageOf } from "../../plugins/videnbank/templates/assets/videnbank/search/excerpt.js";

const SUMMARY = "SPARK hjælper jer <gratis>. TRIO og MED søger sammen.";

test("what an excerpt repeats of the title is left out", () => {
  const rest = "Et fast team i <mark>Greve</mark> styrer sig selv.";
  for (const beginning of ["Greve: Færre <mark>klager.</mark>", "Færre <mark>klager.</mark>", "<mark>klager.</mark>", "Greve: Færre klager."]) {
    assert.equal(passageOf(`${beginning} ${rest}`, "Greve: Færre klager", ""), rest, beginning);
  }
  assert.equal(passageOf(`Få klager? ${rest}`, "Få klager?", ""), rest);
  assert.equal(passageOf(`på den 5. og 10. dag. ${rest}`, "Opkald på den 5. og 10. dag", ""), rest);
});

test("a passage of its own is kept", () => {
  assert.equal(passageOf("Medarbejderne <mark>klager</mark> selv. Og så", "Færre klager", ""), "Medarbejderne <mark>klager</mark> selv. Og så …");
});

test("when the title has all the marked words, the summary is shown", () => {
  assert.equal(passageOf("støtte til <mark>TRIO.</mark> Det er gratis", "SPARK: støtte til TRIO", SUMMARY), "SPARK hjælper jer &lt;gratis&gt;. <mark>TRIO</mark> og MED søger sammen.");
  assert.equal(passageOf("Uden noget mærket.", "Titel", SUMMARY), "SPARK hjælper jer &lt;gratis&gt;. TRIO og MED søger sammen.");
});

test("a title is marked as the excerpt is, whatever stands at the words", () => {
  assert.equal(markedLike("et <mark>TRIO.</mark> og <mark>team</mark>", "Trio: mit <team>"), "<mark>Trio</mark>: mit &lt;<mark>team</mark>&gt;");
  assert.equal(markedLike("uden", "Uden"), "Uden");
});

test("a list of facts without labels is no passage", () => {
  const facts = "SFO. Afsluttet. <mark>TRIO.</mark> MED-udvalg. Det er en skole";
  assert.match(passageOf(facts, "Titel", SUMMARY), /^SPARK hjælper jer .* <mark>TRIO<\/mark>/);
  const text = "Det gik. Alle i <mark>TRIO</mark> var med til at vælge, hvad de ville. Sådan.";
  assert.equal(passageOf(text, "Titel", SUMMARY), text);
});
