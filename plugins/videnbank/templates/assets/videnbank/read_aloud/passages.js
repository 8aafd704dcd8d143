// The passages of a page: its sentences as they are said, and where each of them stands.

import { blocksOf, rangeOf } from "./blocks.js";
import { createPronunciation } from "./pronunciation.js";
import { sentencesOf } from "./sentences.js";

/**
 * @typedef {import("./reading.js").Spoken & {range: Range}} Passage
 * @typedef {import("../lib/messages.js").Messages} Messages
 */

const WORD = /[\p{L}\p{N}]/u;
const STEPS = "[data-videnbank-steps]";

// A heading is heard as one when it stands alone; items and rows follow each other closer than
// paragraphs do, and sentences of one paragraph closer still.
const PAUSES = { heading: 600, item: 350, paragraph: 500, sentence: 150 };

/**
 * @param {ParentNode} within
 * @param {Messages} messages
 * @returns {Passage[]}
 */
export function passagesOf(within, messages) {
  const pronounce = createPronunciation(messages);
  const unfinished = messages.list("unfinished");
  return blocksOf(within, (item) => labelOf(item, messages)).flatMap((block) => {
    const sentences = sentencesOf(block.text, unfinished);
    return sentences.flatMap((span, place) => {
      const range = rangeOf(block, span);
      const spoken = pronounce(block.text.slice(span.start, span.end));
      const isLast = place === sentences.length - 1;
      return range && WORD.test(spoken) ? [{ range, spoken, pause: isLast ? pauseAfter(block.name) : PAUSES.sentence }] : [];
    });
  });
}

/** @type {(name: string) => number} */
function pauseAfter(name) {
  if (/^H\d$/.test(name)) return PAUSES.heading;
  return name === "P" ? PAUSES.paragraph : PAUSES.item;
}

/** @type {(item: HTMLLIElement, messages: Messages) => string} */
function labelOf(item, messages) {
  const list = item.parentElement;
  if (!(list instanceof HTMLOListElement)) return "";
  const items = [...list.children].filter((child) => child instanceof HTMLLIElement);
  const number = list.start + items.indexOf(item);
  return `${messages.text(list.closest(STEPS) ? "step" : "item", { n: number })} `;
}

/**
 * The passage in which a selection begins, or the first after it; the first of all without one.
 * @param {Passage[]} passages
 * @param {Selection | null} selection
 * @returns {number}
 */
export function placeOf(passages, selection) {
  if (!selection || selection.isCollapsed || !selection.rangeCount) return 0;
  const { startContainer, startOffset } = selection.getRangeAt(0);
  const place = passages.findIndex(({ range }) => range.comparePoint(startContainer, startOffset) <= 0);
  return Math.max(place, 0);
}
