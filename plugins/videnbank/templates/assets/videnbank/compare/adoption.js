// Takes parts of another page over into this one.

const LEFT_BEHIND = "script, style, template, iframe, object, embed, form, input, button, .headerlink";
const REFERENCES = /^(?:id|for|name|headers|aria-(?:labelledby|describedby|controls|owns|details)|data-.*|on.*)$/i;
const WAYS = ["href", "src"];
const SAFE = /^(?:https?|mailto|tel):$/;

/**
 * Copies of nodes for this document: without ids and what refers to them, with links that still
 * lead where they did.
 * @param {Iterable<Node>} nodes
 * @param {string} from address of the page they stand on
 * @returns {Node[]}
 */
export function adopted(nodes, from) {
  // A template's document runs and fetches nothing, so that all is settled before it is ours.
  const { content: taken } = document.createElement("template");
  for (const node of nodes) taken.append(node.cloneNode(true));
  for (const unwanted of taken.querySelectorAll(LEFT_BEHIND)) unwanted.remove();
  for (const element of taken.querySelectorAll("*")) settle(element, from);
  return [...document.importNode(taken, true).childNodes];
}

/**
 * @param {Element} element
 * @param {string} from
 */
function settle(element, from) {
  for (const { name, value } of [...element.attributes]) {
    if (REFERENCES.test(name)) element.removeAttribute(name);
    else if (WAYS.includes(name)) lead(element, name, value, from);
  }
}

/**
 * @param {Element} element
 * @param {string} name
 * @param {string} value
 * @param {string} from
 */
function lead(element, name, value, from) {
  if (URL.canParse(value, from)) {
    const way = new URL(value, from);
    if (SAFE.test(way.protocol)) return element.setAttribute(name, way.href);
  }
  element.removeAttribute(name);
}
