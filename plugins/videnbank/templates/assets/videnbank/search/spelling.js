// The words of the site that a word nobody wrote here may stand for.

import { editDistance } from "../lib/edit_distance.js";

/** @typedef {{counts: Map<string, number>, folds: Map<string, string>}} Lexicon
 *   How often each word of the site is used, and the most used word of each folded form. */

const LETTERS = /** @type {Record<string, string>} */ ({ æ: "ae", ø: "oe", å: "aa" });
const SHORT_WORD = 7;
const SHORTEST_PART = 3;
const SHORTEST_CORRECTED = 3;

/**
 * A word without capitals, with ae, oe and aa for the Danish letters.
 * @param {string} word
 * @returns {string}
 */
export const fold = (word) => word.toLowerCase().replace(/[æøå]/g, (letter) => LETTERS[letter] ?? letter);

/**
 * Fetches the words once, when they are first asked for; null when they cannot be had.
 * @param {string} base address of the site's root
 * @returns {() => Promise<Lexicon | null>}
 */
export function lexiconLoader(base) {
  /** @type {Promise<Lexicon | null> | undefined} */
  let lexicon;
  return () => {
    lexicon ??= fetchWords(new URL(`${base}find/words.json`, location.href))
      .then((words) => words && createLexicon(words))
      .catch(() => null);
    return lexicon;
  };
}

/**
 * @param {URL} address
 * @returns {Promise<Record<string, number> | null>}
 */
async function fetchWords(address) {
  const response = await fetch(address);
  return response.ok ? (await response.json()).words : null;
}

/**
 * @param {Record<string, number>} words how often each is used
 * @returns {Lexicon}
 */
export function createLexicon(words) {
  const counts = new Map(Object.entries(words));
  /** @type {Map<string, string>} */
  const folds = new Map();
  for (const [word, count] of counts) {
    const folded = fold(word);
    const other = folds.get(folded);
    if (other === undefined || (counts.get(other) ?? 0) < count) folds.set(folded, word);
  }
  return { counts, folds };
}

/**
 * Whether a word is one of the site's, or the beginning of one.
 * @param {string} word
 * @param {Lexicon} lexicon
 * @returns {boolean}
 */
export function isKnown(word, { counts }) {
  const lower = word.toLowerCase();
  if (counts.has(lower)) return true;
  for (const known of counts.keys()) if (known.startsWith(lower)) return true;
  return false;
}

/**
 * The words to search for instead, or null when nothing is near enough.
 * @param {string} word
 * @param {Lexicon} lexicon
 * @returns {string[] | null}
 */
export function correct(word, lexicon) {
  const lower = word.toLowerCase();
  if (lower.length < SHORTEST_CORRECTED || /^\d+$/.test(lower)) return null;
  const same = lexicon.folds.get(fold(lower));
  if (same) return [same];
  const [nearest] = nearestWords(lower, lexicon, 1);
  if (nearest && editDistance(fold(lower), fold(nearest), 1) <= 1) return [nearest];
  return splitCompound(lower, lexicon) ?? (nearest ? [nearest] : null);
}

/**
 * The site's words within a few typing mistakes, the nearest and most used first.
 * @param {string} word
 * @param {Lexicon} lexicon
 * @param {number} most how many words
 * @param {number} limit how many mistakes
 * @returns {string[]}
 */
export function nearestWords(word, { counts, folds }, most, limit = word.length > SHORT_WORD ? 2 : 1) {
  const wanted = fold(word);
  return [...folds]
    .map(([folded, known]) => ({
      known,
      distance: editDistance(wanted, folded, limit),
      count: counts.get(known) ?? 0,
    }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || b.count - a.count || (a.known < b.known ? -1 : 1))
    .slice(0, most)
    .map(({ known }) => known);
}

/**
 * A compound cut in two or three words of the site, with an s or e between them or not.
 * @param {string} word
 * @param {Lexicon} lexicon
 * @param {number} pieces
 * @returns {string[] | null}
 */
function splitCompound(word, lexicon, pieces = 3) {
  for (let cut = word.length - SHORTEST_PART; cut >= SHORTEST_PART; cut--) {
    const start = word.slice(0, cut);
    const head = [start, /[se]$/.test(start) ? start.slice(0, -1) : ""].find(
      (one) => one.length >= SHORTEST_PART && lexicon.counts.has(one),
    );
    if (!head) continue;
    const rest = word.slice(cut);
    if (lexicon.counts.has(rest)) return [head, rest];
    const more = pieces > 2 ? splitCompound(rest, lexicon, pieces - 1) : null;
    if (more) return [head, ...more];
  }
  return null;
}
