// The device's own Danish voice, and one text at a time said with it.

// Chromium drops what is to be said at once after a cancel.
const SETTLING_MS = 60;

/**
 * @typedef {Pick<SpeechSynthesisVoice, "lang" | "localService" | "default">} VoiceTraits
 * @typedef {{say: (text: string, rate: number, done: (isSaid: boolean) => void) => void, silence: () => void}} Speaker
 */

/**
 * A Danish voice on the device itself, the system's own choice first; a voice that sends the text
 * to a server is none.
 * @template {VoiceTraits} V
 * @param {V[]} voices
 * @returns {V | undefined}
 */
export function danishVoice(voices) {
  const local = voices.filter(({ lang, localService }) => localService === true && /^da\b/i.test(lang.replace("_", "-")));
  return local.find((voice) => voice.default) ?? local[0];
}

/**
 * Tells the voice to use now and whenever the voices change; a browser often has none at first.
 * @param {SpeechSynthesis} synthesis
 * @param {(voice: SpeechSynthesisVoice | undefined) => void} tell
 */
export function watchVoices(synthesis, tell) {
  const look = () => tell(danishVoice(synthesis.getVoices()));
  synthesis.addEventListener?.("voiceschanged", look); // older Safari has all voices at once, and no events
  look();
}

/**
 * Says texts with a voice. The browser's own pause is not used, since it ends the utterance on Android.
 * @param {SpeechSynthesis} synthesis
 * @param {() => SpeechSynthesisVoice | undefined} voice
 * @returns {Speaker}
 */
export function createSpeaker(synthesis, voice) {
  /** @type {SpeechSynthesisUtterance | undefined} Chromium loses the events of one that nothing refers to */
  let current;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  let delay = 0;

  function silence() {
    clearTimeout(timer);
    if (current || synthesis.speaking || synthesis.pending) {
      synthesis.cancel();
      delay = SETTLING_MS;
    }
    current = undefined;
  }

  /** @type {(utterance: SpeechSynthesisUtterance, tell: () => void) => void} */
  function finish(utterance, tell) {
    if (current !== utterance) return; // one that was cancelled ends as well, and that is no news
    current = undefined;
    tell();
  }

  /** @type {Speaker["say"]} */
  function say(text, rate, done) {
    silence();
    const utterance = new SpeechSynthesisUtterance(text);
    const chosen = voice();
    if (chosen) utterance.voice = chosen;
    utterance.lang = "da-DK";
    utterance.rate = rate;
    current = utterance;
    utterance.onend = () => finish(utterance, () => done(true));
    utterance.onerror = () => finish(utterance, () => done(false));
    timer = setTimeout(() => synthesis.speak(utterance), delay);
    delay = 0;
  }

  return { say, silence };
}
