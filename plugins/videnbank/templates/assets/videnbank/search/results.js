// A record that was found, as a card.

import { copyOf, element, part } from "../lib/dom.js";
import { markedLike, markedNodes, passageOf } from "./excerpt.js";

const MOST_PASSAGES = 3;

/** @type {(url: string) => string} the last folder of an address: a record's id */
const folderOf = (url) => /([^/]+)\/(?:index\.html)?(?:[?#]|$)/.exec(url)?.[1] ?? "";

/**
 * The card of a record.
 * @param {import("./engine.js").ResultData} result
 * @param {HTMLTemplateElement} template
 * @returns {HTMLElement}
 */
export function resultCard({ url, excerpt, meta, sub_results: subResults }, template) {
  const card = copyOf(template);
  card.dataset.videnbankRecord = `${meta.kind}/${folderOf(url)}`;
  const { title = "", summary = "", kind = "", kind_label: kindLabel = "", format, place, areas, tracks, duration } = meta;
  const link = part(card, '[data-videnbank-part="title"]', HTMLAnchorElement);
  link.append(...markedNodes(markedLike(excerpt, title)));
  link.href = url;
  const kindLine = part(card, '[data-videnbank-part="kind"]', HTMLElement);
  kindLine.textContent = kindLabel;
  kindLine.classList.add(`vb-kind--${kind}`);
  const hasMarks = excerpt.includes("<mark>");
  part(card, '[data-videnbank-part="excerpt"]', HTMLElement).append(...markedNodes(passageOf(excerpt, title, summary)));
  const notes = [format, duration, place, areas, tracks].flatMap((note) => (note ? [element("span", {}, note)] : []));
  part(card, '[data-videnbank-part="notes"]', HTMLElement).append(...notes);
  const passages = hasMarks ? subResults.filter(({ anchor }) => anchor).slice(0, MOST_PASSAGES) : [];
  const headings = part(card, '[data-videnbank-part="headings"]', HTMLElement);
  headings.append(...passages.map((one) => element("li", {}, element("a", { href: one.url }, one.title))));
  headings.hidden = !passages.length;
  return card;
}
