// The key / as a way to the search box, and the reader's choice to do without it: one who speaks to
// the computer, or whose hand trembles, may press single keys without meaning to (WCAG 2.1.4).

// The choice goes along in the name of the tab, which no other tab, visit or site gets to see.
const OFF = "videnbank:ingen-genvej";

/** @type {() => string[]} */
const names = () => window.name.split(" ").filter(Boolean);

/** @type {() => boolean} */
const isEnabled = () => !names().includes(OFF);

/** @param {boolean} enabled */
function setEnabled(enabled) {
  const others = names().filter((name) => name !== OFF);
  window.name = (enabled ? others : [...others, OFF]).join(" ");
}

/**
 * Lets / and Ctrl+K lead to a search box, and tells so at the box.
 * @param {HTMLInputElement} box
 * @param {() => void} go
 */
export function bindKeys(box, go) {
  const announceKeys = () => box.setAttribute("aria-keyshortcuts", isEnabled() ? "/ Control+K" : "Control+K");
  announceKeys();
  enableToggle(announceKeys);
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || !(isControlK(event) || isSlash(event))) return;
    event.preventDefault();
    go();
    box.select();
  });
}

/**
 * Shows the button that turns the key off and on, where the page has one.
 * @param {() => void} onChange
 */
function enableToggle(onChange) {
  const button = document.querySelector("[data-videnbank-shortcut]");
  if (!(button instanceof HTMLButtonElement)) return;
  const { videnbankOn: on = "", videnbankOff: off = "" } = button.dataset;
  const update = () => {
    button.textContent = isEnabled() ? off : on;
    onChange();
  };
  button.addEventListener("click", () => {
    setEnabled(!isEnabled());
    update();
  });
  button.hidden = false;
  update();
}

/** @type {(event: KeyboardEvent) => boolean} */
const isControlK = (event) =>
  event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;

/** @type {(event: KeyboardEvent) => boolean} */
const isSlash = (event) =>
  event.key === "/" &&
  isEnabled() &&
  !(event.ctrlKey || event.metaKey || event.altKey) &&
  !(event.target instanceof Element && isEditable(event.target));

const EDITABLE = "textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=button])";

/** @type {(target: Element) => boolean} */
const isEditable = (target) => target.closest(EDITABLE) !== null;
