// On the page for unknown addresses: those of the site that look most like the one asked for.

import { distance } from "./edit_distance.js";

const MOST = 5;
const NEAR = 0.4;
/** How much of a name may differ. */

/** @param {HTMLElement} section names the way to the site's root */
async function showNear(section) {
  const root = new URL(section.dataset.videnbankNear ?? "", location.href);
  const map = await fetch(new URL("sitemap.xml", root)).then((answer) => (answer.ok ? answer.text() : ""));
  const addresses = [...new DOMParser().parseFromString(map, "text/xml").querySelectorAll("loc")]
    .map((loc) => new URL(loc.textContent ?? "", root))
    .map((whole) => whole.pathname);
  const asked = nameOf(location.pathname);
  const near = nearest(asked, addresses);
  const links = await Promise.all(near.map((path) => linkTo(hereOf(path, root))));
  section.querySelector("ul")?.replaceChildren(...links.filter((link) => link !== null));
  section.hidden = !links.some((link) => link !== null);
}

/**
 * The site may be shown at another address than the one it was built for: what the last parts of
 * the two have in common leads to the page.
 * @param {string} path
 * @param {URL} root
 */
const hereOf = (path, root) => {
  const built = path.split("/").filter(Boolean);
  const kept = built.slice(built.indexOf(root.pathname.split("/").filter(Boolean).at(-1) ?? "") + 1);
  return new URL(kept.length ? `${kept.join("/")}${path.endsWith("/") ? "/" : ""}` : "", root);
};

/** @type {(path: string) => string} the last part of an address, which says what the page is */
const nameOf = (path) =>
  decodeURIComponent(path)
    .replace(/(index)?\.html?$/, "")
    .split("/")
    .filter(Boolean)
    .at(-1)
    ?.toLowerCase() ?? "";

/**
 * @param {string} asked
 * @param {string[]} paths
 * @returns {string[]}
 */
function nearest(asked, paths) {
  const limit = Math.ceil(asked.length * NEAR);
  if (!asked) return [];
  return paths
    .map((path) => ({ path, name: nameOf(path) }))
    .filter(({ name }) => name)
    .map(({ path, name }) => ({ path, far: name.includes(asked) || asked.includes(name) ? 1 : distance(asked, name, limit) }))
    .filter(({ far }) => far <= limit)
    .sort((one, other) => one.far - other.far || one.path.length - other.path.length)
    .slice(0, MOST)
    .map(({ path }) => path);
}

/**
 * @param {URL} address
 * @returns {Promise<HTMLLIElement | null>} null when the page is gone after all
 */
async function linkTo(address) {
  const answer = await fetch(address);
  if (!answer.ok) return null;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = address.href;
  link.textContent = page.querySelector("h1")?.textContent ?? address.pathname;
  item.append(link);
  return item;
}

const section = document.querySelector("[data-videnbank-near]");
// Without the map of the site there is nothing to compare with; the entrances below still lead on.
if (section) showNear(/** @type {HTMLElement} */ (section)).catch(() => (/** @type {HTMLElement} */ (section).hidden = true));
