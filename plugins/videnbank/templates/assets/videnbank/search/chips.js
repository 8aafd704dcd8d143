// What is chosen, as buttons that take it away again.

/** @typedef {{label: string, name: string, remove: () => void}} Chip
 *   `name` says to those who cannot see the cross what the button does. */

/**
 * Shows the chips; the focus moves to the next one when its own is gone.
 * @param {HTMLElement} list
 * @param {HTMLTemplateElement} template
 * @param {Chip[]} chips
 * @param {HTMLElement} otherwise takes the focus when no chip is left
 */
export function showChips(list, template, chips, otherwise) {
  const buttons = [...list.querySelectorAll("button")];
  const focused = buttons.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
  list.replaceChildren(
    ...chips.map(({ label, name, remove }) => {
      const item = /** @type {HTMLElement} */ (document.importNode(template.content, true).firstElementChild);
      const button = /** @type {HTMLButtonElement} */ (item.querySelector("button"));
      button.textContent = label;
      button.setAttribute("aria-label", name);
      button.addEventListener("click", remove);
      return item;
    }),
  );
  list.hidden = !chips.length;
  if (focused < 0) return;
  const left = list.querySelectorAll("button");
  (left[Math.min(focused, left.length - 1)] ?? otherwise).focus();
}
