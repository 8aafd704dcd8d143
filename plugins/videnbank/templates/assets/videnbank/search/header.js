// The search box at the head of every page: the best hits while one types.

import { combobox, option } from "./combobox.js";
import { element, part } from "../element.js";
import { engineAt } from "./engine.js";
import { plainQuery } from "./query.js";
import { isOn, offerChoice } from "./shortcut.js";
import { wordsFrom } from "../words.js";

const BEST = 5;

/** @param {HTMLFormElement} form */
function start(form) {
  const words = wordsFrom(form.dataset.videnbankWords ?? "{}");
  const stopWords = words.list("stop_words");
  const engine = engineAt(form.dataset.videnbankBase ?? "");
  /** @type {HTMLInputElement} */
  const box = part(form, "input[name=q]");

  /** @param {string} typed */
  async function suggest(typed) {
    try {
      const index = await engine.open();
      const query = await plainQuery(typed, index, stopWords);
      if (!query) return { options: [], status: "" };
      const { results } = await index.ask(query);
      if (!results.length) return { options: [], status: words.text("none") };
      const best = await Promise.all(results.slice(0, BEST).map((hit) => hit.data()));
      const all = optionTo("", element("strong", {}, words.count("all", results.length)));
      return { options: [...best.map(hitOption), all], status: words.count("found", best.length) };
    } catch (error) {
      engine.drop();
      throw error;
    }
  }

  /** @param {import("./engine.js").Found} found */
  const hitOption = ({ url, meta }) =>
    optionTo(url, element("span", {}, meta.title), " ", element("span", { class: "vb-search-kind" }, meta.kind_label));

  /**
   * @param {string} href
   * @param {(Node | string)[]} children
   */
  function optionTo(href, ...children) {
    const made = option(...children);
    made.dataset.href = href;
    return made;
  }

  /** @param {HTMLElement} chosen the last option leads to all hits, as the form does */
  function follow({ dataset: { href } }) {
    if (href) location.assign(href);
    else form.submit();
  }

  combobox(box, part(form, "label"), {
    id: "vb-search-hits",
    pointed: -1,
    failed: words.text("failed"),
    suggest,
    choose: follow,
  });
  box.addEventListener("focus", () => engine.open().catch(engine.drop), { once: true });

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
