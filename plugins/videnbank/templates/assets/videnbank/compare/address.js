// What is compared, as it stands in the address: it can be shared, and goes back and forward.

/** @typedef {{kind: string, ids: string[], others: string[], surplus: string[], unknown: string[]}} State
 *   `ids` stand side by side, all of one `kind`, which is empty when nothing is chosen; `others` are
 *   of other kinds, `surplus` is what there is no room for, `unknown` names no record at all. */

export const MOST = 4;
const NAME = "r";
const SHAPE = /^([a-z]+)\/[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * The state of an address; the kind that stands first decides.
 * @param {string} search the part of the address from the question mark
 * @param {Set<string>} kinds those that can be compared
 * @returns {State}
 */
export function stateFrom(search, kinds) {
  const said = new URLSearchParams(search).getAll(NAME).map((one) => one.trim());
  const distinct = [...new Set(said)].filter(Boolean);
  const known = distinct.filter((id) => kinds.has(kindOf(id)));
  const kind = known.length ? kindOf(known[0]) : "";
  const mine = known.filter((id) => kindOf(id) === kind);
  return {
    kind,
    ids: mine.slice(0, MOST),
    others: known.filter((id) => kindOf(id) !== kind),
    surplus: mine.slice(MOST),
    unknown: distinct.filter((id) => !kinds.has(kindOf(id))),
  };
}

/**
 * The kind of a record by its id, `case` for `case/kaffe-foerst`; empty when it is no id.
 * @param {string} id
 * @returns {string}
 */
export const kindOf = (id) => SHAPE.exec(id)?.[1] ?? "";

/**
 * The address at which records stand side by side, relative to the page.
 * @param {string[]} ids
 * @returns {string}
 */
export const addressOf = (ids) => (ids.length ? `?${ids.map((id) => `${NAME}=${id}`).join("&")}` : location.pathname);
