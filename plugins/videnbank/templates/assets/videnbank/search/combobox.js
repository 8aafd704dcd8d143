// A text box with a list of suggestions below it.
// Keys and roles follow the combobox with list autocomplete of the ARIA Authoring Practices.

import { clickedLink, element } from "../lib/dom.js";

/** @typedef {{options: HTMLElement[], status: string}} Suggestions */
/** @typedef {{id: string, initial: number, failed: string,
 *   suggest: (typed: string) => Promise<Suggestions>,
 *   choose: (option: HTMLElement) => void}} Behaviour
 *   `initial` is the index of the option that is active at first; -1 is none. */

const DEBOUNCE_MS = 120;

/**
 * An option of the list.
 * @param {(Node | string)[]} children
 * @returns {HTMLElement}
 */
export const option = (...children) => element("li", { role: "option", "aria-selected": "false" }, ...children);

/**
 * Makes a box suggest while one types.
 * @param {HTMLInputElement} box
 * @param {HTMLElement} label
 * @param {Behaviour} behaviour
 */
export function combobox(box, label, { id, initial, failed, suggest, choose }) {
  label.id = `${id}-label`;
  const list = element("ul", { role: "listbox", id, class: "vb-search-hits", "aria-labelledby": label.id, hidden: "" });
  const status = element("p", { role: "status", class: "vb-hidden" });
  box.after(list, status);
  for (const [name, value] of Object.entries({
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": id,
  })) {
    box.setAttribute(name, value);
  }

  /** @type {HTMLElement[]} */
  let options = [];
  let active = -1;
  let request = 0; // the latest one; answers to older ones are not shown
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let debounce;

  async function update() {
    const mine = ++request;
    const typed = box.value.trim();
    if (!typed) return close();
    try {
      const suggestions = await suggest(typed);
      if (mine === request && document.activeElement === box) show(suggestions);
    } catch {
      if (mine !== request) return;
      close();
      status.textContent = failed;
    }
  }

  /** @param {Suggestions} suggestions */
  function show(suggestions) {
    if (!suggestions.options.length) {
      close();
      status.textContent = suggestions.status;
      return;
    }
    options = suggestions.options;
    for (const [index, one] of options.entries()) one.id = `${id}-${index}`;
    list.replaceChildren(...options);
    list.hidden = false;
    box.setAttribute("aria-expanded", "true");
    activate(initial);
    status.textContent = suggestions.status;
  }

  /**
   * Makes an option the active one; -1 is the box itself.
   * @param {number} index
   */
  function activate(index) {
    active = index;
    for (const [place, one] of options.entries()) one.setAttribute("aria-selected", String(place === index));
    const there = options[index];
    if (!there) return box.removeAttribute("aria-activedescendant");
    box.setAttribute("aria-activedescendant", there.id);
    there.scrollIntoView({ block: "nearest" });
  }

  /** The active option shall not be taken away by hits that come late. */
  function cancelPending() {
    request++;
    clearTimeout(debounce);
  }

  function close() {
    cancelPending();
    list.hidden = true;
    list.replaceChildren();
    options = [];
    box.setAttribute("aria-expanded", "false");
    status.textContent = "";
    activate(-1);
  }

  /** @param {HTMLElement | undefined} chosen */
  function accept(chosen) {
    if (!chosen) return;
    close();
    choose(chosen);
  }

  box.addEventListener("input", () => {
    clearTimeout(debounce);
    debounce = setTimeout(update, DEBOUNCE_MS);
  });
  box.addEventListener("blur", close);
  box.addEventListener("keydown", (event) => {
    const isOpen = !list.hidden;
    const last = options.length - 1;
    if (isOpen && event.key.startsWith("Arrow")) cancelPending();
    if (event.key === "ArrowDown") {
      if (isOpen) activate(active === last ? -1 : active + 1);
      else update();
    } else if (event.key === "ArrowUp" && isOpen) {
      activate(active === -1 ? last : active - 1);
    } else if (event.key === "Enter" && active >= 0) {
      accept(options[active]);
    } else if (event.key === "Escape" && isOpen) {
      close();
    } else {
      return;
    }
    event.preventDefault();
  });
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus
  list.addEventListener("click", (event) => {
    const chosen = clickedLink(event, "li");
    accept(options.find((one) => one === chosen));
  });
}
