// The choices one can narrow by, and how many records each of them would give.

import { part } from "../element.js";

/** @typedef {{input: HTMLInputElement, label: string, count: HTMLElement, all: string}} Choice
 *   `all` is its number in the whole catalogue, which the page was built with. */
/** @typedef {{name: string, box: HTMLDetailsElement, chosen: HTMLElement,
 *   choices: Map<string, Choice>}} Group */
/** @typedef {Map<string, string[]>} Chosen values by group */

/**
 * The groups of choices in a form.
 * @param {HTMLFormElement} form
 * @returns {Map<string, Group>}
 */
export function groupsIn(form) {
  const groups = new Map();
  for (const set of form.querySelectorAll("[data-videnbank-facet]")) {
    const name = /** @type {HTMLElement} */ (set).dataset.videnbankFacet;
    const box = set.closest("details");
    const choices = new Map();
    for (const input of set.querySelectorAll("input")) {
      const line = input.closest("label");
      const count = part(/** @type {any} */ (line), "[data-videnbank-count]");
      const label = part(/** @type {any} */ (line), "[data-videnbank-label]").textContent;
      choices.set(input.value, { input, label, count, all: count.textContent });
    }
    groups.set(name, { name, box, chosen: part(/** @type {any} */ (box), "[data-videnbank-chosen]"), choices });
  }
  return groups;
}

/**
 * What is chosen in the form.
 * @param {Map<string, Group>} groups
 * @returns {Chosen}
 */
export function chosenIn(groups) {
  const chosen = new Map();
  for (const [name, { choices }] of groups) {
    const values = [...choices].filter(([, choice]) => choice.input.checked).map(([value]) => value);
    if (values.length) chosen.set(name, values);
  }
  return chosen;
}

/**
 * Ticks what is chosen, says how much it is beside each group's name, and opens those groups.
 * @param {Map<string, Group>} groups
 * @param {Chosen} chosen
 * @param {(n: number) => string} saying
 */
export function tick(groups, chosen, saying) {
  for (const [name, group] of groups) {
    const values = new Set(chosen.get(name));
    for (const [value, { input }] of group.choices) input.checked = values.has(value);
    group.chosen.textContent = values.size ? saying(values.size) : "";
    if (values.size) group.box.open = true;
  }
}

/**
 * The groups that can be seen; the others need no counts, and their filters are not fetched.
 * @param {Map<string, Group>} groups
 * @returns {Group[]}
 */
export function openGroups(groups) {
  return [...groups.values()].filter(({ box }) => {
    const outer = /** @type {HTMLDetailsElement | null} */ (box.parentElement?.closest("details"));
    return box.open && (outer?.open ?? true);
  });
}

/**
 * The conditions for being among the chosen, but for one group.
 *
 * Within a group values are alternatives, so its own chosen values do not narrow its counts.
 * @param {Chosen} chosen
 * @param {string} [but]
 * @returns {Record<string, {any: string[]}>}
 */
export function filtersOf(chosen, but) {
  const narrowing = [...chosen].filter(([name]) => name !== but);
  return Object.fromEntries(narrowing.map(([name, values]) => [name, { any: values }]));
}

/**
 * Shows the counts of a group; those of the whole catalogue when none are given.
 * @param {Group} group
 * @param {Record<string, number>} [counts]
 */
export function showCounts(group, counts) {
  for (const [value, { input, count, all }] of group.choices) {
    const number = counts ? String(counts[value] ?? 0) : all;
    count.textContent = number;
    input.closest("label")?.toggleAttribute("data-videnbank-none", number === "0" && !input.checked);
  }
}
