// A button that prints the page; without script there is none, and the browser's own menu does it.

/** @param {HTMLElement} container hidden until its button works */
export function enablePrintButton(container) {
  container.querySelector("button")?.addEventListener("click", () => print());
  container.hidden = false;
}
