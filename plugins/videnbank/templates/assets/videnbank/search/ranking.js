// Which documents a query finds, and how well: BM25F over its readings, with a bonus for how many of them are met.

import { isInTitle, levelOf } from "./term.js";

/** @typedef {import("./query.js").QueryPlan} QueryPlan */
/** @typedef {import("./index_reader.js").Manifest} Manifest */
/** @typedef {{scores: Float64Array, covered: Float64Array}} Ranking by document; a score of 0 is no hit */

const PRECISION = 1e6;

/**
 * @param {QueryPlan} plan
 * @param {Manifest} manifest
 * @param {Iterable<number>} tools the records that tell how something is done
 * @returns {Ranking}
 */
export function rank({ readings, phrases, asksHow }, { documents, records, ranking }, tools) {
  const scores = new Float64Array(documents);
  const covered = new Float64Array(documents);
  const rarities = readings.map(({ term: { frequency } }) => Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5)));
  const all = rarities.reduce((sum, rarity) => sum + rarity, 0);
  for (const [place, { term, isCompound }] of readings.entries()) {
    const rarity = rarities[place] ?? 0;
    const weight = (rarity / ranking.levels) * (isCompound ? ranking.compound : 1);
    for (let number = 0; number < documents; number++) {
      const value = term.values[number] ?? 0;
      if (!value) continue;
      scores[number] = at(scores, number) + weight * levelOf(value) * (isInTitle(value) ? 1 + ranking.title : 1);
      covered[number] = at(covered, number) + rarity / all;
    }
  }
  const isTool = new Set(asksHow ? tools : []);
  for (let number = 0; number < documents; number++) {
    if (!scores[number]) continue;
    const known = Math.max(0, 1 - number / records);
    const bonus = (1 + ranking.coverage * at(covered, number)) * (isTool.has(number) ? ranking.tool : 1) * (1 + ranking.known * known);
    const isHit = at(covered, number) >= ranking.least_coverage && phrases.every((having) => having.has(number));
    scores[number] = isHit ? Math.round(at(scores, number) * bonus * PRECISION) / PRECISION : 0;
  }
  return { scores, covered };
}

/**
 * The numbers of the hits between two numbers, the best first.
 * @param {Float64Array} scores
 * @param {number} from
 * @param {number} to
 * @returns {number[]}
 */
export function bestFirst(scores, from, to) {
  const hits = [];
  for (let number = from; number < to; number++) if (scores[number]) hits.push(number);
  return hits.sort((one, other) => at(scores, other) - at(scores, one) || one - other);
}

/** @type {(numbers: Float64Array, place: number) => number} what is there for every document */
const at = (numbers, place) => numbers[place] ?? 0;
