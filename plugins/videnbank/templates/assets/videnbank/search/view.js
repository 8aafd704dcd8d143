// The search page as a reader sees it: the form, the chips, the hits. It shows what it is given.

import { element, part } from "../lib/dom.js";
import { showChips } from "./chips.js";
import { definitionList } from "./definitions.js";
import { groupsIn, labelOf, showCounts, tick } from "./facets.js";
import { hitList } from "./hits.js";
import { quoted, readingText } from "./query.js";
import { pageLines } from "./results.js";
import { EMPTY_STATE, isEmpty, sortOf, urlOf, withoutQuery, withoutValue } from "./url_state.js";

/** @typedef {import("./url_state.js").State} State */
/** @typedef {import("./query.js").QueryPlan} QueryPlan */
/** @typedef {{plan: QueryPlan | null, total: number, above: import("./results.js").Hit[],
 *   below: import("./results.js").Hit[]}} Answer the number of records, and the pages before and after them */
/** @typedef {import("./hits.js").HitList} HitList */

export const PAGE_SIZE = 50;

export class SearchView {
  /**
   * @param {HTMLElement} page
   * @param {import("../lib/messages.js").Messages} messages
   */
  constructor(page, messages) {
    this.messages = messages;
    this.form = part(page, "[data-videnbank-find]", HTMLFormElement);
    this.box = part(this.form, "input[name=q]", HTMLInputElement);
    this.sort = part(this.form, "select[name=sort]", HTMLSelectElement);
    this.sortLine = part(this.form, "[data-videnbank-sort]", HTMLElement);
    // By relevance is the first choice.
    this.relevance = part(this.sort, "option", HTMLOptionElement);
    this.filters = part(this.form, "[data-videnbank-facets]", HTMLDetailsElement);
    this.groups = groupsIn(this.form);
    this.showButton = part(this.filters, "[data-videnbank-show]", HTMLButtonElement);
    this.ignored = part(page, "[data-videnbank-ignored]", HTMLElement);
    /** @type {Record<string, {legend: string, labels: Record<string, string>}>} */
    this.known = JSON.parse(part(page, "[data-videnbank-known]", HTMLScriptElement).textContent);
    this.filterNames = Object.keys(this.known);
    this.section = part(page, "[data-videnbank-found]", HTMLElement);
    this.heading = part(this.section, "h2", HTMLHeadingElement);
    this.status = part(this.section, "[data-videnbank-status]", HTMLElement);
    this.chips = part(this.section, "[data-videnbank-chips]", HTMLElement);
    this.reset = part(this.section, "[data-videnbank-reset]", HTMLButtonElement);
    this.results = part(this.section, "[data-videnbank-results]", HTMLElement);
    this.noResults = part(this.section, "[data-videnbank-no-results]", HTMLElement);
    this.showDefinitions = definitionList(this.section, messages.list("stop_words"));
    this.more = part(this.section, "[data-videnbank-more]", HTMLButtonElement);
    this.cardTemplate = part(page, "template[data-videnbank-card]", HTMLTemplateElement);
    this.chipTemplate = part(page, "template[data-videnbank-chip]", HTMLTemplateElement);
    this.title = document.title;
    /** @type {HitList | undefined} */
    this.list = undefined;
    this.shownKey = "";
    this.heading.tabIndex = -1;
    this.form.hidden = false;
  }

