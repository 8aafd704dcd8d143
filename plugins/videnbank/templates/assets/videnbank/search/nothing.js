// What to try when nothing was found.

import { element } from "./element.js";

/** @typedef {{text: string, href: string, note?: string}} WayOut */

/**
 * A headed list of links; nothing when there are none.
 * @param {string} heading
 * @param {WayOut[]} ways
 * @returns {HTMLElement[]}
 */
export function waysOut(heading, ways) {
  if (!ways.length) return [];
  const links = ways.map(({ text, href, note }) =>
    element("li", {}, element("a", { href }, text), ...(note ? [" ", element("span", { class: "vb-count" }, note)] : [])),
  );
  return [element("h3", {}, heading), element("ul", { class: "vb-ways-out" }, ...links)];
}
