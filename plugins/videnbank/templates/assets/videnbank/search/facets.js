// The values one can filter by, and how many records each of them would give.

import { part } from "../lib/dom.js";

/** @typedef {{input: HTMLInputElement, label: string, count: HTMLElement, total: string}} Choice
 *   `total` is its number in the whole catalogue, which the page was built with. */
/** @typedef {{name: string, box: HTMLDetailsElement, chosen: HTMLElement,
 *   choices: Map<string, Choice>}} Group */
/** @typedef {Map<string, string[]>} Chosen values by group */

/**
 * The groups of choices in a form, by name.
 * @param {HTMLFormElement} form
 * @returns {Map<string, Group>}
 */
export function groupsIn(form) {
  /** @type {Map<string, Group>} */
  const groups = new Map();
  for (const box of form.querySelectorAll("details")) {
    const fields = box.querySelector(":scope > [data-videnbank-facet]");
    const name = fields?.getAttribute("data-videnbank-facet");
    if (!fields || !name) continue;
    const chosen = part(box, "[data-videnbank-chosen]", HTMLElement);
    groups.set(name, { name, box, chosen, choices: choicesIn(fields) });
  }
  return groups;
}

/**
 * @param {Element} fields
 * @returns {Map<string, Choice>}
 */
function choicesIn(fields) {
  /** @type {Map<string, Choice>} */
  const choices = new Map();
  for (const line of fields.querySelectorAll("label")) {
    const input = part(line, "input", HTMLInputElement);
    const count = part(line, "[data-videnbank-count]", HTMLElement);
    const label = part(line, "[data-videnbank-label]", HTMLElement).textContent;
    choices.set(input.value, { input, label, count, total: count.textContent });
  }
  return choices;
}

/**
 * What is chosen in the form.
 * @param {Map<string, Group>} groups
 * @returns {Chosen}
 */
export function chosenIn(groups) {
  /** @type {Chosen} */
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
 * @param {(n: number) => string} summary
 */
export function tick(groups, chosen, summary) {
  for (const [name, group] of groups) {
    const values = new Set(chosen.get(name));
    for (const [value, { input }] of group.choices) input.checked = values.has(value);
    group.chosen.textContent = values.size ? summary(values.size) : "";
    if (values.size) group.box.open = true;
  }
}

/**
 * The name of a value as the page shows it.
 * @param {Map<string, Group>} groups
 * @param {string} group
 * @param {string} value
 * @returns {string}
 */
export const labelOf = (groups, group, value) => groups.get(group)?.choices.get(value)?.label ?? value;

/**
 * The groups that can be seen; the others need no counts, and their filters are not fetched.
 * @param {Map<string, Group>} groups
 * @returns {Group[]}
 */
export function openGroups(groups) {
  return [...groups.values()].filter(({ box }) => {
    const outer = box.parentElement?.closest("details");
    return box.open && (outer?.open ?? true);
  });
}

/**
 * Shows the counts of a group; those of the whole catalogue when none are given.
 * @param {Group} group
 * @param {Record<string, number>} [counts]
 */
export function showCounts(group, counts) {
  for (const [value, { input, count, total }] of group.choices) {
    const number = counts ? String(counts[value] ?? 0) : total;
    count.textContent = number;
    input.closest("label")?.toggleAttribute("data-videnbank-none", number === "0" && !input.checked);
  }
}
