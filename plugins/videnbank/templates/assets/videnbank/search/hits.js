// The cards of the hits: the first ones at once, the others as the reader comes to them.

import { element } from "../lib/dom.js";

/** @typedef {{begun: Promise<void>, done: Promise<void>}} Progress */
/** @typedef {{list: HTMLElement, show: (hits: number[], least: number) => Progress}} HitList
 *   `show` takes all hits that may be shown by now. It has begun when the first cards are there, and is
 *   done with the first `least` of them. */

const BATCH = 10;
const FIRST = 3; // what a reader sees at first, which need not wait for the rest
const ROOT_MARGIN = "300px 0px";
const NEAR_THE_END = 3;

/**
 * An empty list of cards.
 * @param {(hit: number) => Promise<HTMLElement>} cardOf
 * @param {(error: unknown) => void} onFailure called when cards that the reader comes to cannot be had
 * @returns {HitList}
 */
export function hitList(cardOf, onFailure) {
  const list = element("ul", { class: "vb-cards vb-hits" });
  /** @type {number[]} */
  let hits = [];
  let growing = Promise.resolve();
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) showNext();
    },
    { rootMargin: ROOT_MARGIN },
  );
  list.addEventListener("focusin", ({ target }) => {
    const last = [...list.children].slice(-NEAR_THE_END);
    if (target instanceof Node && last.some((card) => card.contains(target))) showNext();
  });

  const showNext = () => grow(list.children.length + BATCH).done.catch(onFailure);

  /**
   * @param {number} number how many cards shall be there
   * @returns {Progress}
   */
  function grow(number) {
    const before = growing.catch(() => {});
    const cards = before.then(() => hits.slice(list.children.length, number).map(cardOf)); // all are asked for at once
    const begun = cards.then((some) => append(some.slice(0, FIRST)));
    // What one of them cannot be had for is told when all are waited for.
    cards.then((some) => Promise.allSettled(some));
    begun.catch(() => {});
    growing = Promise.all([cards, begun]).then(async ([some]) => {
      await append(some.slice(FIRST));
      observer.disconnect();
      const last = list.lastElementChild;
      if (last && list.children.length < hits.length) observer.observe(last);
    });
    return { begun, done: growing };
  }

  /** @param {Promise<HTMLElement>[]} cards */
  async function append(cards) {
    list.append(...(await Promise.all(cards)));
  }

  return {
    list,
    show(all, least) {
      hits = all;
      return grow(Math.max(least, BATCH));
    },
  };
}
