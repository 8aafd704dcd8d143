// Where the words of a query stand in a text, in any form that the index finds them by.

import { isStopWord, wordsIn } from "./analysis.js";
import { Kind } from "./term.js";

/** @typedef {import("./query.js").Reading} Reading */
/** @typedef {{start: number, end: number, word: string, met: Map<number, number>}} Mark
 *   A word of the text, and the kind by which it meets each reading, by the reading's place. */
/** @typedef {(text: string) => Mark[]} Marker */
/** @typedef {{text: string, isMarked: boolean}} Piece */

/**
 * Finds the words that the readings of a query are met by.
 * @param {Reading[]} readings
 * @param {Set<string>} stopWords
 * @returns {Marker}
 */
export function markerOf(readings, stopWords) {
  /** @type {Map<string, Map<number, number>>} */
  const meetings = new Map();
  for (const [place, { term }] of readings.entries()) {
    for (const [kind, words] of term.words.entries()) {
      for (const word of words) {
        const met = meetings.get(word) ?? new Map();
        met.set(place, Math.min(kind, met.get(place) ?? kind));
        meetings.set(word, met);
      }
    }
  }
  return (text) =>
    wordsIn(text).flatMap(({ word, start }) => {
      const met = isStopWord(word, stopWords) ? undefined : meetings.get(word.normalize("NFC").toLowerCase());
      return met ? [{ start, end: start + word.length, word, met }] : [];
    });
}

/** @type {(kind: number) => boolean} whether a reader sees at once that a word is the one that was asked for */
export const isPlain = (kind) => kind <= Kind.FORM;

/**
 * A text in pieces, its marked words apart from the rest.
 * @param {string} text
 * @param {Marker} marker
 * @returns {Piece[]}
 */
export function markedPieces(text, marker) {
  /** @type {Piece[]} */
  const pieces = [];
  let done = 0;
  for (const { start, end } of marker(text)) {
    pieces.push({ text: text.slice(done, start), isMarked: false }, { text: text.slice(start, end), isMarked: true });
    done = end;
  }
  pieces.push({ text: text.slice(done), isMarked: false });
  return pieces.filter((piece) => piece.text);
}
