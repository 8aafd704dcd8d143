// "Læs højt" on a page: there only where the device has a Danish voice of its own.

import { part } from "../lib/dom.js";
import { parseMessages } from "../lib/messages.js";
import { startPlayer } from "./player.js";
import { createSpeaker, watchVoices } from "./voice.js";

/** @param {HTMLElement} box */
function start(box) {
  const content = box.closest("article");
  if (!content || !("speechSynthesis" in globalThis)) return;
  const synthesis = speechSynthesis;
  /** @type {SpeechSynthesisVoice | undefined} */
  let voice;
  const messages = parseMessages(part(box, "[data-videnbank-messages]", HTMLScriptElement).textContent);
  const player = startPlayer(box, content, createSpeaker(synthesis, () => voice), messages);
  watchVoices(synthesis, (found) => {
    voice = found;
    if (!voice) player.stop();
    box.hidden = !voice;
  });
  // A browser goes on reading a page that one has left.
  addEventListener("pagehide", () => player.stop());
}

for (const box of document.querySelectorAll("[data-videnbank-read-aloud]")) {
  if (box instanceof HTMLElement) start(box);
}
