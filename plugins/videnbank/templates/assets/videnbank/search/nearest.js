// The words of the site that a word nobody wrote here may stand for.

import { distance } from "../edit_distance.js";

/** @typedef {{counts: Map<string, number>, folds: Map<string, string>}} SiteWords
 *   How often each word is used, and the most used word of each folded form. */

const LETTERS = /** @type {Record<string, string>} */ ({ æ: "ae", ø: "oe", å: "aa" });
const SHORT_WORD = 7;
const SHORTEST_PART = 3;
const SHORTEST_CORRECTED = 3;

/** @type {(word: string) => string} */
export const folded = (word) => word.toLowerCase().replace(/[æøå]/g, (letter) => LETTERS[letter]);

/**
 * Fetches the words once, when they are first asked for; null when they cannot be had.
 * @param {string} base
 * @returns {() => Promise<SiteWords | null>}
 */
export function siteWordsAt(base) {
  /** @type {Promise<SiteWords | null> | undefined} */
  let fetched;
  return () => {
    fetched ??= fetch(new URL(`${base}find/words.json`, location.href))
      .then((answer) => (answer.ok ? answer.json() : null))
      .then((said) => said && siteWords(said.words))
      .catch(() => null);
    return fetched;
  };
}

/**
 * @param {Record<string, number>} words
 * @returns {SiteWords}
 */
export function siteWords(words) {
  const counts = new Map(Object.entries(words));
  const folds = new Map();
  for (const [word, count] of counts) {
    const fold = folded(word);
    const other = folds.get(fold);
    if (other === undefined || (counts.get(other) ?? 0) < count) folds.set(fold, word);
  }
  return { counts, folds };
}

/**
 * Whether a word is one of the site's, or the beginning of one.
 * @param {string} word
 * @param {SiteWords} site
 * @returns {boolean}
 */
export function isKnown(word, site) {
  const lower = word.toLowerCase();
  if (site.counts.has(lower)) return true;
  for (const known of site.counts.keys()) if (known.startsWith(lower)) return true;
  return false;
}

/**
 * The words to search for instead, or null when nothing is near enough.
 * @param {string} word
 * @param {SiteWords} site
 * @returns {string[] | null}
 */
export function corrected(word, site) {
  const lower = word.toLowerCase();
  if (lower.length < SHORTEST_CORRECTED || /^\d+$/.test(lower)) return null;
  const same = site.folds.get(folded(lower));
  if (same) return [same];
  const [near] = nearestWords(lower, site, 1);
  if (near && distance(folded(lower), folded(near), 1) <= 1) return [near];
  return parts(lower, site) ?? (near ? [near] : null);
}

/**
 * The site's words within a few typing mistakes, the nearest and most used first.
 * @param {string} word
 * @param {SiteWords} site
 * @param {number} most how many words
 * @param {number} limit how many mistakes
 * @returns {string[]}
 */
export function nearestWords(word, site, most, limit = word.length > SHORT_WORD ? 2 : 1) {
  const wanted = folded(word);
  /** @type {[number, number, string][]} */
  const found = [];
  for (const [fold, known] of site.folds) {
    const far = distance(wanted, fold, limit);
    if (far <= limit) found.push([far, -(site.counts.get(known) ?? 0), known]);
  }
  found.sort((a, b) => a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : 1));
  return found.slice(0, most).map(([, , known]) => known);
}

/**
 * A compound cut in two or three words of the site, with an s or e between them or not.
 * @param {string} word
 * @param {SiteWords} site
 * @param {number} pieces
 * @returns {string[] | null}
 */
function parts(word, site, pieces = 3) {
  for (let cut = word.length - SHORTEST_PART; cut >= SHORTEST_PART; cut--) {
    const head = [word.slice(0, cut), /[se]$/.test(word.slice(0, cut)) ? word.slice(0, cut - 1) : ""].find(
      (one) => one.length >= SHORTEST_PART && site.counts.has(one),
    );
    if (!head) continue;
    const rest = word.slice(cut);
    if (site.counts.has(rest)) return [head, rest];
    const more = pieces > 2 ? parts(rest, site, pieces - 1) : null;
    if (more) return [head, ...more];
  }
  return null;
}
