// The addresses of a site that look most like an unknown one.

import { editDistance } from "../lib/edit_distance.js";

const MOST_SUGGESTIONS = 5;

/** How much of a name may differ: two letters in five, four in ten. */
const TOLERANCE = 0.4;

/** A shortened name has at least these letters: `kaffe` is meant for `kaffe-foerst`, `fi` for anything. */
const SHORTEST = 4;

/** How much of what is asked for a name must cover: `findes-ikke` is not meant for `find`. */
const LEAST_COVER = 0.5;

/**
 * The paths whose last segment is nearest to that of another; shorter ones first among equals.
 * @param {string} wanted
 * @param {string[]} paths
 * @returns {string[]}
 */
export function nearestPaths(wanted, paths) {
  const name = lastSegment(wanted);
  const limit = Math.floor(name.length * TOLERANCE);
  if (!name) return [];
  return [...new Set(paths)]
    .map((path) => ({ path, distance: nameDistance(name, lastSegment(path), limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((one, other) => one.distance - other.distance || one.path.length - other.path.length)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ path }) => path);
}

/** @type {(wanted: string, name: string, limit: number) => number} a name that is shortened or extended is one mistake away */
function nameDistance(wanted, name, limit) {
  if (!name) return limit + 1;
  const isShortened = wanted.length >= SHORTEST && `-${name}`.includes(`-${wanted}`);
  const isExtended = name.length >= wanted.length * LEAST_COVER && wanted.includes(name);
  return isShortened || isExtended ? 1 : editDistance(wanted, name, limit);
}

/** @type {(path: string) => string} what the page is called in its address */
const lastSegment = (path) =>
  decoded(path)
    .replace(/(index)?\.html?$/, "")
    .split("/")
    .filter(Boolean)
    .at(-1)
    ?.toLowerCase() ?? "";

/** @type {(path: string) => string} */
function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // anyone can write a stray percent sign in an address
  }
}
