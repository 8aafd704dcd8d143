// Elements made of plain values, and elements that a template and its script agree on.

/**
 * An element with its attributes and children; text is never read as HTML.
 * @param {string} name
 * @param {Record<string, string | null>} [attributes] those that are null are left out
 * @param {(Node | string)[]} children
 * @returns {HTMLElement}
 */
export function element(name, attributes = {}, ...children) {
  const created = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null) created.setAttribute(key, value);
  }
  created.append(...children);
  return created;
}

/**
 * A part of a drawing with its attributes and children.
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {Node[]} children
 * @returns {SVGElement}
 */
export function svg(name, attributes, ...children) {
  const created = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) created.setAttribute(key, value);
  created.append(...children);
  if (created instanceof SVGElement) return created;
  throw new TypeError(`no drawing has ${name}`);
}

/**
 * The first element that a selector matches. Throws a TypeError when there is none of that type,
 * since then the template and the script do not belong together.
 * @template {Element} T
 * @param {ParentNode} within
 * @param {string} selector
 * @param {new () => T} type
 * @returns {T}
 */
export function part(within, selector, type) {
  const match = within.querySelector(selector);
  if (match instanceof type) return match;
  throw new TypeError(`no ${type.name} at ${selector}`);
}

/**
 * A copy of the one element that a template holds.
 * @param {HTMLTemplateElement} template
 * @returns {HTMLElement}
 */
export function copyOf(template) {
  const [copy] = document.importNode(template.content, true).children;
  if (copy instanceof HTMLElement) return copy;
  throw new TypeError("an empty template");
}

/**
 * Whether a click asks for another tab or window.
 * @param {MouseEvent} event
 * @returns {boolean}
 */
export const isModified = (event) => event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;

/**
 * The link that was clicked, if it was one of those that a selector matches.
 * @param {Event} event
 * @param {string} selector
 * @returns {Element | null}
 */
export const clickedLink = ({ target }, selector) => (target instanceof Element ? target.closest(selector) : null);
