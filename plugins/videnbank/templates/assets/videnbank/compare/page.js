// The page for comparing: reads the address, and shows the records it names side by side.

import { part } from "../element.js";
import { wordsFrom } from "../words.js";
import { addressOf, MOST, stateFrom } from "./address.js";
import { showChoices } from "./choices.js";
import { placesOn } from "./places.js";
import { readerAt } from "./reading.js";
import { isUntold, rowsOf } from "./rows.js";
import { tableOf } from "./table.js";
import { tell } from "./told.js";
import { showWays } from "./ways.js";

/** @typedef {import("./record.js").Shown} Shown */

const SLOW_MS = 250;

/** @param {HTMLElement} page */
async function start(page) {
  const { videnbankBase: base = "", videnbankNotStated: notStated = "" } = page.dataset;
  const words = wordsFrom(part(page, "[data-videnbank-words]").textContent);
  const places = placesOn(page, base);
  const read = readerAt(places);

  const lead = part(page, "[data-videnbank-lead]");
  /** @type {HTMLFormElement | null} */
  const form = page.querySelector("[data-videnbank-add]");
  const box = form?.querySelector("input");
  const heading = part(page, "[data-videnbank-heading]");
  const status = part(page, "[data-videnbank-status]");
  const told = part(page, "[data-videnbank-told]");
  const compared = part(page, "[data-videnbank-compared]");
  const untold = part(page, "[data-videnbank-untold]");
  const ways = part(page, "[data-videnbank-ways]");
  const choices = part(page, "[data-videnbank-choices]");
  const lists = part(page, "[data-videnbank-lists]");
  const title = document.title;

  let state = stateFrom(location.search, places.kinds);
  let turn = 0;
  /** @type {string[]} */
  let chosen = []; // the state's ids without those that no record has
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let slow;

  /**
   * Goes on to other records, and notes them in the address.
   * @param {string} address
   * @param {string} [news] what has changed, for those who cannot see it
   */
  function go(address, news) {
    history.pushState(null, "", address);
    return show(news);
  }

  /**
   * Shows the records that the address names, unless it has changed before they are there.
   * @param {string} [news]
   */
  async function show(news = "") {
    const mine = ++turn;
    state = stateFrom(location.search, places.kinds);
    compared.setAttribute("aria-busy", "true");
    clearTimeout(slow);
    slow = setTimeout(() => (status.textContent = words.text("loading")), SLOW_MS);
    const readings = await Promise.all(state.ids.map(read));
    if (mine !== turn) return false;
    clearTimeout(slow);

    const found = new Map(readings.flatMap(({ id, record }) => (record ? [[id, record]] : [])));
    chosen = [...new Set(readings.filter(({ record, failed }) => record || failed).map(({ id }) => id))];
    if (readings.some(({ id }, place) => id !== state.ids[place])) noteMoves(readings.map(({ id }) => id));
    tell(told, state, readings, words, retry);
    showRecords([...found.values()]);
    status.textContent = [news, summary(found.size)].filter(Boolean).join(" ");
    compared.removeAttribute("aria-busy");
    compared.dataset.videnbankShown = location.href;
    return true;
  }

  /**
   * An address that names a record by a former id is put right where it stands.
   * @param {string[]} ids
   */
  function noteMoves(ids) {
    const all = [...new Set(ids), ...state.surplus, ...state.others];
    history.replaceState(null, "", addressOf(all));
  }

  /** @param {Shown[]} records */
  function showRecords(records) {
    const isAny = records.length > 0;
    const isFocusHere = compared.contains(document.activeElement);
    // One alone has nothing to be held against; its own page says more.
    const isEnough = records.length > 1;
    const facts = isEnough ? rowsOf(records.map((record) => record.facts)) : [];
    const bottomLines = isEnough ? rowsOf(records.map((record) => record.bottomLines)) : [];
    compared.replaceChildren(...(isAny ? [tableOf(records, facts, bottomLines, words, notStated, remove)] : []));
    heading.hidden = !isAny;
    if (isFocusHere) (isAny ? heading : box)?.focus();
    const left = facts.filter(isUntold).map(({ label }) => label);
    untold.hidden = !left.length;
    untold.textContent = left.length ? words.count("untold", left.length, { fields: left.join(", ") }) : "";
    const titles = records.map((record) => record.title).join(" · ");
    document.title = isAny ? `${titles} · ${title}` : title;
    showWays(ways, titles, words);
    const hasRoom = chosen.length < MOST;
    if (form) form.hidden = !hasRoom;
    showChoices(choices, hasRoom ? records : [], (id) => addressOf([...chosen, id]));
    lead.hidden = isAny;
    lists.hidden = isEnough;
  }

  /** @param {number} records */
  function summary(records) {
    if (!records) return state.ids.length ? words.text("none") : "";
    const shown = words.count(`shown.${state.kind}`, records);
    return chosen.length < MOST ? shown : `${shown} ${words.text("full")}`;
  }

  /** @param {string} id */
  async function add(id) {
    if (!(await go(addressOf([...chosen, id])))) return;
    if (form?.hidden) heading.focus();
  }

  /** @param {Shown} record */
  async function remove({ id, title: name }) {
    const place = chosen.indexOf(id);
    const left = chosen.filter((other) => other !== id);
    if (!(await go(addressOf(left), words.text("removed", { title: name })))) return;
    const buttons = [...compared.querySelectorAll("button")];
    const next = buttons[Math.min(place, buttons.length - 1)] ?? box ?? part(lists, "a");
    next.focus();
  }

  async function retry() {
    await show();
    (told.querySelector("button") ?? heading).focus();
  }

  page.addEventListener("click", async (event) => {
    const link = /** @type {HTMLElement} */ (event.target).closest("a[data-videnbank-step]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const news = link.closest("[data-videnbank-choices]") ? words.text("added", { title: link.textContent ?? "" }) : "";
    if (await go(link.getAttribute("href") ?? "", news)) heading.focus();
  });
  addEventListener("popstate", () => show());

  if (form) {
    const kinds = () => (chosen.length ? [state.kind] : [...places.kinds]);
    // Without a search there is no engine to fetch.
    const { startBox } = await import("./box.js");
    startBox(form, base, words, places, { kinds, chosen: () => chosen, choose: add });
  }
  await show();
}

const page = document.querySelector("[data-videnbank-compare]");
if (page) start(/** @type {HTMLElement} */ (page));
