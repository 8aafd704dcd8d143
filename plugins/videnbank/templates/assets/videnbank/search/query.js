// From what a reader types to what the index is asked: a reading of each word, or that it has none.

import { isCapitalStopWord, isStopWord, keysOf, skeleton, stemsOf, tokenize } from "./analysis.js";
import { documentsTogether, documentsWith } from "./positions.js";
import { completions, correction, cuts } from "./spelling.js";
import { anyOf, bothOf, Kind } from "./term.js";

/** @typedef {import("./term.js").Term} Term */
/** @typedef {{word: string, keys: string[], readAs: string[], term: Term, isCompound: boolean}} Reading
 *   A word of the query, the keys of the index that it is read as, and what they find. `readAs` are the
 *   words it was taken for, when these are others. A compound is two words that must stand together. */
/** @typedef {{readings: Reading[], phrases: Set<number>[], unknown: string[], isCorrected: boolean,
 *   isTooCommon: boolean, asksHow: boolean}} QueryPlan
 *   `phrases` are the documents that have each quotation, and `unknown` the words that the index has in
 *   no way; too common is a query of stop words alone. */
/** @typedef {{key: string, term: Term}} Found */
/** @typedef {"settled" | "typing" | "unfinished" | "literal"} Mode
 *   What may be done to words that the index does not have: put right, also completed, completed
 *   only, or nothing at all. */
/** @typedef {{stopWords: Set<string>, howWords: Set<string>, records: number,
 *   family: (key: string) => Promise<Map<string, () => Term>>,
 *   positions: (key: string) => Promise<import("./index_reader.js").Positions>,
 *   lexicon: () => Promise<import("./spelling.js").Lexicon | null>}} Source
 *   What a plan is made from. The lexicon is asked for when a word is unknown, and null when it cannot be had. */

