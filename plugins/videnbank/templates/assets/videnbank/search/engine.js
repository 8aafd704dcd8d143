// Pagefind, loaded when it is first needed.

/** @typedef {{url: string, excerpt: string, meta: Record<string, string>,
 *   filters: Record<string, string[]>,
 *   sub_results: {title: string, url: string, anchor?: object}[]}} Found */
/** @typedef {{any: string[]}} Alternatives */
/** @typedef {Record<string, number>} Counts by value */
/** @typedef {{results: {id: string, score: number, data: () => Promise<Found>}[],
 *   filters: Record<string, Counts>}} Answer */
/** @typedef {{text: string, loose?: boolean}} Query
 *   A loose one also finds words that differ by rings, strokes and dots: `okonomi` for økonomi. */
/** @typedef {{by: string, down: boolean}} Order */
/** @typedef {{filters?: Record<string, Alternatives>, sort?: Order | null}} Conditions */
/** @typedef {{ask: (query: Query, conditions?: Conditions) => Promise<Answer>,
 *   numberOf: (query: Query) => Promise<number>,
 *   countsOf: (group: string, query: Query, filters: Record<string, Alternatives>) => Promise<Counts>,
 *   loadFilters: (groups: string[], query: Query) => Promise<void>}} Engine */

// `words` holds what analysis adds to a record's own words. It makes hits, and hardly moves them.
const RANKING = { metaWeights: { title: 5, summary: 2, heads: 1.5, words: 0.2, names: 0.1, every: 0 } };

// No record has it, so Pagefind counts the hits of a query and lists none of them: a matter of one
// millisecond, where listing ten thousand takes hundreds.
const NONE = { unknown: { any: ["unknown"] } };

/** @typedef {{open: () => Promise<Engine>, drop: () => void}} Way */

/**
 * The way to the engine, which is fetched at the first call, and anew after it was dropped.
 * @param {string} base address of the site's root
 * @returns {Way}
 */
export function engineAt(base) {
  /** @type {Promise<Engine> | null} */
  let opened = null;
  let tries = 0;
  return {
    open: () => (opened ??= open(new URL(`${base}pagefind/`, location.href).href, tries++)),
    drop: () => (opened = null),
  };
}

/**
 * @param {string} folder
 * @param {number} tries a browser remembers a module that failed; another address is another try
 * @returns {Promise<Engine>}
 */
async function open(folder, tries) {
  const pagefind = await import(`${folder}pagefind.js${tries ? `?again=${tries}` : ""}`);
  const failures = failuresBelow(folder);
  const failed = failures.number;
  // Pagefind reports a failed start where nobody can catch it, so its first file is asked for here.
  await fetch(`${folder}pagefind-entry.json`);
  if (failures.number > failed) throw new Error(folder);
  const index = pagefind.createInstance({
    basePath: folder,
    exactDiacritics: true,
    ranking: RANKING,
    noWorker: true,
  });
  /** @type {Map<string, Promise<any>>} */
  const asked = new Map();
  /** @type {Set<string>} */
  const loaded = new Set();
  /** @type {Promise<unknown>} */
  let before = Promise.resolve();
  let isLoose = false;

  /**
   * What Pagefind answers. How loosely it reads a query is a setting of the whole engine, so after
   * their files are there, searches stand in line.
   * @param {Query} query
   * @param {Conditions} conditions
   */
  async function search({ text, loose = false }, { filters, sort }) {
    const conditions = { filters };
    await index.preload(text, conditions);
    const mine = before.then(async () => {
      if (loose !== isLoose) await index.options({ exactDiacritics: !loose });
      isLoose = loose;
      return index.search(text, conditions);
    });
    before = mine.catch(() => {});
    const answer = await mine;
    const sorted = sort ? { ...answer, results: inOrder(answer.results, await orderBy(sort.by), sort.down) } : answer;
    if (failures.number > failed) throw new Error(folder);
    return sorted;
  }

  /** @type {Map<string, Promise<Map<string, number>>>} */
  const orders = new Map();

  /**
   * The place of every record in an order, by its number.
   * @param {string} name
   */
  function orderBy(name) {
    const there = orders.get(name) ?? fetch(`${folder}order/${name}.json`).then((answer) => answer.json()).then(places);
    orders.set(name, there);
    return there;
  }

  /** @type {(query: Query, conditions: Conditions) => Promise<any>} */
  function remembered(query, conditions) {
    const key = JSON.stringify([query.text, query.loose, conditions]);
    const answer = asked.get(key) ?? search(query, conditions);
    remember(asked, key, answer);
    return answer;
  }

  return {
    ask: (query, conditions = {}) => remembered(query, conditions),
    numberOf: async (query) => (await remembered(query, { filters: NONE })).unfilteredResultCount,
    async countsOf(group, query, filters) {
      const isNarrowed = Object.keys(filters).length > 0;
      const answer = await remembered(query, { filters: isNarrowed ? filters : NONE });
      return (isNarrowed ? answer.filters : answer.totalFilters)[group] ?? {};
    },
    // Asking for a group's values is what makes Pagefind fetch and count them; the query is one
    // whose part of the index is there, since without any it would fetch the whole index.
    async loadFilters(groups, { text }) {
      const fresh = groups.filter((group) => !loaded.has(group));
      if (!fresh.length) return;
      await index.preload(text, { filters: Object.fromEntries(fresh.map((group) => [group, { any: [] }])) });
      if (failures.number > failed) throw new Error(folder);
      fresh.forEach((group) => loaded.add(group));
      asked.clear();
    },
  };
}

/** @type {(numbers: number[]) => Map<string, number>} */
const places = (numbers) => new Map(numbers.map((number, place) => [String(number), place]));

/**
 * Hits in another order; the build has named each record `<the index>-<its number>`.
 * @template {{id: string}} T
 * @param {T[]} hits
 * @param {Map<string, number>} order
 * @param {boolean} down whether the last of the order comes first
 * @returns {T[]}
 */
function inOrder(hits, order, down) {
  const placeOf = (/** @type {T} */ { id }) => order.get(id.slice(id.lastIndexOf("-") + 1)) ?? 0;
  return [...hits].sort((one, other) => (down ? placeOf(other) - placeOf(one) : placeOf(one) - placeOf(other)));
}

/** @type {Map<string, {number: number}>} */
const watched = new Map();

/**
 * Counts the files of a folder that could not be fetched.
 *
 * Pagefind keeps it to itself when a part of the index is missing, and answers as if nothing stood
 * there. That happens while a new version of the site takes the place of the one that is open.
 * @param {string} folder
 * @returns {{number: number}}
 */
function failuresBelow(folder) {
  const there = watched.get(folder);
  if (there) return there;
  const failures = { number: 0 };
  const plainFetch = globalThis.fetch;
  globalThis.fetch = async (what, how) => {
    const isOurs = String(what instanceof Request ? what.url : new URL(what, location.href)).startsWith(folder);
    try {
      const answer = await plainFetch(what, how);
      if (isOurs && !answer.ok) failures.number++;
      return answer;
    } catch (error) {
      if (isOurs) failures.number++;
      throw error;
    }
  };
  watched.set(folder, failures);
  return failures;
}

const MOST_REMEMBERED = 16;

/**
 * @param {Map<string, Promise<any>>} asked
 * @param {string} key
 * @param {Promise<any>} answer
 */
function remember(asked, key, answer) {
  asked.delete(key);
  asked.set(key, answer);
  if (asked.size > MOST_REMEMBERED) asked.delete([...asked.keys()][0]);
}
