// What a script adds to any page: each behaviour is a module of its own.

import { offerHeadingLinks } from "./headings.js";
import { offerPrint } from "./print.js";
import { tellLateReview } from "./review.js";

const main = document.querySelector("main");
if (main) offerHeadingLinks(main);
for (const place of document.querySelectorAll("[data-videnbank-print]")) offerPrint(/** @type {HTMLElement} */ (place));
for (const notice of document.querySelectorAll("[data-videnbank-review-due]")) {
  tellLateReview(/** @type {HTMLElement} */ (notice), new Date());
}
