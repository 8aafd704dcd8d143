// Filters as sets of records: which are left, and how many of them have each value.

/** @typedef {import("./facets.js").Chosen} Chosen */
/** @typedef {Map<string, number[]>} Facet the records that have each value */
/** @typedef {Record<string, number>} Counts by value */

/**
 * The records that have what is chosen, as marks. Values of a group are alternatives.
 * @param {Uint8Array} marks those to choose among
 * @param {Chosen} chosen
 * @param {Map<string, Facet>} facets by group
 * @param {string} [except] a group whose own choices do not narrow its counts
 * @returns {Uint8Array}
 */
export function narrowed(marks, chosen, facets, except) {
  let left = marks;
  for (const [group, values] of chosen) {
    if (group === except) continue;
    const next = new Uint8Array(marks.length);
    for (const value of values) {
      for (const number of facets.get(group)?.get(value) ?? []) next[number] = left[number] ?? 0;
    }
    left = next;
  }
  return left;
}

/**
 * How many of the marked records have each value.
 * @param {Uint8Array} marks
 * @param {Facet} facet
 * @returns {Counts}
 */
export const countsAmong = (marks, facet) =>
  Object.fromEntries([...facet].map(([value, numbers]) => [value, numbers.reduce((sum, number) => sum + (marks[number] ?? 0), 0)]));

/**
 * The marks of some records.
 * @param {Iterable<number>} numbers
 * @param {number} size
 * @returns {Uint8Array}
 */
export function marksOf(numbers, size) {
  const marks = new Uint8Array(size);
  for (const number of numbers) marks[number] = 1;
  return marks;
}
