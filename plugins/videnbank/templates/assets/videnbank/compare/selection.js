// What a reader picks from lists to compare: up to four records of one kind.

import { kindOf, MOST } from "./url_state.js";

/** @typedef {"" | "full" | "mixed"} Refusal why a record could not be picked; empty when it could */

/**
 * The selection with a record put in, or taken out if it was there.
 * @param {string[]} chosen
 * @param {string} id such as `case/kaffe-foerst`
 * @returns {{chosen: string[], refusal: Refusal}}
 */
export function toggled(chosen, id) {
  if (chosen.includes(id)) return { chosen: chosen.filter((other) => other !== id), refusal: "" };
  if (chosen.some((other) => kindOf(other) !== kindOf(id))) return { chosen, refusal: "mixed" };
  if (chosen.length >= MOST) return { chosen, refusal: "full" };
  return { chosen: [...chosen, id], refusal: "" };
}
