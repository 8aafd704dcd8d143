// What is chosen, as buttons that take it away again.

import { copyOf, part } from "../lib/dom.js";

/** @typedef {{label: string, name: string, remove: () => void}} Chip
 *   `name` says to those who cannot see the cross what the button does. */

/**
 * Shows the chips; the focus moves to the next one when its own is gone.
 * @param {HTMLElement} list
 * @param {HTMLTemplateElement} template
 * @param {Chip[]} chips
 * @param {HTMLElement} fallback takes the focus when no chip is left
 */
export function showChips(list, template, chips, fallback) {
  const { activeElement } = document;
  const focused = activeElement instanceof HTMLButtonElement ? [...list.querySelectorAll("button")].indexOf(activeElement) : -1;
  const items = chips.map(({ label, name, remove }) => {
    const item = copyOf(template);
    const button = part(item, "button", HTMLButtonElement);
    button.textContent = label;
    button.setAttribute("aria-label", name);
    button.addEventListener("click", remove);
    return item;
  });
  list.replaceChildren(...items);
  list.hidden = !chips.length;
  if (focused < 0) return;
  const left = list.querySelectorAll("button");
  (left[Math.min(focused, left.length - 1)] ?? fallback).focus();
}
