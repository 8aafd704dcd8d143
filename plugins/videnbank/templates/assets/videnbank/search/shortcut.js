// The key / as a way to the search box, and the reader's choice to do without it: one who speaks to
// the computer, or whose hand trembles, may press single keys without meaning to (WCAG 2.1.4).

// The choice goes along in the name of the tab, which no other tab, visit or site gets to see.
const OFF = "videnbank:ingen-genvej";

/** @type {() => string[]} */
const names = () => window.name.split(" ").filter(Boolean);

/** @type {() => boolean} */
export const isOn = () => !names().includes(OFF);

/** @param {boolean} on */
function turn(on) {
  const others = names().filter((name) => name !== OFF);
  window.name = (on ? others : [...others, OFF]).join(" ");
}

/**
 * Shows the button that turns the key off and on, where the page has one.
 * @param {() => void} changed
 */
export function offerChoice(changed) {
  const button = document.querySelector("[data-videnbank-shortcut]");
  if (!(button instanceof HTMLButtonElement)) return;
  const { videnbankOn: on = "", videnbankOff: off = "" } = button.dataset;
  const say = () => {
    button.textContent = isOn() ? off : on;
    changed();
  };
  button.addEventListener("click", () => {
    turn(!isOn());
    say();
  });
  button.hidden = false;
  say();
}
