// What can be added: a box that suggests records of the kind compared, and records like those chosen.

import { element, part } from "../lib/dom.js";

/** @typedef {import("./record.js").RecordData} RecordData */
/** @typedef {{base: string, messages: import("../lib/messages.js").Messages,
 *   idAt: (url: string) => string | null, kinds: () => string[], chosen: () => string[],
 *   choose: (id: string) => void}} Choosing */

const BEST = 8;
const MOST_SUGGESTIONS = 6;

/**
 * Makes the box suggest. Its parts are loaded here, since without a search they are not on the site.
 * @param {HTMLFormElement} form
 * @param {Choosing} choosing
 */
export async function startPicker(form, { base, messages, idAt, kinds, chosen, choose }) {
  const [{ combobox, option }, { createClient }] = await Promise.all([
    import("../search/combobox.js"),
    import("../search/engine.js"),
  ]);
  const client = createClient(base);
  const box = part(form, "input", HTMLInputElement);

  /** @type {(typed: string) => Promise<import("../search/combobox.js").Suggestions>} */
  const suggest = (typed) =>
    client.ask(async (engine) => {
      const plan = await engine.plan(typed, "unfinished");
      const { records } = await engine.search(plan, new Map([["kind", kinds()]]));
      const best = await Promise.all(records.slice(0, BEST).map((number) => engine.document(number)));
      const there = new Set(chosen());
      const options = best.flatMap(({ url, document }) => {
        const id = idAt(url);
        return id && !there.has(id) ? [optionFor(id, document)] : [];
      });
      return { options, status: options.length ? messages.count("found", options.length) : messages.text("nothing") };
    });

  /**
   * @param {string} id
   * @param {{title: string, label: string, notes: string[]}} document
   */
  function optionFor(id, { title, label, notes }) {
    const note = [label, ...notes].join(", ");
    const created = option(element("span", {}, title), " ", element("span", { class: "vb-search-kind" }, note));
    created.dataset.id = id;
    return created;
  }

  combobox(box, part(form, "label", HTMLLabelElement), {
    id: "vb-compare-hits",
    initial: 0, // the box is for choosing: Enter takes the best one
    failed: messages.text("no_search"),
    suggest,
    choose({ dataset: { id = "" } }) {
      box.value = "";
      choose(id);
    },
  });
  box.addEventListener("focus", () => client.open().catch(() => {}), { once: true });
  form.addEventListener("submit", (event) => event.preventDefault());
}

/**
 * Shows records related to the chosen ones as links that add them; nothing when there are none.
 * @param {HTMLElement} section
 * @param {RecordData[]} records
 * @param {(id: string) => string} urlWith the address with one more
 */
export function showSuggestions(section, records, urlWith) {
  const chosen = new Set(records.map(({ id }) => id));
  const related = new Map(records.flatMap((record) => record.related.map((one) => [one.id, one])));
  const offered = [...related.values()].filter(({ id }) => !chosen.has(id)).slice(0, MOST_SUGGESTIONS);
  section.hidden = !offered.length;
  const items = offered.map(({ id, title, reason }) =>
    element(
      "li",
      {},
      element("a", { href: urlWith(id), "data-videnbank-step": id }, title),
      ...(reason ? [" ", element("span", { class: "vb-reason" }, reason)] : []),
    ),
  );
  part(section, "ul", HTMLUListElement).replaceChildren(...items);
}
