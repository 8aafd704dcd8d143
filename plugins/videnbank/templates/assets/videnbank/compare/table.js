// Records side by side: a column for each, and a row for each field.

import { element } from "../lib/dom.js";
import { linkContent, noticeBlocks, outcomeContents, sourceContents } from "./cells.js";
import { safeHref } from "./record.js";
import { isUnknown, rowsOf } from "./rows.js";

/** @typedef {import("./record.js").RecordData} RecordData */
/** @typedef {import("./cells.js").Content} Content */
/** @typedef {{root: URL, messages: import("../lib/messages.js").Messages, today: Date,
 *   remove: (record: RecordData) => void}} Context */
/** @template T @typedef {import("./rows.js").Row<T>} Row */
/** @template T @typedef {import("./rows.js").Field<T>} Field */

// A style may lay rows and cells out as something else; the roles keep them what they are.
const ROLES = { table: "table", thead: "rowgroup", tbody: "rowgroup", tr: "row", td: "cell" };

/**
 * The table of records, and the labels of the facts that none of them gives. One record alone has
 * nothing to be held against; its own page says more.
 * @param {RecordData[]} records
 * @param {Context} context
 * @returns {{table: HTMLElement, missing: string[]}}
 */
export function tableOf(records, context) {
  const { messages, root } = context;
  const compared = records.length > 1 ? records : [];
  const facts = rowsOf(compared.map(factFields));
  const known = facts.filter((row) => !isUnknown(row));
  const bottomLines = rowsOf(compared.map(bottomLineFields));
  const link = (/** @type {import("./record.js").Link} */ one) => [linkContent(one, root)];
  const sources = (/** @type {RecordData} */ record) => record.sources.map((source) => sourceContents(source, root));
  const groups = [
    [
      textRow(messages.text("summary"), records, ({ summary }) => [summary]),
      ...known.map((row) => fieldRow(row, records, context, (field) => listed(field.values.map(link)))),
    ],
    bottomLines.map((row) =>
      fieldRow(row, records, context, (field, record) => outcomeContents(field.values, urlOf(record, root), messages)),
    ),
    compared.some((record) => record.sources.length)
      ? [textRow(messages.text("sources"), compared, (record) => [listOf("ol", sources(record))])]
      : [],
  ].filter((rows) => rows.length);
  const table = tag(
    "table",
    { class: "vb-compare-table" },
    element("caption", {}, messages.text(facts.some(({ isSame }) => isSame) ? "caption_same" : "caption")),
    tag("thead", {}, headRow(records, context)),
    ...groups.map((rows) => tag("tbody", {}, ...rows)),
  );
  table.dataset.videnbankColumns = String(records.length);
  return { table, missing: facts.filter(isUnknown).map(({ label }) => label) };
}

/** @param {RecordData} record */
const factFields = ({ facts }) =>
  facts.map(({ key, label, values }) => ({ key, label, note: "", isKnown: true, values }));

/** @param {RecordData} record */
const bottomLineFields = ({ bottom_lines: lines }) =>
  lines.map(({ id, label, definition, outcomes }) => ({
    key: id,
    label,
    note: definition,
    isKnown: outcomes.length > 0,
    values: outcomes,
  }));

/** @type {(record: RecordData, root: URL) => string} */
const urlOf = ({ href }, root) => safeHref(href, root) ?? root.href;

/**
 * @param {keyof typeof ROLES} name
 * @param {Record<string, string | null>} attributes
 * @param {Content[]} children
 */
const tag = (name, attributes, ...children) => element(name, { role: ROLES[name], ...attributes }, ...children);

/**
 * @param {RecordData[]} records
 * @param {Context} context
 */
function headRow(records, { root, messages, today, remove }) {
  const name = element("span", { class: "vb-hidden" }, messages.text("field"));
  const corner = element("th", { scope: "col", role: "columnheader" }, name);
  const heads = records.map((record) => {
    const label = messages.text("remove_one", { title: record.title });
    const button = element("button", { type: "button", "aria-label": label }, messages.text("remove"));
    button.addEventListener("click", () => remove(record));
    return element(
      "th",
      { scope: "col", role: "columnheader" },
      element("a", { href: urlOf(record, root) }, record.title),
      ...noticeBlocks(record, root, today),
      button,
    );
  });
  return tag("tr", {}, corner, ...heads);
}

/**
 * @param {string} label
 * @param {RecordData[]} records
 * @param {(record: RecordData) => Content[]} contentOf
 */
const textRow = (label, records, contentOf) =>
  tag("tr", {}, rowHead(label), ...records.map((record) => cell(record, {}, contentOf(record))));

/**
 * @template T
 * @param {Row<T>} row
 * @param {RecordData[]} records
 * @param {Context} context
 * @param {(field: Field<T>, record: RecordData) => Content[]} contentOf
 */
function fieldRow({ label, note, cells, isSame }, records, { messages }, contentOf) {
  const more = [
    ...(note ? [element("span", { class: "vb-meaning" }, note)] : []),
    ...(isSame ? [element("span", { class: "vb-compare-same" }, messages.text("same"))] : []),
  ];
  const contents = records.map((record, column) => {
    const field = cells[column];
    const content = field ? [...ownLabel(field, label), ...contentOf(field, record)] : [messages.text("facts.not_stated")];
    return cell(record, field?.isKnown ? {} : { class: "vb-unknown" }, content);
  });
  return tag("tr", isSame ? { class: "vb-compare-row-same" } : {}, rowHead(label, more), ...contents);
}

/** @type {(field: Field<unknown>, label: string) => HTMLElement[]} the name of a field, where it is not the row's */
const ownLabel = (field, label) =>
  field.label === label ? [] : [element("span", { class: "vb-compare-otherwise" }, field.label)];

/**
 * @param {string} label
 * @param {HTMLElement[]} more
 */
const rowHead = (label, more = []) => element("th", { scope: "row", role: "rowheader" }, element("span", {}, label), ...more);

/**
 * A cell; on a screen too narrow for columns it says itself which record it belongs to.
 * @param {RecordData} record
 * @param {Record<string, string>} attributes
 * @param {Content[]} children
 */
const cell = (record, attributes, children) =>
  tag("td", attributes, element("span", { class: "vb-compare-whose", "aria-hidden": "true" }, record.title), ...children);

/** @type {(values: Content[][]) => Content[]} one value as it is, several as a list */
const listed = (values) => (values.length > 1 ? [listOf("ul", values)] : values.flat());

/** @type {(name: "ul" | "ol", values: Content[][]) => HTMLElement} */
const listOf = (name, values) => element(name, {}, ...values.map((contents) => element("li", {}, ...contents)));
