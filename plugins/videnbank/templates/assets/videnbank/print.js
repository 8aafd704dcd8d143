// A button that prints the page; without script there is none, and the browser's own menu does it.

/** @param {HTMLElement} place holds the button */
export function offerPrint(place) {
  place.querySelector("button")?.addEventListener("click", () => print());
  place.hidden = false;
}
