// A text box with a list of suggestions below it.
// Keys and roles follow the combobox with list autocomplete of the ARIA Authoring Practices.

import { element } from "../element.js";

/** @typedef {{options: HTMLElement[], status: string}} Suggestions */
/** @typedef {{id: string, pointed: number, failed: string,
 *   suggest: (typed: string) => Promise<Suggestions>,
 *   choose: (option: HTMLElement) => void}} Behaviour
 *   `pointed` is the place of the option that is pointed at first; -1 is none. */

const PAUSE_MS = 120;

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
export function combobox(box, label, { id, pointed, failed, suggest, choose }) {
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

  let turn = 0;
  let active = -1;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let pause;

  async function ask() {
    const mine = ++turn;
    const typed = box.value.trim();
    if (!typed) return close();
    try {
      const suggested = await suggest(typed);
      if (mine === turn && document.activeElement === box) show(suggested);
    } catch {
      if (mine !== turn) return;
      close();
      status.textContent = failed;
    }
  }

  /** @param {Suggestions} suggested */
  function show({ options, status: said }) {
    if (!options.length) {
      close();
      status.textContent = said;
      return;
    }
    options.forEach((one, place) => (one.id = `${id}-${place}`));
    list.replaceChildren(...options);
    list.hidden = false;
    box.setAttribute("aria-expanded", "true");
    point(pointed);
    status.textContent = said;
  }

  /**
   * Points at an option; -1 is the box itself.
   * @param {number} place
   */
  function point(place) {
    active = place;
    [...list.children].forEach((one, at) => one.setAttribute("aria-selected", String(at === place)));
    const there = list.children[place];
    if (!there) return box.removeAttribute("aria-activedescendant");
    box.setAttribute("aria-activedescendant", there.id);
    there.scrollIntoView({ block: "nearest" });
  }

  /** What is pointed at shall not be taken away by hits that come late. */
  function stay() {
    turn++;
    clearTimeout(pause);
  }

  function close() {
    stay();
    list.hidden = true;
    list.replaceChildren();
    box.setAttribute("aria-expanded", "false");
    status.textContent = "";
    point(-1);
  }

  /** @param {Element | null} chosen */
  function take(chosen) {
    if (!chosen) return;
    close();
    choose(/** @type {HTMLElement} */ (chosen));
  }

  box.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(ask, PAUSE_MS);
  });
  box.addEventListener("blur", close);
  box.addEventListener("keydown", (event) => {
    const isOpen = !list.hidden;
    const last = list.children.length - 1;
    if (isOpen && event.key.startsWith("Arrow")) stay();
    if (event.key === "ArrowDown") {
      if (isOpen) point(active === last ? -1 : active + 1);
      else ask();
    } else if (event.key === "ArrowUp" && isOpen) {
      point(active === -1 ? last : active - 1);
    } else if (event.key === "Enter" && active >= 0) {
      take(list.children[active]);
    } else if (event.key === "Escape" && isOpen) {
      close();
    } else {
      return;
    }
    event.preventDefault();
  });
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus
  list.addEventListener("click", (event) => take(/** @type {Element} */ (event.target).closest("li")));
}
