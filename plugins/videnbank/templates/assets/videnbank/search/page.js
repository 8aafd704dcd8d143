// The search page: what a reader does becomes a step from one search to the next.

import { clickedLink, isModified, part } from "../lib/dom.js";
import { parseMessages } from "../lib/messages.js";
import { SearchController } from "./controller.js";
import { chosenIn } from "./facets.js";
import { bindKeys } from "./shortcut.js";
import { EMPTY_STATE, isEmpty } from "./url_state.js";
import { SearchView } from "./view.js";

const DEBOUNCE_MS = 40; // a reader takes 100 ms or more for a letter; what comes quicker is pasted or held down

/** @param {HTMLElement} page */
function start(page) {
  const { videnbankBase: base = "", videnbankWrite: write = "" } = page.dataset;
  const messages = parseMessages(part(page, "[data-videnbank-messages]", HTMLScriptElement).textContent);
  const view = new SearchView(page, messages);
  const controller = new SearchController(view, base, write);
  const { box, form, filters } = view;
  controller.warmUp();
  bindKeys(box, () => box.focus());
  const typed = () => ({ ...controller.state, query: box.value.trim(), asTyped: false, page: 1 });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let debounce;

  box.addEventListener("input", () => {
    clearTimeout(debounce);
    debounce = setTimeout(() => {
      if (typed().query !== controller.state.query) controller.type(typed());
    }, DEBOUNCE_MS);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (typed().query !== controller.state.query) controller.choose(typed());
    else controller.settle();
  });
  form.addEventListener("change", (event) => {
    if (event.target === box) return;
    const sort = event.target === view.sort ? view.sort.value : controller.state.sort;
    controller.choose({ ...controller.state, query: box.value.trim(), chosen: chosenIn(view.groups), sort, page: 1 });
  });
  filters.addEventListener(
    "toggle",
    () => {
      if (!isEmpty(controller.state) && view.results.dataset.videnbankState === "done") controller.show();
    },
    true,
  );
  view.showButton.addEventListener("click", () => view.leadToHits());
  view.more.addEventListener("click", () => controller.showMore());
  view.reset.addEventListener("click", () => {
    controller.choose(EMPTY_STATE);
    box.focus();
  });
  view.section.addEventListener("click", (event) => {
    const link = clickedLink(event, "a[href^='?']");
    if (!link || isModified(event)) return;
    event.preventDefault();
    controller.choose(controller.parse(link.getAttribute("href") ?? ""));
    view.heading.focus();
  });
  addEventListener("popstate", () => controller.restore());

  // On a narrow screen the choices would hide the results; on a wide one they stand beside them.
  const wide = matchMedia("(min-width: 60em)");
  filters.open = wide.matches;
  wide.addEventListener("change", () => {
    filters.open = wide.matches;
  });
  controller.show();
}

const page = document.querySelector("[data-videnbank-find-page]");
if (page instanceof HTMLElement) start(page);
