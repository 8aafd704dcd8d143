// The course of a reading: which passage is read, whether it is paused, and how fast it goes.

import { phrasesOf } from "./sentences.js";

/**
 * @typedef {import("./voice.js").Speaker} Speaker
 * @typedef {{spoken: string, pause: number}} Spoken one sentence, and the milliseconds of quiet after it
 * @typedef {"stopped" | "reading" | "paused" | "failed" | "finished"} ReadingState
 */

// Chromium can cut an utterance after some 15 seconds; 150 signs take about ten at normal speed.
const SIGNS_AT_ONCE = 150;

/** Reads passages one by one; `changed` is told of every new passage and state. */
export class Reading {
  /**
   * @param {Spoken[]} passages
   * @param {Speaker} speaker
   * @param {(reading: Reading) => void} changed
   */
  constructor(passages, speaker, changed) {
    this.passages = passages;
    this.speaker = speaker;
    this.changed = changed;
    this.place = 0;
    this.rate = 1;
    /** @type {ReadingState} */
    this.state = "stopped";
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
  }

  get isOn() {
    return this.state === "reading" || this.state === "paused";
  }

  /** @param {number} place */
  start(place) {
    if (this.passages.length) this.#enter("reading", place);
  }

  pause() {
    if (this.state === "reading") this.#enter("paused", this.place);
  }

  /** Goes on from the beginning of the sentence, so that its sense is whole. */
  resume() {
    if (this.state === "paused") this.#enter("reading", this.place);
  }

  stop() {
    if (this.isOn) this.#enter("stopped", this.place);
  }

  /** @param {number} steps back when negative; the ends are where it stays */
  move(steps) {
    const last = this.passages.length - 1;
    if (this.isOn) this.#enter(this.state, Math.min(Math.max(this.place + steps, 0), last));
  }

  /** @param {number} rate */
  setRate(rate) {
    this.rate = rate;
    if (this.state === "reading") this.#enter("reading", this.place);
  }

  /** @type {(state: ReadingState, place: number) => void} */
  #enter(state, place) {
    clearTimeout(this.timer);
    this.speaker.silence();
    this.state = state;
    this.place = place;
    this.changed(this);
    if (state === "reading") this.#read();
  }

  #read() {
    const passage = this.passages[this.place];
    if (passage) this.#say(phrasesOf(passage.spoken, SIGNS_AT_ONCE * this.rate), passage.pause);
  }

  /** @type {(phrases: string[], pause: number) => void} */
  #say([phrase, ...rest], pause) {
    if (phrase === undefined) return this.#wait(pause);
    this.speaker.say(phrase, this.rate, (isSaid) => {
      if (isSaid) this.#say(rest, pause);
      else this.#enter("failed", this.place);
    });
  }

  /** @param {number} pause */
  #wait(pause) {
    const next = this.place + 1;
    this.timer = setTimeout(() => {
      if (next < this.passages.length) this.#enter("reading", next);
      else this.#enter("finished", this.place);
    }, pause / this.rate);
  }
}
