// How many records every value that can be seen would give.

import { openGroups, showCounts } from "./facets.js";

/**
 * Counts and shows; stops when another search has begun. Among all records the page was built with
 * the counts, so that only what a query or another group narrows is asked for.
 * @param {import("./engine.js").Engine} engine
 * @param {Map<string, import("./facets.js").Group>} groups
 * @param {import("./facets.js").Chosen} chosen
 * @param {import("./query.js").QueryPlan | null} plan
 * @param {() => boolean} isStale
 */
export async function updateCounts(engine, groups, chosen, plan, isStale) {
  const isBuiltIn = (/** @type {string} */ name) => !plan && [...chosen.keys()].every((group) => group === name);
  const counted = await Promise.all(
    openGroups(groups).map(async (group) => ({
      group,
      counts: isBuiltIn(group.name) ? undefined : await engine.counts(group.name, plan, chosen),
    })),
  );
  if (isStale()) return;
  for (const { group, counts } of counted) showCounts(group, counts);
}
