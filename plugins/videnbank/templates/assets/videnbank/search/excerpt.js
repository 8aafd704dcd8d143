// The passage that a card shows of its record: where the words of the query stand, when that can be read by itself.

import { element } from "../lib/dom.js";

const MARK = /<mark>(.*?)<\/mark>/g;

/** Three sentences of at most four words in a row are no text but a list of facts without their labels. */
const LISTED = 3;
const MOST_WORDS_LISTED = 4;

/**
 * The excerpt without what it repeats of the title; the summary, with the same words marked, when
 * no marked word is left or the excerpt is a list of facts. Both are HTML with nothing but marks
 * and escaped brackets, as Pagefind hands an excerpt over.
 * @param {string} excerpt
 * @param {string} title
 * @param {string} summary plain text
 * @returns {string}
 */
export function passageOf(excerpt, title, summary) {
  const passage = withoutTitle(excerpt, title);
  if (passage.includes("<mark>") && !isListOfFacts(passage)) return withEllipses(passage);
  return markedLike(excerpt, summary);
}

/**
 * A text with the words marked that an excerpt has marked.
 * @param {string} excerpt
 * @param {string} text plain
 * @returns {string}
 */
export function markedLike(excerpt, text) {
  const words = new Set([...excerpt.matchAll(MARK)].map(([, word = ""]) => bare(word)));
  return escaped(text).replace(/[\p{L}\p{N}-]+/gu, (word) => (words.has(bare(word)) ? `<mark>${word}</mark>` : word));
}

/**
 * An excerpt begins with the end of the title when the text before its first full stop is that.
 * @type {(excerpt: string, title: string) => string}
 */
function withoutTitle(excerpt, title) {
  const full = escaped(title).replace(/[.!?]$/, "");
  for (const { index } of excerpt.matchAll(/[.!?](?:<\/mark>)? /g)) {
    const beginning = plain(excerpt.slice(0, index)).trim();
    if (full.endsWith(beginning)) return excerpt.slice(index).replace(/^[.!?](?:<\/mark>)? /, "");
  }
  return excerpt;
}

/** @type {(passage: string) => boolean} */
function isListOfFacts(passage) {
  let inRow = 0;
  const sentences = plain(passage).split(/(?<=[.!?]) /);
  return sentences.some((sentence) => {
    inRow = sentence.trim().split(/\s+/).length <= MOST_WORDS_LISTED ? inRow + 1 : 0;
    return inRow >= LISTED;
  });
}

/**
 * A passage as nodes.
 * @param {string} passage
 * @returns {(Node | string)[]}
 */
export function markedNodes(passage) {
  return passage
    .split(/(<mark>.*?<\/mark>)/)
    .filter(Boolean)
    .map((piece) => {
      const word = /^<mark>(.*)<\/mark>$/.exec(piece)?.[1];
      return word === undefined ? unescaped(piece) : element("mark", {}, unescaped(word));
    });
}

/**
 * An excerpt with dots where it begins or ends within a sentence.
 * @param {string} excerpt
 * @returns {string}
 */
export const withEllipses = (excerpt) =>
  excerpt.trim().replace(/^(?=(?:<mark>)?\p{Ll})/u, "… ").replace(/(?<![.!?:](?:<\/mark>)?)$/, " …");

/** @type {(passage: string) => string} */
const plain = (passage) => passage.replaceAll(/<\/?mark>/g, "");

/** @type {(word: string) => string} */
const bare = (word) => word.replace(/[^\p{L}\p{N}-]/gu, "").toLowerCase();

/** @type {(text: string) => string} */
const escaped = (text) => text.replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** @type {(text: string) => string} */
const unescaped = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
