// Records that the chosen ones' own pages lead to, as links that add them.

import { element } from "../element.js";

/** @typedef {import("./record.js").Shown} Shown */

const MOST = 6;

/**
 * Shows what can be added; nothing when there is nothing.
 * @param {HTMLElement} section
 * @param {Shown[]} records
 * @param {(id: string) => string} addressWith the address with one more
 */
export function showChoices(section, records, addressWith) {
  const chosen = new Set(records.map(({ id }) => id));
  const relatives = new Map(records.flatMap((record) => record.relatives.map((one) => [one.id, one])));
  const offered = [...relatives.values()].filter(({ id }) => !chosen.has(id)).slice(0, MOST);
  section.hidden = !offered.length;
  section.querySelector("ul")?.replaceChildren(
    ...offered.map(({ id, title, reason }) =>
      element(
        "li",
        {},
        element("a", { href: addressWith(id), "data-videnbank-step": id }, title),
        ...(reason ? [" ", element("span", { class: "vb-reason" }, reason)] : []),
      ),
    ),
  );
}
