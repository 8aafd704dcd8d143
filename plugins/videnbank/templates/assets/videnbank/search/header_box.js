// The search box at the head of every page: the best hits while one types.

import { element, part } from "../lib/dom.js";
import { parseMessages } from "../lib/messages.js";
import { combobox, option } from "./combobox.js";
import { createClient } from "./engine.js";
import { literalQuery } from "./query.js";
import { bindKeys } from "./shortcut.js";

const BEST = 5;

/** @param {HTMLFormElement} form */
function start(form) {
  const messages = parseMessages(form.dataset.videnbankMessages ?? "{}");
  const stopWords = messages.list("stop_words");
  const client = createClient(form.dataset.videnbankBase ?? "");
  const box = part(form, "input[name=q]", HTMLInputElement);

  /** @param {string} typed */
  async function suggest(typed) {
    try {
      const engine = await client.open();
      const query = await literalQuery(typed, engine, stopWords);
      if (!query) return { options: [], status: "" };
      const { results } = await engine.search(query);
      if (!results.length) return { options: [], status: messages.text("none") };
      const best = await Promise.all(results.slice(0, BEST).map((hit) => hit.data()));
      const all = optionTo("", element("strong", {}, messages.count("all", results.length)));
      return { options: [...best.map(hitOption), all], status: messages.count("found", best.length) };
    } catch (error) {
      client.reset();
      throw error;
    }
  }

  combobox(box, part(form, "label", HTMLLabelElement), {
    id: "vb-search-hits",
    initial: -1,
    failed: messages.text("failed"),
    suggest,
    // The last option leads to all hits, as the form does.
    choose({ dataset: { href } }) {
      if (href) location.assign(href);
      else form.submit();
    },
  });
  box.addEventListener("focus", () => client.open().catch(client.reset), { once: true });

  bindKeys(box, () => {
    if (box.checkVisibility()) box.focus();
    else location.assign(form.action); // a narrow header has a way to the search page in its place
  });
}

/** @param {import("./engine.js").ResultData} result */
const hitOption = ({ url, meta: { title = "", kind_label: kindLabel = "" } }) =>
  optionTo(url, element("span", {}, title), " ", element("span", { class: "vb-search-kind" }, kindLabel));

/**
 * @param {string} href
 * @param {(Node | string)[]} children
 */
function optionTo(href, ...children) {
  const created = option(...children);
  created.dataset.href = href;
  return created;
}

const form = document.querySelector("[data-videnbank-search-form]");
if (form instanceof HTMLFormElement) start(form);
