// What a record's own page says of it, as it can be shown elsewhere.

import { adopted } from "./adoption.js";

/** @typedef {{key: string, label: string, note: string, values: Node[][], isKnown: boolean}} Field
 *   `note` says what a bottom line means; a field that no source gives is not known. */
/** @typedef {{id: string, title: string, reason: string}} Relative */
/** @typedef {{id: string, href: string, title: string, summary: string, notices: Node[][],
 *   facts: Field[], bottomLines: Field[], sources: Node[][], relatives: Relative[]}} Shown */

/**
 * The record that a page shows; null when it shows none.
 * @param {Document} page
 * @param {string} href its address
 * @param {string} id
 * @param {(address: string) => string | null} idAt
 * @returns {Shown | null}
 */
export function recordOn(page, href, id, idAt) {
  const [kind] = id.split("/");
  const article = page.querySelector(`article[data-videnbank-kind="${kind}"]`);
  if (!article) return null;
  const taken = (/** @type {Element} */ element) => adopted(element.childNodes, href);
  const every = (/** @type {string} */ selector) => [...article.querySelectorAll(selector)];
  return {
    id,
    href,
    title: textOf(article, "h1"),
    summary: textOf(article, ".vb-lead"),
    notices: every(".vb-notice:not([data-videnbank-review-due])").map(taken),
    facts: every("[data-videnbank-fact]").map((fact) => ({
      key: said(fact, "fact"),
      label: textOf(fact, "dt"),
      note: "",
      values: [...fact.querySelectorAll("dd")].map(taken),
      isKnown: isKnown(fact),
    })),
    bottomLines: every("[data-videnbank-bottom-line]").map((line) => ({
      key: said(line, "bottom-line"),
      label: textOf(line, "h3"),
      note: textOf(line, ".vb-meaning"),
      values: [adopted([...line.childNodes].filter((node) => !isHead(node)), href)],
      isKnown: isKnown(line),
    })),
    sources: every("[id^='vb-kilde-']").map(taken),
    relatives: every(".vb-card").flatMap((card) => {
      const link = card.querySelector(":is(h2, h3, h4) a[href]");
      const other = link && idAt(new URL(link.getAttribute("href") ?? "", href).href);
      if (!other?.startsWith(`${kind}/`) || other === id) return [];
      return [{ id: other, title: plain(link), reason: textOf(card, ".vb-reason") }];
    }),
  };
}

/**
 * Where a page that only leads on leads to; null when it does not.
 * @param {Document} page
 * @param {string} href its address
 * @returns {string | null}
 */
export function wayOn(page, href) {
  const refresh = page.querySelector("meta[http-equiv='refresh' i]")?.getAttribute("content") ?? "";
  const way = /url=(.+)$/i.exec(refresh)?.[1];
  return way && URL.canParse(way, href) ? new URL(way, href).href : null;
}

/** @type {(node: Node) => boolean} the heading and the meaning of a bottom line stand beside the cells */
const isHead = (node) => node instanceof Element && node.matches("h3, .vb-meaning");

/** @type {(element: Element, name: string) => string} */
const said = (element, name) => element.getAttribute(`data-videnbank-${name}`) ?? "";

/** @type {(element: Element) => boolean} */
const isKnown = (element) => !element.hasAttribute("data-videnbank-unknown");

/** @type {(element: Element | null) => string} */
const plain = (element) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();

/** @type {(within: Element, selector: string) => string} */
const textOf = (within, selector) => plain(within.querySelector(selector));
