// Texts as they are said: ranges, amounts, times, dates and abbreviations in words.

/** @typedef {import("../lib/messages.js").Messages} Messages */

const QUOTES = /[»«„“”"]/g;
const ADDRESS = /(?:https?:\/\/|\bwww\.)\S*[^\s.,;:!?)]/giu;
const THOUSANDS = /(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.]*\d)/g;
const DAY_FIRST = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/g;
const YEAR_FIRST = /(?<![\d–-])(\d{4})-(\d{2})-(\d{2})(?![\d–-])/g;
// A clock has a dot that is not that of a decimal; only the abbreviation before it tells.
const CLOCK = /(?<=\bkl\.\s?(?:\d{1,2}[.:]\d{2}\s?[–-]\s?)?)0?(\d{1,2})[.:](\d{2})(?!\d)/giu;
const RANGE = /(?<![\p{L}\d.,–-])(\d+(?:,\d+)?(?:\s?%)?)(?:\s?–\s?|-)(\d+(?:,\d+)?)(?![\d,]*[–-]\d)/gu;
const MINUS = /(?<![\p{L}\d)])[-−](?=\d)/gu;
const ORDINAL = /(?<![\d.,])(\d{1,2})\.(?=\s\p{Ll})/gu;
const DASH = /\s+[–—-]\s+/g;
const EDGE = /[\p{L}\p{N}]/u;

/**
 * What makes a text ready for a voice, by the lists of the site's wording.
 * @param {Messages} messages
 * @returns {(text: string) => string}
 */
export function createPronunciation(messages) {
  const ordinals = messages.text("ordinals").split(" ");
  const replace = replacementsOf(messages.text("spoken"));

  /** @type {(digits: string) => string} */
  const ordinal = (digits) => ordinals[Number(digits) - 1] ?? `${digits}.`;

  /** @type {(day: string, month: string, year: string) => string} */
  const date = (day, month, year) =>
    messages.text("date", { day: ordinal(day), month: ordinal(month), year });

  return (text) =>
    tidy(
      replace(
        text
          .replace(ADDRESS, messages.text("address"))
          .replace(QUOTES, "")
          .replace(CLOCK, (_, hour, minutes) => (minutes === "00" ? hour : `${hour} ${minutes}`))
          .replace(YEAR_FIRST, (_, year, month, day) => date(day, month, year))
          .replace(DAY_FIRST, (_, day, month, year) => date(day, month, year))
          .replace(THOUSANDS, (digits) => digits.replaceAll(".", ""))
          .replace(RANGE, (_, from, to) => messages.text("range", { from, to }))
          .replace(MINUS, `${messages.text("minus")} `)
          .replace(ORDINAL, (_, digits) => ordinal(digits))
          .replace(DASH, ", "),
      ),
    );
}

/**
 * Replaces what a list of lines "written = spoken" names, the longest first. What is written in
 * small letters also counts with a capital; a name in capitals is no other word.
 * @param {string} list
 * @returns {(text: string) => string}
 */
function replacementsOf(list) {
  const spoken = new Map(
    list.split("\n").flatMap((line) => {
      const [written = "", said = ""] = line.split(" = ").map((part) => part.trim());
      return written && said ? [/** @type {[string, string]} */ ([written, said])] : [];
    }),
  );
  const longestFirst = [...spoken.keys()].sort((one, other) => other.length - one.length);
  const pattern = new RegExp(longestFirst.map(patternOf).join("|"), "giu");
  return (text) =>
    text.replace(pattern, (match) => {
      const said = spoken.get(match) ?? spoken.get(match.toLowerCase());
      if (said === undefined) return match;
      return EDGE.test(match) ? said : ` ${said} `;
    });
}

/** @type {(written: string) => string} a word is found as a whole word, a sign anywhere */
function patternOf(written) {
  const before = EDGE.test(written.slice(0, 1)) ? "(?<![\\p{L}\\p{N}])" : "";
  const after = EDGE.test(written.slice(-1)) ? "(?![\\p{L}\\p{N}])" : "";
  return before + written.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&") + after;
}

/** @type {(text: string) => string} */
const tidy = (text) =>
  text
    .replace(/\s+/g, " ")
    .replace(/ (?=[,.;:!?)])/g, "")
    .replace(/,(?=[,.;:!?])/g, "")
    .trim();
