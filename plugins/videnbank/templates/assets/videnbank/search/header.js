// The search box at the head of every page: the best hits while one types.
// Keys and roles follow the combobox with list autocomplete of the ARIA Authoring Practices.

import { element, part } from "./element.js";
import { engineAt } from "./engine.js";
import { plainQuery } from "./query.js";
import { isOn, offerChoice } from "./shortcut.js";
import { wordsFrom } from "./words.js";

const BEST = 5;
const PAUSE_MS = 120;
const LIST = "vb-search-hits";

/** @param {HTMLFormElement} form */
function start(form) {
  const words = wordsFrom(form.dataset.videnbankWords ?? "{}");
  const stopWords = words.list("stop_words");
  const engine = engineAt(form.dataset.videnbankBase ?? "");
  /** @type {HTMLInputElement} */
  const box = part(form, "input[name=q]");
  const label = part(form, "label");
  label.id = `${LIST}-label`;
  const list = element("ul", { role: "listbox", id: LIST, class: "vb-search-hits", "aria-labelledby": label.id, hidden: "" });
  const status = element("p", { role: "status", class: "vb-hidden" });
  box.after(list, status);
  for (const [name, value] of Object.entries({
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": LIST,
  })) {
    box.setAttribute(name, value);
  }

  let turn = 0;
  let active = -1;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let pause;

  async function suggest() {
    const mine = ++turn;
    const typed = box.value.trim();
    if (!typed) return close();
    try {
      const index = await engine.open();
      const query = await plainQuery(typed, index, stopWords);
      if (!query) return close();
      const { results } = await index.ask(query);
      const best = await Promise.all(results.slice(0, BEST).map((hit) => hit.data()));
      if (mine !== turn || document.activeElement !== box) return;
      show(best.map(option), results.length);
    } catch {
      engine.drop();
      if (mine !== turn) return;
      close();
      status.textContent = words.text("failed");
    }
  }

  /**
   * @param {HTMLElement[]} options
   * @param {number} all
   */
  function show(options, all) {
    if (!all) {
      close();
      status.textContent = words.text("none");
      return;
    }
    options.push(optionTo("", element("strong", {}, words.count("all", all))));
    options.forEach((one, place) => (one.id = `${LIST}-${place}`));
    list.replaceChildren(...options);
    list.hidden = false;
    box.setAttribute("aria-expanded", "true");
    point(-1);
    status.textContent = words.count("found", options.length - 1);
  }

  /** @param {import("./engine.js").Found} found */
  const option = ({ url, meta }) =>
    optionTo(url, element("span", {}, meta.title), " ", element("span", { class: "vb-search-kind" }, meta.kind_label));

  /**
   * @param {string} href
   * @param {(Node | string)[]} children
   */
  function optionTo(href, ...children) {
    const made = element("li", { role: "option", "aria-selected": "false" }, ...children);
    made.dataset.href = href;
    return made;
  }

  /**
   * Points at an option; -1 is the box itself.
   * @param {number} place
   */
  function point(place) {
    active = place;
    [...list.children].forEach((one, at) => one.setAttribute("aria-selected", String(at === place)));
    const pointed = list.children[place];
    if (!pointed) return box.removeAttribute("aria-activedescendant");
    box.setAttribute("aria-activedescendant", pointed.id);
    pointed.scrollIntoView({ block: "nearest" });
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

  /** @param {Element | null} chosen the last option leads to all hits, as the form does */
  function follow(chosen) {
    if (!chosen) return;
    const { href } = /** @type {HTMLElement} */ (chosen).dataset;
    if (href) location.assign(href);
    else form.submit();
  }

  box.addEventListener("focus", () => engine.open().catch(engine.drop), { once: true });
  box.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(suggest, PAUSE_MS);
  });
  box.addEventListener("blur", close);
  box.addEventListener("keydown", (event) => {
    const isOpen = !list.hidden;
    const last = list.children.length - 1;
    if (isOpen && event.key.startsWith("Arrow")) stay();
    if (event.key === "ArrowDown") {
      if (isOpen) point(active === last ? -1 : active + 1);
      else suggest();
    } else if (event.key === "ArrowUp" && isOpen) {
      point(active === -1 ? last : active - 1);
    } else if (event.key === "Enter" && active >= 0) {
      follow(list.children[active]);
    } else if (event.key === "Escape" && isOpen) {
      close();
    } else {
      return;
    }
    event.preventDefault();
  });
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus
  list.addEventListener("click", (event) => follow(/** @type {Element} */ (event.target).closest("li")));

  const tellKeys = () => box.setAttribute("aria-keyshortcuts", isOn() ? "/ Control+K" : "Control+K");
  tellKeys();
  offerChoice(tellKeys);
  document.addEventListener("keydown", (event) => {
    const isSlash = event.key === "/" && isOn() && !isEditable(/** @type {Element} */ (event.target));
    const isControlK = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (event.defaultPrevented || !(isControlK || (isSlash && !event.ctrlKey && !event.metaKey && !event.altKey))) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}

/** @type {(target: Element) => boolean} */
const isEditable = (target) =>
  Boolean(target.closest?.("textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=button])"));

const form = document.querySelector("[data-videnbank-search-form]");
if (form) start(/** @type {HTMLFormElement} */ (form));
