// The cards of the records found: the first ones at once, the others as the reader comes to them.

import { element } from "../element.js";
import { cardOf } from "./results.js";

/** @typedef {{data: () => Promise<import("./engine.js").Found>}} Hit */
/** @typedef {{list: HTMLElement, show: (hits: Hit[], least: number) => Promise<void>}} HitList
 *   `show` takes all hits that may be shown by now, and waits for the first `least` of them. */

const BATCH = 10;
const AHEAD = "300px 0px";
const NEAR_THE_END = 3;

/**
 * An empty list of cards.
 * @param {HTMLTemplateElement} template the card
 * @param {() => void} failed called when cards that the reader comes to cannot be had
 * @returns {HitList}
 */
export function hitList(template, failed) {
  const list = element("ul", { class: "vb-cards vb-hits" });
  /** @type {Hit[]} */
  let hits = [];
  let growing = Promise.resolve();
  const end = new IntersectionObserver(
    (seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) goOn();
    },
    { rootMargin: AHEAD },
  );
  list.addEventListener("focusin", ({ target }) => {
    const last = [...list.children].slice(-NEAR_THE_END);
    if (last.some((card) => card.contains(/** @type {Node} */ (target)))) goOn();
  });

  const goOn = () => grow(list.children.length + BATCH).catch(failed);

  /** @param {number} number how many cards shall be there */
  function grow(number) {
    growing = growing.catch(() => {}).then(async () => {
      const found = await Promise.all(hits.slice(list.children.length, number).map((hit) => hit.data()));
      list.append(...found.map((one) => cardOf(one, template)));
      end.disconnect();
      const last = list.lastElementChild;
      if (last && list.children.length < hits.length) end.observe(last);
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
