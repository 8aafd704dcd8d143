// What is wrong with an address, said in words, and the way out of it.

import { element } from "../lib/dom.js";
import { urlOf } from "./url_state.js";

/**
 * Shows what the address asks for and does not get.
 * @param {HTMLElement} list
 * @param {import("./url_state.js").State} state
 * @param {import("./record.js").Reading[]} readings
 * @param {import("../lib/messages.js").Messages} messages
 * @param {() => void} retry
 */
export function showNotices(list, { kind, others, surplus, unknown }, readings, messages, retry) {
  const hasFailed = readings.some(({ failed }) => failed);
  /** @type {(Node | string)[][]} */
  const notices = [
    ...unknown.map((said) => [messages.text("unknown", { said })]),
    ...readings.filter(({ record, failed }) => !record && !failed).map(({ id }) => [messages.text("gone", { id })]),
    ...readings.filter(({ failed }) => failed).map(({ id }) => [messages.text("failed", { id })]),
  ];
  if (surplus.length) notices.push([messages.count("surplus", surplus.length)]);
  if (others.length) {
    const link = element("a", { href: urlOf(others), "data-videnbank-step": "" }, messages.text(`mixed_way.${kind}`));
    notices.push([messages.text(`mixed.${kind}`), " ", link]);
  }
  if (hasFailed) {
    const button = element("button", { type: "button" }, messages.text("retry"));
    button.addEventListener("click", retry);
    notices.push([button]);
  }
  list.replaceChildren(...notices.map((contents) => element("li", {}, ...contents)));
  list.hidden = !notices.length;
}
