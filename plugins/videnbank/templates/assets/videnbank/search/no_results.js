// What to try when nothing was found.

import { element } from "../lib/dom.js";
import { isStopWord, tokenize } from "./analysis.js";
import { labelOf } from "./facets.js";
import { quoted } from "./query.js";
import { nearestWords } from "./spelling.js";
import { EMPTY_STATE, urlOf, withoutQuery, withoutValue } from "./url_state.js";

/** @typedef {{text: string, href: string, note?: string}} Suggestion */
/** @typedef {{engine: import("./engine.js").Engine, state: import("./url_state.js").State,
 *   plan: import("./query.js").QueryPlan | null, groups: Map<string, import("./facets.js").Group>,
 *   write: string, messages: import("../lib/messages.js").Messages}} SearchContext
 *   `write` is the address of a letter to the editors, which ends with what was searched for; empty when they have none. */

const MOST_CORRECTIONS = 5;
const MOST_TOPICS = 8;

/**
 * The nearest words, the choices one could do without, the editors, areas and topics, as lists of links.
 * @param {SearchContext} context
 * @returns {Promise<HTMLElement[]>}
 */
export async function noResults(context) {
  const { messages, groups, state, plan, write } = context;
  const [corrections, broader] = await Promise.all([correctedQueries(context), broaderSearches(context)]);
  const topics = browsed(groups, "topic", messages).sort((one, other) => other.total - one.total);
  const letter = { text: messages.text("write"), href: write + encodeURIComponent(state.query) };
  return [
    ...section(messages.text("did_you_mean"), corrections),
    ...section(messages.text("fewer"), broader),
    ...section(messages.text("missing"), write && plan?.isTooCommon === false ? [letter] : []),
    ...section(messages.text("browse"), browsed(groups, "area", messages)),
    ...section(messages.text("browse_topics"), topics.slice(0, MOST_TOPICS)),
  ];
}

/**
 * @param {string} heading
 * @param {Suggestion[]} suggestions
 * @returns {HTMLElement[]} nothing when there are none
 */
function section(heading, suggestions) {
  if (!suggestions.length) return [];
  const items = suggestions.map(({ text, href, note = "" }) =>
    element("li", {}, element("a", { href }, text), " ", element("span", { class: "vb-count" }, note)),
  );
  return [element("h3", {}, heading), element("ul", { class: "vb-ways-out" }, ...items)];
}

/**
 * The values of a group, in the order of the page.
 * @param {SearchContext["groups"]} groups
 * @param {string} group
 * @param {SearchContext["messages"]} messages
 * @returns {(Suggestion & {total: number})[]}
 */
function browsed(groups, group, messages) {
  return [...(groups.get(group)?.choices ?? [])].map(([value, { label, total }]) => ({
    text: label,
    href: urlOf({ ...EMPTY_STATE, chosen: new Map([[group, [value]]]) }),
    note: messages.count("found", Number(total)),
    total: Number(total),
  }));
}

/**
 * The state without one of its choices, for those that would give hits; the best first.
 * @param {SearchContext} context
 * @returns {Promise<Suggestion[]>}
 */
async function broaderSearches({ engine, state, plan, groups, messages }) {
  if (!state.chosen.size) return [];
  const broader = [...state.chosen].flatMap(([group, values]) =>
    values.map((value) => ({ label: labelOf(groups, group, value), next: withoutValue(state, group, value) })),
  );
  if (state.query) broader.push({ label: quoted([state.query]), next: withoutQuery(state) });
  const counted = await Promise.all(
    broader.map(async ({ label, next }) => {
      const { records } = await engine.search(next.query ? plan : null, next.chosen);
      return { label, next, hits: records.length };
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
 * Queries with one unknown word put right that do have hits among the chosen.
 * @param {SearchContext} context
 * @returns {Promise<Suggestion[]>}
 */
async function correctedQueries({ engine, state, plan, messages }) {
  const lexicon = plan?.unknown.length ? await engine.lexicon() : null;
  if (!plan || !lexicon) return [];
  const words = tokenize(state.query).filter((word) => !isStopWord(word, engine.index.stopWords));
  const corrections = words.flatMap((word, place) =>
    plan.unknown.includes(word)
      ? nearestWords(word, lexicon, MOST_CORRECTIONS).map((nearest) => words.with(place, nearest).join(" "))
      : [],
  );
  const counted = await Promise.all(
    [...new Set(corrections)].slice(0, MOST_CORRECTIONS).map(async (text) => {
      const { records } = await engine.search(await engine.plan(text, "literal"), state.chosen);
      return { text, hits: records.length };
    }),
  );
  return counted
    .filter(({ hits }) => hits > 0)
    .map(({ text, hits }) => ({
      text,
      href: urlOf({ ...state, query: text, asTyped: false, page: 1 }),
      note: messages.count("found", hits),
    }));
}
