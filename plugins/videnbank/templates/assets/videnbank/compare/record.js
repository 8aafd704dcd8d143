// The records that can be compared: where they lie, and what their data files say.

/** @typedef {{text: string, href: string, mark: string}} Link */
/** @typedef {{key: string, label: string, values: Link[]}} Fact */
/** @typedef {{x: number, width: number, span_x: number, span_width: number}} Bar */
/** @typedef {{label: string, value: string, moment: string, bar: Bar | null}} Figure */
/** @typedef {{finding: string, direction: string, direction_label: string, evidence: string,
 *   evidence_label: string, evidence_meaning: string, indicator: string, figures: Figure[],
 *   source_anchor: string, source_number: number}} Outcome */
/** @typedef {{id: string, label: string, definition: string, outcomes: Outcome[]}} BottomLine */
/** @typedef {{heading: string, text: string, link_label: string, link: Link | null}} Notice */
/** @typedef {{title: string, url: string, origin: string}} Source */
/** @typedef {{id: string, title: string, reason: string}} Related */
/** @typedef {{id: string, href: string, title: string, summary: string, notices: Notice[],
 *   review_due: string, review_overdue: string, facts: Fact[], bottom_lines: BottomLine[],
 *   sources: Source[], related: Related[]}} RecordData as the build writes it */

/** @typedef {{id: string, record: RecordData | null, failed: boolean}} Reading
 *   Without a record there is none by that id, or its data could not be fetched just now. */
/** @typedef {{kinds: Set<string>, dataUrl: (id: string) => string, idAt: (url: string) => string | null}} Locations */

const ANY_ID = "*";
const NOT_FOUND = [404, 410];

/**
 * Where the records of each kind have their pages and their data, as the page names it.
 * @param {ParentNode} page
 * @param {URL} root of the site
 * @returns {Locations}
 */
export function locationsOn(page, root) {
  /** @type {Map<string, {page: string, data: string}>} */
  const patterns = new Map();
  for (const item of page.querySelectorAll("[data-videnbank-data]")) {
    if (!(item instanceof HTMLElement)) continue;
    const { videnbankKind = "", videnbankAddress = "", videnbankData = "" } = item.dataset;
    patterns.set(videnbankKind, {
      page: new URL(videnbankAddress, root).href,
      data: new URL(videnbankData, root).href,
    });
  }
  return {
    kinds: new Set(patterns.keys()),
    dataUrl(id) {
      const [kind = "", name = ""] = id.split("/");
      return (patterns.get(kind)?.data ?? "").replace(ANY_ID, name);
    },
    idAt(url) {
      const { origin, pathname } = new URL(url, location.href);
      for (const [kind, { page: pattern }] of patterns) {
        const name = matchOf(pattern, origin + pathname);
        if (name) return `${kind}/${name}`;
      }
      return null;
    },
  };
}

/**
 * What stands in an address where its pattern has a star; empty when it has another shape.
 * @param {string} pattern
 * @param {string} url
 * @returns {string}
 */
export function matchOf(pattern, url) {
  const [before = "", after = ""] = pattern.split(ANY_ID);
  if (!url.startsWith(before) || !url.endsWith(after)) return "";
  const name = url.slice(before.length, url.length - after.length);
  return name.includes("/") ? "" : name;
}

/**
 * What fetches a record by its id, each once; one that has moved is read under its new id.
 * @param {(id: string) => string} dataUrl
 * @returns {(id: string) => Promise<Reading>}
 */
export function createReader(dataUrl) {
  /** @type {Map<string, Promise<Reading>>} */
  const readings = new Map();

  return function read(id) {
    const there = readings.get(id);
    if (there) return there;
    const reading = fetchRecord(id, dataUrl).catch(() => {
      readings.delete(id); // another time it may be there
      return { id, record: null, failed: true };
    });
    readings.set(id, reading);
    return reading;
  };
}

/**
 * @param {string} id
 * @param {(id: string) => string} dataUrl
 * @param {boolean} [mayMove] a file leads on once, so that no two can lead to each other for ever
 * @returns {Promise<Reading>}
 */
async function fetchRecord(id, dataUrl, mayMove = true) {
  const response = await fetch(dataUrl(id));
  if (NOT_FOUND.includes(response.status)) return { id, record: null, failed: false };
  if (!response.ok) throw new Error(`${response.status} ${id}`);
  /** @type {RecordData | {moved_to: string}} */
  const data = await response.json();
  if (!("moved_to" in data)) return { id, record: data, failed: false };
  if (!mayMove) throw new Error(`${id} leads on twice`);
  return fetchRecord(data.moved_to, dataUrl, false);
}

/**
 * An address to link to; null for what leads nowhere, or to something that a browser would run.
 * @param {string} href
 * @param {URL | string} base
 * @returns {string | null}
 */
export function safeHref(href, base) {
  if (!href || !URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
}
