// What stands in a cell: links, outcomes, sources and notices, as on the records' own pages.

import { element, svg } from "../lib/dom.js";
import { isOverdue } from "../page/review_notice.js";
import { safeHref } from "./record.js";

/** @typedef {import("./record.js").RecordData} RecordData */
/** @typedef {import("../lib/messages.js").Messages} Messages */
/** @typedef {Node | string} Content */

/**
 * A text, or a link when it leads somewhere.
 * @param {import("./record.js").Link} link
 * @param {URL} root of the site
 * @returns {Content}
 */
export function linkContent({ text, href, mark }, root) {
  const safe = safeHref(href, root);
  if (!safe) return text;
  return element("a", { href: safe, class: mark ? `vb-mark vb-mark--${mark}` : null }, text);
}

/**
 * The outcomes of a record on one bottom line.
 * @param {import("./record.js").Outcome[]} outcomes
 * @param {string} recordUrl
 * @param {Messages} messages
 * @returns {HTMLElement[]}
 */
export function outcomeContents(outcomes, recordUrl, messages) {
  return outcomes.map((outcome) => outcomeBlock(outcome, recordUrl, messages));
}

/**
 * What stands where a source says nothing.
 * @param {Messages} messages
 * @returns {HTMLElement[]}
 */
export const silence = (messages) => [
  element("span", { "aria-hidden": "true" }, "–"),
  element("span", { class: "vb-hidden" }, messages.text("silent")),
];

/**
 * @param {import("./record.js").Outcome} outcome
 * @param {string} recordUrl
 * @param {Messages} messages
 */
function outcomeBlock(outcome, recordUrl, messages) {
  const { finding, indicator, figures } = outcome;
  const evidence = element(
    "abbr",
    { class: `vb-evidence vb-evidence--${outcome.evidence}`, title: outcome.evidence_meaning },
    outcome.evidence_label,
  );
  const source = element(
    "a",
    {
      href: `${recordUrl}#${outcome.source_anchor}`,
      "aria-label": `${messages.text("outcomes.source")} ${outcome.source_number}`,
    },
    `[${outcome.source_number}]`,
  );
  const directionClass = `vb-direction vb-direction--${outcome.direction}`;
  const details = element(
    "dl",
    { class: "vb-known" },
    detail(messages.text("outcomes.direction"), element("dd", { class: directionClass }, outcome.direction_label)),
    detail(messages.text("outcomes.evidence"), element("dd", {}, evidence)),
    detail(messages.text("outcomes.source"), element("dd", {}, source)),
  );
  const measure = figures.length ? [measureBlock(indicator, figures)] : [];
  return element("div", { class: "vb-outcome" }, element("p", {}, finding), ...measure, details);
}

/** @type {(label: string, value: HTMLElement, className?: string | null) => HTMLElement} */
const detail = (label, value, className = null) => element("div", { class: className }, element("dt", {}, label), value);

/**
 * @param {string} indicator
 * @param {import("./record.js").Figure[]} figures
 */
function measureBlock(indicator, figures) {
  const details = figures.map(({ label, value, moment, bar }) =>
    detail(
      label,
      element("dd", {}, value, ...(bar ? [barDrawing(bar)] : [])),
      bar ? `vb-measure-drawn vb-measure--${moment}` : null,
    ),
  );
  const name = element("p", { class: "vb-measure-indicator" }, indicator);
  return element("div", { class: "vb-measure" }, name, element("dl", {}, ...details));
}

/** @param {import("./record.js").Bar} bar */
function barDrawing({ x, width, span_x: spanX, span_width: spanWidth }) {
  const drawing = svg(
    "svg",
    { class: "vb-bar", viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" },
    svg("rect", { x: String(x), width: String(width), height: "10" }),
  );
  if (spanWidth) {
    const place = { x: String(spanX), width: String(spanWidth), height: "10" };
    drawing.append(svg("rect", { class: "vb-bar-span", "vector-effect": "non-scaling-stroke", ...place }));
  }
  return drawing;
}

/**
 * @param {import("./record.js").Source} source
 * @param {URL} root
 * @returns {Content[]}
 */
export function sourceContents({ title, url, origin }, root) {
  return [linkContent({ text: title, href: url, mark: "" }, root), " ", element("span", { class: "vb-origin" }, origin)];
}

/**
 * What a reader must know of a record before the rest, with a late review as of today.
 * @param {RecordData} record
 * @param {URL} root
 * @param {Date} today
 * @returns {HTMLElement[]}
 */
export function noticeBlocks({ notices, review_due: due, review_overdue: overdue }, root, today) {
  const blocks = notices.map(({ heading, text, link_label: label, link }) => [
    element("p", {}, ...(heading ? [element("strong", {}, `${heading}.`), " "] : []), text),
    ...(link ? [element("p", {}, label, " ", linkContent(link, root))] : []),
  ]);
  if (isOverdue(due, today)) blocks.push([element("p", {}, overdue)]);
  return blocks.map((paragraphs) => element("div", { class: "vb-compare-notice" }, ...paragraphs));
}
