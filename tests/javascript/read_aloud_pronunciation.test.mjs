import assert from "node:assert/strict";
import { test } from "node:test";
import { createPronunciation } from "../../plugins/videnbank/templates/assets/videnbank/read_aloud/pronunciation.js";
import { messages } from "./read_aloud_words.mjs";

const pronounce = createPronunciation(messages);

const SAID = {
  "Fra 16–20 sider til 2": "Fra 16 til 20 sider til 2",
  "16-20 borgere": "16 til 20 borgere",
  "i 2011 – 2014": "i 2011 til 2014",
  "16,5-20 %": "16,5 til 20 procent",
  "15 %-20 %": "15 procent til 20 procent",
  "3-4-årige": "3 til 4-årige",
  "skoleåret 2024-25": "skoleåret 2024 til 25",
  "ring 12-34-56-78": "ring 12-34-56-78",
  "COVID-19 og A-3": "COVID-19 og A-3",
  "for- og bagside": "for- og bagside",
  "OK15 og OK13": "O K femten og O K tretten",
  "LAB-loven": "lab-loven",
  "MED-udvalget og TRIO": "med-udvalget og trio",
  "de kom med KL's rapport": "de kom med K L's rapport",
  "VIVEs tal": "VIVEs tal",
  "VIVE og KORA": "Vive og Kora",
  "KLAR": "KLAR",
  "191.600.000 kr.": "191600000 kroner",
  "1.500 kr": "1500 kroner",
  "1,5 mio. kr. og 1 mio. kr.": "1,5 millioner kroner og 1 million kroner",
  "21 mio. kr.": "21 millioner kroner",
  "15 % og 20 pct. og 3%": "15 procent og 20 procent og 3 procent",
  "§ 17 a og §§ 4": "paragraf 17 a og paragrafferne 4",
  "leder/medarbejder": "leder, medarbejder",
  "leder og/eller medarbejder": "leder og eller medarbejder",
  "Bl.a. dem, fx os, dvs. alle": "blandt andet dem, for eksempel os, det vil sige alle",
  "ca. 5, møder m.m. og bilag mv.": "cirka 5, møder med mere og bilag med videre",
  "kl. 10.30": "klokken 10 30",
  "kl. 9.00": "klokken 9",
  "Kl. 09:05": "klokken 9 05",
  "kl. 9.30-11.00": "klokken 9 30 til 11",
  "kl. 9-11": "klokken 9 til 11",
  "den 24. december 2014": "den fireogtyvende december 2014",
  "1. og 2. fase": "første og anden fase",
  "31. marts": "enogtredivte marts",
  "40. møde": "40. møde",
  "født 24.12.2014": "født den fireogtyvende i tolvte 2014",
  "siden 2015-03-01": "siden den første i tredje 2015",
  "faldt til -5 grader": "faldt til minus 5 grader",
  "»Hej,« sagde hun": "Hej, sagde hun",
  "Kaffe – og tid": "Kaffe, og tid",
  "se https://vpt.dk/a-b?c=1. Der": "se et link. Der",
  "på www.vpt.dk.": "på et link.",
  "9 × 10": "9 gange 10",
  "A & B": "A og B",
  "Trin 1: Vælg": "Trin 1: Vælg",
  "3,5 procentpoint": "3,5 procentpoint",
  "  flere\n linjer ": "flere linjer",
};

test("words are made ready for a voice", () => {
  for (const [written, said] of Object.entries(SAID)) assert.equal(pronounce(written), said);
});

test("an abbreviation inside a word is none, and a name in capitals is no common word", () => {
  for (const text of ["med kroner", "prkl.", "skr.", "Ufxen", "hk it"]) assert.equal(pronounce(text), text);
});

test("nothing is left of the signs that voices spell", () => {
  const text = "Fx 50 %/år (§ 3), ca. 16–20 kr. × 2 → 5 & 6";
  assert.doesNotMatch(pronounce(text), /[%§/×→&–]/);
});

test("every line of the list says how something is said, and each once", () => {
  const lines = messages.text("spoken").trim().split("\n");
  for (const line of lines) assert.match(line, /^\S.* = \S/);
  const written = lines.map((line) => line.split(" = ")[0]);
  assert.equal(new Set(written).size, written.length);
});

test("there is an ordinal for every day of a month", () => {
  assert.equal(new Set(messages.text("ordinals").split(" ")).size, 31);
});
