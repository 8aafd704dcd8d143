// How far two words are apart (Damerau and Levenshtein, neighbours swapped).

/**
 * The number of letters to add, drop, change or swap; anything above the limit is one too many.
 * @param {string} one
 * @param {string} other
 * @param {number} limit
 * @returns {number}
 */
export function editDistance(one, other, limit) {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  const width = other.length + 1;
  let beforePrevious = new Uint16Array(width);
  let previous = Uint16Array.from({ length: width }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = new Uint16Array(width).fill(row, 0, 1);
    for (let column = 1; column < width; column++) {
      const substitution = one[row - 1] === other[column - 1] ? 0 : 1;
      let least = Math.min(
        at(current, column - 1) + 1,
        at(previous, column) + 1,
        at(previous, column - 1) + substitution,
      );
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        least = Math.min(least, at(beforePrevious, column - 2) + 1);
      }
      current[column] = least;
    }
    if (Math.min(...current) > limit) return limit + 1;
    [beforePrevious, previous] = [previous, current];
  }
  return Math.min(at(previous, other.length), limit + 1);
}

/** @type {(distances: Uint16Array, column: number) => number} a column of the table, which is always there */
const at = (distances, column) => distances[column] ?? 0;
