// What is compared, as it stands in the address: it can be shared, and goes back and forward.

/** @typedef {{kind: string, ids: string[], others: string[], surplus: string[], unknown: string[]}} State
 *   `ids` stand side by side, all of one `kind`, which is empty when nothing is chosen; `others` are
 *   of other kinds, `surplus` is what there is no room for, `unknown` names no record at all. */

export const MOST = 4;
const PARAMETER = "r";
const ID = /^([a-z]+)\/[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * The state of an address; the kind that stands first decides.
 * @param {string} search the part of the address from the question mark
 * @param {Set<string>} kinds those that can be compared
 * @returns {State}
 */
export function parseState(search, kinds) {
  const values = new URLSearchParams(search).getAll(PARAMETER).map((value) => value.trim());
  const distinct = [...new Set(values)].filter(Boolean);
  const known = distinct.filter((id) => kinds.has(kindOf(id)));
  const kind = kindOf(known[0] ?? "");
  const ids = known.filter((id) => kindOf(id) === kind);
  return {
    kind,
    ids: ids.slice(0, MOST),
    others: known.filter((id) => kindOf(id) !== kind),
    surplus: ids.slice(MOST),
    unknown: distinct.filter((id) => !kinds.has(kindOf(id))),
  };
}

/**
 * The kind of a record by its id, `case` for `case/kaffe-foerst`; empty when it is no id.
 * @param {string} id
 * @returns {string}
 */
export const kindOf = (id) => ID.exec(id)?.[1] ?? "";

/**
 * The address at which records stand side by side, relative to the page.
 * @param {string[]} ids
 * @param {string} [path] the page's own path, which is the address of an empty comparison
 * @returns {string}
 */
export const urlOf = (ids, path = location.pathname) =>
  ids.length ? `?${ids.map((id) => `${PARAMETER}=${id}`).join("&")}` : path;
