// "Læs højt" on a page: there only where the device has a Danish voice of its own.

import { parseMessages } from "../lib/messages.js";
import { createSpeaker, watchVoices } from "./voice.js";

/** @typedef {import("./player.js").Player} Player */

/** @param {HTMLElement} box */
function start(box) {
  const content = box.closest("article");
  if (!content || !("speechSynthesis" in globalThis)) return;
  const synthesis = speechSynthesis;
  /** @type {SpeechSynthesisVoice | undefined} */
  let voice;
  /** @type {Promise<Player | undefined> | undefined} */
  let player;
  watchVoices(synthesis, async (found) => {
    voice = found;
    if (!voice && !player) return;
    player ??= load().catch(() => undefined); // a page that is offline is without it
    const started = await player;
    if (!voice) started?.stop();
    box.hidden = !voice || !started;
  });

  /** The player and its words are fetched only now, since a device without a voice has no use for them. */
  async function load() {
    const [{ startPlayer }, answer] = await Promise.all([
      import("./player.js"),
      fetch(box.dataset.videnbankReadAloud ?? ""),
    ]);
    if (!answer.ok || !content) throw new Error(`no words for reading aloud: ${answer.status}`);
    const started = startPlayer(box, content, createSpeaker(synthesis, () => voice), parseMessages(await answer.text()));
    // A browser goes on reading a page that one has left.
    addEventListener("pagehide", started.stop);
    return started;
  }
}

for (const box of document.querySelectorAll("[data-videnbank-read-aloud]")) {
  if (box instanceof HTMLElement) start(box);
}
