// Elements made of plain values; text is never read as HTML.

/**
 * An element with its attributes and children; attributes that are null are left out.
 * @param {string} name
 * @param {Record<string, string | null>} [attributes]
 * @param {(Node | string)[]} children
 * @returns {HTMLElement}
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null) made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/**
 * The one element that a selector finds; the page and its script belong together.
 * @param {ParentNode} within
 * @param {string} selector
 * @returns {any}
 */
export function part(within, selector) {
  const found = within.querySelector(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}
