// What a script adds to a list: other orders, and how many records a choice leaves. The filters work without it.

import { part } from "../lib/dom.js";
import { parseMessages } from "../lib/messages.js";
import { sorted } from "./sorting.js";

/** @param {HTMLElement} list */
function enableList(list) {
  const messages = parseMessages(part(list, "script", HTMLScriptElement).textContent ?? "");
  const status = part(list, "[role=status]", HTMLElement);
  const cards = [...list.querySelectorAll("[data-videnbank-record]")].filter((card) => card instanceof HTMLElement);

  function announce() {
    const shown = cards.filter((card) => card.getClientRects().length > 0).length;
    const isChosen = list.querySelector("input[type=radio][id]:checked") !== null;
    if (!isChosen) status.textContent = "";
    else if (shown === 0) status.textContent = messages.text("none");
    else status.textContent = messages.text("shown", { n: shown, total: cards.length });
  }

  /** An address may name a filter; as a choice in the form it can be taken back. */
  function chooseNamed() {
    const radios = [...list.querySelectorAll("input[type=radio][id]")];
    const named = radios.find(({ id }) => location.hash === `#${id}`);
    if (!(named instanceof HTMLInputElement)) return;
    named.checked = true;
    location.replace(`#${list.id}`);
    announce();
  }

  const form = list.querySelector("form");
  form?.addEventListener("change", announce);
  form?.addEventListener("reset", () => setTimeout(announce));
  addEventListener("hashchange", chooseNamed);
  chooseNamed();
  announce();
  enableSorting(list, cards);
}

/**
 * @param {HTMLElement} list
 * @param {HTMLElement[]} cards in the order of the page
 */
function enableSorting(list, cards) {
  const container = list.querySelector("[data-videnbank-sorting]");
  if (!(container instanceof HTMLElement)) return;
  const items = cards.map((card) => ({
    card,
    title: card.querySelector("h2, h3")?.textContent ?? "",
    date: card.dataset.videnbankDate ?? "",
    uses: Number(card.dataset.videnbankUses ?? 0),
  }));
  const places = [...new Set(cards.map((card) => card.parentElement))].map((parent) => ({
    parent,
    size: parent?.children.length ?? 0,
  }));
  const select = part(container, "select", HTMLSelectElement);
  select.addEventListener("change", () => {
    const ordered = sorted(items, select.value).map(({ card }) => card);
    for (const { parent, size } of places) parent?.append(...ordered.splice(0, size));
  });
  container.hidden = false;
}

for (const list of document.querySelectorAll("[data-videnbank-list]")) {
  if (list instanceof HTMLElement) enableList(list);
}
