// From what a reader types to the one query that the index is asked.

import { corrected, isKnown } from "./nearest.js";

/** @typedef {import("./engine.js").Engine} Engine */
/** @typedef {import("./nearest.js").SiteWords} SiteWords */
/** @typedef {{query: string | null, corrected: boolean, leftOut: string[]}} Plan
 *   `query` is null when nothing is asked for but a choice. */

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
 * @returns {Promise<string | null>}
 */
export async function plainQuery(typed, engine, stopWords) {
  const words = tellingWords(typed, stopWords);
  return words.length ? (await Promise.all(words.map((word) => inDanish(word, engine)))).join(" ") : null;
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
  const plain = await plainQuery(typed, engine, stopWords);
  if (plain === null || plain.includes('"')) return { query: plain, corrected: false, leftOut: [] };
  const words = plain.split(" ");
  const meant = (await Promise.all(words.map((word) => meaning(word, engine, siteWords)))).flat();
  const query = meant.join(" ");
  const hits = await numberOf(query, engine);
  const kept = hits || meant.length < 2 ? meant : await answerable(meant, engine);
  return {
    query: kept.join(" "),
    corrected: query !== plain,
    leftOut: meant.filter((word) => !kept.includes(word)),
  };
}

/**
 * A word written with ae, oe or aa as it is in Danish, if that is what the site has.
 * @param {string} word
 * @param {Engine} engine
 * @returns {Promise<string>}
 */
async function inDanish(word, engine) {
  if (/[æøå"]/i.test(word) || !/ae|oe|aa/i.test(word)) return word;
  const danish = word
    .toLowerCase()
    .replace(/ae|oe|aa/g, (letters) => DANISH[/** @type {keyof typeof DANISH} */ (letters)]);
  const [typedBest, danishBest] = await Promise.all([word, danish].map((one) => bestScore(one, engine)));
  return danishBest > typedBest ? danish : word;
}

/**
 * The words that an unknown word most likely stands for; a known word stands for itself.
 * @param {string} word
 * @param {Engine} engine
 * @param {() => Promise<SiteWords | null>} siteWords
 * @returns {Promise<string[]>}
 */
async function meaning(word, engine, siteWords) {
  // Unquoted, Pagefind answers an unknown word with whatever begins like it; quoted, with nothing.
  const bare = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  if (!bare || (await numberOf(`"${bare}"`, engine))) return [word];
  const known = await siteWords();
  if (!known || isKnown(bare, known)) return [word];
  return corrected(bare, known) ?? [word];
}

/**
 * The words that are left when as few as possible are left out for the rest to have hits.
 * @param {string[]} words
 * @param {Engine} engine
 * @returns {Promise<string[]>}
 */
async function answerable(words, engine) {
  const alone = await Promise.all(words.map((word) => numberOf(word, engine)));
  let left = words.filter((_, place) => alone[place] > 0);
  while (left.length > 1 && !(await numberOf(left.join(" "), engine))) {
    const shorter = left.map((_, place) => left.filter((__, other) => other !== place));
    const hits = await Promise.all(shorter.map((some) => numberOf(some.join(" "), engine)));
    left = shorter[hits.indexOf(Math.max(...hits))];
  }
  return left.length ? left : words;
}

/** @type {(query: string, engine: Engine) => Promise<number>} */
const numberOf = async (query, engine) => (await engine.ask(query)).results.length;

/** @type {(query: string, engine: Engine) => Promise<number>} */
const bestScore = async (query, engine) => (await engine.ask(query)).results[0]?.score ?? 0;
