// A button that shares the page as the device does it, or else shows two ways to do it by hand.
// Without script there is the link that sends the page by mail.

import { copy } from "../lib/clipboard.js";
import { element, part } from "../lib/dom.js";

/** @typedef {{copy: string, copied: string, failed: string, mail: string}} ShareTexts */

/**
 * @param {HTMLElement} container hidden until its button works
 * @param {ShareTexts} texts
 * @param {string} mail the address of a mail with the page in it
 */
export function enableShareButton(container, texts, mail) {
  const button = part(container, "button", HTMLButtonElement);
  /** @type {HTMLElement | undefined} */
  let ways;

  /** @param {boolean} open */
  const show = (open) => {
    if (!ways) {
      ways = createWays(texts, mail);
      container.append(ways);
    }
    ways.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
  };

  button.addEventListener("click", async () => {
    const outcome = await shareByDevice(pageAddress(location.href), document.title);
    if (outcome === "impossible") show(!ways || Boolean(ways.hidden));
  });
  container.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !ways || ways.hidden) return;
    show(false);
    button.focus();
  });
  if (!("share" in navigator)) button.setAttribute("aria-expanded", "false");
  container.hidden = false;
}

/**
 * The address of a page without the place in it: who is sent a link has not scrolled there.
 * @param {string} address
 * @returns {string}
 */
export const pageAddress = (address) => address.replace(/#.*$/, "");

/**
 * Shares by the menu of the device, and tells whether there was one; to close it is no failure.
 * @param {string} url
 * @param {string} title
 * @returns {Promise<"shared" | "impossible">}
 */
export async function shareByDevice(url, title) {
  if (!("share" in navigator)) return "impossible";
  try {
    await navigator.share({ title, url });
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== "AbortError") return "impossible";
  }
  return "shared";
}

/**
 * @param {ShareTexts} texts
 * @param {string} mail
 * @returns {HTMLElement}
 */
function createWays(texts, mail) {
  const copyButton = element("button", { type: "button" }, texts.copy);
  const status = element("span", { role: "status" });
  copyButton.addEventListener("click", async () => {
    const isCopied = await copy(pageAddress(location.href));
    status.textContent = isCopied ? texts.copied : texts.failed;
  });
  return element(
    "div",
    { class: "vb-share-ways" },
    copyButton,
    element("a", { href: mail }, texts.mail),
    status,
  );
}
