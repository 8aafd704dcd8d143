// What was found: a record as a card, a page as a line.

import { copyOf, element, part } from "../lib/dom.js";
import { excerptOf, passagesWith } from "./excerpt.js";
import { markedPieces, markerOf } from "./marks.js";
import { quoted } from "./query.js";
import { reasonOf } from "./why.js";

/** @typedef {Awaited<ReturnType<import("./engine.js").Engine["document"]>>} Hit */
/** @typedef {import("./query.js").Reading} Reading */
/** @typedef {(hit: Hit) => HTMLElement} CardMaker */

/** @type {(address: string) => string} the last folder of an address: a record's id */
const idOf = (address) => /([^/]+?)(?:\/|\/index\.html|\.html)?$/.exec(address)?.[1] ?? "";

/**
 * Makes the cards of the records that some readings found.
 * @param {HTMLTemplateElement} template
 * @param {Reading[]} readings none when nothing was asked for in words
 * @param {Set<string>} stopWords
 * @param {import("../lib/messages.js").Messages} messages
 * @returns {CardMaker}
 */
export function cardMaker(template, readings, stopWords, messages) {
  const marker = markerOf(readings, stopWords);
  const marked = (/** @type {string} */ text) =>
    markedPieces(text, marker).map((piece) => (piece.isMarked ? element("mark", {}, piece.text) : piece.text));

  return (hit) => {
    const { url, document } = hit;
    const { address, kind, label, title, notes } = document;
    const card = copyOf(template);
    card.dataset.videnbankRecord = `${kind}/${idOf(address)}`;
    const link = part(card, '[data-videnbank-part="title"]', HTMLAnchorElement);
    link.append(...marked(title));
    link.href = url;
    const kindLine = part(card, '[data-videnbank-part="kind"]', HTMLElement);
    kindLine.textContent = label;
    kindLine.classList.add(`vb-kind--${kind}`);
    const excerpt = excerptOf(document, marker);
    part(card, '[data-videnbank-part="excerpt"]', HTMLElement).append(...marked(excerpt));
    const reason = reasonOf(hit, [title, excerpt], readings, marker);
    const why = part(card, '[data-videnbank-part="why"]', HTMLElement);
    why.hidden = !reason;
    if (reason) why.textContent = reasonText(reason, messages);
    part(card, '[data-videnbank-part="notes"]', HTMLElement).append(...notes.map((note) => element("span", {}, note)));
    const passages = passagesWith(document, marker);
    const headings = part(card, '[data-videnbank-part="headings"]', HTMLElement);
    headings.append(
      ...passages.map(({ anchor, heading }) => element("li", {}, element("a", { href: `${url}#${anchor}` }, heading))),
    );
    headings.hidden = !passages.length;
    return card;
  };
}

/** @type {(reason: import("./why.js").Reason, messages: import("../lib/messages.js").Messages) => string} */
const reasonText = ({ words, label = "" }, messages) =>
  words.length ? messages.text("found_by", { words: quoted(words) }) : messages.text("about", { label });

/**
 * The pages that were found, a line each.
 * @param {Hit[]} hits
 * @param {string} label what they are to the query
 * @returns {HTMLElement[]} nothing when there are none
 */
export function pageLines(hits, label) {
  if (!hits.length) return [];
  const lines = hits.map(({ url, document: { title, label: kind } }) =>
    element("li", {}, element("a", { href: url }, title), " ", element("span", { class: "vb-search-kind" }, kind)),
  );
  return [element("ul", { class: "vb-found-pages", "aria-label": label }, ...lines)];
}
