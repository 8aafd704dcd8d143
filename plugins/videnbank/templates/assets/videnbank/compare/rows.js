// The fields of several records, each field with what every record says of it.

/**
 * @template T
 * @typedef {{key: string, label: string, note: string, isKnown: boolean, values: T[]}} Field
 *   `note` says what the field means; one that no source gives is not known.
 */
/**
 * @template T
 * @typedef {{key: string, label: string, note: string, cells: (Field<T> | null)[], isSame: boolean}} Row
 *   A cell is null where the record does not have the field.
 */

/**
 * The fields of all records, in the order in which the records have them.
 * @template T
 * @param {Field<T>[][]} records
 * @returns {Row<T>[]}
 */
export function rowsOf(records) {
  return orderOf(records.map((fields) => fields.map(({ key }) => key))).map((key) => {
    const cells = records.map((fields) => fields.find((field) => field.key === key) ?? null);
    const present = cells.filter((cell) => cell !== null);
    return {
      key,
      label: mostFrequent(present.map(({ label }) => label)),
      note: present[0]?.note ?? "",
      cells,
      isSame: isSame(cells),
    };
  });
}

/**
 * One order of keys for several: a key that only some have stands behind the one before it there.
 * @param {string[][]} lists
 * @returns {string[]}
 */
function orderOf(lists) {
  /** @type {string[]} */
  const order = [];
  for (const keys of lists) {
    let next = 0;
    for (const key of keys) {
      const place = order.indexOf(key);
      if (place < 0) order.splice(next, 0, key);
      next = (place < 0 ? next : place) + 1;
    }
  }
  return order;
}

/** @type {(labels: string[]) => string} the first of those that occur most */
function mostFrequent(labels) {
  const times = (/** @type {string} */ label) => labels.filter((other) => other === label).length;
  return labels.reduce((best, label) => (times(label) > times(best) ? label : best), labels[0] ?? "");
}

/**
 * Whether no record says anything.
 * @param {Row<unknown>} row
 * @returns {boolean}
 */
export const isUnknown = ({ cells }) => cells.every((cell) => !cell?.isKnown);

/** @type {(cells: (Field<unknown> | null)[]) => boolean} whether several records say just the same */
function isSame(cells) {
  const [first, ...others] = cells.map((cell) => (cell?.isKnown ? fingerprint(cell) : null));
  return others.length > 0 && first !== null && others.every((other) => other === first);
}

/** @type {(field: Field<unknown>) => string} the order of the values says nothing */
const fingerprint = ({ values }) => JSON.stringify(values.map((value) => JSON.stringify(value)).sort());
