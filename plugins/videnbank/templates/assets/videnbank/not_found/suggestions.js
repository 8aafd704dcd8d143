// On the page for unknown addresses: those of the site that look most like the one asked for.

import { element, part } from "../lib/dom.js";
import { nearestPaths } from "./nearest_paths.js";

/** @param {HTMLElement} section whose data attribute is the address of the site's root */
async function showSuggestions(section) {
  const root = new URL(section.dataset.videnbankSuggestions ?? "", location.href);
  const sitemap = await fetch(new URL("sitemap.xml", root)).then((response) => (response.ok ? response.text() : ""));
  const paths = [...new DOMParser().parseFromString(sitemap, "text/xml").querySelectorAll("loc")].map(
    (loc) => new URL(loc.textContent ?? "", root).pathname,
  );
  const nearest = nearestPaths(location.pathname, paths);
  const items = await Promise.all(nearest.map((path) => suggestion(rebase(path, root))));
  const shown = items.filter((item) => item !== null);
  part(section, "ul", HTMLUListElement).replaceChildren(...shown);
  section.hidden = !shown.length;
}

/**
 * The site may be shown at another address than the one it was built for: what the last parts of
 * the two have in common leads to the page.
 * @param {string} path
 * @param {URL} root
 */
function rebase(path, root) {
  const segments = path.split("/").filter(Boolean);
  const rootName = root.pathname.split("/").filter(Boolean).at(-1) ?? "";
  const relative = segments.slice(segments.indexOf(rootName) + 1);
  return new URL(relative.length ? `${relative.join("/")}${path.endsWith("/") ? "/" : ""}` : "", root);
}

/**
 * @param {URL} address
 * @returns {Promise<HTMLElement | null>} null when the page is gone after all
 */
async function suggestion(address) {
  const response = await fetch(address);
  if (!response.ok) return null;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const title = page.querySelector("h1")?.textContent ?? address.pathname;
  return element("li", {}, element("a", { href: address.href }, title));
}

const section = document.querySelector("[data-videnbank-suggestions]");
if (section instanceof HTMLElement) {
  showSuggestions(section).catch(() => {
    section.hidden = true; // without the sitemap the entrances below still lead on
  });
}
