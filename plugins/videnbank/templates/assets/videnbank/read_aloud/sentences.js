// Where Danish sentences end, and where a long one can be cut.

/** @typedef {{start: number, end: number}} Span a part of a text, by its signs */

// A stop with the quotes and brackets that close after it, at a space or the end of the text.
const STOPS = /[.!?…]+[«”“"'’)\]]*(?=\s|$)/gu;
const TOKEN = /[\p{L}\p{N}.]*$/u;
const GOES_ON = /^[»„“"'([]*\p{Ll}/u;
const NUMBER_NEXT = /^\d/;
// A day, a month or a place in an order; a year ends a sentence like any word.
const ORDINAL = /^\d{1,2}\.$/;

/**
 * The sentences of a text, without the spaces around them. A dot does not end one before a small
 * letter, after an abbreviation that never ends one, after the number of a list item, or between
 * two numbers of a date.
 * @param {string} text
 * @param {Set<string>} unfinished abbreviations with their dots, in small letters
 * @returns {Span[]}
 */
export function sentencesOf(text, unfinished) {
  /** @type {Span[]} */
  const sentences = [];
  let from = 0;
  for (const { 0: stop, index } of text.matchAll(STOPS)) {
    const end = index + stop.length;
    if (!isEnd(text.slice(from, index), stop, text.slice(end).trimStart(), unfinished)) continue;
    addTrimmed(sentences, text, from, end);
    from = end;
  }
  addTrimmed(sentences, text, from, text.length);
  return sentences;
}

/**
 * @param {string} before the sentence so far
 * @param {string} stop
 * @param {string} rest
 * @param {Set<string>} unfinished
 */
function isEnd(before, stop, rest, unfinished) {
  if (GOES_ON.test(rest)) return false;
  if (!rest || stop !== ".") return true;
  const token = `${TOKEN.exec(before)?.[0] ?? ""}.`;
  if (unfinished.has(token.toLowerCase())) return false;
  return !ORDINAL.test(token) || !(NUMBER_NEXT.test(rest) || before.trim() === token.slice(0, -1));
}

/** @type {(sentences: Span[], text: string, from: number, to: number) => void} */
function addTrimmed(sentences, text, from, to) {
  const piece = text.slice(from, to);
  const start = from + piece.length - piece.trimStart().length;
  const end = start + piece.trim().length;
  if (end > start) sentences.push({ start, end });
}

/**
 * A text in pieces of so many signs at most, cut after a comma or a like sign where there is one
 * in the later half, else between words. Only a word longer than that is left whole.
 * @param {string} text
 * @param {number} most
 * @returns {string[]}
 */
export function phrasesOf(text, most) {
  const phrases = [];
  let rest = text.trim();
  while (rest.length > most) {
    const place = cutIn(rest, most);
    if (place < 0) break;
    phrases.push(rest.slice(0, place).trim());
    rest = rest.slice(place).trim();
  }
  return rest ? [...phrases, rest] : phrases;
}

/** @type {(text: string, most: number) => number} */
function cutIn(text, most) {
  const head = text.slice(0, most);
  const comma = Math.max(...[", ", "; ", ": "].map((sign) => head.lastIndexOf(sign)));
  if (comma > most / 2) return comma + 1;
  const space = head.lastIndexOf(" ");
  return space > 0 ? space : text.indexOf(" ", most);
}
