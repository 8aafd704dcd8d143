// The search as a page asks it: plans, hits, counts and documents, whatever files it takes.

import { countsAmong, marksOf, narrowed } from "./facet_sets.js";
import { GoneError, IndexReader } from "./index_reader.js";
import { planQuery } from "./query.js";
import { bestFirst, rank } from "./ranking.js";
import { createLexicon } from "./spelling.js";
import { isInTitle } from "./term.js";

/** @typedef {import("./facets.js").Chosen} Chosen */
/** @typedef {import("./query.js").QueryPlan} QueryPlan */
/** @typedef {{records: number[], titled: number[], other: number[]}} Found
 *   Records the best first; pages whose title is what was asked for or that are better than any record, and
 *   those that have all of it and are nearly as good as the best record. */
/** @typedef {{by: "number" | "published" | "title", descending: boolean}} Order */
/** @typedef {{open: () => Promise<Engine>, reset: () => void, isReplaced: (error: unknown) => Promise<boolean>,
 *   ask: <T>(question: (engine: Engine) => Promise<T>) => Promise<T>}} Client */

const MOST_PAGES = 2; // one line on a wide screen, and on a phone the first card is still seen below them
const ALL = 1 - 1e-9;

export class Engine {
  /** @type {Map<QueryPlan, Found>} */
  #found = new Map();
  /** @type {Promise<import("./spelling.js").Lexicon | null> | undefined} */
  #lexicon;

  /**
   * @param {IndexReader} index
   * @param {URL} root of the site
   */
  constructor(index, root) {
    this.index = index;
    this.root = root;
    const { stopWords, howWords, manifest } = index;
    /** @type {import("./query.js").Source} */
    this.source = {
      stopWords,
      howWords,
      records: manifest.records,
      family: (key) => index.family(key),
      positions: (key) => index.positions(key),
      lexicon: () => this.lexicon(),
    };
  }

  get version() {
    return this.index.manifest.version;
  }

  /** The words to suggest and correct with; null when they cannot be had. */
  lexicon() {
    this.#lexicon ??= this.index.words().then(
      (words) => createLexicon(words.map(([word]) => word)),
      () => {
        this.#lexicon = undefined;
        return null;
      },
    );
    return this.#lexicon;
  }

  /**
   * @param {string} typed
   * @param {import("./query.js").Mode} mode
   * @returns {Promise<QueryPlan>}
   */
  plan(typed, mode) {
    return planQuery(typed, this.source, mode);
  }

  /**
   * Asks for what a search will need besides the words of its query, while these are read.
   * @param {string[]} groups
   * @param {Order} [order]
   */
  async warmUp(groups, order) {
    await Promise.all([this.#inOrder(order), ...groups.map((group) => this.index.facet(group))]);
  }

  /**
   * The hits of a plan among the chosen; all records when there is no plan.
   * @param {QueryPlan | null} plan
   * @param {Chosen} chosen
   * @param {Order} [order] the best first when there is none
   * @returns {Promise<Found>}
   */
  async search(plan, chosen, order) {
    const [marks, numbers] = await Promise.all([this.#marks(plan, chosen), this.#inOrder(order)]);
    const found = this.#find(plan);
    const records = (numbers ?? found.records).filter((number) => marks[number]);
    return { ...found, records };
  }

  /**
   * How many of the hits each value of a group would give.
   * @param {string} group
   * @param {QueryPlan | null} plan
   * @param {Chosen} chosen
   * @returns {Promise<import("./facet_sets.js").Counts>}
   */
  async counts(group, plan, chosen) {
    const [facet, marks] = await Promise.all([this.index.facet(group), this.#marks(plan, chosen, group)]);
    return countsAmong(marks, facet);
  }

  /**
   * @param {number} number
   * @returns {Promise<{number: number, url: string, document: import("./index_reader.js").IndexedDocument}>}
   */
  async document(number) {
    const document = await this.index.document(number);
    return { number, url: new URL(document.address, this.root).href, document };
  }

  /** @type {(plan: QueryPlan | null, chosen: Chosen, except?: string) => Promise<Uint8Array>} */
  async #marks(plan, chosen, except) {
    const groups = [...chosen.keys()].filter((group) => group !== except);
    const facets = await Promise.all(groups.map((group) => this.index.facet(group)));
    const sets = new Map(facets.map((facet, place) => [groups[place] ?? "", facet]));
    return narrowed(marksOf(this.#find(plan).records, this.index.manifest.records), chosen, sets, except);
  }

  /** @type {(order: Order | undefined) => Promise<number[] | undefined>} */
  async #inOrder(order) {
    if (!order) return undefined;
    if (order.by === "number") return this.#all();
    const numbers = await this.index.order(order.by);
    return order.descending ? numbers.toReversed() : numbers;
  }

  /** @type {() => number[]} the numbers of all records */
  #all() {
    return [...Array(this.index.manifest.records).keys()];
  }

  /**
   * @param {QueryPlan | null} plan
   * @returns {Found}
   */
  #find(plan) {
    if (!plan) return { records: this.#all(), titled: [], other: [] };
    const found = this.#found.get(plan) ?? this.#rank(plan);
    this.#found = new Map([[plan, found]]); // what is counted is what was found last
    return found;
  }

  /** @type {(plan: QueryPlan) => Found} */
  #rank(plan) {
    const { manifest, tools } = this.index;
    const { scores, covered } = rank(plan, manifest, tools);
    const pages = bestFirst(scores, manifest.records, manifest.documents);
    const records = bestFirst(scores, 0, manifest.records);
    const best = scores[records[0] ?? -1] ?? 0;
    const isBetter = (/** @type {number} */ number, share = 1) => (scores[number] ?? 0) >= share * best;
    const isNamed = (/** @type {number} */ number) =>
      !plan.unknown.length && plan.readings.every(({ term }) => isInTitle(term.values[number] ?? 0));
    // Of a query that was put right, the reader first sees what it was taken for.
    const isAskedFor = (/** @type {number} */ number) => !plan.isCorrected && (isNamed(number) || (best > 0 && isBetter(number)));
    const isAll = (/** @type {number} */ number) => (covered[number] ?? 0) >= ALL && isBetter(number, manifest.ranking.page);
    return {
      records,
      titled: pages.filter(isAskedFor).slice(0, MOST_PAGES),
      other: pages.filter((number) => isAll(number) && !isAskedFor(number)).slice(0, MOST_PAGES),
    };
  }
}

/**
 * The engine, which is opened at the first call, and anew after a failure or a reset.
 * @param {string} base address of the site's root
 * @returns {Client}
 */
export function createClient(base) {
  const root = new URL(base || ".", location.href);
  const folder = new URL("find/index/", root);
  /** @type {Promise<Engine> | undefined} */
  let engine;
  const reset = () => {
    engine = undefined;
  };
  const open = () => {
    if (engine) return engine;
    const opening = IndexReader.open(folder).then((index) => new Engine(index, root));
    engine = opening;
    opening.catch(() => {
      if (engine === opening) reset();
    });
    return opening;
  };

  /** @type {Client["isReplaced"]} */
  async function isReplaced(error) {
    if (!(error instanceof GoneError)) return false;
    reset();
    return (await open()).version !== error.version;
  }

  return {
    open,
    reset,
    isReplaced,
    // A file that is gone means that a new version of the site is out: it is asked instead, once.
    async ask(question) {
      try {
        return await question(await open());
      } catch (error) {
        if (!(await isReplaced(error))) throw error;
        return question(await open());
      }
    },
  };
}
