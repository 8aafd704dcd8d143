// The box to add a record with: suggests records of the kind that is compared.

import { combobox, option } from "../search/combobox.js";
import { element, part } from "../element.js";
import { engineAt } from "../search/engine.js";
import { plainQuery } from "../search/query.js";

const BEST = 8;

/**
 * Makes the box suggest.
 * @param {HTMLFormElement} form
 * @param {string} base address of the site's root
 * @param {import("../words.js").Words} words
 * @param {import("./places.js").Places} places
 * @param {{kinds: () => string[], chosen: () => string[], choose: (id: string) => void}} behaviour
 */
export function startBox(form, base, words, places, { kinds, chosen, choose }) {
  const engine = engineAt(base);
  const stopWords = words.list("stop_words");
  /** @type {HTMLInputElement} */
  const box = part(form, "input");

  /** @param {string} typed */
  async function suggest(typed) {
    try {
      const index = await engine.open();
      const filters = { kind: { any: kinds() } };
      const query = await plainQuery(typed, index, stopWords);
      if (!query) return { options: [], status: "" };
      const { results } = await index.ask(query, { filters });
      const best = await Promise.all(results.slice(0, BEST).map((hit) => hit.data()));
      const there = new Set(chosen());
      const options = best.flatMap((found) => optionFor(found, there));
      return { options, status: options.length ? words.count("found", options.length) : words.text("nothing") };
    } catch (error) {
      engine.drop();
      throw error;
    }
  }

  /**
   * @param {import("../search/engine.js").Found} found
   * @param {Set<string>} there
   */
  function optionFor({ url, meta }, there) {
    const id = places.idAt(url);
    if (!id || there.has(id)) return [];
    const note = [meta.kind_label, meta.place, meta.duration].filter(Boolean).join(", ");
    const made = option(element("span", {}, meta.title), " ", element("span", { class: "vb-search-kind" }, note));
    made.dataset.id = id;
    return [made];
  }

  combobox(box, part(form, "label"), {
    id: "vb-compare-hits",
    pointed: 0, // the box is for choosing: Enter takes the best one
    failed: words.text("no_search"),
    suggest,
    choose({ dataset: { id = "" } }) {
      box.value = "";
      choose(id);
    },
  });
  box.addEventListener("focus", () => engine.open().catch(engine.drop), { once: true });
  form.addEventListener("submit", (event) => event.preventDefault());
}
