// Picking records to compare from any list of cards. The choice lives in the page alone, and goes on
// in the address of the comparison.

import { element, part } from "../lib/dom.js";
import { parseMessages } from "../lib/messages.js";
import { toggled } from "./selection.js";
import { kindOf, urlOf } from "./url_state.js";

const CARD = "[data-videnbank-record]";

/**
 * Puts a box on every card of a kind that can be compared, now and later, and a tray at the foot.
 * @param {HTMLElement} main
 * @param {HTMLTemplateElement} template the tray; it knows the words, the kinds, and the way on
 */
export function startTray(main, template) {
  const { videnbankMessages: json = "{}", videnbankKinds: kinds = "", videnbankAddress: address = "" } = template.dataset;
  const messages = parseMessages(json);
  const comparable = new Set(kinds.split(" "));
  const tray = element("section", { class: "vb-tray", "aria-label": messages.text("label"), hidden: "" });
  const count = element("p", {});
  const link = element("a", { href: address }, messages.text("go"));
  const clear = element("button", { type: "button" }, messages.text("clear"));
  // What is said is not in the tray: a part of the page that comes into sight is not read aloud.
  const status = element("p", { class: "vb-hidden", role: "status" });
  tray.append(count, link, clear);
  main.append(status, tray);
  /** @type {string[]} */
  let chosen = [];

  /** @param {ParentNode} within */
  function addBoxes(within) {
    for (const card of within.querySelectorAll(CARD)) {
      if (card instanceof HTMLElement) addBox(card);
    }
  }

  /** @param {HTMLElement} card */
  function addBox(card) {
    const { videnbankRecord: id = "" } = card.dataset;
    if (!comparable.has(kindOf(id)) || card.querySelector("input[data-videnbank-pick]")) return;
    const title = card.querySelector("h2, h3, h4")?.textContent?.trim() ?? "";
    const box = element("input", { type: "checkbox", "data-videnbank-pick": id });
    const name = element("span", { class: "vb-hidden" }, ` ${title}`);
    card.classList.add("vb-pickable");
    card.append(element("label", { class: "vb-pick" }, box, " ", element("span", {}, messages.text("pick"), name)));
    if (box instanceof HTMLInputElement) box.checked = chosen.includes(id);
  }

  /** @param {string} news what has changed, in words */
  function show(news) {
    for (const box of main.querySelectorAll("input[data-videnbank-pick]")) {
      if (box instanceof HTMLInputElement) box.checked = chosen.includes(box.dataset.videnbankPick ?? "");
    }
    tray.hidden = !chosen.length;
    count.textContent = messages.count("chosen", chosen.length);
    link.setAttribute("href", `${address}${urlOf(chosen, "")}`);
    status.textContent = news;
  }

  main.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.dataset.videnbankPick === undefined) return;
    const next = toggled(chosen, target.dataset.videnbankPick);
    chosen = next.chosen;
    show(messages.text(next.refusal || "told", { chosen: messages.count("chosen", chosen.length) }));
    if (next.refusal) count.textContent = messages.text(next.refusal);
  });
  clear.addEventListener("click", () => {
    const [first = ""] = chosen;
    chosen = [];
    show(messages.text("cleared"));
    // The button is gone with the tray; the focus goes to where the choice began.
    const box = main.querySelector(`input[data-videnbank-pick="${CSS.escape(first)}"]`);
    (box instanceof HTMLElement ? box : main).focus();
  });

  addBoxes(main);
  new MutationObserver((changes) => {
    const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
    for (const node of added) {
      if (!(node instanceof HTMLElement)) continue;
      if (node.matches(CARD)) addBox(node);
      addBoxes(node);
    }
  }).observe(main, { childList: true, subtree: true });
}

const main = document.querySelector("main");
if (main) startTray(main, part(document, "template[data-videnbank-tray]", HTMLTemplateElement));
