// Where the records of each kind have their pages, and which record an address belongs to.

/** @typedef {{kinds: Set<string>, addressOf: (id: string) => string, idAt: (address: string) => string | null}} Places */

const ANY_ID = "*";

/**
 * The places that a page names: for each kind an address with a star for the id.
 * @param {ParentNode} page
 * @param {string} base address of the site's root
 * @returns {Places}
 */
export function placesOn(page, base) {
  /** @type {Map<string, [string, string]>} */
  const around = new Map();
  for (const item of page.querySelectorAll("[data-videnbank-address]")) {
    const { videnbankKind: kind = "", videnbankAddress: address = "" } = /** @type {HTMLElement} */ (item).dataset;
    const [before, after] = address.split(ANY_ID);
    around.set(kind, [new URL(base + before, location.href).href, after]);
  }
  return {
    kinds: new Set(around.keys()),
    addressOf(id) {
      const [kind, name] = id.split("/");
      const [before, after] = around.get(kind) ?? ["", ""];
      return before + name + after;
    },
    idAt(address) {
      const { origin, pathname } = new URL(address, location.href);
      const place = origin + pathname;
      for (const [kind, [before, after]] of around) {
        const name = place.slice(before.length, after ? -after.length : undefined);
        if (place.startsWith(before) && place.endsWith(after) && /^[a-z0-9-]+$/.test(name)) return `${kind}/${name}`;
      }
      return null;
    },
  };
}
