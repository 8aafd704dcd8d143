// Links to the sections of a page, and their addresses copied with one press.

import { copy } from "../lib/clipboard.js";

/**
 * Gives every heading that is seen and has an id a link to itself; links that the page has already are used.
 * @param {HTMLElement} main names the links and the confirmation in its data attributes
 */
export function addHeadingLinks(main) {
  const { videnbankCopy: name = "", videnbankCopied: confirmation = "" } = main.dataset;
  /** @type {HTMLElement | undefined} */
  let status;
  for (const heading of main.querySelectorAll("h2[id]:not(.vb-hidden), h3[id]:not(.vb-hidden)")) {
    if (heading.closest("[data-videnbank-in-use]")) continue; // what it heads is not the same tomorrow
    const link = ownLink(heading) ?? createLink(heading);
    const title = textBeside(heading, link);
    link.setAttribute("aria-label", `${name}: ${title}`);
    // Otherwise its name, and that of the section it names, would have those of the link in it.
    heading.setAttribute("aria-label", title);
    link.title = name;
    link.addEventListener("click", async () => {
      status ??= createStatus(main);
      status.textContent = (await copy(link.href)) ? confirmation : "";
    });
  }
}

/**
 * The link to a heading that the Markdown renderer has made.
 * @param {Element} heading
 * @returns {HTMLAnchorElement | undefined}
 */
const ownLink = (heading) =>
  [...heading.querySelectorAll("a")].find((link) => link.getAttribute("href") === `#${heading.id}`);

/**
 * @param {Element} heading
 * @param {HTMLAnchorElement} link
 */
const textBeside = (heading, link) =>
  [...heading.childNodes]
    .map((part) => (part === link ? "" : (part.textContent ?? "")))
    .join("")
    .replace(/\s+/g, " ")
    .trim();

/** @param {HTMLElement} main */
function createStatus(main) {
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  status.className = "vb-hidden";
  main.append(status);
  return status;
}

/** @param {Element} heading */
function createLink(heading) {
  const link = document.createElement("a");
  link.className = "headerlink";
  link.href = `#${heading.id}`;
  link.textContent = "#";
  heading.append(link);
  return link;
}
