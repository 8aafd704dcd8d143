// What a script adds to any page: each behaviour is a module of its own.

import { addHeadingLinks } from "./heading_links.js";
import { enablePrintButton } from "./print_button.js";
import { updateReviewNotice } from "./review_notice.js";

const CARDS = "[data-videnbank-record], template[data-videnbank-card]";

const main = document.querySelector("main");
if (main) addHeadingLinks(main);
if (main?.querySelector(CARDS)) import("../compare/tray.js");
for (const container of document.querySelectorAll("[data-videnbank-print]")) {
  if (container instanceof HTMLElement) enablePrintButton(container);
}
for (const notice of document.querySelectorAll("[data-videnbank-review-due]")) {
  if (notice instanceof HTMLElement) updateReviewNotice(notice, new Date());
}
