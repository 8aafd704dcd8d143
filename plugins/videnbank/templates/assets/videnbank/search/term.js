// A key of the index: the documents that it finds, and the words that it finds them by.

/** @typedef {{values: Uint16Array, frequency: number, words: string[][]}} Term
 *   `values` has a value for every document; 0 when the key does not find it. `frequency` is the
 *   number of those that it finds. `words` are the surface words by `Kind`. */
/** @typedef {[[number, number[]][], string[]]} Entry a term as it is written in a part of the index */

/** How a word of a text answers one of a query: the word itself, in another form, as a part, as a synonym. */
export const Kind = Object.freeze({ WORD: 0, FORM: 1, PART: 2, SYNONYM: 3 });

/** @type {(value: number) => number} */
export const levelOf = (value) => value >> 3;
/** @type {(value: number) => boolean} */
export const isInTitle = (value) => (value & 4) !== 0;
/** @type {(value: number) => number} */
export const kindOf = (value) => value & 3;

/**
 * The ascending numbers that are written as gaps.
 * @param {number[]} gaps
 * @returns {number[]}
 */
export function numbersOf(gaps) {
  let last = -1;
  return gaps.map((gap) => (last += gap + 1));
}

/**
 * @param {Entry} entry
 * @param {number} documents
 * @returns {Term}
 */
export function readTerm([groups, words], documents) {
  const values = new Uint16Array(documents);
  let frequency = 0;
  for (const [value, gaps] of groups) {
    for (const number of numbersOf(gaps)) values[number] = value;
    frequency += gaps.length;
  }
  return { values, frequency, words: words.map((some) => some.split(" ").filter(Boolean)) };
}

/**
 * What any of several keys finds, each document as the best of them finds it.
 * @param {Term[]} terms
 * @returns {Term}
 */
export const anyOf = (terms) => terms.reduce((one, other) => joined(one, other, (first, second) => (levelOf(second) >= levelOf(first) ? second : first)));

/**
 * What two keys find together, each document as the weaker of them finds it.
 * @param {Term} one
 * @param {Term} other
 * @param {Set<number>} documents those in which both are
 * @returns {Term}
 */
export const bothOf = (one, other, documents) =>
  joined(one, other, (first, second, number) => (documents.has(number) ? (levelOf(first) <= levelOf(second) ? first : second) : 0));

/**
 * @param {Term} one
 * @param {Term} other
 * @param {(first: number, second: number, number: number) => number} join
 * @returns {Term}
 */
function joined(one, other, join) {
  const values = one.values.map((value, number) => join(value, other.values[number] ?? 0, number));
  const frequency = values.reduce((sum, value) => sum + (value ? 1 : 0), 0);
  return { values, frequency, words: one.words.map((words, kind) => [...words, ...(other.words[kind] ?? [])]) };
}
