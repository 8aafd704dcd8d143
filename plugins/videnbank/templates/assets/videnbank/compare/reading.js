// Fetches the pages of records and reads them, each once.

import { recordOn, wayOn } from "./record.js";

/** @typedef {import("./record.js").Shown} Shown */
/** @typedef {{id: string, record: Shown | null, failed: boolean}} Reading
 *   Without a record there is none by that id, or its page could not be fetched just now. */

const NOT_FOUND = [404, 410];

/**
 * What reads a record by its id; one that has moved is read under its new id.
 * @param {import("./places.js").Places} places
 * @returns {(id: string) => Promise<Reading>}
 */
export function readerAt(places) {
  /** @type {Map<string, Promise<Reading>>} */
  const read = new Map();

  return function reading(id) {
    const there = read.get(id);
    if (there) return there;
    const fresh = fetched(id, places).catch(() => {
      read.delete(id); // another time it may be there
      return { id, record: null, failed: true };
    });
    read.set(id, fresh);
    return fresh;
  };
}

/**
 * @param {string} id
 * @param {import("./places.js").Places} places
 * @param {boolean} [mayMove] a page leads on once, so that no two can lead to each other for ever
 * @returns {Promise<Reading>}
 */
async function fetched(id, places, mayMove = true) {
  const answer = await fetch(places.addressOf(id));
  if (NOT_FOUND.includes(answer.status)) return { id, record: null, failed: false };
  if (!answer.ok) throw new Error(`${answer.status} ${id}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const way = wayOn(page, answer.url);
  const moved = way && places.idAt(way);
  if (moved && mayMove) return fetched(moved, places, false);
  return { id, record: recordOn(page, answer.url, id, places.idAt), failed: false };
}
