// What to try when nothing was found.

import { element } from "../lib/dom.js";
import { filtersOf, labelOf } from "./facets.js";
import { contentWords, quoted } from "./query.js";
import { isKnown, nearestWords } from "./spelling.js";
import { EMPTY_STATE, urlOf, withoutQuery, withoutValue } from "./url_state.js";

/** @typedef {{text: string, href: string, note: string}} Suggestion */
/** @typedef {{engine: import("./engine.js").Engine, state: import("./url_state.js").State,
 *   query: import("./engine.js").Query | null, matchAll: import("./engine.js").Query,
 *   groups: Map<string, import("./facets.js").Group>, stopWords: Set<string>,
 *   loadLexicon: () => Promise<import("./spelling.js").Lexicon | null>,
 *   messages: import("../lib/messages.js").Messages}} SearchContext */

const MOST_CORRECTIONS = 5;
const BROWSED_GROUP = "area";

/**
 * The nearest words, the choices one could do without, and the areas, as lists of links.
 * @param {SearchContext} context
 * @returns {Promise<HTMLElement[]>}
 */
export async function noResults(context) {
  const { messages, groups } = context;
  const [corrections, broader] = await Promise.all([correctedQueries(context), broaderSearches(context)]);
  const areas = [...(groups.get(BROWSED_GROUP)?.choices ?? [])].map(([value, { label, total }]) => ({
    text: label,
    href: urlOf({ ...EMPTY_STATE, chosen: new Map([[BROWSED_GROUP, [value]]]) }),
    note: messages.count("found", Number(total)),
  }));
  return [
    ...section(messages.text("did_you_mean"), corrections),
    ...section(messages.text("fewer"), broader),
    ...section(messages.text("browse"), areas),
  ];
}

/**
 * @param {string} heading
 * @param {Suggestion[]} suggestions
 * @returns {HTMLElement[]} nothing when there are none
 */
function section(heading, suggestions) {
  if (!suggestions.length) return [];
  const items = suggestions.map(({ text, href, note }) =>
    element("li", {}, element("a", { href }, text), " ", element("span", { class: "vb-count" }, note)),
  );
  return [element("h3", {}, heading), element("ul", { class: "vb-ways-out" }, ...items)];
}

/**
 * The state without one of its choices, for those that would give hits; the best first.
 * @param {SearchContext} context
 * @returns {Promise<Suggestion[]>}
 */
async function broaderSearches({ engine, state, query, matchAll, groups, messages }) {
  if (!state.chosen.size) return [];
  const broader = [...state.chosen].flatMap(([group, values]) =>
    values.map((value) => ({ label: labelOf(groups, group, value), next: withoutValue(state, group, value) })),
  );
  if (state.query) broader.push({ label: quoted([state.query]), next: withoutQuery(state) });
  const counted = await Promise.all(
    broader.map(async ({ label, next }) => {
      const { results } = await engine.search((next.query ? query : null) ?? matchAll, { filters: filtersOf(next.chosen) });
      return { label, next, hits: results.length };
    }),
  );
  return counted
    .filter(({ hits }) => hits > 0)
    .sort((one, other) => other.hits - one.hits)
    .map(({ label, next, hits }) => ({
      text: messages.text("without", { label }),
      href: urlOf(next),
      note: messages.count("found", hits),
    }));
}

/**
 * Queries with one word put right that do have hits among the chosen.
 * @param {SearchContext} context
 * @returns {Promise<Suggestion[]>}
 */
async function correctedQueries({ engine, state, query, stopWords, loadLexicon, messages }) {
  const lexicon = state.query ? await loadLexicon() : null;
  if (!lexicon) return [];
  const words = contentWords(state.query, stopWords);
  const corrections = words.flatMap((word, place) =>
    isKnown(word, lexicon)
      ? []
      : nearestWords(word, lexicon, MOST_CORRECTIONS, Math.ceil(word.length / 3)).map((nearest) =>
          words.with(place, nearest).join(" "),
        ),
  );
  const distinct = [...new Set(corrections)].filter((text) => text !== query?.text).slice(0, MOST_CORRECTIONS);
  const filters = filtersOf(state.chosen);
  const counted = await Promise.all(
    distinct.map(async (text) => ({ text, hits: (await engine.search({ text }, { filters })).results.length })),
  );
  return counted
    .filter(({ hits }) => hits > 0)
    .map(({ text, hits }) => ({
      text,
      href: urlOf({ ...state, query: text, asTyped: false, page: 1 }),
      note: messages.count("found", hits),
    }));
}
