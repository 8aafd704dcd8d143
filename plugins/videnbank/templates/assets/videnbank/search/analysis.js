// Words as the index has them: what `core/index` does to the texts, done to a query.

import { stem } from "./stemmer.js";

/** @typedef {Set<string>} StopWords */

const ADDRESS = /\]\([^)\s]*\)|\b(?:https?:\/\/|www\.)\S+/g;
const MAIL_ADDRESS = /[^\s@]+@\S+/g;
const INVISIBLE = /\u00ad|\u200b|\u200c|\u200d|\u2060|\ufeff/g;
const WORD = /[0-9A-Za-zÀ-ÖØ-öø-ɏ]+(?:-[0-9A-Za-zÀ-ÖØ-öø-ɏ]+)*/g;
const PLAIN = /^(?!.*(?:aa|ae|oe))[a-z0-9]*$/; // most words, of which nothing is taken away
const FOLDED = /** @type {const} */ ([
  ["aa", "a"],
  ["å", "a"],
  ["ae", "a"],
  ["æ", "a"],
  ["oe", "o"],
  ["ø", "o"],
]);
const DANISH_LETTERS = /** @type {const} */ ([
  ["ae", "æ"],
  ["oe", "ø"],
  ["aa", "å"],
]);

/**
 * The words of a text in order, NFC-normalised, case preserved; addresses are skipped.
 * @param {string} text
 * @returns {string[]}
 */
export const tokenize = (text) =>
  text.replace(ADDRESS, " ").replace(MAIL_ADDRESS, " ").replace(INVISIBLE, "").normalize("NFC").match(WORD) ?? [];

/**
 * The places of the words of a text, which is left as it is.
 * @param {string} text
 * @returns {{word: string, start: number}[]}
 */
export const wordsIn = (text) => [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ word, start: index }));

/**
 * Whether a word is an abbreviation that in small letters would be a stop word: MED.
 * @param {string} word
 * @param {StopWords} stopWords
 * @returns {boolean}
 */
export const isCapitalStopWord = (word, stopWords) => stopWords.has(word.toLowerCase()) && isCapitals(word);

/**
 * Whether a word has no key: it is too common to be sought, and no abbreviation.
 * @param {string} word
 * @param {StopWords} stopWords
 * @returns {boolean}
 */
export const isStopWord = (word, stopWords) => stopWords.has(word.toLowerCase()) && !isCapitals(word);

/** @type {(word: string) => boolean} */
const isCapitals = (word) => word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();

/**
 * The keys that a word may have in the index, the likeliest first.
 * @param {string} word
 * @param {StopWords} stopWords
 * @returns {string[]}
 */
export function keysOf(word, stopWords) {
  return isCapitalStopWord(word, stopWords) ? [word] : stemsOf(word);
}

/**
 * The stems of a word: as it is typed, and with æ, ø and å for ae, oe and aa.
 * @param {string} word
 * @returns {string[]}
 */
export function stemsOf(word) {
  const bare = word.toLowerCase().replaceAll("-", "");
  return [...new Set([stem(bare), stem(replaced(bare, DANISH_LETTERS))])];
}

/**
 * What is left of a key when rings, strokes, dots and the ways to write them are taken away. Keys
 * with the same skeleton are in the same part of the index.
 * @param {string} key
 * @returns {string}
 */
export function skeleton(key) {
  const lower = key.toLowerCase();
  return PLAIN.test(lower) ? lower : replaced(lower, FOLDED).normalize("NFKD").replace(/\p{M}/gu, "");
}

/** @type {(text: string, pairs: readonly (readonly [string, string])[]) => string} */
const replaced = (text, pairs) => pairs.reduce((done, [from, to]) => done.replaceAll(from, to), text);

/**
 * The FNV-1a hash of a text in UTF-8.
 * @param {string} text
 * @returns {number} 32 bits, unsigned
 */
export function hash(text) {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193);
  return value >>> 0;
}
