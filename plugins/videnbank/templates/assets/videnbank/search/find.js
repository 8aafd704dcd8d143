// The page for finding: reads the address, asks, and shows what was found.

import * as address from "./address.js";
import { showChips } from "./chips.js";
import { element, part } from "../element.js";
import { engineAt } from "./engine.js";
import * as facets from "./facets.js";
import { hitList } from "./hits.js";
import { siteWordsAt } from "./nearest.js";
import { waysOut } from "./nothing.js";
import { planned, quoted } from "./query.js";
import { wordsFrom } from "../words.js";

/** @typedef {import("./address.js").State} State */

const ON_A_PAGE = 50;
const PAUSE_MS = 70;
const SLOW_MS = 250;
const HIDDEN_MS = 100;
/** @type {Record<string, import("./engine.js").Order>} */
const ORDERS = { newest: { by: "published", down: true }, title: { by: "title", down: false } };

/** When what is there can be seen; counting among thousands would keep it back. */
const painted = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, HIDDEN_MS); // a page in a hidden tab is never painted
  });

/** @param {HTMLElement} page */
function start(page) {
  const base = page.dataset.videnbankBase ?? "";
  const words = wordsFrom(part(page, "[data-videnbank-words]").textContent);
  const stopWords = words.list("stop_words");
  const every = { text: page.dataset.videnbankEvery ?? "" };
  const engine = engineAt(base);
  const siteWords = siteWordsAt(base);

  /** @type {HTMLFormElement} */
  const form = part(page, "[data-videnbank-find]");
  /** @type {HTMLInputElement} */
  const box = part(form, "input[name=q]");
  /** @type {HTMLSelectElement} */
  const sort = part(form, "select[name=sort]");
  const sortLine = part(form, "[data-videnbank-sort]");
  /** @type {HTMLDetailsElement} */
  const narrowing = part(form, "[data-videnbank-facets]");
  const found = part(page, "[data-videnbank-found]");
  const heading = part(found, "h2");
  const status = part(found, "[data-videnbank-status]");
  const chips = part(found, "[data-videnbank-chips]");
  const results = part(found, "[data-videnbank-results]");
  const nothing = part(found, "[data-videnbank-nothing]");
  /** @type {HTMLButtonElement} */
  const more = part(found, "[data-videnbank-more]");
  /** @type {HTMLButtonElement} */
  const reset = part(found, "[data-videnbank-reset]");
  const cardTemplate = part(page, "template[data-videnbank-card]");
  const chipTemplate = part(page, "template[data-videnbank-chip]");

  const groups = facets.groupsIn(form);
  const offered = new Map([...groups].map(([name, { choices }]) => [name, new Set(choices.keys())]));
  const sorts = new Set([...sort.options].map((option) => option.value));
  const title = document.title;

  let state = address.stateFrom(location.search, offered, sorts);
  let turn = 0;
  let isTyping = false;
  let shownKey = "";
  let cards = hitList(cardTemplate, giveUp);
  let goesOn = false; // whether the focus shall go on to the first of the cards that come
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let pause;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let slow;

  /**
   * Goes on to a state, and notes it in the address.
   * @param {State} next
   * @param {"push" | "replace"} step
   */
  function go(next, step) {
    clearTimeout(pause);
    const there = address.addressOf(next);
    if (there !== address.addressOf(state)) {
      if (step === "push") history.pushState(null, "", there);
      else history.replaceState(null, "", there);
    }
    state = next;
    return show();
  }

  /** @param {State} next */
  function choose(next) {
    isTyping = false;
    return go(next, "push");
  }

  /** Shows the state, unless another one has come before the answer. */
  async function show() {
    const mine = ++turn;
    const isStale = () => mine !== turn;
    showForm();
    if (!address.asksForSomething(state)) return showStart();
    found.hidden = false;
    results.dataset.videnbankState = "loading";
    results.setAttribute("aria-busy", "true");
    clearTimeout(slow);
    let saying = "loading";
    slow = setTimeout(() => say(words.text(saying)), SLOW_MS);
    try {
      const index = await engine.open();
      saying = "searching";
      await answer(index, isStale);
    } catch {
      engine.drop();
      if (!isStale()) showFailure();
    }
  }

  /**
   * @param {import("./engine.js").Engine} index
   * @param {() => boolean} isStale
   */
  async function answer(index, isStale) {
    const now = state;
    const plan = await planFor(index, now);
    const order = ORDERS[now.sort] ?? (plan.query ? null : ORDERS.newest);
    const filters = facets.filtersOf(now.chosen);
    const { results: hits } = await index.ask(plan.query ?? every, { filters, sort: order });
    if (isStale()) return;

    const wanted = hits.slice(0, now.page * ON_A_PAGE);
    const start = goesOn ? (now.page - 1) * ON_A_PAGE : 0;
    const key = JSON.stringify([plan.query, [...now.chosen], now.sort]);
    const isSame = key === shownKey && cards.list.isConnected;
    const shown = isSame ? cards : hitList(cardTemplate, giveUp);
    await shown.show(wanted, start + 1);
    if (isStale()) return;
    [cards, shownKey] = [shown, key];
    if (!isSame) results.replaceChildren(...asides(plan), ...(hits.length ? [shown.list] : []));
    if (goesOn) shown.list.children[start]?.querySelector("a")?.focus();
    goesOn = false;
    sayFound(plan, hits.length, wanted.length);
    showMore(hits.length - wanted.length);
    nothing.hidden = hits.length > 0;
    if (!hits.length) {
      const ways = await waysOut({ index, state: now, query: plan.query, every, groups, stopWords, siteWords, words });
      if (isStale()) return;
      nothing.replaceChildren(...ways);
    }
    results.dataset.videnbankState = "done";
    await painted();
    if (isStale()) return;
    await count(index, plan.query, isStale);
    if (!isStale()) results.removeAttribute("aria-busy");
  }

  /**
   * @param {import("./engine.js").Engine} index
   * @param {State} now
   */
  function planFor(index, now) {
    if (!now.asTyped) return planned(now.query, index, stopWords, siteWords);
    return { query: now.query ? { text: now.query } : null, corrected: false, leftOut: [] };
  }

  /**
   * Shows how many records every value that can be seen would give.
   * @param {import("./engine.js").Engine} index
   * @param {import("./query.js").Query | null} query
   * @param {() => boolean} isStale
   */
  async function count(index, query, isStale) {
    const { chosen } = state;
    // Among all records, the page was built with the counts.
    const known = (/** @type {string} */ name) => !query && [...chosen.keys()].every((group) => group === name);
    const open = facets.openGroups(groups);
    const fetched = open.filter(({ name }) => !known(name)).map(({ name }) => name);
    if (fetched.length) await index.loadFilters([...new Set([...fetched, ...chosen.keys()])], query ?? every);
    for (const group of open) {
      const counts = known(group.name)
        ? undefined
        : await index.countsOf(group.name, query ?? every, facets.filtersOf(chosen, group.name));
      if (isStale()) return;
      facets.showCounts(group, counts);
    }
    form.dataset.videnbankCounted = location.href;
  }

  /** Nothing is asked for: the whole catalogue's counts, and the lists below. */
  function showStart() {
    shownKey = "";
    found.hidden = true;
    results.replaceChildren();
    results.dataset.videnbankState = "idle";
    nothing.hidden = true;
    say("");
    for (const group of groups.values()) facets.showCounts(group);
    form.dataset.videnbankCounted = location.href;
  }

  /** What could not be fetched once, the engine would not fetch again. */
  function giveUp() {
    engine.drop();
    showFailure();
  }

  function showFailure() {
    shownKey = "";
    const again = element("button", { type: "button" }, words.text("retry"));
    again.addEventListener("click", () => {
      heading.focus();
      show();
    });
    results.replaceChildren(again);
    results.dataset.videnbankState = "failed";
    results.removeAttribute("aria-busy");
    nothing.hidden = true;
    showMore(0);
    say(words.text("failed"));
  }

  /** The form, the chips and the page's title say what the state is. */
  function showForm() {
    if (!isTyping) box.value = state.query;
    sort.value = state.sort;
    sortLine.hidden = !address.asksForSomething(state) && document.activeElement !== sort;
    facets.tick(groups, state.chosen, (n) => words.count("chosen", n));
    document.title = state.query ? `${state.query} · ${title}` : title;
    /** @type {import("./chips.js").Chip[]} */
    const shown = [];
    if (state.query) {
      const label = words.text("query", { words: state.query });
      shown.push(chip(label, () => choose({ ...state, query: "", asTyped: false, page: 1 })));
    }
    for (const [group, values] of state.chosen) {
      for (const value of values) shown.push(chip(labelOf(group, value), () => choose(address.without(state, group, value))));
    }
    showChips(chips, chipTemplate, shown, box);
    reset.hidden = shown.length < 2;
  }

  /**
   * @param {string} label
   * @param {() => void} remove
   */
  const chip = (label, remove) => ({ label, name: words.text("remove", { label }), remove });

  /** @type {(group: string, value: string) => string} */
  const labelOf = (group, value) => groups.get(group)?.choices.get(value)?.label ?? value;

  /** @param {string} text */
  function say(text) {
    clearTimeout(slow);
    if (status.textContent !== text) status.textContent = text;
  }

  /**
   * @param {import("./query.js").Plan} plan
   * @param {number} all
   * @param {number} shown
   */
  function sayFound(plan, all, shown) {
    const said = [];
    if (plan.leftOut.length) said.push(words.text("left_out", { words: quoted(plan.leftOut) }));
    else if (plan.corrected) said.push(words.text("corrected", { words: quoted([plan.query?.text ?? ""]) }));
    const total = words.count("found", all);
    if (!all) said.push(words.text("none"));
    else said.push(shown < all ? words.text("shown", { found: total, n: shown }) : total);
    say(said.join(" "));
  }

  /**
   * What stands above the cards: the way to what was typed, when it was read as something else.
   * @param {import("./query.js").Plan} plan
   */
  function asides(plan) {
    if (!plan.corrected) return [];
    const text = words.text("as_typed", { words: quoted([state.query]) });
    const href = address.addressOf({ ...state, asTyped: true, page: 1 });
    return [element("p", { class: "vb-find-aside" }, element("a", { href, "data-videnbank-step": "" }, text))];
  }

  /** @param {number} left */
  function showMore(left) {
    more.hidden = left <= 0;
    more.textContent = words.count("more", Math.min(left, ON_A_PAGE));
  }

  const typed = () => ({ ...state, query: box.value.trim(), asTyped: false, page: 1 });

  box.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      const next = typed();
      if (next.query === state.query) return;
      const step = isTyping ? "replace" : "push";
      isTyping = true;
      go(next, step);
    }, PAUSE_MS);
  });
  form.addEventListener("focusin", () => engine.open().catch(engine.drop), { once: true });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (box.value.trim() !== state.query) choose(typed());
    else show();
  });
  form.addEventListener("change", (event) => {
    if (event.target === box) return;
    choose({ ...state, query: box.value.trim(), chosen: facets.chosenIn(groups), sort: sort.value, page: 1 });
  });
  narrowing.addEventListener(
    "toggle",
    () => {
      const counted = address.asksForSomething(state);
      if (counted && results.dataset.videnbankState === "done") show();
    },
    true,
  );
  more.addEventListener("click", () => {
    goesOn = true;
    go({ ...state, page: state.page + 1 }, "replace");
  });
  reset.addEventListener("click", () => {
    choose(address.NOTHING_ASKED);
    box.focus();
  });
  found.addEventListener("click", (/** @type {MouseEvent} */ event) => {
    const link = /** @type {HTMLElement} */ (event.target).closest("a[href^='?']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    choose(address.stateFrom(link.getAttribute("href") ?? "", offered, sorts));
    heading.focus();
  });
  addEventListener("popstate", () => {
    isTyping = false;
    clearTimeout(pause);
    state = address.stateFrom(location.search, offered, sorts);
    show();
  });

  heading.tabIndex = -1;
  form.hidden = false;
  // On a narrow screen the choices would hide the results; on a wide one they stand beside them.
  const wide = matchMedia("(min-width: 60em)");
  narrowing.open = wide.matches;
  wide.addEventListener("change", () => (narrowing.open = wide.matches));
  show();
}

const page = document.querySelector("[data-videnbank-find-page]");
if (page) start(/** @type {HTMLElement} */ (page));
