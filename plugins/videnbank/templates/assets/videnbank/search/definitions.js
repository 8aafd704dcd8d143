// The meanings of the glossary's terms that a reader searches for.

/** @typedef {(query: string) => void} DefinitionList */

/**
 * Shows the definitions of the terms in a query, and no others; nothing on a site without a glossary.
 * @param {ParentNode} page
 * @param {Set<string>} stopWords
 * @returns {DefinitionList}
 */
export function definitionList(page, stopWords) {
  const list = page.querySelector("[data-videnbank-definitions]");
  const template = page.querySelector("template[data-videnbank-definition]");
  if (!(list instanceof HTMLElement && template instanceof HTMLTemplateElement)) return () => {};
  const forms = (/** @type {Element} */ definition) => definition.getAttribute("data-videnbank-forms")?.split("|") ?? [];
  return (query) => {
    const meant = [...template.content.children].filter((definition) => asksFor(query, forms(definition), stopWords));
    list.replaceChildren(...meant.map((definition) => document.importNode(definition, true)));
    list.hidden = !meant.length;
  };
}

/**
 * Whether a query has one of the forms of a term as whole words. A form like MED, which in small
 * letters is a word of every sentence, must have its capitals.
 * @param {string} query
 * @param {string[]} forms
 * @param {Set<string>} stopWords
 * @returns {boolean}
 */
export function asksFor(query, forms, stopWords) {
  const typed = words(query);
  return forms.some((form) =>
    stopWords.has(form.toLowerCase())
      ? typed.includes(words(form))
      : typed.toLowerCase().includes(words(form).toLowerCase()),
  );
}

/** @type {(text: string) => string} words between spaces, so that none is met within another */
const words = (text) => ` ${text.normalize("NFC").replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `;
