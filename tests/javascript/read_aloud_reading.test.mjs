import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { Reading } from "../../plugins/videnbank/templates/assets/videnbank/read_aloud/reading.js";
import { createSpeaker, danishVoice } from "../../plugins/videnbank/templates/assets/videnbank/read_aloud/voice.js";

mock.timers.enable({ apis: ["setTimeout"] });

let said;
let done;
let states;
let reading;
const speaker = {
  say(text, rate, tell) {
    said.push([text, rate]);
    done = tell;
  },
  silence() {
    done = () => {};
  },
};

beforeEach(() => {
  said = [];
  states = [];
  const passages = ["Et.", "To.", "Tre."].map((spoken) => ({ spoken, pause: 100 }));
  reading = new Reading(passages, speaker, ({ state, place }) => states.push(`${state} ${place}`));
});

const texts = () => said.map(([text]) => text);

/** The voice has said what it was given, and the quiet after it is over. */
function finishSentence() {
  done(true);
  mock.timers.tick(100);
}

test("sentences are read one by one to the end", () => {
  reading.start(0);
  for (let times = 0; times < 3; times++) finishSentence();
  assert.deepEqual(texts(), ["Et.", "To.", "Tre."]);
  assert.deepEqual(states, ["reading 0", "reading 1", "reading 2", "finished 2"]);
  assert.equal(reading.isOn, false);
});

test("a pause goes on from the beginning of the sentence", () => {
  reading.start(1);
  reading.pause();
  finishSentence();
  assert.deepEqual(texts(), ["To."]);
  reading.resume();
  assert.deepEqual(texts(), ["To.", "To."]);
  finishSentence();
  assert.equal(states.at(-1), "reading 2");
});

test("a pause in the quiet between two sentences holds", () => {
  reading.start(0);
  done(true);
  reading.pause();
  mock.timers.tick(1000);
  assert.deepEqual(texts(), ["Et."]);
  assert.equal(reading.state, "paused");
});

test("one moves to the next and the previous sentence, also in a pause, and stays at the ends", () => {
  reading.start(0);
  reading.move(1);
  assert.deepEqual(texts(), ["Et.", "To."]);
  reading.pause();
  reading.move(1);
  reading.move(1);
  assert.deepEqual(texts(), ["Et.", "To."]);
  assert.deepEqual([reading.state, reading.place], ["paused", 2]);
  reading.move(-9);
  assert.equal(reading.place, 0);
});

test("another speed begins the sentence again, and shortens the quiet", () => {
  reading.start(0);
  reading.setRate(1.5);
  assert.deepEqual(said, [
    ["Et.", 1],
    ["Et.", 1.5],
  ]);
  done(true);
  mock.timers.tick(67);
  assert.equal(reading.place, 1);
});

test("a long sentence is said in pieces, and stays one sentence", () => {
  const spoken = "Et langt stykke, ".repeat(20).trim();
  reading = new Reading([{ spoken, pause: 0 }], speaker, ({ state }) => states.push(state));
  reading.start(0);
  for (let times = 0; times < 9 && reading.isOn; times++) finishSentence();
  assert.ok(said.length > 1);
  assert.equal(texts().join(" "), spoken);
  assert.deepEqual(states, ["reading", "finished"]);
});

test("a voice that fails ends the reading", () => {
  reading.start(0);
  done(false);
  assert.deepEqual(states, ["reading 0", "failed 0"]);
});

test("nothing moves what is not on, and nothing starts without text", () => {
  for (const act of ["pause", "resume", "stop"]) reading[act]();
  reading.move(1);
  assert.deepEqual(states, []);
  new Reading([], speaker, () => assert.fail()).start(0);
});

test("a Danish voice on the device is used, the system's own first, and no other", () => {
  const voice = (lang, localService, isDefault = false) => ({ lang, localService, default: isDefault });
  for (const lang of ["da-DK", "da_DK", "da", "DA-dk"]) assert.ok(danishVoice([voice(lang, true)]), lang);
  assert.equal(danishVoice([]), undefined);
  assert.equal(danishVoice([voice("da-DK", false), voice("dak", true), voice("sv-SE", true)]), undefined);
  assert.equal(danishVoice([voice("da-DK", undefined)]), undefined);
  const own = voice("da-DK", true, true);
  assert.equal(danishVoice([voice("da-DK", true), own]), own);
});

test("after a cancel the voice gets time to settle, and old ends are no news", () => {
  const spoken = [];
  let cancelled = 0;
  const synthesis = {
    speaking: false,
    pending: false,
    speak: (utterance) => spoken.push(utterance),
    cancel: () => cancelled++,
  };
  globalThis.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = text;
    }
  };
  const ends = [];
  const { say, silence } = createSpeaker(synthesis, () => ({ name: "Sara" }));
  silence();
  say("Et.", 1, (isSaid) => ends.push(["Et.", isSaid]));
  mock.timers.tick(0);
  assert.equal(cancelled, 0);
  assert.deepEqual({ ...spoken[0], onend: 0, onerror: 0 }, {
    ...{ text: "Et.", lang: "da-DK", rate: 1, voice: { name: "Sara" } },
    ...{ onend: 0, onerror: 0 },
  });
  silence();
  say("To.", 1, (isSaid) => ends.push(["To.", isSaid]));
  assert.equal(cancelled, 1);
  mock.timers.tick(1);
  assert.equal(spoken.length, 1);
  mock.timers.tick(100);
  assert.equal(spoken.length, 2);
  spoken[0].onend();
  spoken[0].onerror();
  assert.deepEqual(ends, []);
  spoken[1].onend();
  spoken[1].onend();
  assert.deepEqual(ends, [["To.", true]]);
  delete globalThis.SpeechSynthesisUtterance;
});
