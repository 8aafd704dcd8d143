// How far two words are apart (Damerau and Levenshtein, neighbours swapped).

/**
 * The number of letters to add, drop, change or swap; anything above the limit is one too many.
 * @param {string} one
 * @param {string} other
 * @param {number} limit
 * @returns {number}
 */
export function distance(one, other, limit) {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let before = /** @type {number[]} */ ([]);
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    for (let column = 1; column <= other.length; column++) {
      const changed = one[row - 1] === other[column - 1] ? 0 : 1;
      let least = Math.min(line[column - 1] + 1, above[column] + 1, above[column - 1] + changed);
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        least = Math.min(least, before[column - 2] + 1);
      }
      line.push(least);
    }
    if (Math.min(...line) > limit) return limit + 1;
    [before, above] = [above, line];
  }
  return above[other.length];
}
