// The orders of a list that its page does not have from the beginning.

/** @typedef {{title: string, date: string, uses: number}} Sortable `date` as YYYY-MM-DD */

const byTitle = new Intl.Collator("da", { numeric: true });

/** @type {Record<string, (one: Sortable, other: Sortable) => number>} */
const ORDERS = {
  used: (one, other) => other.uses - one.uses,
  newest: (one, other) => (one.date < other.date ? 1 : one.date > other.date ? -1 : 0),
  title: (one, other) => byTitle.compare(one.title, other.title),
};

/**
 * The items in an order; those that are equal in it, and all of them in an unknown order, stay as they are.
 * @template {Sortable} T
 * @param {readonly T[]} items
 * @param {string} order
 * @returns {T[]}
 */
export function sorted(items, order) {
  const compare = Object.hasOwn(ORDERS, order) ? ORDERS[order] : undefined;
  return compare ? [...items].sort(compare) : [...items];
}
