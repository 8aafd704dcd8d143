// The sentences that a card shows of its document: where most of the query is met, nearest its beginning.

import { isPlain } from "./marks.js";

/** @typedef {import("./marks.js").Marker} Marker */
/** @typedef {import("./index_reader.js").IndexedDocument} IndexedDocument */
/** @typedef {{anchor: string, heading: string}} Passage */

const SENTENCE_END = /(?<=[.!?…]["”«)]?)\s+(?=["“»(–-]?\p{Lu})/u;
const ENOUGH = 140;
const MOST = 280;
const BEFORE_MARK = 90;
const MOST_PASSAGES = 3;
const PLAIN = 0.01;

/**
 * The summary, or a passage that meets more of the query.
 * @param {IndexedDocument} document
 * @param {Marker} marker
 * @returns {string}
 */
export function excerptOf({ summary, passages }, marker) {
  const texts = [summary, ...passages.flatMap(([, , passage]) => passage)];
  let best = { text: summary, met: 0 };
  for (const text of texts) {
    for (const candidate of candidatesIn(text, marker)) {
      const met = metBy(candidate, marker);
      if (met > best.met) best = { text: candidate, met };
    }
  }
  return best.met ? shortened(best.text, marker) : summary;
}

/**
 * The passages of a document that the query is met in, in the order of the page; those that meet
 * most of it, when there are many.
 * @param {IndexedDocument} document
 * @param {Marker} marker
 * @returns {Passage[]}
 */
export function passagesWith({ passages }, marker) {
  const met = passages
    .map(([anchor, heading, texts], place) => ({ anchor, heading, place, met: metBy([heading, ...texts].join("\n"), marker) }))
    .filter((passage) => passage.anchor && passage.met);
  return met
    .sort((one, other) => other.met - one.met || one.place - other.place)
    .slice(0, MOST_PASSAGES)
    .sort((one, other) => one.place - other.place);
}

/**
 * How much of the query a text meets: as many readings as possible, and of these as many as possible
 * by the very word.
 * @param {string} text
 * @param {Marker} marker
 * @returns {number}
 */
export function metBy(text, marker) {
  /** @type {Map<number, boolean>} */
  const met = new Map();
  for (const mark of marker(text)) {
    for (const [place, kind] of mark.met) met.set(place, met.get(place) || isPlain(kind));
  }
  return [...met.values()].reduce((sum, plain) => sum + 1 + (plain ? PLAIN : 0), 0);
}

/**
 * Each sentence with a word of the query, with those after it while it is short.
 * @param {string} text
 * @param {Marker} marker
 * @returns {string[]}
 */
function candidatesIn(text, marker) {
  if (!marker(text).length) return [];
  const sentences = text.split(SENTENCE_END);
  return sentences.flatMap((sentence, place) => {
    if (!marker(sentence).length) return [];
    let candidate = sentence;
    for (const next of sentences.slice(place + 1)) {
      if (candidate.length >= ENOUGH || candidate.length + next.length >= MOST) break;
      candidate += ` ${next}`;
    }
    return [candidate];
  });
}

/**
 * A text that is too long, cut between words near its first mark.
 * @param {string} text
 * @param {Marker} marker
 * @returns {string}
 */
function shortened(text, marker) {
  if (text.length <= MOST) return text;
  const first = marker(text)[0]?.start ?? 0;
  const from = first <= BEFORE_MARK ? 0 : text.indexOf(" ", first - BEFORE_MARK) + 1;
  const end = from + MOST;
  const to = end >= text.length ? text.length : text.lastIndexOf(" ", end);
  return `${from ? "… " : ""}${text.slice(from, to)}${to < text.length ? " …" : ""}`;
}
