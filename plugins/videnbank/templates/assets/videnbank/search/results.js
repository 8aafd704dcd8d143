// Records that were found, as cards.

import { element, part } from "../element.js";

/** @typedef {import("./engine.js").Found} Found */

const MOST_PASSAGES = 3;

/**
 * The card of a record.
 * @param {Found} found
 * @param {HTMLTemplateElement} template
 * @returns {HTMLElement}
 */
export function cardOf(found, template) {
  const card = /** @type {HTMLElement} */ (document.importNode(template.content, true).firstElementChild);
  const at = (/** @type {string} */ name) => part(card, `[data-videnbank-part="${name}"]`);
  const { title, summary, kind, kind_label: label, place, areas, tracks, duration } = found.meta;
  at("title").textContent = title;
  at("title").href = found.url;
  at("kind").textContent = label;
  at("kind").classList.add(`vb-kind--${kind}`);
  const hasMarks = found.excerpt.includes("<mark>");
  at("excerpt").append(...(hasMarks ? marked(whole(found.excerpt)) : [summary ?? ""]));
  at("notes").append(
    ...[place, areas, tracks, duration].filter(Boolean).map((note) => element("span", {}, note)),
  );
  const passages = hasMarks ? found.sub_results.filter(({ anchor }) => anchor).slice(0, MOST_PASSAGES) : [];
  at("headings").append(
    ...passages.map((passage) => element("li", {}, element("a", { href: passage.url }, passage.title))),
  );
  at("headings").hidden = !passages.length;
  return card;
}

/**
 * An excerpt as nodes. Pagefind hands it over as HTML with nothing but marks and escaped brackets.
 * @param {string} excerpt
 * @returns {(Node | string)[]}
 */
export function marked(excerpt) {
  return excerpt
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
const whole = (excerpt) =>
  excerpt.replace(/^(?=(?:<mark>)?\p{Ll})/u, "… ").replace(/(?<![.!?:](?:<\/mark>)?)$/, " …");

/** @type {(text: string) => string} */
const unescaped = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
