import assert from "node:assert/strict";
import { test } from "node:test";
import { asksFor } from "../../plugins/videnbank/templates/assets/videnbank/search/definitions.js";

const STOP_WORDS = new Set(["med", "og", "i"]);
const asks = (query, ...forms) => asksFor(query, forms, STOP_WORDS);

test("a term is asked for by any of its forms, in capitals or not", () => {
  assert.ok(asks("vive", "VIVE", "KORA"));
  assert.ok(asks("Kora 2017", "VIVE", "KORA"));
  assert.ok(asks("SAMSKABT STYRING", "samskabt styring"));
  assert.ok(!asks("dokumentation", "VIVE", "KORA"));
  assert.ok(!asks("", "VIVE"));
});

test("whole words are met, whatever stands between them", () => {
  assert.ok(asks("hvad er social-kapital?", "social kapital"));
  assert.ok(asks("»LAB loven«", "LAB-loven"));
  assert.ok(asks("a\u030Abent møde", "åbent møde"));
  assert.ok(!asks("vivet", "VIVE"));
  assert.ok(!asks("asocial kapital", "social kapital"));
});

test("what is a small word of every sentence must have its capitals", () => {
  assert.ok(asks("MED i Odense", "MED"));
  assert.ok(!asks("mødet med borgeren", "MED"));
  assert.ok(asks("med-udvalg", "MED", "MED-udvalg"));
});
