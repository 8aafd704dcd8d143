// The page for comparing: reads the address, and shows the records it names side by side.

import { clickedLink, element, isModified, part } from "../lib/dom.js";
import { parseMessages } from "../lib/messages.js";
import { showNotices } from "./notices.js";
import { showSuggestions, startPicker } from "./picker.js";
import { createReader, locationsOn } from "./record.js";
import { tableOf } from "./table.js";
import { MOST, parseState, urlOf } from "./url_state.js";

/** @typedef {import("./record.js").RecordData} RecordData */

const SLOW_MS = 250;

/** @param {HTMLElement} page */
async function start(page) {
  const { videnbankBase: base = "" } = page.dataset;
  const root = new URL(base, location.href);
  const messages = parseMessages(part(page, "[data-videnbank-messages]", HTMLScriptElement).textContent);
  const { kinds, dataUrl, idAt } = locationsOn(page, root);
  const read = createReader(dataUrl);

  const picker = page.querySelector("[data-videnbank-add]"); // there is none without a search
  const form = picker instanceof HTMLFormElement ? picker : null;
  const box = form?.querySelector("input");
  const lead = part(page, "[data-videnbank-lead]", HTMLElement);
  const heading = part(page, "[data-videnbank-heading]", HTMLElement);
  const status = part(page, "[data-videnbank-status]", HTMLElement);
  const notices = part(page, "[data-videnbank-notices]", HTMLElement);
  const compared = part(page, "[data-videnbank-compared]", HTMLElement);
  const actions = part(page, "[data-videnbank-actions]", HTMLElement);
  const suggestions = part(page, "[data-videnbank-suggestions]", HTMLElement);
  const lists = part(page, "[data-videnbank-lists]", HTMLElement);
  const title = document.title;

  let state = parseState(location.search, kinds);
  let revision = 0;
  /** @type {string[]} */
  let chosen = []; // the state's ids without those that no record has
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let slow;

  /**
   * Goes on to other records, and notes them in the address.
   * @param {string} url
   * @param {string} [news] what has changed, for those who cannot see it
   */
  function go(url, news) {
    history.pushState(null, "", url);
    return show(news);
  }

  /**
   * Shows the records that the address names; false when it has changed before they are there.
   * @param {string} [news]
   */
  async function show(news = "") {
    const mine = ++revision;
    state = parseState(location.search, kinds);
    compared.setAttribute("aria-busy", "true");
    clearTimeout(slow);
    slow = setTimeout(() => {
      status.textContent = messages.text("loading");
    }, SLOW_MS);
    const readings = await Promise.all(state.ids.map(read));
    if (mine !== revision) return false;
    clearTimeout(slow);

    const records = new Map(readings.flatMap(({ id, record }) => (record ? [[id, record]] : [])));
    chosen = [...new Set(readings.filter(({ record, failed }) => record || failed).map(({ id }) => id))];
    const ids = readings.map(({ id }) => id);
    if (ids.some((id, place) => id !== state.ids[place])) {
      // An address that names a record by a former id is put right where it stands.
      history.replaceState(null, "", urlOf([...new Set(ids), ...state.surplus, ...state.others]));
    }
    showNotices(notices, state, readings, messages, retry);
    showRecords([...records.values()]);
    status.textContent = [news, summary(records.size)].filter(Boolean).join(" ");
    compared.removeAttribute("aria-busy");
    compared.dataset.videnbankShown = location.href;
    return true;
  }

  /** @param {RecordData[]} records */
  function showRecords(records) {
    const isAny = records.length > 0;
    const hadFocus = compared.contains(document.activeElement);
    compared.replaceChildren(...(isAny ? [tableOf(records, { root, messages, today: new Date(), remove })] : []));
    heading.hidden = !isAny;
    if (hadFocus) (isAny ? heading : box)?.focus();
    const titles = records.map((record) => record.title).join(" · ");
    document.title = isAny ? `${titles} · ${title}` : title;
    showActions(titles);
    const hasRoom = chosen.length < MOST;
    if (form) form.hidden = !hasRoom;
    showSuggestions(suggestions, hasRoom ? records : [], (id) => urlOf([...chosen, id]));
    lead.hidden = isAny;
    lists.hidden = records.length > 1;
  }

  /**
   * What one can do with a comparison: put it on paper, or send its address to others.
   * @param {string} titles of what stands side by side; empty when nothing does
   */
  function showActions(titles) {
    actions.hidden = !titles;
    const button = element("button", { type: "button" }, messages.text("print"));
    button.addEventListener("click", () => print());
    const subject = encodeURIComponent(messages.text("mail_subject", { titles }));
    const href = `mailto:?subject=${subject}&body=${encodeURIComponent(location.href)}`;
    actions.replaceChildren(button, " ", element("a", { href }, messages.text("mail")));
  }

  /** @param {number} records */
  function summary(records) {
    if (!records) return state.ids.length ? messages.text("none") : "";
    const shown = messages.count(`shown.${state.kind}`, records);
    return chosen.length < MOST ? shown : `${shown} ${messages.text("full")}`;
  }

  /** @param {string} id */
  async function add(id) {
    if (!(await go(urlOf([...chosen, id])))) return;
    // One is nothing to look at, and the next is chosen in the same box.
    if (form?.hidden || chosen.length > 1) heading.focus();
  }

  /** @param {RecordData} record */
  async function remove({ id, title: name }) {
    const place = chosen.indexOf(id);
    const left = chosen.filter((other) => other !== id);
    if (!(await go(urlOf(left), messages.text("removed", { title: name })))) return;
    const buttons = compared.querySelectorAll("button");
    const next = buttons[Math.min(place, buttons.length - 1)] ?? box ?? part(lists, "a", HTMLAnchorElement);
    next.focus();
  }

  async function retry() {
    await show();
    (notices.querySelector("button") ?? heading).focus();
  }

  page.addEventListener("click", async (event) => {
    const link = clickedLink(event, "a[data-videnbank-step]");
    if (!link || isModified(event)) return;
    event.preventDefault();
    const news = suggestions.contains(link) ? messages.text("added", { title: link.textContent ?? "" }) : "";
    if (await go(link.getAttribute("href") ?? "", news)) heading.focus();
  });
  addEventListener("popstate", () => show());

  if (form) {
    const wanted = () => (chosen.length ? [state.kind] : [...kinds]);
    await startPicker(form, { base, messages, idAt, kinds: wanted, chosen: () => chosen, choose: add });
  }
  await show();
}

const page = document.querySelector("[data-videnbank-compare]");
if (page instanceof HTMLElement) start(page);
