// The sentence that is read, marked where it stands and kept in view.

const NAME = "videnbank-read";
// Between these shares of the window's height a sentence is read in ease; below lies the player.
const COMFORT = { top: 0.08, bottom: 0.7 };
const WAYS_TO_SCROLL = new Set(["ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End", " "]);

/** Marks ranges of the page; a reader who scrolls away is left alone until the sentence is in view again. */
export class Marker {
  constructor() {
    this.isFollowing = true;
    /** @type {HTMLElement | undefined} */
    this.block = undefined;
    const leave = () => {
      this.isFollowing = false;
    };
    addEventListener("wheel", leave, { passive: true });
    addEventListener("touchmove", leave, { passive: true });
    addEventListener("pointerdown", ({ target }) => target === document.documentElement && leave());
    addEventListener("keydown", ({ key, target }) => {
      const isOnControl = target instanceof Element && target.closest("button, select, input, textarea");
      if (WAYS_TO_SCROLL.has(key) && !isOnControl) leave();
    });
  }

  /** @param {Range} range */
  mark(range) {
    this.clear();
    if ("highlights" in CSS) {
      CSS.highlights.set(NAME, new Highlight(range));
    } else {
      // Without the Highlight API the whole block is marked; its text stays as it is.
      const node = range.startContainer.parentElement?.closest("p, li, h1, h2, h3, h4, div");
      if (node instanceof HTMLElement) this.block = node;
      this.block?.setAttribute("data-videnbank-marked", "");
    }
  }

  clear() {
    if ("highlights" in CSS) CSS.highlights.delete(NAME);
    this.block?.removeAttribute("data-videnbank-marked");
    this.block = undefined;
  }

  /**
   * @param {Range} range
   * @param {boolean} isAskedFor whether the reader went to it, and so wants to see it
   */
  show(range, isAskedFor) {
    const { top, bottom } = range.getBoundingClientRect();
    const isInView = top >= innerHeight * COMFORT.top && bottom <= innerHeight * COMFORT.bottom;
    if (isInView || isAskedFor) this.isFollowing = true;
    if (isInView || !this.isFollowing) return;
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    scrollBy({ top: top - innerHeight * 0.25, behavior: isStill ? "instant" : "smooth" });
  }
}
