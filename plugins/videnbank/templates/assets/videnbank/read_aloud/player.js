// The small player: its buttons and keys steer a reading, and show how it goes.

import { part } from "../lib/dom.js";
import { Marker } from "./marker.js";
import { passagesOf, placeOf } from "./passages.js";
import { Reading } from "./reading.js";

/**
 * @typedef {import("../lib/messages.js").Messages} Messages
 * @typedef {import("./voice.js").Speaker} Speaker
 */

const STATES_WITH_NEWS = new Set(["paused", "finished", "failed"]);

/**
 * Makes the player of a page work; the reading that it steers.
 * @param {HTMLElement} box
 * @param {ParentNode} content
 * @param {Speaker} speaker
 * @param {Messages} messages
 * @returns {{stop: () => void}}
 */
export function startPlayer(box, content, speaker, messages) {
  const opener = part(box, "[data-videnbank-open]", HTMLButtonElement);
  const player = part(box, "[data-videnbank-player]", HTMLElement);
  const toggle = part(player, "[data-videnbank-toggle]", HTMLButtonElement);
  const toggleText = part(toggle, "[data-videnbank-text]", HTMLElement);
  const progress = part(player, "[data-videnbank-progress]", HTMLElement);
  const speed = part(player, "select", HTMLSelectElement);
  const status = part(box, "[data-videnbank-status]", HTMLElement);
  const marker = new Marker();
  let reading = new Reading([], speaker, () => {});
  let isAskedFor = false;

  function open() {
    const passages = passagesOf(content, messages);
    reading = new Reading(passages, speaker, ({ state, place }) => show(state, place));
    reading.rate = Number(speed.value);
    ask(() => reading.start(placeOf(passages, getSelection())));

    /** @type {(state: import("./reading.js").ReadingState, place: number) => void} */
    function show(state, place) {
      const hadFocus = player.contains(document.activeElement);
      const { range } = passages[place] ?? {};
      opener.setAttribute("aria-expanded", String(reading.isOn));
      player.hidden = !reading.isOn;
      // Nothing is announced while the voice reads: a screen reader would talk over it.
      status.textContent = STATES_WITH_NEWS.has(state) ? messages.text(state) : "";
      if (!reading.isOn || !range) {
        marker.clear();
        if (hadFocus) opener.focus({ preventScroll: true });
        return;
      }
      toggle.dataset.videnbankToggle = state;
      toggleText.textContent = messages.text(state === "paused" ? "resume" : "pause");
      progress.textContent = messages.text("progress", { n: place + 1, total: passages.length });
      marker.mark(range);
      marker.show(range, isAskedFor);
    }
  }

  /** @param {() => void} act something that the reader asks for */
  function ask(act) {
    isAskedFor = true;
    act();
    isAskedFor = false;
  }

  const flip = () => (reading.state === "paused" ? reading.resume() : reading.pause());
  const stop = () => reading.stop();
  /** @param {number} steps */
  const move = (steps) => ask(() => reading.move(steps));

  opener.addEventListener("click", () => (reading.isOn ? stop() : open()));
  toggle.addEventListener("click", () => ask(flip));
  part(player, "[data-videnbank-previous]", HTMLButtonElement).addEventListener("click", () => move(-1));
  part(player, "[data-videnbank-next]", HTMLButtonElement).addEventListener("click", () => move(1));
  part(player, "[data-videnbank-stop]", HTMLButtonElement).addEventListener("click", stop);
  speed.addEventListener("change", () => reading.setRate(Number(speed.value)));
  box.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (!reading.isOn || event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === "Escape") stop();
    else if (target === speed) return; // the arrows choose a speed there
    else if (key === "ArrowLeft") move(-1);
    else if (key === "ArrowRight") move(1);
    else return;
    event.preventDefault();
  });
  return { stop };
}