  /**
   * Lets the form, the chips and the page's title say what the state is.
   * @param {State} state
   * @param {boolean} isTyping the box is left alone while a reader writes in it
   * @param {(next: State) => void} choose
   */
  showState(state, isTyping, choose) {
    if (!isTyping) this.box.value = state.query;
    this.relevance.hidden = this.relevance.disabled = !state.query;
    this.sort.value = sortOf(state);
    this.#showIgnored(state);
    this.sortLine.hidden = isEmpty(state) && document.activeElement !== this.sort;
    tick(this.groups, state.chosen, (n) => this.messages.count("chosen", n));
    this.showDefinitions(state.query);
    document.title = state.query ? `${state.query} · ${this.title}` : this.title;
    const queryLabel = this.messages.text("query", { words: state.query });
    const chips = state.query ? [this.#chip(queryLabel, () => choose(withoutQuery(state)))] : [];
    for (const [group, values] of state.chosen) {
      for (const value of values) {
        const label = labelOf(this.groups, group, value);
        chips.push(this.#chip(label, () => choose(withoutValue(state, group, value))));
      }
    }
    showChips(this.chips, this.chipTemplate, chips, this.box);
    this.reset.hidden = chips.length < 2;
  }

  /** Nothing is asked for: the whole catalogue's counts, and the lists below. */
  showStart() {
    this.shownKey = "";
    this.section.hidden = true;
    this.results.replaceChildren();
    this.#setState("idle");
    this.noResults.hidden = true;
    this.showButton.hidden = true;
    this.say("");
    for (const group of this.groups.values()) showCounts(group);
    this.markCounted();
  }

  showBusy() {
    this.section.hidden = false;
    this.#setState("loading");
    this.results.setAttribute("aria-busy", "true");
  }

  /** The hits are there; the counts are still on their way. */
  showDone() {
    this.#setState("done");
  }

  /** Nothing is on its way any more. */
  showIdle() {
    this.results.removeAttribute("aria-busy");
  }

  /** @param {() => void} retry */
  showFailure(retry) {
    this.shownKey = "";
    const button = element("button", { type: "button" }, this.messages.text("retry"));
    button.addEventListener("click", retry);
    this.results.replaceChildren(element("p", { class: "vb-find-button" }, button));
    this.#setState("failed");
    this.showIdle();
    this.noResults.hidden = true;
    this.showButton.hidden = true;
    this.#showMore(0);
    this.say(this.messages.text("failed"));
  }

  /**
   * The list for the hits of a search: the one that is shown, when the search is the same.
   * @param {string} key tells one search from another
   * @param {(hit: number) => Promise<HTMLElement>} cardOf
   * @param {(error: unknown) => void} onFailure called when cards that the reader comes to cannot be had
   * @returns {HitList}
   */
  listFor(key, cardOf, onFailure) {
    if (key === this.shownKey && this.list) return this.list;
    return hitList(cardOf, onFailure);
  }

  /**
   * Puts what was found in place, and says how much it is.
   * @param {HitList} list
   * @param {string} key
   * @param {State} state
   * @param {Answer} answer
   * @returns {boolean} whether it is nothing at all
   */
  showHits(list, key, state, answer) {
    const { plan, total, above, below } = answer;
    if (list !== this.list || key !== this.shownKey) {
      this.results.replaceChildren(
        ...this.#asTypedLink(plan, state),
        ...pageLines(above, this.messages.text("pages.titled")),
        ...(total ? [list.list] : []),
        ...pageLines(below, this.messages.text("pages.other")),
      );
    }
    this.list = list;
    this.shownKey = key;
    const shown = Math.min(total, state.page * PAGE_SIZE);
    this.say(this.#summary(state, answer, shown));
    this.#showMore(total - shown);
    const isNothing = !total && !above.length && !below.length;
    this.noResults.hidden = !isNothing;
    this.showButton.hidden = false;
    this.showButton.textContent = total ? this.messages.count("show", total) : this.messages.text("show.none");
    return isNothing;
  }

  /** Folds the filters, and leads on to the hits. */
  leadToHits() {
    this.filters.open = false;
    this.heading.focus({ preventScroll: true });
    this.heading.scrollIntoView();
  }

  /** The counts beside the choices are those of the address. */
  markCounted() {
    this.form.dataset.videnbankCounted = location.href;
  }

  /** @param {string} text */
  say(text) {
    if (this.status.textContent !== text) this.status.textContent = text;
  }

  /** @param {string} state for styles and for those who wait */
  #setState(state) {
    this.results.dataset.videnbankState = state;
  }

  /**
   * @param {string} label
   * @param {() => void} remove
   */
  #chip(label, remove) {
    return { label, name: this.messages.text("remove", { label }), remove };
  }

  /**
   * What the address asks for that no record has; the rest of it, if any, is answered.
   * @param {State} state
   */
  #showIgnored(state) {
    const { ignored } = state;
    const choices = ignored.map(({ group, value }) => `${this.known[group]?.legend}: ${this.known[group]?.labels[value] ?? value}`);
    const startOver = element("a", { href: urlOf(EMPTY_STATE) }, this.messages.text("start_over"));
    this.ignored.replaceChildren(this.messages.text(isEmpty(state) ? "ignored.all" : "ignored.some", { choices: quoted(choices) }), " ", startOver);
    this.ignored.hidden = !ignored.length;
  }

  /**
   * @param {State} state
   * @param {Answer} answer
   * @param {number} shown
   */
  #summary(state, { plan, total, above, below }, shown) {
    const pages = above.length + below.length;
    if (!total && !pages) return this.#nothing(state, plan);
    const sentences = [];
    const words = quoted([plan ? readingText(plan) : ""]);
    if (plan?.unknown.length) sentences.push(this.messages.text("left_out", { unknown: quoted(plan.unknown), words }));
    else if (plan?.isCorrected) sentences.push(this.messages.text("corrected", { words }));
    const found = total ? this.messages.count("found", total) : this.messages.count("only_pages", pages);
    sentences.push(shown < total ? this.messages.text("shown", { found, n: shown }) : found);
    return sentences.join(" ");
  }

  /**
   * @param {State} state
   * @param {QueryPlan | null} plan
   */
  #nothing({ query, chosen }, plan) {
    if (!plan) return this.messages.text("none");
    if (plan.isTooCommon) return this.messages.text("too_common", { words: quoted([query]) });
    const isAmong = chosen.size && plan.readings.length;
    return this.messages.text(isAmong ? "none_among" : "none_for", { words: quoted([query]) });
  }

  /**
   * The way to what was typed, when it was read as something else.
   * @param {QueryPlan | null} plan
   * @param {State} state
   */
  #asTypedLink(plan, state) {
    if (!plan?.isCorrected) return [];
    const text = this.messages.text("as_typed", { words: quoted([state.query]) });
    const href = urlOf({ ...state, asTyped: true, page: 1 });
    return [element("p", { class: "vb-find-aside" }, element("a", { href, "data-videnbank-step": "" }, text))];
  }

  /** @param {number} left */
  #showMore(left) {
    this.more.hidden = left <= 0;
    this.more.textContent = this.messages.count("more", Math.min(left, PAGE_SIZE));
  }
}
