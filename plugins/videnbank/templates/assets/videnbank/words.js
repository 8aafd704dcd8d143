// The Danish texts that the page hands to its scripts.

/** @typedef {{text: (key: string, values?: Record<string, string | number>) => string,
 *   count: (key: string, n: number, values?: Record<string, string>) => string, list: (key: string) => Set<string>}} Words */

/**
 * The texts of a JSON object by key; {names} are filled in, and plurals chosen by number.
 * @param {string} json
 * @returns {Words}
 */
export function wordsFrom(json) {
  /** @type {Record<string, string>} */
  const texts = JSON.parse(json);
  const text = (/** @type {string} */ key, /** @type {Record<string, string | number>} */ values = {}) =>
    texts[key].replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
  return {
    text,
    count: (key, n, values) => text(`${key}.${n === 1 ? "one" : "other"}`, { ...values, n: n.toLocaleString("da-DK") }),
    list: (key) => new Set(texts[key].split(" ")),
  };
}
