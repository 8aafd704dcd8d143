// What is searched for, as it stands in the address: it can be shared, and goes back and forward.

/** @typedef {{query: string, chosen: Map<string, string[]>, sort: string, page: number,
 *   asTyped: boolean}} State `chosen` has an entry for each group with chosen values only. */

export const BY_RELEVANCE = "relevance";
const MOST_PAGES = 200;

/** @type {State} */
export const NOTHING_ASKED = { query: "", chosen: new Map(), sort: BY_RELEVANCE, page: 1, asTyped: false };

/**
 * The state of an address; values that the page does not offer are left out.
 * @param {string} search the part of the address from the question mark
 * @param {Map<string, Set<string>>} offered values by group
 * @param {Set<string>} sorts
 * @returns {State}
 */
export function stateFrom(search, offered, sorts) {
  const said = new URLSearchParams(search);
  const chosen = new Map();
  for (const [group, values] of offered) {
    const known = [...new Set(said.getAll(group))].filter((value) => values.has(value));
    if (known.length) chosen.set(group, known);
  }
  const sort = said.get("sort") ?? "";
  const page = Number(said.get("page"));
  return {
    query: (said.get("q") ?? "").trim(),
    chosen,
    sort: sorts.has(sort) ? sort : BY_RELEVANCE,
    page: Number.isInteger(page) && page > 1 ? Math.min(page, MOST_PAGES) : 1,
    asTyped: said.get("as") === "typed",
  };
}

/**
 * The address of a state, relative to the page; what goes without saying is left out.
 * @param {State} state
 * @returns {string}
 */
export function addressOf(state) {
  const said = new URLSearchParams();
  if (state.query) said.set("q", state.query);
  for (const [group, values] of state.chosen) {
    for (const value of values) said.append(group, value);
  }
  if (state.sort !== BY_RELEVANCE) said.set("sort", state.sort);
  if (state.page > 1) said.set("page", String(state.page));
  if (state.asTyped) said.set("as", "typed");
  const text = said.toString();
  return text ? `?${text}` : location.pathname;
}

/**
 * Whether there is anything to search for.
 * @param {State} state
 * @returns {boolean}
 */
export function asksForSomething(state) {
  return state.query !== "" || state.chosen.size > 0 || state.sort !== BY_RELEVANCE;
}

/**
 * The state without one chosen value.
 * @param {State} state
 * @param {string} group
 * @param {string} value
 * @returns {State}
 */
export function without(state, group, value) {
  const chosen = new Map(state.chosen);
  const left = (chosen.get(group) ?? []).filter((other) => other !== value);
  if (left.length) chosen.set(group, left);
  else chosen.delete(group);
  return { ...state, chosen, page: 1 };
}
