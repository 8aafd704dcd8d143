// What is wrong with an address, said in words, and the way out of it.

import { element } from "../element.js";
import { addressOf } from "./address.js";

/** @typedef {import("./address.js").State} State */
/** @typedef {import("./reading.js").Reading} Reading */

/**
 * Shows what the address asks for and does not get.
 * @param {HTMLElement} list
 * @param {State} state
 * @param {Reading[]} readings
 * @param {import("../words.js").Words} words
 * @param {() => void} retry
 */
export function tell(list, { kind, others, surplus, unknown }, readings, words, retry) {
  /** @type {(Node | string)[][]} */
  const told = [
    ...unknown.map((said) => [words.text("unknown", { said })]),
    ...readings.filter(({ record, failed }) => !record && !failed).map(({ id }) => [words.text("gone", { id })]),
    ...readings.filter(({ failed }) => failed).map(({ id }) => [words.text("failed", { id })]),
  ];
  if (surplus.length) told.push([words.count("surplus", surplus.length)]);
  if (others.length) {
    const way = element("a", { href: addressOf(others), "data-videnbank-step": "" }, words.text(`mixed_way.${kind}`));
    told.push([words.text(`mixed.${kind}`), " ", way]);
  }
  if (readings.some(({ failed }) => failed)) {
    const again = element("button", { type: "button" }, words.text("retry"));
    again.addEventListener("click", retry);
    told.push([again]);
  }
  list.replaceChildren(...told.map((nodes) => element("li", {}, ...nodes)));
  list.hidden = !told.length;
}
