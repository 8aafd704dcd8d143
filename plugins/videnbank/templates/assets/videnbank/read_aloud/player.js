// The small player: its buttons and keys steer a reading, and show how it goes.

import { createControls } from "./controls.js";
import { Marker } from "./marker.js";
import { passagesOf, placeOf } from "./passages.js";
import { Reading } from "./reading.js";

/**
 * @typedef {import("../lib/messages.js").Messages} Messages
 * @typedef {import("./voice.js").Speaker} Speaker
 * @typedef {{stop: () => void}} Player
 */

const STATES_WITH_NEWS = new Set(["paused", "finished", "failed"]);

/**
 * Puts the player on a page and makes it work.
 * @param {HTMLElement} box
 * @param {ParentNode} content
 * @param {Speaker} speaker
 * @param {Messages} messages
 * @returns {Player}
 */
export function startPlayer(box, content, speaker, messages) {
  const { opener, player, previous, toggle, next, speed, speedValue, offer, stop: end, progress, status } = createControls(
    box,
    messages,
  );
  const marker = new Marker();
  /** @type {import("./passages.js").Passage[]} */
  let passages = [];
  let reading = new Reading(passages, speaker, show);
  let isAskedFor = false;

  function open() {
    passages = passagesOf(content, messages);
    reading = new Reading(passages, speaker, show);
    reading.rate = speedValue();
    ask(() => reading.start(placeOf(passages, getSelection())));
  }

  /** @param {Reading} shown */
  function show({ state, place, isOn }) {
    const hadFocus = player.contains(document.activeElement);
    const { range } = passages[place] ?? {};
    opener.setAttribute("aria-expanded", String(isOn));
    player.hidden = !isOn;
    // Nothing is announced while the voice reads: a screen reader would talk over it.
    status.textContent = STATES_WITH_NEWS.has(state) ? messages.text(state) : "";
    if (!isOn || !range) {
      marker.clear();
      if (hadFocus) opener.focus({ preventScroll: true });
      return;
    }
    offer(state === "paused" ? "resume" : "pause");
    progress.textContent = messages.text("progress", { n: place + 1, total: passages.length });
    marker.mark(range);
    marker.show(range, isAskedFor);
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
  previous.addEventListener("click", () => move(-1));
  toggle.addEventListener("click", () => ask(flip));
  next.addEventListener("click", () => move(1));
  end.addEventListener("click", stop);
  speed.addEventListener("change", () => reading.setRate(speedValue()));
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
