// The search box at the head of every page: the best hits while one types.

import { element, part } from "../lib/dom.js";
import { parseMessages } from "../lib/messages.js";
import { combobox, option } from "./combobox.js";
import { createClient } from "./engine.js";
import { bindKeys } from "./shortcut.js";

const BEST = 5;

/** @param {HTMLFormElement} form */
function start(form) {
  const messages = parseMessages(form.dataset.videnbankMessages ?? "{}");
  const client = createClient(form.dataset.videnbankBase ?? "");
  const box = part(form, "input[name=q]", HTMLInputElement);

  /** @type {(typed: string) => Promise<import("./combobox.js").Suggestions>} */
  const suggest = (typed) =>
    client.ask(async (engine) => {
      const plan = await engine.plan(typed, "unfinished");
      const { records, titled } = await engine.search(plan, new Map());
      const best = await Promise.all([...titled, ...records].slice(0, BEST).map((number) => engine.document(number)));
      if (!best.length) return { options: [], status: plan.isTooCommon ? "" : messages.text("none") };
      const all = records.length ? [optionTo("", element("strong", {}, messages.count("all", records.length)))] : [];
      return { options: [...best.map(hitOption), ...all], status: messages.count("found", best.length) };
    });

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
  box.addEventListener("focus", () => client.open().catch(() => {}), { once: true });

  bindKeys(box, () => {
    if (box.checkVisibility()) box.focus();
    else location.assign(form.action); // a narrow header has a way to the search page in its place
  });
}

/** @param {import("./results.js").Hit} hit */
const hitOption = ({ url, document: { title, label } }) =>
  optionTo(url, element("span", {}, title), " ", element("span", { class: "vb-search-kind" }, label));

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
