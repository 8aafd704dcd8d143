// Which search the page shows: the state, the steps from one to the next, and the answers to them.

import { createClient } from "./engine.js";
import { updateCounts } from "./facet_counts.js";
import { filtersOf } from "./facets.js";
import { noResults } from "./no_results.js";
import { planQuery } from "./query.js";
import { lexiconLoader } from "./spelling.js";
import { isEmpty, parseState, sortOf, urlOf } from "./url_state.js";
import { PAGE_SIZE } from "./view.js";

/** @typedef {import("./url_state.js").State} State */
/** @typedef {import("./engine.js").Engine} Engine */

const SLOW_MS = 250;
const HIDDEN_MS = 100;
/** @type {Record<string, import("./engine.js").Order>} */
const ORDERS = { newest: { by: "published", descending: true }, title: { by: "title", descending: false } };

export class SearchController {
  /**
   * @param {import("./view.js").SearchView} view
   * @param {string} base address of the site's root
   * @param {string} matchAll the word that every record has
   */
  constructor(view, base, matchAll) {
    this.view = view;
    this.messages = view.messages;
    this.client = createClient(base);
    this.loadLexicon = lexiconLoader(base);
    this.matchAll = { text: matchAll };
    this.stopWords = this.messages.list("stop_words");
    this.offered = new Map(view.filterNames.map((name) => [name, new Set(view.groups.get(name)?.choices.keys())]));
    this.sorts = new Set([...view.sort.options].map((option) => option.value));
    this.state = this.parse(location.search);
    this.isTyping = false;
    this.focusNext = false; // whether the focus shall go on to the first of the cards that come
    this.revision = 0;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.slow = undefined;
  }

  /**
   * The state of an address of this page.
   * @param {string} search the part from the question mark
   * @returns {State}
   */
  parse(search) {
    return parseState(search, this.offered, this.sorts);
  }

  /**
   * Goes on to a state, and notes it in the address.
   * @param {State} next
   * @param {"push" | "replace"} step
   */
  go(next, step) {
    const url = urlOf(next);
    if (url !== urlOf(this.state)) {
      if (step === "push") history.pushState(null, "", url);
      else history.replaceState(null, "", url);
    }
    this.state = { ...next, ignored: [] };
    return this.show();
  }

  /** @param {State} next */
  choose(next) {
    this.isTyping = false;
    return this.go(next, "push");
  }

  /**
   * Goes on to another query while it is typed; all of it is one step back.
   * @param {State} next
   */
  type(next) {
    const step = this.isTyping ? "replace" : "push";
    this.isTyping = true;
    return this.go(next, step);
  }

  /** Shows more cards of the same search, and moves the focus to the first of them. */
  showMore() {
    this.focusNext = true;
    return this.go({ ...this.state, page: this.state.page + 1 }, "replace");
  }

  /** Goes back or forward to the state of the address. */
  restore() {
    this.isTyping = false;
    this.state = this.parse(location.search);
    return this.show();
  }

  /** Fetches the engine before it is needed. */
  warmUp() {
    this.client.open().catch(this.client.reset);
  }

  /** Shows the state, unless another one has come before the answer. */
  async show() {
    const mine = ++this.revision;
    const isStale = () => mine !== this.revision;
    this.view.showState(this.state, this.isTyping, (next) => this.choose(next));
    clearTimeout(this.slow);
    if (isEmpty(this.state)) return this.view.showStart();
    this.view.showBusy();
    let progress = "loading";
    this.slow = setTimeout(() => this.view.say(this.messages.text(progress)), SLOW_MS);
    try {
      const engine = await this.client.open();
      progress = "searching";
      await this.#answer(engine, isStale);
    } catch {
      this.client.reset();
      if (!isStale()) this.#fail();
    }
  }

  /**
   * @param {Engine} engine
   * @param {() => boolean} isStale
   */
  async #answer(engine, isStale) {
    const { state, view, matchAll } = this;
    const plan = await this.#plan(engine, state);
    const { query } = plan;
    const order = ORDERS[sortOf(state)];
    const { results: hits } = await engine.search(query ?? matchAll, { filters: filtersOf(state.chosen), order });
    if (isStale()) return;

    const key = JSON.stringify([query, [...state.chosen], state.sort]);
    const list = view.listFor(key, () => {
      this.client.reset(); // what could not be fetched once, the engine would not fetch again
      this.#fail();
    });
    const first = this.focusNext ? (state.page - 1) * PAGE_SIZE : 0;
    await list.show(hits.slice(0, state.page * PAGE_SIZE), first + 1);
    if (isStale()) return;
    clearTimeout(this.slow);
    view.showHits(list, key, state, plan, hits.length);
    if (this.focusNext) list.list.children[first]?.querySelector("a")?.focus();
    this.focusNext = false;
    if (!hits.length) {
      const { stopWords, loadLexicon, messages } = this;
      const { groups } = view;
      const sections = await noResults({ engine, state, query, matchAll, groups, stopWords, loadLexicon, messages });
      if (isStale()) return;
      view.noResults.replaceChildren(...sections);
    }
    view.showDone();
    await painted();
    if (isStale()) return;
    await updateCounts(engine, view.groups, state.chosen, { query, matchAll }, isStale);
    if (isStale()) return;
    view.markCounted();
    view.showIdle();
  }

  /**
   * @param {Engine} engine
   * @param {State} state
   */
  #plan(engine, { query, asTyped }) {
    if (!asTyped) return planQuery(query, engine, this.stopWords, this.loadLexicon);
    return { query: query ? { text: query } : null, isCorrected: false, dropped: [] };
  }

  #fail() {
    clearTimeout(this.slow);
    this.view.showFailure(() => {
      this.view.heading.focus();
      this.show();
    });
  }
}

/** When what is there can be seen; counting among thousands would keep it back. */
const painted = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, HIDDEN_MS); // a page in a hidden tab is never painted
  });
