// What to try when nothing was found.

import * as address from "./address.js";
import { element } from "../element.js";
import { filtersOf } from "./facets.js";
import { isKnown, nearestWords } from "./nearest.js";
import { quoted, tellingWords } from "./query.js";

/** @typedef {{text: string, href: string, note?: string}} WayOut */
/** @typedef {{index: import("./engine.js").Engine, state: import("./address.js").State,
 *   query: import("./query.js").Query | null, every: import("./query.js").Query,
 *   groups: Map<string, import("./facets.js").Group>, stopWords: Set<string>,
 *   siteWords: () => Promise<import("./nearest.js").SiteWords | null>,
 *   words: import("../words.js").Words}} Asked */

const MOST_GUESSES = 5;

/**
 * The nearest words, the choices one could do without, and the areas, as lists of links.
 * @param {Asked} asked
 * @returns {Promise<HTMLElement[]>}
 */
export async function waysOut(asked) {
  const { words, groups } = asked;
  const [near, fewer] = await Promise.all([meant(asked), withLess(asked)]);
  const areas = [...(groups.get("area")?.choices ?? [])].map(([value, { label, all }]) => ({
    text: label,
    href: address.addressOf({ ...address.NOTHING_ASKED, chosen: new Map([["area", [value]]]) }),
    note: words.count("found", Number(all)),
  }));
  return [
    ...headed(words.text("did_you_mean"), near),
    ...headed(words.text("fewer"), fewer),
    ...headed(words.text("browse"), areas),
  ];
}

/**
 * @param {string} heading
 * @param {WayOut[]} ways
 * @returns {HTMLElement[]} nothing when there are none
 */
function headed(heading, ways) {
  if (!ways.length) return [];
  const links = ways.map(({ text, href, note }) =>
    element("li", {}, element("a", { href }, text), ...(note ? [" ", element("span", { class: "vb-count" }, note)] : [])),
  );
  return [element("h3", {}, heading), element("ul", { class: "vb-ways-out" }, ...links)];
}

/**
 * The state without one of its choices, for those that would give hits; the best first.
 * @param {Asked} asked
 * @returns {Promise<WayOut[]>}
 */
async function withLess({ index, state, query, every, groups, words }) {
  if (!state.chosen.size) return [];
  const labelOf = (/** @type {string} */ group, /** @type {string} */ value) =>
    groups.get(group)?.choices.get(value)?.label ?? value;
  const choices = [...state.chosen].flatMap(([group, values]) =>
    values.map((value) => ({ label: labelOf(group, value), next: address.without(state, group, value) })),
  );
  if (state.query) {
    choices.push({ label: quoted([state.query]), next: { ...state, query: "", asTyped: false, page: 1 } });
  }
  const found = await Promise.all(
    choices.map(async ({ label, next }) => {
      const asking = (next.query ? query : null) ?? every;
      const hits = (await index.ask(asking, { filters: filtersOf(next.chosen) })).results.length;
      const text = words.text("without", { label });
      return { hits, text, href: address.addressOf(next), note: words.count("found", hits) };
    }),
  );
  return found.filter(({ hits }) => hits > 0).sort((one, other) => other.hits - one.hits);
}

/**
 * Queries with one word put right that do have hits among the chosen.
 * @param {Asked} asked
 * @returns {Promise<WayOut[]>}
 */
async function meant({ index, state, query, stopWords, siteWords, words }) {
  const site = state.query ? await siteWords() : null;
  if (!site) return [];
  const typed = tellingWords(state.query, stopWords);
  const guesses = typed.flatMap((word, place) =>
    isKnown(word, site)
      ? []
      : nearestWords(word, site, MOST_GUESSES, Math.ceil(word.length / 3)).map((near) => typed.with(place, near).join(" ")),
  );
  const distinct = [...new Set(guesses)].filter((guess) => guess !== query?.text).slice(0, MOST_GUESSES);
  const filters = filtersOf(state.chosen);
  const answers = await Promise.all(distinct.map((text) => index.ask({ text }, { filters })));
  return distinct
    .map((guess, place) => ({ guess, hits: answers[place].results.length }))
    .filter(({ hits }) => hits > 0)
    .map(({ guess, hits }) => ({
      text: guess,
      href: address.addressOf({ ...state, query: guess, asTyped: false, page: 1 }),
      note: words.count("found", hits),
    }));
}
