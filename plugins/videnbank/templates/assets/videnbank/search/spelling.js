// The words of the bank that a word it does not have may stand for.

import { editDistance } from "../lib/edit_distance.js";
import { skeleton } from "./analysis.js";
import { stem } from "./stemmer.js";

/** @typedef {{word: string, plain: string}} KnownWord a word of the bank and its skeleton */
/** @typedef {{words: KnownWord[], stems: () => Set<string>}} Lexicon the words, most used first, and the stems of them all */

const LEAST_CORRECTED = 5;
const LEAST_COMPLETED = 3;
const MOST_COMPLETIONS = 5;
const LEAST_PART = 4;
const SAME_BEGINNING = 4;

/**
 * @param {string[]} words most used first
 * @returns {Lexicon}
 */
export function createLexicon(words) {
  /** @type {Set<string> | undefined} */
  let stems;
  return {
    words: words.map((word) => ({ word, plain: skeleton(word) })),
    stems() {
      stems ??= new Set(words.map((word) => stem(word.replaceAll("-", ""))));
      return stems;
    },
  };
}

/**
 * The most used word that is one slip away, itself or its stem, and begins with the same letter.
 * @param {string} word
 * @param {Lexicon | null} lexicon
 * @returns {string | undefined}
 */
export function correction(word, lexicon) {
  const lower = word.toLowerCase();
  if (lower.length < LEAST_CORRECTED || !/^\p{L}+$/u.test(lower)) return undefined;
  const plain = skeleton(lower);
  const base = skeleton(stem(lower));
  const isNear = (/** @type {KnownWord} */ known) =>
    known.plain[0] === plain[0] &&
    (isOneSlip(plain, known.plain) || (base.length >= LEAST_CORRECTED && isOneSlip(base, skeleton(stem(known.word)))));
  return lexicon?.words.find(isNear)?.word;
}

/** @type {(word: string, other: string) => boolean} */
const isOneSlip = (word, other) => Math.abs(word.length - other.length) <= 1 && editDistance(word, other, 1) <= 1;

/**
 * The most used words that begin with what is typed.
 * @param {string} typed
 * @param {Lexicon | null} lexicon
 * @returns {string[]}
 */
export function completions(typed, lexicon) {
  const lower = typed.toLowerCase();
  if (!lexicon || lower.length < LEAST_COMPLETED) return [];
  const beginning = lexicon.words.filter(({ word }) => word.startsWith(lower));
  return beginning.slice(0, MOST_COMPLETIONS).map(({ word }) => word);
}

/**
 * The ways to cut a compound in two words of the bank, the longest first part before the others. An s
 * or e between them may belong to neither, and is more likely to; an s that does links them for sure.
 * @param {string} word
 * @param {Lexicon | null} lexicon
 * @returns {{parts: string[], keys: string[], isLinked: boolean}[]}
 */
export function cuts(word, lexicon) {
  const lower = word.toLowerCase();
  const stems = lexicon?.stems();
  const found = [];
  for (let cut = lower.length - LEAST_PART; cut >= LEAST_PART; cut--) {
    const start = lower.slice(0, cut);
    const withoutLink = /[se]$/.test(start) && cut > LEAST_PART ? [start.slice(0, -1)] : [];
    for (const first of [...withoutLink, start]) {
      const parts = [first, lower.slice(cut)];
      const keys = parts.map(stem);
      if (keys.every((key) => stems?.has(key))) found.push({ parts, keys, isLinked: `${first}s` === start });
    }
  }
  return found;
}

/**
 * The words within a few mistakes, or that begin alike; the nearest and most used first.
 * @param {string} word
 * @param {Lexicon} lexicon
 * @param {number} most
 * @returns {string[]}
 */
export function nearestWords(word, { words }, most) {
  const wanted = skeleton(word);
  return words
    .map((known) => ({ word: known.word, distance: distanceBetween(wanted, known.plain) }))
    .filter(({ distance }) => distance < Infinity)
    .sort((one, other) => one.distance - other.distance)
    .slice(0, most)
    .map((known) => known.word);
}

/** @type {(wanted: string, plain: string) => number} words that only begin alike come after those within a few mistakes */
function distanceBetween(wanted, plain) {
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  const distance = editDistance(wanted, plain, limit);
  if (distance <= limit) return distance;
  const shorter = Math.min(wanted.length, plain.length);
  const isAlike = shorter >= SAME_BEGINNING && wanted.slice(0, shorter) === plain.slice(0, shorter);
  return isAlike ? limit + 1 : Infinity;
}
