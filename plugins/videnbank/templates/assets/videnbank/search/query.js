// From what a reader types to the one query that the index is asked.

import { corrected, isKnown } from "./nearest.js";

/** @typedef {import("./engine.js").Engine} Engine */
/** @typedef {import("./nearest.js").SiteWords} SiteWords */
/** @typedef {import("./engine.js").Query} Query */
/** @typedef {{query: Query | null, corrected: boolean, leftOut: string[]}} Plan
 *   `query` is null when nothing is asked for but a choice. */
/** @typedef {{text: string, loose: boolean, isWord: boolean}} Reading
 *   How one typed word is to be read, and whether the site has that very word. */

const MOST_WORDS = 20;
const DANISH = /** @type {const} */ ({ ae: "æ", oe: "ø", aa: "å" });

/**
 * The words of a query that say something.
 * @param {string} query
 * @param {Set<string>} stopWords
 * @returns {string[]}
 */
export function tellingWords(query, stopWords) {
  const words = query.normalize("NFC").trim().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  if (words.some((word) => word.includes('"'))) return words;
  const isCapital = (/** @type {string} */ word) => word.length > 1 && word === word.toUpperCase();
  const telling = words.filter(
    (word) => isCapital(word) || !stopWords.has(word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")),
  );
  return telling.length ? telling : words;
}

/**
 * The query of what is typed so far, without guesses.
 * @param {string} typed
 * @param {Engine} engine
 * @param {Set<string>} stopWords
 * @returns {Promise<Query | null>}
 */
export async function plainQuery(typed, engine, stopWords) {
  const words = tellingWords(typed, stopWords);
  return words.length ? together(await readings(words, engine)) : null;
}

/**
 * The query for what is typed; when the site does not know it, the query for what was meant.
 * @param {string} typed
 * @param {Engine} engine
 * @param {Set<string>} stopWords
 * @param {() => Promise<SiteWords | null>} siteWords fetched for unknown words only
 * @returns {Promise<Plan>}
 */
export async function planned(typed, engine, stopWords, siteWords) {
  const words = tellingWords(typed, stopWords);
  if (!words.length) return { query: null, corrected: false, leftOut: [] };
  const plain = await readings(words, engine);
  if (isQuoted(words)) return { query: together(plain), corrected: false, leftOut: [] };
  const meant = (await Promise.all(plain.map((one) => meaning(one, siteWords)))).flat();
  const hits = await engine.numberOf(together(meant));
  const kept = hits || meant.length < 2 ? meant : await answerable(meant, engine);
  return {
    query: together(kept),
    corrected: together(meant).text !== together(plain).text,
    leftOut: meant.filter((one) => !kept.includes(one)).map(({ text }) => text),
  };
}

/** @type {(some: string[]) => string} */
export const quoted = (some) => some.map((word) => `»${word}«`).join(", ");

/** @type {(words: string[]) => boolean} */
const isQuoted = (words) => words.some((word) => word.includes('"'));

/** @type {(words: Reading[]) => Query} */
const together = (words) => ({ text: words.map(({ text }) => text).join(" "), loose: words.some(({ loose }) => loose) });

/** @type {(words: string[], engine: Engine) => Promise<Reading[]>} */
const readings = (words, engine) =>
  isQuoted(words)
    ? Promise.resolve(words.map((text) => ({ text, loose: false, isWord: true })))
    : Promise.all(words.map((word) => reading(word, engine)));

/**
 * A word as it is typed, with æ, ø and å for ae, oe and aa, or with letters that lack their dots,
 * strokes and rings: the first that the site has, whole or else as the beginning of a word.
 * @param {string} word
 * @param {Engine} engine
 * @returns {Promise<Reading>}
 */
async function reading(word, engine) {
  // Unquoted, Pagefind answers an unknown word with whatever begins like it; quoted, with nothing.
  const bare = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  const asTyped = { text: word, loose: false, isWord: false };
  if (!bare) return { ...asTyped, isWord: true };
  const others = [inDanish(bare)].filter((other) => other !== bare).map((text) => ({ text, loose: false }));
  if (!/[æøå]/i.test(bare)) others.push({ text: bare, loose: true });
  for (const quote of ['"', ""]) {
    const number = (/** @type {Query} */ { text, loose }) => engine.numberOf({ text: quote + text + quote, loose });
    const typed = await number({ text: bare });
    for (const { text, loose } of others) {
      // What is written with ae, oe or aa may be a word of its own; the more common one is meant.
      const other = !typed || !loose ? await number({ text, loose }) : 0;
      if (other > typed) return { text, loose, isWord: quote !== "" };
    }
    if (typed) return { ...asTyped, isWord: quote !== "" };
  }
  return asTyped;
}

/** @type {(word: string) => string} */
const inDanish = (word) =>
  /[æøå]/i.test(word)
    ? word
    : word.replace(/ae|oe|aa/gi, (letters) => DANISH[/** @type {keyof typeof DANISH} */ (letters.toLowerCase())]);

/**
 * The words that an unknown word most likely stands for; a known word stands for itself.
 * @param {Reading} read
 * @param {() => Promise<SiteWords | null>} siteWords
 * @returns {Promise<Reading[]>}
 */
async function meaning(read, siteWords) {
  if (read.isWord) return [read];
  const bare = read.text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  const known = await siteWords();
  if (!known || isKnown(bare, known)) return [read];
  const words = corrected(bare, known);
  return words ? words.map((text) => ({ text, loose: false, isWord: true })) : [read];
}

/**
 * The words that are left when as few as possible are left out for the rest to have hits.
 * @param {Reading[]} words
 * @param {Engine} engine
 * @returns {Promise<Reading[]>}
 */
async function answerable(words, engine) {
  const numberOf = (/** @type {Reading[]} */ some) => engine.numberOf(together(some));
  const alone = await Promise.all(words.map((word) => numberOf([word])));
  let left = words.filter((_, place) => alone[place] > 0);
  while (left.length > 1 && !(await numberOf(left))) {
    const shorter = left.map((_, place) => left.filter((__, other) => other !== place));
    const hits = await Promise.all(shorter.map(numberOf));
    left = shorter[hits.indexOf(Math.max(...hits))];
  }
  return left.length ? left : words;
}
