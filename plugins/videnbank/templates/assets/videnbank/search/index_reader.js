// The files of the index: the manifest at its fixed address, all else in the folder of its version.

import { hash, skeleton } from "./analysis.js";
import { numbersOf, readTerm } from "./term.js";

/** @typedef {{levels: number, coverage: number, title: number, tool: number, known: number,
 *   least_coverage: number, compound: number, page: number}} Weights */
/** @typedef {{format: number, version: string, records: number, documents: number, tools: number[], parts: number,
 *   ranking: Weights, stop_words: string, how_words: string}} Manifest
 *   Documents are numbered, the best known and most used record first, and pages after all records. */
/** @typedef {{address: string, kind: string, label: string, title: string, summary: string,
 *   notes: string[], passages: [anchor: string, heading: string, texts: string[]][],
 *   aliases: [label: string, names: string][]}} IndexedDocument
 *   `address` is relative to the site's root; the names of an alias are joined by |. */
/** @typedef {Map<number, number[]>} Positions the places of a word, by document */
/** @typedef {import("./term.js").Term} Term */
/** @typedef {import("./term.js").Entry} Entry */

const FORMAT = 1; // as in `search/index_files.py`
const GZIP = [0x1f, 0x8b];

/** A file is not there: another version has been published since the manifest was read. */
export class GoneError extends Error {
  /** @param {string} version whose file it was */
  constructor(version) {
    super(version);
    this.version = version;
  }
}

export class IndexReader {
  /** @type {Map<string, Promise<unknown>>} */
  #files = new Map();
  /** @type {Map<string, Term>} */
  #terms = new Map();

  /**
   * @param {URL} folder
   * @param {Manifest} manifest
   */
  constructor(folder, manifest) {
    this.folder = new URL(`${manifest.version}/`, folder);
    this.manifest = manifest;
    this.stopWords = new Set(manifest.stop_words.split(" "));
    this.howWords = new Set(manifest.how_words.split(" "));
    this.tools = numbersOf(manifest.tools);
  }

  /**
   * The index as it is now.
   * @param {URL} folder
   * @returns {Promise<IndexReader>}
   */
  static async open(folder) {
    const response = await fetch(new URL("manifest.json", folder), { cache: "no-cache" });
    if (!response.ok) throw new Error(response.url);
    /** @type {Manifest} */
    const manifest = await response.json();
    if (manifest.format !== FORMAT) throw new Error(`${response.url}: ${manifest.format}`);
    return new IndexReader(folder, manifest);
  }

  /**
   * The terms by key of all keys that have the skeleton of this one.
   * @param {string} key
   * @returns {Promise<Map<string, () => Term>>}
   */
  async family(key) {
    const wanted = skeleton(key);
    /** @type {Record<string, Entry>} */
    const part = await this.#file(`terms/${this.#partOf(wanted)}`);
    const entries = Object.entries(part).filter(([other]) => skeleton(other) === wanted);
    return new Map(entries.map(([other, entry]) => [other, () => this.#term(other, entry)]));
  }

  /**
   * Where a key's own words stand.
   * @param {string} key
   * @returns {Promise<Positions>}
   */
  async positions(key) {
    /** @type {Record<string, [number[], number[][]]>} */
    const part = await this.#file(`positions/${this.#partOf(skeleton(key))}`);
    const [documents, places] = part[key] ?? [[], []];
    return new Map(numbersOf(documents).map((number, place) => [number, numbersOf(places[place] ?? [])]));
  }

  /** @type {(number: number) => Promise<IndexedDocument>} */
  document(number) {
    return this.#file(`documents/${number}`);
  }

  /**
   * The records that have each value of a filter.
   * @param {string} filter
   * @returns {Promise<Map<string, number[]>>}
   */
  async facet(filter) {
    /** @type {Record<string, number[]>} */
    const sets = await this.#file(`facets/${filter}`);
    return new Map(Object.entries(sets).map(([value, gaps]) => [value, numbersOf(gaps)]));
  }

  /** @type {(name: string) => Promise<number[]>} the records in another order */
  order(name) {
    return this.#file(`orders/${name}`);
  }

  /** @returns {Promise<[word: string, count: number][]>} the words to suggest, most used first */
  async words() {
    /** @type {{words: [string, number][]}} */
    const { words } = await this.#file("words");
    return words;
  }

  /** @type {(skeleton: string) => number} */
  #partOf(bones) {
    return hash(bones) % this.manifest.parts;
  }

  /** @type {(key: string, entry: Entry) => Term} */
  #term(key, entry) {
    const term = this.#terms.get(key) ?? readTerm(entry, this.manifest.documents);
    this.#terms.set(key, term);
    return term;
  }

  /**
   * A file, fetched once; anew when it could not be had.
   * @template T
   * @param {string} name
   * @returns {Promise<T>}
   */
  #file(name) {
    const file = this.#files.get(name) ?? this.#fetch(new URL(`${name}.bin`, this.folder));
    this.#files.set(name, file);
    file.catch(() => this.#files.delete(name));
    return /** @type {Promise<T>} */ (file);
  }

  /** @type {(address: URL) => Promise<unknown>} */
  async #fetch(address) {
    const response = await fetch(address);
    if (response.status === 404) throw new GoneError(this.manifest.version);
    if (!response.ok) throw new Error(response.url);
    return unpacked(await response.arrayBuffer());
  }
}

/**
 * The JSON of a file, which a server may have decompressed on its way.
 * @param {ArrayBuffer} file
 * @returns {Promise<unknown>}
 */
function unpacked(file) {
  const start = new Uint8Array(file);
  const isCompressed = GZIP.every((byte, place) => start[place] === byte);
  const { body } = new Response(file);
  return new Response(isCompressed ? body?.pipeThrough(new DecompressionStream("gzip")) : body).json();
}
