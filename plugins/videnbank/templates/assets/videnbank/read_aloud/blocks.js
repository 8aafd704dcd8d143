// What is read of a page: its blocks of text in their order, each sign with its place in the page.

/**
 * @typedef {{node: Text, start: number}} Piece a text of the page, and where its signs begin in the block's
 * @typedef {{name: string, text: string, pieces: Piece[]}} Block
 */

const READ = "[data-videnbank-read]";
const UNREAD = "[data-videnbank-unread], [hidden], :is(h2, h3, h4, h5, h6) > a[href^='#'], details:not([open])";
const SILENT = "audio, button, figure, img, nav, picture, script, style, sup, svg, template, thead, video";
const APART = "[data-videnbank-apart]";
const BLOCKS = new Set(
  ["ADDRESS", "ARTICLE", "ASIDE", "BLOCKQUOTE", "CAPTION", "DETAILS", "DIV", "DL", "DT", "FOOTER"].concat(
    ["H1", "H2", "H3", "H4", "H5", "H6", "HEADER", "HR", "LI", "OL", "P", "PRE", "SECTION", "SUMMARY"],
    ["TABLE", "TBODY", "TR", "UL"],
  ),
);
const ENDS_CLAUSE = /[.,:;!?…]["»«”)]*\s*$/u;

/**
 * The blocks of what is marked to be read, without what is marked not to be.
 * @param {ParentNode} within
 * @param {(item: HTMLLIElement) => string} label what is said before an item of a numbered list
 * @returns {Block[]}
 */
export function blocksOf(within, label) {
  const collector = new Collector(label);
  for (const region of within.querySelectorAll(READ)) {
    if (region.parentElement?.closest(READ)) continue; // it is read with the one around it
    collector.visit(region);
  }
  return collector.blocks;
}

class Collector {
  /** @param {(item: HTMLLIElement) => string} label */
  constructor(label) {
    this.label = label;
    /** @type {Block[]} */
    this.blocks = [];
    /** @type {Block} */
    this.block = { name: "", text: "", pieces: [] };
    this.prefix = "";
    this.isDefined = false;
  }

  /** @param {Node} node */
  visit(node) {
    if (node instanceof Text) this.#add(node);
    if (!(node instanceof Element) || node.matches(UNREAD) || node.matches(SILENT)) return;
    const isBlock = BLOCKS.has(node.tagName);
    if (isBlock) this.#begin(node);
    else if (node.tagName === "DD") this.#define();
    else if (node.matches("td, th")) this.#cell(node);
    else if (node.matches(APART)) this.#join(", ");
    else if (node.tagName === "BR") this.#join(" ");
    for (const child of node.childNodes) this.visit(child);
    if (isBlock && node.tagName !== "DT") this.#end(); // a term goes on with its definitions
  }

  /** @param {Element} element */
  #begin(element) {
    this.#end();
    this.block.name = element.tagName;
    this.isDefined = false;
    if (element instanceof HTMLLIElement) this.prefix = this.label(element);
  }

  #end() {
    if (this.block.pieces.length) this.blocks.push(this.block);
    this.block = { name: this.block.name, text: "", pieces: [] };
  }

  #define() {
    this.#join(this.isDefined ? ", " : ": ");
    this.isDefined = true;
  }

  /** @param {Element} cell */
  #cell(cell) {
    this.#join(", ");
    const header = headerOf(cell);
    if (header) this.block.text += `${header}: `;
  }

  /** @param {string} glue between two parts of a block; what ends a clause needs but a space */
  #join(glue) {
    if (!this.block.text.trim()) return;
    this.block.text = this.block.text.trimEnd();
    this.block.text += ENDS_CLAUSE.test(this.block.text) ? " " : glue;
  }

  /** @param {Text} node */
  #add(node) {
    if (!node.data.trim()) {
      if (this.block.text) this.block.text += " ";
      return;
    }
    this.block.text += this.prefix;
    this.prefix = "";
    this.block.pieces.push({ node, start: this.block.text.length });
    this.block.text += node.data;
  }
}

/** @type {(cell: Element) => string} the header of a cell's column; the row's own header needs none */
function headerOf(cell) {
  if (!(cell instanceof HTMLTableCellElement) || cell.tagName === "TH") return "";
  return cell.closest("table")?.tHead?.rows[0]?.cells[cell.cellIndex]?.textContent?.trim() ?? "";
}

/**
 * Where a part of a block stands in the page; null when nothing of it does.
 * @param {Block} block
 * @param {import("./sentences.js").Span} span
 * @returns {Range | null}
 */
export function rangeOf({ pieces }, { start, end }) {
  const inside = pieces.filter((piece) => piece.start < end && piece.start + piece.node.length > start);
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, Math.max(start - first.start, 0));
  range.setEnd(last.node, Math.min(end - last.start, last.node.length));
  return range;
}
