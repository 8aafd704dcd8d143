// What is searched for, as it stands in the address: it can be shared, and goes back and forward.

/** @typedef {{query: string, chosen: Map<string, string[]>, sort: string, page: number,
 *   asTyped: boolean, ignored: {group: string, value: string}[]}} State
 *   `chosen` has an entry for each group with chosen values only; `ignored` is what the address asks
 *   for and no record has. */

const BY_RELEVANCE = "relevance";
const BY_USE = "used";
const MOST_PAGES = 200;

/** @type {State} */
export const EMPTY_STATE = { query: "", chosen: new Map(), sort: BY_RELEVANCE, page: 1, asTyped: false, ignored: [] };

/**
 * The state of an address; values that the page does not offer are set apart.
 * @param {string} search the part of the address from the question mark
 * @param {Map<string, Set<string>>} offered values by group, also of groups that have none
 * @param {Set<string>} sorts
 * @returns {State}
 */
export function parseState(search, offered, sorts) {
  const parameters = new URLSearchParams(search);
  /** @type {Map<string, string[]>} */
  const chosen = new Map();
  const ignored = [];
  for (const [group, values] of offered) {
    const asked = [...new Set(parameters.getAll(group))].filter(Boolean);
    const known = asked.filter((value) => values.has(value));
    if (known.length) chosen.set(group, known);
    for (const value of asked) if (!values.has(value)) ignored.push({ group, value });
  }
  const sort = parameters.get("sort") ?? "";
  const page = Number(parameters.get("page"));
  return {
    query: (parameters.get("q") ?? "").trim(),
    chosen,
    sort: sorts.has(sort) ? sort : BY_RELEVANCE,
    page: Number.isInteger(page) && page > 1 ? Math.min(page, MOST_PAGES) : 1,
    asTyped: parameters.get("as") === "typed",
    ignored,
  };
}

/**
 * The address of a state, relative to the page; what goes without saying is left out.
 * @param {State} state
 * @param {string} [path] the page's own path, which is the address of the empty state
 * @returns {string}
 */
export function urlOf(state, path = location.pathname) {
  const parameters = new URLSearchParams();
  if (state.query) parameters.set("q", state.query);
  for (const [group, values] of state.chosen) {
    for (const value of values) parameters.append(group, value);
  }
  if (state.sort !== BY_RELEVANCE) parameters.set("sort", state.sort);
  if (state.page > 1) parameters.set("page", String(state.page));
  if (state.asTyped) parameters.set("as", "typed");
  const text = parameters.toString();
  return text ? `?${text}` : path;
}

/**
 * Whether there is nothing to search for.
 * @param {State} state
 * @returns {boolean}
 */
export const isEmpty = ({ query, chosen, sort }) => query === "" && chosen.size === 0 && sort === BY_RELEVANCE;

/**
 * The order of the hits: the most used first when there is no query that a record could fit better or worse.
 * @param {State} state
 * @returns {string}
 */
export const sortOf = ({ query, sort }) => (sort === BY_RELEVANCE && query === "" ? BY_USE : sort);

/**
 * The state without its query.
 * @param {State} state
 * @returns {State}
 */
export const withoutQuery = (state) => ({ ...state, query: "", asTyped: false, page: 1 });

/**
 * The state without one chosen value.
 * @param {State} state
 * @param {string} group
 * @param {string} value
 * @returns {State}
 */
export function withoutValue(state, group, value) {
  const chosen = new Map(state.chosen);
  const left = (chosen.get(group) ?? []).filter((other) => other !== value);
  if (left.length) chosen.set(group, left);
  else chosen.delete(group);
  return { ...state, chosen, page: 1 };
}
