// Why a document was found, when none of the words that were asked for can be seen on its card.

import { skeleton } from "./analysis.js";
import { isPlain } from "./marks.js";

/** @typedef {import("./query.js").Reading} Reading */
/** @typedef {import("./marks.js").Marker} Marker */
/** @typedef {import("./marks.js").Mark} Mark */
/** @typedef {import("./index_reader.js").IndexedDocument} IndexedDocument */
/** @typedef {{words: string[], label: string | undefined}} Reason
 *   The words that it was found by; when none of its texts have any, the subject whose names have one. */

const MOST = 2;

/**
 * @param {{number: number, document: IndexedDocument}} hit
 * @param {string[]} shown the texts of its card
 * @param {Reading[]} readings
 * @param {Marker} marker
 * @returns {Reason | null}
 */
export function reasonOf({ number, document }, shown, readings, marker) {
  const seen = shown.flatMap(marker);
  if (seen.some(({ met }) => [...met.values()].some(isPlain))) return null;
  const marks = [...seen, ...textsOf(document).flatMap(marker)];
  /** @type {Set<string>} */
  const words = new Set();
  /** @type {string | undefined} */
  let label;
  for (const [place, { word, term }] of readings.entries()) {
    const isShown = seen.some((mark) => mark.met.has(place) && isClear(mark, word));
    if (!term.values[number] || isShown) continue;
    const found = marks.find(({ met }) => met.has(place));
    if (found) words.add(found.word.toLowerCase());
    else label ??= labelWith(document, place, marker);
  }
  return words.size || label ? { words: [...words].slice(0, MOST), label: words.size ? undefined : label } : null;
}

/** @type {(mark: Mark, asked: string) => boolean} whether a marked word has the one that was asked for as a part */
const isClear = ({ word }, asked) => skeleton(word).includes(skeleton(asked));

/** @type {(document: IndexedDocument) => string[]} */
const textsOf = ({ summary, passages }) => [summary, ...passages.flatMap(([, heading, texts]) => [heading, ...texts])];

/**
 * The subject that has a word in one of its names.
 * @param {IndexedDocument} document
 * @param {number} place of the reading
 * @param {Marker} marker
 * @returns {string | undefined}
 */
function labelWith({ aliases }, place, marker) {
  const found = aliases.find(([label, names]) => [label, ...names.split("|")].some((name) => marker(name).some(({ met }) => met.has(place))));
  return found?.[0];
}
