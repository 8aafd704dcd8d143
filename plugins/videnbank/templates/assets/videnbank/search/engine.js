// Pagefind, loaded when it is first needed.

import { failureCount } from "./part_loader.js";

/** @typedef {{url: string, excerpt: string, meta: Record<string, string>,
 *   filters: Record<string, string[]>,
 *   sub_results: {title: string, url: string, anchor?: object}[]}} ResultData */
/** @typedef {{any: string[]}} Alternatives */
/** @typedef {Record<string, Alternatives>} Filters */
/** @typedef {Record<string, number>} Counts by value */
/** @typedef {{id: string, score: number, data: () => Promise<ResultData>}} Hit */
/** @typedef {{results: Hit[], filters: Record<string, Counts>}} Response */
/** @typedef {{text: string, loose?: boolean}} Query
 *   A loose one also finds words that differ by rings, strokes and dots: `okonomi` for økonomi. */
/** @typedef {{by: string, descending: boolean}} Order */
/** @typedef {{filters?: Filters, order?: Order | undefined}} Conditions */
/** @typedef {{search: (query: Query, conditions?: Conditions) => Promise<Response>,
 *   countHits: (query: Query) => Promise<number>,
 *   facetCounts: (group: string, query: Query, filters: Filters) => Promise<Counts>,
 *   loadFilters: (groups: string[], query: Query) => Promise<void>}} Engine */
/** @typedef {{open: () => Promise<Engine>, reset: () => void}} Client */

/** @typedef {Response & {unfilteredResultCount: number, totalFilters: Record<string, Counts>}} PagefindResponse */
/** @typedef {{search: (text: string, conditions: {filters?: Filters}) => Promise<PagefindResponse>,
 *   preload: (text: string, conditions: {filters?: Filters}) => Promise<void>,
 *   options: (settings: {exactDiacritics: boolean}) => Promise<void>}} Pagefind */
/** @typedef {{createInstance: (settings: object) => Pagefind}} PagefindModule */

// `words` holds what analysis adds to a record's own words. It makes hits, and hardly moves them.
const RANKING = { metaWeights: { title: 5, summary: 2, heads: 1.5, words: 0.2, names: 0.1, every: 0 } };

// No record has it, so Pagefind counts the hits of a query and lists none of them: a matter of one
// millisecond, where listing ten thousand takes hundreds.
/** @type {Filters} */
const NONE = { unknown: { any: ["unknown"] } };

/**
 * The engine, which is fetched at the first call, and anew after a reset.
 * @param {string} base address of the site's root
 * @returns {Client}
 */
export function createClient(base) {
  /** @type {Promise<Engine> | undefined} */
  let engine;
  let attempt = 0;
  return {
    open() {
      engine ??= open(new URL(`${base}pagefind/`, location.href).href, attempt++);
      return engine;
    },
    reset() {
      engine = undefined;
    },
  };
}

/**
 * @param {string} folder
 * @param {number} attempt a browser remembers a module that failed; another address is another try
 * @returns {Promise<Engine>}
 */
async function open(folder, attempt) {
  /** @type {PagefindModule} */
  const pagefind = await import(`${folder}pagefind.js${attempt ? `?again=${attempt}` : ""}`);
  const failuresBefore = failureCount();
  const assertLoaded = () => {
    if (failureCount() > failuresBefore) throw new Error(folder);
  };
  // Pagefind reports a failed start where nobody can catch it, so its first file is asked for here.
  const entry = await fetch(`${folder}pagefind-entry.json`);
  if (!entry.ok) throw new Error(folder);
  const index = pagefind.createInstance({
    basePath: folder,
    exactDiacritics: true,
    ranking: RANKING,
    noWorker: true,
  });
  /** @type {Map<string, Promise<PagefindResponse>>} */
  const cache = new Map();
  /** @type {Set<string>} */
  const loaded = new Set();
  /** @type {Promise<unknown>} */
  let queue = Promise.resolve();
  let isLoose = false;

  /**
   * What Pagefind answers. How loosely it reads a query is a setting of the whole engine, so after
   * their files are there, searches stand in line.
   * @param {Query} query
   * @param {Conditions} conditions
   */
  async function search({ text, loose = false }, { filters = {}, order }) {
    await index.preload(text, { filters });
    const turn = queue.then(async () => {
      if (loose !== isLoose) await index.options({ exactDiacritics: !loose });
      isLoose = loose;
      return index.search(text, { filters });
    });
    queue = turn.catch(() => {});
    const response = await turn;
    const results = order
      ? inOrder(response.results, await positions(order.by), order.descending)
      : response.results;
    assertLoaded();
    return { ...response, results };
  }

  /** @type {Map<string, Promise<Map<string, number>>>} */
  const orders = new Map();

  /**
   * The position of every record in an order, by its number.
   * @param {string} name
   */
  function positions(name) {
    const there = orders.get(name) ?? fetchPositions(`${folder}order/${name}.json`);
    orders.set(name, there);
    return there;
  }

  /** @type {(query: Query, conditions: Conditions) => Promise<PagefindResponse>} */
  function cachedSearch(query, conditions) {
    const key = JSON.stringify([query.text, query.loose, conditions]);
    const response = cache.get(key) ?? search(query, conditions);
    remember(cache, key, response);
    return response;
  }

  return {
    search: (query, conditions = {}) => cachedSearch(query, conditions),
    countHits: async (query) => (await cachedSearch(query, { filters: NONE })).unfilteredResultCount,
    async facetCounts(group, query, filters) {
      const isNarrowed = Object.keys(filters).length > 0;
      const response = await cachedSearch(query, { filters: isNarrowed ? filters : NONE });
      return (isNarrowed ? response.filters : response.totalFilters)[group] ?? {};
    },
    // Asking for a group's values is what makes Pagefind fetch and count them; the query is one
    // whose part of the index is there, since without any it would fetch the whole index.
    async loadFilters(groups, { text }) {
      const fresh = groups.filter((group) => !loaded.has(group));
      if (!fresh.length) return;
      await index.preload(text, { filters: Object.fromEntries(fresh.map((group) => [group, { any: [] }])) });
      assertLoaded();
      for (const group of fresh) loaded.add(group);
      cache.clear();
    },
  };
}

/**
 * @param {string} address of a list of record numbers
 * @returns {Promise<Map<string, number>>}
 */
async function fetchPositions(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(address);
  /** @type {number[]} */
  const numbers = await response.json();
  return new Map(numbers.map((number, position) => [String(number), position]));
}

/**
 * Hits in another order; the build has named each record `<the index>-<its number>`.
 * @param {Hit[]} hits
 * @param {Map<string, number>} order
 * @param {boolean} descending
 * @returns {Hit[]}
 */
function inOrder(hits, order, descending) {
  const positionOf = (/** @type {Hit} */ { id }) => order.get(id.slice(id.lastIndexOf("-") + 1)) ?? 0;
  const direction = descending ? -1 : 1;
  return [...hits].sort((one, other) => direction * (positionOf(one) - positionOf(other)));
}

const CACHE_SIZE = 16;

/**
 * Keeps a response as the most recent one, and lets go of the oldest.
 * @param {Map<string, Promise<PagefindResponse>>} cache
 * @param {string} key
 * @param {Promise<PagefindResponse>} response
 */
function remember(cache, key, response) {
  cache.delete(key);
  cache.set(key, response);
  const [oldest] = cache.keys();
  if (cache.size > CACHE_SIZE && oldest !== undefined) cache.delete(oldest);
}
