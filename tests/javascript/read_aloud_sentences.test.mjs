import assert from "node:assert/strict";
import { test } from "node:test";
import { phrasesOf, sentencesOf } from "../../plugins/videnbank/templates/assets/videnbank/read_aloud/sentences.js";
import { messages } from "./read_aloud_words.mjs";

const unfinished = messages.list("unfinished");
const split = (text) => sentencesOf(text, unfinished).map(({ start, end }) => text.slice(start, end));

// A bar is where one sentence ends and the next begins.
const TEXTS = [
  "De mødes.| Så går de.",
  "Det skete den 24. december 2014.| Så blev det jul.",
  "Det skete den 24. december.| De gik hjem.",
  "Fra 1. januar til 31. marts prøvede de.| Det gik.",
  "I 2. fase er der flere.| I 3. fase er der færre.",
  "Eleverne i 7. klasse og 8. klasse var med.",
  "På 2. og 3. sal sidder de andre.",
  "Mødet er kl. 10.30.| Kom før.",
  "Mødet er kl. 10.30 og varer til kl. 12.",
  "Mødet begynder kl. Otte er for tidligt.",
  "Det tager ca. 5 minutter.",
  "Det tager ca. Femten gange så lang tid.",
  "Prisen var 191.600.000 kr.| Det er mange penge.",
  "Prisen var 1,5 mio. kr. i alt.",
  "Fraværet faldt 3,5 procentpoint.| Det steg igen.",
  "Mål noget, f.eks. Trivsel.",
  "Mål noget, fx. Trivsel.",
  "De besøgte bl.a. Odder og Viborg.",
  "De holdt møder, workshops m.m.| Derefter skrev de.",
  "De holdt møder, workshops mv.| Derefter skrev de.",
  "De holdt møder osv.| Derefter skrev de.",
  "Se jf. Serviceloven, dvs. Lov om social service.",
  "Det gælder pr. 1. januar.",
  "Det gælder pr. 1. maj.| Derefter ikke.",
  "Det står på s. 4 i nr. 2 af bladet.",
  "»Det gik godt.«| Hun smilede.",
  "»Gik det godt?« spurgte hun.",
  "»Gik det godt?«| Ja, svarede hun.",
  "Hun sagde: »Vi prøver.| Det er jo kun en dag.«| Og så gik de.",
  "”Det er nemt,” sagde han.| ”Det er svært.”",
  "Hvad driller?| Hvem ved mere?",
  "Hold op!| Nu.",
  "Vi venter …| Så sker det.",
  "Vi venter ... men ikke længe.",
  "De var færdige i 2014.| Derefter gik de hjem.",
  "Der kom 62.| Det var 16 for mange.",
  "Den 24. 12. 2014 var en onsdag.",
  "1. Begynd her.| 2. Gå videre.",
  "De gjorde noget (se bilag 1).| Det hjalp.",
  "(De gjorde noget.)| Det hjalp.",
  "Nr. Nissum og Gl. Rye er med.",
  "Skriv til vpt.dk i dag.| Svaret kommer.",
  "OK15 er en aftale.| LAB-loven er en lov.",
  "Hun er leder af afd. B på Nr. Allé.",
  "iPad er en tavle.| Den er ny.",
  "Vejledningen er kort. den er god.",
  "Uden punktum",
  "Det er 100 pct.| Alle er med.",
  "Det er 100 pct. af dem.",
];

test("sentences end where Danes end them", () => {
  assert.ok(TEXTS.length >= 40);
  for (const text of TEXTS) assert.deepEqual(split(text.replaceAll("|", "")), text.split("|").map((one) => one.trim()), text);
});

test("spaces around sentences belong to none, and an empty text has none", () => {
  assert.deepEqual(split("\n  Det   er\nén.\n\n  Det er to.  "), ["Det   er\nén.", "Det er to."]);
  for (const empty of ["", "  \n"]) assert.deepEqual(split(empty), []);
});

test("no sign but spaces is lost", () => {
  const text = TEXTS.join(" ").replaceAll("|", "");
  assert.equal(split(text).join("").replace(/\s/g, ""), text.replace(/\s/g, ""));
});

test("a long sentence is cut after a comma, else between words", () => {
  assert.deepEqual(phrasesOf("kort", 10), ["kort"]);
  assert.deepEqual(phrasesOf("de kom ind, og så gik de", 16), ["de kom ind,", "og så gik de"]);
  assert.deepEqual(phrasesOf("a, bcdefgh ijklmn opq", 16), ["a, bcdefgh", "ijklmn opq"]);
  assert.deepEqual(phrasesOf("arbejdsmarkedsuddannelse", 5), ["arbejdsmarkedsuddannelse"]);
  assert.deepEqual(phrasesOf("arbejdsmarkedsuddannelse er langt", 9), ["arbejdsmarkedsuddannelse", "er langt"]);
  assert.deepEqual(phrasesOf("", 9), []);
});

test("the pieces of a long sentence are short enough, and all of it", () => {
  const text = "Et ord, og et til; ".repeat(40).trim();
  const phrases = phrasesOf(text, 150);
  assert.ok(phrases.every((phrase) => phrase.length <= 150));
  assert.equal(phrases.join(" "), text);
});
