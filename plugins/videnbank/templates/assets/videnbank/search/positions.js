// Where words stand in the documents: side by side, as in quotation marks, or near each other.

/** @typedef {import("./index_reader.js").Positions} Positions */

const NEAR = 13; // as in `core/index/search_index.py`

/**
 * The documents that have words as far apart as a phrase has them.
 * @param {{place: number, positions: Positions}[]} words by their place in the phrase
 * @returns {Set<number>}
 */
export function documentsWith(words) {
  const [first, ...others] = words.filter(({ positions }) => positions.size);
  const having = [...(first?.positions ?? [])].filter(([number, starts]) =>
    starts.some((start) =>
      others.every(({ place, positions }) => positions.get(number)?.includes(start + place - (first?.place ?? 0))),
    ),
  );
  return new Set(having.map(([number]) => number));
}

/**
 * The records that have two words, or have them within a sentence's length of each other.
 * @param {Positions} positions
 * @param {Positions} others
 * @param {boolean} near
 * @param {number} records
 * @returns {Set<number>}
 */
export function documentsTogether(positions, others, near, records) {
  const farthest = near ? NEAR : Infinity;
  const having = [...positions].filter(
    ([number, places]) =>
      number < records && places.some((place) => others.get(number)?.some((other) => Math.abs(place - other) <= farthest)),
  );
  return new Set(having.map(([number]) => number));
}
