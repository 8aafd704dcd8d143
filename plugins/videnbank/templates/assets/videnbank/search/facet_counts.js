// How many records every value that can be seen would give.

import { filtersOf, openGroups, showCounts } from "./facets.js";

/** @typedef {import("./engine.js").Query} Query */

/**
 * Counts and shows; stops when another search has begun. Among all records the page was built with
 * the counts, so that only what a query or another group narrows is asked for.
 * @param {import("./engine.js").Engine} engine
 * @param {Map<string, import("./facets.js").Group>} groups
 * @param {import("./facets.js").Chosen} chosen
 * @param {{query: Query | null, matchAll: Query}} queries
 * @param {() => boolean} isStale
 */
export async function updateCounts(engine, groups, chosen, { query, matchAll }, isStale) {
  const isBuiltIn = (/** @type {string} */ name) => !query && [...chosen.keys()].every((group) => group === name);
  const open = openGroups(groups);
  const missing = open.filter(({ name }) => !isBuiltIn(name)).map(({ name }) => name);
  if (missing.length) await engine.loadFilters([...new Set([...missing, ...chosen.keys()])], query ?? matchAll);
  for (const group of open) {
    const counts = isBuiltIn(group.name)
      ? undefined
      : await engine.facetCounts(group.name, query ?? matchAll, filtersOf(chosen, group.name));
    if (isStale()) return;
    showCounts(group, counts);
  }
}
