// The fields of several records, each field with what every record says of it.

/** @typedef {import("./record.js").Field} Field */
/** @typedef {{key: string, label: string, note: string, cells: (Field | null)[], isSame: boolean}} Row
 *   A cell is null where the record's page does not have the field. */

/**
 * The fields of all records, in the order in which their own pages have them.
 * @param {Field[][]} records
 * @returns {Row[]}
 */
export function rowsOf(records) {
  /** @type {string[]} */
  const order = [];
  for (const fields of records) {
    let place = 0;
    for (const { key } of fields) {
      const there = order.indexOf(key);
      if (there < 0) order.splice(place, 0, key);
      place = (there < 0 ? place : there) + 1;
    }
  }
  return order.map((key) => {
    const cells = records.map((fields) => fields.find((field) => field.key === key) ?? null);
    const there = cells.filter((cell) => cell !== null);
    return { key, label: mostOften(there.map(({ label }) => label)), note: there[0].note, cells, isSame: isSame(cells) };
  });
}

/** @type {(labels: string[]) => string} */
const mostOften = (labels) => {
  const times = (/** @type {string} */ label) => labels.filter((other) => other === label).length;
  return labels.reduce((best, label) => (times(label) > times(best) ? label : best));
};

/**
 * Whether no record says anything.
 * @param {Row} row
 * @returns {boolean}
 */
export const isUntold = ({ cells }) => cells.every((cell) => !cell?.isKnown);

/** @type {(cells: (Field | null)[]) => boolean} whether several records say just the same */
const isSame = (cells) => {
  const told = cells.map((cell) => (cell?.isKnown ? textsOf(cell) : null));
  return told.length > 1 && told[0] !== null && told.every((texts) => texts === told[0]);
};

/** @type {(field: Field) => string} the order of the values says nothing */
const textsOf = ({ values }) =>
  JSON.stringify(values.map((nodes) => nodes.map((node) => node.textContent).join("").trim()).sort());