const MOST_WORDS = 20;
const LEAST_PLAIN = 4;
const COMPLETING = new Set(["typing", "unfinished"]);
const PUTTING_RIGHT = new Set(["settled", "typing"]);
const QUOTED = /["“”»«]([^"“”»«]+)["“”»«]/g;

/**
 * How a query is read.
 * @param {string} typed
 * @param {Source} source
 * @param {Mode} mode
 * @returns {Promise<QueryPlan>}
 */
export async function planQuery(typed, source, mode) {
  const words = tokenize(typed).slice(0, MOST_WORDS);
  const content = [...new Set(await soughtOf(words, source))];
  const [pieces, phrases] = await Promise.all([
    content.length ? Promise.all(content.map((word) => piecesOf(word, source))) : smallTitle(words, source),
    Promise.all([...typed.matchAll(QUOTED)].map(([, quotation = ""]) => documentsQuoting(quotation, source))),
  ]);
  const read = await Promise.all(
    pieces.flat().map(async ({ word, reading, isEnd, whole }) => {
      const isUnfinished = COMPLETING.has(mode) && isEnd && whole === words.at(-1);
      return {
        word,
        reading:
          reading ??
          (isUnfinished ? await completed(word, source) : null) ??
          (mode === "literal" ? null : await spelled(word, source)) ??
          (PUTTING_RIGHT.has(mode) ? await putRight(word, source) : null),
      };
    }),
  );
  const readings = read.flatMap(({ reading }) => reading ?? []);
  return {
    readings: [...new Map(readings.map((reading) => [reading.word, reading])).values()],
    phrases: phrases.filter((documents) => documents !== null),
    unknown: read.filter(({ reading }) => !reading).map(({ word }) => word),
    isCorrected: readings.some(({ readAs }) => readAs.length),
    isTooCommon: words.length > 0 && !read.length,
    asksHow: words.some((word) => source.howWords.has(word.toLowerCase())),
  };
}

/**
 * A query as it is read.
 * @param {QueryPlan} plan
 * @returns {string}
 */
export const readingText = ({ readings }) => readings.flatMap(({ word, readAs }) => (readAs.length ? readAs : word)).join(" ");

/**
 * Words in Danish quotation marks.
 * @param {string[]} words
 * @returns {string}
 */
export const quoted = (words) => words.map((word) => `»${word}«`).join(", ");

/**
 * A word with its reading, or the pieces of one that has hyphens and that the index lacks as a whole.
 * @param {string} whole
 * @param {Source} source
 * @returns {Promise<{word: string, reading: Reading | null, isEnd: boolean, whole: string}[]>}
 */
async function piecesOf(whole, source) {
  const reading = await readingOf(whole, source);
  if (reading || !whole.includes("-")) return [{ word: whole, reading, isEnd: true, whole }];
  const pieces = await soughtOf(whole.split("-"), source);
  return Promise.all(
    pieces.map(async (word) => ({ word, reading: await readingOf(word, source), isEnd: word === pieces.at(-1), whole })),
  );
}

/**
 * The words that are sought; the others are too common.
 * @param {string[]} words
 * @param {Source} source
 */
async function soughtOf(words, source) {
  const leftOut = await Promise.all(words.map((word) => isLeftOut(word, source)));
  return words.filter((_, place) => !leftOut[place]);
}

/**
 * Whether a word is too common to be sought. In capitals it is an abbreviation if the index has that:
 * a whole query may be in capitals.
 * @param {string} word
 * @param {Source} source
 */
async function isLeftOut(word, source) {
  const isLacking = async () => isCapitalStopWord(word, source.stopWords) && !(await lookUp(word, source));
  return isStopWord(word, source.stopWords) || isLacking();
}

/**
 * The title of a page that has nothing but words which are left out: »Hvad ved vi?«.
 * @param {string[]} words
 * @param {Source} source
 * @returns {ReturnType<typeof piecesOf>}
 */
async function smallTitle(words, source) {
  const word = words.join(" ");
  const key = `title:${word.toLowerCase()}`;
  const term = (await source.family(key)).get(key)?.();
  return term ? [{ word, reading: { word, keys: [key], readAs: [], term, isCompound: false }, isEnd: true, whole: word }] : [];
}

/** @type {(word: string, source: Source) => Promise<Reading | null>} */
async function readingOf(word, source) {
  const found = await lookUp(word, source);
  return found && { word, keys: [found.key], readAs: [], term: found.term, isCompound: false };
}

/**
 * The first of a word's keys that the index has.
 * @param {string} word
 * @param {Source} source
 * @returns {Promise<Found | null>}
 */
async function lookUp(word, { stopWords, family }) {
  const keys = keysOf(word, stopWords);
  const families = await Promise.all(keys.map(family));
  const found = keys.flatMap((key, place) => {
    const term = families[place]?.get(key)?.();
    return term ? [{ key, term }] : [];
  });
  return found[0] ?? null;
}

/**
 * A word that was written without the signs of its letters: of the keys that look so, the one with
 * most documents.
 * @param {string} word
 * @param {Source} source
 * @returns {Promise<Reading | null>}
 */
async function spelled(word, { family }) {
  if (word.length < LEAST_PLAIN) return null;
  for (const alike of await Promise.all(stemsOf(word).map(family))) {
    const terms = [...alike].map(([key, term]) => ({ key, term: term() }));
    const [found] = terms.sort((one, other) => other.term.frequency - one.term.frequency);
    if (!found) continue;
    const words = found.term.words[Kind.WORD] ?? [];
    const same = words.filter((known) => skeleton(known) === skeleton(word));
    const [readAs = found.key] = same.length ? same : words;
    return { word, keys: [found.key], readAs: [readAs], term: found.term, isCompound: false };
  }
  return null;
}

/**
 * The words that the reader may be about to write.
 * @param {string} word
 * @param {Source} source
 * @returns {Promise<Reading | null>}
 */
async function completed(word, source) {
  const lexicon = await source.lexicon();
  const found = await Promise.all(completions(word, lexicon).map((other) => lookUp(other, source)));
  const terms = new Map(found.flatMap((one) => (one ? [[one.key, one.term]] : [])));
  if (!terms.size) return null;
  return { word, keys: [...terms.keys()], readAs: [], term: anyOf([...terms.values()]), isCompound: false };
}

/**
 * A word with one mistake put right, or a compound of two words that the index has.
 * @param {string} word
 * @param {Source} source
 * @returns {Promise<Reading | null>}
 */
async function putRight(word, source) {
  const lexicon = await source.lexicon();
  const other = correction(word, lexicon);
  const found = other ? await lookUp(other, source) : null;
  if (other && found) return { word, keys: [found.key], readAs: [other], term: found.term, isCompound: false };
  for (const { parts, keys, isLinked } of cuts(word, lexicon)) {
    const [term, otherTerm] = await Promise.all(keys.map(async (key) => (await source.family(key)).get(key)?.()));
    const [positions, others] = await Promise.all(keys.map(source.positions));
    if (!term || !otherTerm || !positions || !others) continue;
    const documents = documentsTogether(positions, others, !isLinked, source.records);
    if (documents.size) return { word, keys, readAs: parts, term: bothOf(term, otherTerm, documents), isCompound: true };
  }
  return null;
}

/**
 * The documents that have the words of a quotation side by side; null when the index has none of them.
 * @param {string} quotation
 * @param {Source} source
 * @returns {Promise<Set<number> | null>}
 */
async function documentsQuoting(quotation, source) {
  const words = await Promise.all(
    tokenize(quotation).map(async (word, place) => {
      const found = (await isLeftOut(word, source)) ? null : await lookUp(word, source);
      return found ? [{ place, positions: await source.positions(found.key) }] : [];
    }),
  );
  const placed = words.flat();
  return placed.length ? documentsWith(placed) : null;
}
