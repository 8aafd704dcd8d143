// The Danish texts that a page hands to its scripts.

/** @typedef {{text: (key: string, values?: Record<string, string | number>) => string,
 *   count: (key: string, n: number, values?: Record<string, string>) => string,
 *   list: (key: string) => Set<string>}} Messages */

/**
 * The texts of a JSON object by key: {names} are filled in, plurals are chosen by number, and a
 * list is its words. A key that is not there throws a RangeError.
 * @param {string} json
 * @returns {Messages}
 */
export function parseMessages(json) {
  /** @type {Record<string, string>} */
  const templates = JSON.parse(json);

  /** @param {string} key */
  function template(key) {
    const text = templates[key];
    if (text === undefined) throw new RangeError(`no message ${key}`);
    return text;
  }

  /** @type {Messages["text"]} */
  const text = (key, values = {}) => template(key).replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

  return {
    text,
    count: (key, n, values) => text(`${key}.${n === 1 ? "one" : "other"}`, { ...values, n: n.toLocaleString("da-DK") }),
    list: (key) => new Set(template(key).split(" ")),
  };
}
