// Records side by side: a column for each, and a row for each field.

import { element } from "../element.js";
import { isUntold } from "./rows.js";

/** @typedef {import("./record.js").Shown} Shown */
/** @typedef {import("./record.js").Field} Field */
/** @typedef {import("./rows.js").Row} Row */
/** @typedef {import("../words.js").Words} Words */

// A style may lay rows and cells out as something else; the roles keep them what they are.
const ROLES = { table: "table", thead: "rowgroup", tbody: "rowgroup", tr: "row", td: "cell" };

/**
 * The table of records.
 * @param {Shown[]} records
 * @param {Row[]} facts
 * @param {Row[]} bottomLines
 * @param {Words} words
 * @param {string} notStated what a cell says where the record's page says nothing
 * @param {(record: Shown) => void} remove
 * @returns {HTMLElement}
 */
export function tableOf(records, facts, bottomLines, words, notStated, remove) {
  const summaries = textRow(words.text("summary"), records, ({ summary }) => [[summary]]);
  const told = facts.filter((row) => !isUntold(row));
  const hasSources = records.length > 1 && records.some(({ sources }) => sources.length);
  const groups = [
    [summaries, ...told.map((row) => fieldRow(row, records, words, notStated))],
    bottomLines.map((row) => fieldRow(row, records, words, notStated)),
    hasSources ? [textRow(words.text("sources"), records, ({ sources }) => sources, "ol")] : [],
  ].filter((rows) => rows.length);
  const caption = words.text(facts.some(({ isSame }) => isSame) ? "caption_same" : "caption");
  const table = part(
    "table",
    { class: "vb-compare-table" },
    element("caption", {}, caption),
    part("thead", {}, headRow(records, words, remove)),
    ...groups.map((rows) => part("tbody", {}, ...rows)),
  );
  table.dataset.videnbankColumns = String(records.length);
  return table;
}

/**
 * @param {keyof typeof ROLES} name
 * @param {Record<string, string | null>} attributes
 * @param {(Node | string)[]} children
 */
const part = (name, attributes, ...children) => element(name, { role: ROLES[name], ...attributes }, ...children);

/**
 * @param {Shown[]} records
 * @param {Words} words
 * @param {(record: Shown) => void} remove
 */
function headRow(records, words, remove) {
  const corner = element("th", { scope: "col", role: "columnheader" }, element("span", { class: "vb-hidden" }, words.text("field")));
  const heads = records.map((record) => {
    const label = words.text("remove_one", { title: record.title });
    const button = element("button", { type: "button", "aria-label": label }, words.text("remove"));
    button.addEventListener("click", () => remove(record));
    return element(
      "th",
      { scope: "col", role: "columnheader" },
      element("a", { href: record.href }, record.title),
      ...record.notices.map((nodes) => element("div", { class: "vb-compare-notice" }, ...copies(nodes))),
      button,
    );
  });
  return part("tr", {}, corner, ...heads);
}

/**
 * @param {string} label
 * @param {Shown[]} records
 * @param {(record: Shown) => (Node | string)[][]} valuesOf
 * @param {"ul" | "ol"} [list]
 */
function textRow(label, records, valuesOf, list = "ul") {
  const cells = records.map((record) => cell(record, {}, shownValues(valuesOf(record), list)));
  return part("tr", {}, rowHead(label), ...cells);
}

/**
 * @param {Row} row
 * @param {Shown[]} records
 * @param {Words} words
 * @param {string} notStated
 */
function fieldRow({ label, note, cells, isSame }, records, words, notStated) {
  const more = [
    ...(note ? [element("span", { class: "vb-meaning" }, note)] : []),
    ...(isSame ? [element("span", { class: "vb-compare-same" }, words.text("same"))] : []),
  ];
  const shown = cells.map((field, place) =>
    cell(
      records[place],
      field?.isKnown ? {} : { class: "vb-unknown" },
      field ? [...otherwise(field, label), ...shownValues(field.values, "ul")] : [notStated],
    ),
  );
  return part("tr", isSame ? { class: "vb-compare-row-same" } : {}, rowHead(label, more), ...shown);
}

/** @type {(field: Field, label: string) => HTMLElement[]} the name of a field, where it is not the row's */
const otherwise = (field, label) =>
  field.label === label ? [] : [element("span", { class: "vb-compare-otherwise" }, field.label)];

/**
 * @param {string} label
 * @param {HTMLElement[]} more
 */
const rowHead = (label, more = []) => element("th", { scope: "row", role: "rowheader" }, element("span", {}, label), ...more);

/**
 * A cell; on a screen too narrow for columns it says itself which record it belongs to.
 * @param {Shown} record
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} children
 */
const cell = (record, attributes, children) =>
  part("td", attributes, element("span", { class: "vb-compare-whose", "aria-hidden": "true" }, record.title), ...children);

/**
 * One value as it is, several as a list.
 * @param {(Node | string)[][]} values
 * @param {"ul" | "ol"} list
 */
const shownValues = (values, list) =>
  values.length === 1 && list === "ul"
    ? copies(values[0])
    : [element(list, {}, ...values.map((nodes) => element("li", {}, ...copies(nodes))))];

/** @type {(nodes: (Node | string)[]) => (Node | string)[]} a record that is kept gives the same again */
const copies = (nodes) => nodes.map((node) => (node instanceof Node ? node.cloneNode(true) : node));
