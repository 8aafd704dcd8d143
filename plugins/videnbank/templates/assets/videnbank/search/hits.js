// The cards of the hits: the first ones at once, the others as the reader comes to them.

import { element } from "../lib/dom.js";
import { resultCard } from "./results.js";

/** @typedef {{data: () => Promise<import("./engine.js").ResultData>}} Hit */
/** @typedef {{list: HTMLElement, show: (hits: Hit[], least: number) => Promise<void>}} HitList
 *   `show` takes all hits that may be shown by now, and waits for the first `least` of them. */

const BATCH = 10;
const ROOT_MARGIN = "300px 0px";
const NEAR_THE_END = 3;

/**
 * An empty list of cards.
 * @param {HTMLTemplateElement} template the card
 * @param {() => void} onFailure called when cards that the reader comes to cannot be had
 * @returns {HitList}
 */
export function hitList(template, onFailure) {
  const list = element("ul", { class: "vb-cards vb-hits" });
  /** @type {Hit[]} */
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

  const showNext = () => grow(list.children.length + BATCH).catch(onFailure);

  /** @param {number} number how many cards shall be there */
  function grow(number) {
    growing = growing.catch(() => {}).then(async () => {
      const data = await Promise.all(hits.slice(list.children.length, number).map((hit) => hit.data()));
      list.append(...data.map((one) => resultCard(one, template)));
      observer.disconnect();
      const last = list.lastElementChild;
      if (last && list.children.length < hits.length) observer.observe(last);
    });
    return growing;
  }

  return {
    list,
    show(all, least) {
      hits = all;
      return grow(Math.max(least, BATCH));
    },
  };
}
