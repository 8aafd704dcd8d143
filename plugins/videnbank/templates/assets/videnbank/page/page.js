// What a script adds to any page: each behaviour is a module of its own.

import { addHeadingLinks } from "./heading_links.js";
import { enablePrintButton } from "./print_button.js";
import { updateReviewNotice } from "./review_notice.js";
import { enableShareButton } from "./share.js";

const main = document.querySelector("main");
if (main) addHeadingLinks(main);
for (const container of document.querySelectorAll("[data-videnbank-print]")) {
  if (container instanceof HTMLElement) enablePrintButton(container);
}
const mail = document.querySelector("[data-videnbank-mail] a");
const words = document.querySelector("[data-videnbank-mail]");
if (mail instanceof HTMLAnchorElement && words instanceof HTMLElement) {
  const { videnbankMail = "", videnbankCopy = "", videnbankCopied = "", videnbankFailed = "" } = words.dataset;
  const texts = { mail: videnbankMail, copy: videnbankCopy, copied: videnbankCopied, failed: videnbankFailed };
  for (const container of document.querySelectorAll("[data-videnbank-share]")) {
    if (container instanceof HTMLElement) enableShareButton(container, texts, mail.href);
  }
}
for (const notice of document.querySelectorAll("[data-videnbank-review-due]")) {
  if (notice instanceof HTMLElement) updateReviewNotice(notice, new Date());
}
