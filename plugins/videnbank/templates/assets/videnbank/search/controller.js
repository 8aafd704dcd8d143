// Which search the page shows: the state, the steps from one to the next, and the answers to them.

import { createClient } from "./engine.js";
import { updateCounts } from "./facet_counts.js";
import { noResults } from "./no_results.js";
import { cardMaker } from "./results.js";
import { isEmpty, parseState, sortOf, urlOf } from "./url_state.js";
import { PAGE_SIZE } from "./view.js";

/** @typedef {import("./url_state.js").State} State */
/** @typedef {import("./engine.js").Engine} Engine */

const SLOW_MS = 250;
const HIDDEN_MS = 100;
/** @type {Record<string, import("./engine.js").Order>} */
const ORDERS = {
  used: { by: "number", descending: false },
  newest: { by: "published", descending: true },
  title: { by: "title", descending: false },
};

export class SearchController {
  /**
   * @param {import("./view.js").SearchView} view
   * @param {string} base address of the site's root
   * @param {string} write address of a letter to the editors, or empty
   */
  constructor(view, base, write) {
    this.view = view;
    this.messages = view.messages;
    this.client = createClient(base);
    this.write = write;
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

  /** The query is as the reader will have it. */
  settle() {
    this.isTyping = false;
    return this.show();
  }

  /** Opens the engine before it is needed. */
  warmUp() {
    this.client.open().catch(() => {}); // told when it is needed
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
      await this.client.ask((engine) => {
        progress = "searching";
        return this.#answer(engine, isStale);
      });
    } catch {
      if (!isStale()) this.#fail();
    }
  }

  /**
   * @param {Engine} engine
   * @param {() => boolean} isStale
   */
  async #answer(engine, isStale) {
    const { state, view, messages } = this;
    const mode = state.asTyped ? "literal" : this.isTyping ? "typing" : "settled";
    const order = ORDERS[sortOf(state)];
    const [plan] = await Promise.all([
      state.query ? engine.plan(state.query, mode) : null,
      engine.warmUp([...state.chosen.keys()], order),
    ]);
    const { records, titled, other } = await engine.search(plan, state.chosen, order);
    if (isStale()) return;

    const key = JSON.stringify([engine.version, state.query, mode, [...state.chosen], state.sort]);
    const toCard = cardMaker(view.cardTemplate, plan?.readings ?? [], engine.index.stopWords, messages);
    const cardOf = async (/** @type {number} */ number) => toCard(await engine.document(number));
    const list = view.listFor(key, cardOf, (error) => this.#renew(error));
    const first = this.focusNext ? (state.page - 1) * PAGE_SIZE : 0;
    const cards = list.show(records.slice(0, state.page * PAGE_SIZE), first + 1);
    cards.done.catch(() => {}); // told below, unless the first cards fail before
    const [above, below] = await Promise.all([
      ...[titled, other].map((pages) => Promise.all(state.chosen.size ? [] : pages.map((number) => engine.document(number)))),
      cards.begun,
    ]);
    if (isStale()) return;
    clearTimeout(this.slow);
    const isNothing = view.showHits(list, key, state, { plan, total: records.length, above: above ?? [], below: below ?? [] });
    await cards.done;
    if (isStale()) return;
    if (this.focusNext) list.list.children[first]?.querySelector("a")?.focus();
    this.focusNext = false;
    if (isNothing) {
      const sections = await noResults({ engine, state, plan, groups: view.groups, write: this.write, messages });
      if (isStale()) return;
      view.noResults.replaceChildren(...sections);
    }
    view.showDone();
    await painted();
    if (isStale()) return;
    await updateCounts(engine, view.groups, state.chosen, plan, isStale);
    if (isStale()) return;
    view.markCounted();
    view.showIdle();
  }

  /**
   * Shows the state anew when a new version of the site has taken the place of the one it came from.
   * @param {unknown} error
   */
  async #renew(error) {
    const isReplaced = await this.client.isReplaced(error).catch(() => false);
    if (isReplaced) await this.show();
    else this.#fail();
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
