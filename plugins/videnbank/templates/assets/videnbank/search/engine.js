// Pagefind, loaded when it is first needed.

/** @typedef {{url: string, excerpt: string, meta: Record<string, string>,
 *   filters: Record<string, string[]>,
 *   sub_results: {title: string, url: string, anchor?: object}[]}} Found */
/** @typedef {{results: {id: string, score: number, data: () => Promise<Found>}[],
 *   filters: Record<string, Record<string, number>>}} Answer */
/** @typedef {{filters?: Record<string, {any: string[]}>, sort?: Record<string, "asc" | "desc">}} Conditions */
/** @typedef {{ask: (query: string | null, conditions?: Conditions) => Promise<Answer>,
 *   countFilters: (groups: string[]) => Promise<void>}} Engine */

// `words` holds what analysis adds to a record's own words. It makes hits, and hardly moves them.
const RANKING = { metaWeights: { title: 5, summary: 2, heads: 1.5, words: 0.2, names: 0.1 } };

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
  const before = failures.number;
  // Pagefind reports a failed start where nobody can catch it, so its first file is asked for here.
  await fetch(`${folder}pagefind-entry.json`);
  if (failures.number > before) throw new Error(folder);
  const index = pagefind.createInstance({
    basePath: folder,
    exactDiacritics: true,
    ranking: RANKING,
    noWorker: true,
  });
  /** @type {Map<string, Promise<Answer>>} */
  const asked = new Map();
  /** @type {Set<string>} */
  const counted = new Set();

  /** @type {<T>(answer: Promise<T>) => Promise<T>} */
  const whole = async (answer) => {
    const given = await answer;
    if (failures.number > before) throw new Error(folder);
    return given;
  };
  return {
    ask(query, conditions = {}) {
      const key = JSON.stringify([query, conditions]);
      const answer = asked.get(key) ?? whole(index.search(query, conditions));
      remember(asked, key, answer);
      return answer;
    },
    // Asking for a group's values is what makes Pagefind fetch and count them.
    async countFilters(groups) {
      const fresh = groups.filter((group) => !counted.has(group));
      if (!fresh.length) return;
      const filters = Object.fromEntries(fresh.map((group) => [group, { any: [] }]));
      await whole(index.preload(null, { filters }));
      fresh.forEach((group) => counted.add(group));
      asked.clear();
    },
  };
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
 * @param {Map<string, Promise<Answer>>} asked
 * @param {string} key
 * @param {Promise<Answer>} answer
 */
function remember(asked, key, answer) {
  asked.delete(key);
  asked.set(key, answer);
  if (asked.size > MOST_REMEMBERED) asked.delete([...asked.keys()][0]);
}
