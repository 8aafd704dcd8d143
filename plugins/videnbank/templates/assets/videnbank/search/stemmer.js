// The stem of a Danish word, as in `core/index/stemmer.py`: Snowball's without its derivational endings.

const REGION = /^[^aeiouyæøå]*[aeiouyæøå]+[^aeiouyæøå]/;
const LEAST_BEFORE_ENDING = 3;
const ENDING =
  /(?:hed|ethed|ered|e|erede|ende|erende|ene|erne|ere|en|heden|eren|er|heder|erer|heds|es|endes|erendes|enes|ernes|eres|ens|hedens|erens|ers|ets|erets|et|eret)$/;
const S_ENDING = /[abcdfghjklmnoprtvyzå]s$/;
const PAIR = /(?:gd|dt|gt|kt)$/;
const DOUBLED = /([bcdfghjklmnpqrstvwxz])\1$/;

/**
 * @param {string} word in lower case
 * @returns {string}
 */
export function stem(word) {
  const region = REGION.exec(word)?.[0];
  if (region === undefined) return word;
  const start = Math.max(region.length, LEAST_BEFORE_ENDING);
  let left = withoutEnding(word, start);
  if (PAIR.test(left.slice(start))) left = left.slice(0, -1);
  if (left.endsWith("igst")) left = left.slice(0, -2);
  return left.length > start && DOUBLED.test(left) ? left.slice(0, -1) : left;
}

/** @type {(word: string, start: number) => string} */
function withoutEnding(word, start) {
  const ending = ENDING.exec(word.slice(start));
  if (ending) return word.slice(0, start + ending.index);
  return word.length > start && S_ENDING.test(word) ? word.slice(0, -1) : word;
}
