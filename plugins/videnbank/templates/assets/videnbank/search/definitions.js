// The meanings of the glossary's terms that a reader searches for.

/**
 * Shows the definitions of the terms in a query, and no others.
 * @param {HTMLElement | null} list all definitions; null on a site without a glossary
 * @param {string} query
 * @param {Set<string>} stopWords
 */
export function showDefinitions(list, query, stopWords) {
  if (!list) return;
  list.hidden = true;
  for (const item of list.children) {
    if (!(item instanceof HTMLElement)) continue;
    item.hidden = !asksFor(query, item.dataset.videnbankForms?.split("|") ?? [], stopWords);
    if (!item.hidden) list.hidden = false;
  }
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
