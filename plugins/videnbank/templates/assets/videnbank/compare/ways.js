// What one can do with a comparison: put it on paper, or send its address to others.

import { element } from "../element.js";

/**
 * Shows the ways on; none while there is nothing to compare.
 * @param {HTMLElement} line
 * @param {string} titles of what stands side by side
 * @param {import("../words.js").Words} words
 */
export function showWays(line, titles, words) {
  line.hidden = !titles;
  const paper = element("button", { type: "button" }, words.text("print"));
  paper.addEventListener("click", () => print());
  const subject = encodeURIComponent(words.text("mail_subject", { titles }));
  const href = `mailto:?subject=${subject}&body=${encodeURIComponent(location.href)}`;
  line.replaceChildren(paper, " ", element("a", { href }, words.text("mail")));
}
