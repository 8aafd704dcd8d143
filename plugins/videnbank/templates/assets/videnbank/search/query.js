// From what a reader types to the one query that the index is asked.

import { correct, isKnown } from "./spelling.js";

/** @typedef {Pick<import("./engine.js").Engine, "countHits">} HitCounter */
/** @typedef {import("./spelling.js").Lexicon} Lexicon */
/** @typedef {import("./engine.js").Query} Query */
/** @typedef {{query: Query | null, isCorrected: boolean, dropped: string[]}} QueryPlan
 *   `query` is null when nothing is asked for but a choice; `dropped` are words left out of it. */
/** @typedef {{text: string, loose: boolean, isWord: boolean}} Term
 *   How one typed word is to be read, and whether the site has that very word. */

const MOST_WORDS = 20;
const DANISH_LETTERS = /** @type {Record<string, string>} */ ({ ae: "æ", oe: "ø", aa: "å" });

/**
 * The words of a query without stop words; all of them when there are no others.
 * @param {string} query
 * @param {Set<string>} stopWords
 * @returns {string[]}
 */
export function contentWords(query, stopWords) {
  const words = query.normalize("NFC").trim().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  if (isQuoted(words)) return words;
  const isCapital = (/** @type {string} */ word) => word.length > 1 && word === word.toUpperCase();
  const content = words.filter(
    (word) => isCapital(word) || !stopWords.has(word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")),
  );
  return content.length ? content : words;
}

/**
 * The query of what is typed so far, without guesses.
 * @param {string} typed
 * @param {HitCounter} engine
 * @param {Set<string>} stopWords
 * @returns {Promise<Query | null>}
 */
export async function literalQuery(typed, engine, stopWords) {
  const words = contentWords(typed, stopWords);
  return words.length ? queryOf(await readWords(words, engine)) : null;
}

/**
 * The query for what is typed; when the site does not know it, the query for what was meant.
 * @param {string} typed
 * @param {HitCounter} engine
 * @param {Set<string>} stopWords
 * @param {() => Promise<Lexicon | null>} loadLexicon called for unknown words only
 * @returns {Promise<QueryPlan>}
 */
export async function planQuery(typed, engine, stopWords, loadLexicon) {
  const words = contentWords(typed, stopWords);
  if (!words.length) return { query: null, isCorrected: false, dropped: [] };
  const literal = await readWords(words, engine);
  if (isQuoted(words)) return { query: queryOf(literal), isCorrected: false, dropped: [] };
  const corrected = (await Promise.all(literal.map((term) => correctTerm(term, loadLexicon)))).flat();
  const hits = await engine.countHits(queryOf(corrected));
  const kept = hits || corrected.length < 2 ? corrected : await withHits(corrected, engine);
  return {
    query: queryOf(kept),
    isCorrected: queryOf(corrected).text !== queryOf(literal).text,
    dropped: corrected.filter((term) => !kept.includes(term)).map(({ text }) => text),
  };
}

/**
 * Words in Danish quotation marks.
 * @param {string[]} words
 * @returns {string}
 */
export const quoted = (words) => words.map((word) => `»${word}«`).join(", ");

/** @type {(words: string[]) => boolean} */
const isQuoted = (words) => words.some((word) => word.includes('"'));

/** @type {(terms: Term[]) => Query} */
const queryOf = (terms) => ({ text: terms.map(({ text }) => text).join(" "), loose: terms.some(({ loose }) => loose) });

/** @type {(words: string[], engine: HitCounter) => Promise<Term[]>} */
const readWords = (words, engine) =>
  isQuoted(words)
    ? Promise.resolve(words.map((text) => ({ text, loose: false, isWord: true })))
    : Promise.all(words.map((word) => readWord(word, engine)));

/**
 * A word as it is typed, with æ, ø and å for ae, oe and aa, or with letters that lack their dots,
 * strokes and rings: the first that the site has, whole or else as the beginning of a word.
 * @param {string} word
 * @param {HitCounter} engine
 * @returns {Promise<Term>}
 */
async function readWord(word, engine) {
  // Unquoted, Pagefind answers an unknown word with whatever begins like it; quoted, with nothing.
  const bare = withoutPunctuation(word);
  const asTyped = { text: word, loose: false, isWord: false };
  if (!bare) return { ...asTyped, isWord: true };
  const others = [withDanishLetters(bare)].filter((other) => other !== bare).map((text) => ({ text, loose: false }));
  if (!/[æøå]/i.test(bare)) others.push({ text: bare, loose: true });
  for (const quote of ['"', ""]) {
    const count = (/** @type {string} */ text, loose = false) => engine.countHits({ text: quote + text + quote, loose });
    const typed = await count(bare);
    for (const { text, loose } of others) {
      // What is written with ae, oe or aa may be a word of its own; the more common one is meant.
      const other = !typed || !loose ? await count(text, loose) : 0;
      if (other > typed) return { text, loose, isWord: quote !== "" };
    }
    if (typed) return { ...asTyped, isWord: quote !== "" };
  }
  return asTyped;
}

/** @type {(word: string) => string} */
const withoutPunctuation = (word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");

/** @type {(word: string) => string} */
const withDanishLetters = (word) =>
  /[æøå]/i.test(word)
    ? word
    : word.replace(/ae|oe|aa/gi, (letters) => DANISH_LETTERS[letters.toLowerCase()] ?? letters);

/**
 * The words that an unknown word most likely stands for; a known word stands for itself.
 * @param {Term} term
 * @param {() => Promise<Lexicon | null>} loadLexicon
 * @returns {Promise<Term[]>}
 */
async function correctTerm(term, loadLexicon) {
  if (term.isWord) return [term];
  const bare = withoutPunctuation(term.text);
  const lexicon = await loadLexicon();
  if (!lexicon || isKnown(bare, lexicon)) return [term];
  const words = correct(bare, lexicon);
  return words ? words.map((text) => ({ text, loose: false, isWord: true })) : [term];
}

/**
 * The terms that are left when as few as possible are left out for the rest to have hits.
 * @param {Term[]} terms
 * @param {HitCounter} engine
 * @returns {Promise<Term[]>}
 */
async function withHits(terms, engine) {
  const count = (/** @type {Term[]} */ some) => engine.countHits(queryOf(some));
  const alone = await Promise.all(terms.map(async (term) => ({ term, hits: await count([term]) })));
  let left = alone.filter(({ hits }) => hits > 0).map(({ term }) => term);
  while (left.length > 1 && !(await count(left))) {
    const shorter = left.map((term) => left.filter((other) => other !== term));
    const counted = await Promise.all(shorter.map(async (some) => ({ some, hits: await count(some) })));
    left = counted.reduce((best, one) => (one.hits > best.hits ? one : best)).some;
  }
  return left.length ? left : terms;
}
