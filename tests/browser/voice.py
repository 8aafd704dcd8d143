"""A stand-in for the voice of a device: it records what it is told to say, and speaks no sound."""

from __future__ import annotations

import json

from playwright.sync_api import Page

from tests.browser.watch import Watch

LOCAL = {"name": "Sara", "lang": "da-DK", "localService": True, "default": True}
REMOTE = {"name": "Christel (Natural)", "lang": "da-DK", "localService": False, "default": False}
SWEDISH = {"name": "Alva", "lang": "sv-SE", "localService": True, "default": False}

STAND_IN = """
window.said = [];
class StandIn extends EventTarget {
    speaking = false;
    pending = false;
    paused = false;
    voices = [];
    current = null;
    getVoices() { return this.voices; }
    setVoices(voices) { this.voices = voices; this.dispatchEvent(new Event("voiceschanged")); }
    speak(utterance) {
        const { text, rate, lang, voice } = utterance;
        window.said.push({ text, rate, lang, voice: voice && voice.name });
        this.current = utterance;
        this.speaking = true;
    }
    cancel() {
        const { current } = this;
        this.current = null;
        this.speaking = false;
        if (current) setTimeout(() => current.onerror({ error: "canceled" }));
    }
    pause() { throw new Error("pause() ends the utterance on Android"); }
    resume() { throw new Error("resume() does nothing on Android"); }
    end(event = "onend") {
        const { current } = this;
        this.current = null;
        this.speaking = false;
        current[event]({});
    }
}
Object.defineProperty(window, "speechSynthesis", { value: new StandIn(), configurable: true });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""

MARKED = "() => [...(CSS.highlights.get('videnbank-read') ?? [])].map(String).join()"


class Voice:
    """The stand-in on one page."""

    def __init__(self, watch: Watch, *voices: dict[str, object]) -> None:
        watch.page.add_init_script(STAND_IN)
        if voices:
            watch.page.add_init_script(f"speechSynthesis.voices = {json.dumps(voices)}")
        self.page: Page = watch.page

    def arrive(self, *voices: dict[str, object]) -> None:
        """Lets the browser find these voices, as it does some time after the page is there."""
        self.page.evaluate("(voices) => speechSynthesis.setVoices(voices)", list(voices))

    @property
    def said(self) -> list[str]:
        """The texts that were said, in their order."""
        texts: list[str] = self.page.evaluate("said.map(({ text }) => text)")
        return texts

    @property
    def last(self) -> dict[str, object]:
        """What was said last, and how."""
        utterance: dict[str, object] = self.page.evaluate("said.at(-1)")
        return utterance

    def wait(self, count: int) -> None:
        """Waits until so many texts have been said, or begun."""
        self.page.wait_for_function("(count) => said.length >= count", arg=count)

    def end(self, event: str = "onend") -> None:
        """Ends the text that is being said."""
        self.page.wait_for_function("() => speechSynthesis.speaking")
        self.page.evaluate("(event) => speechSynthesis.end(event)", event)

    def read_all(self) -> list[str]:
        """Ends every text as soon as it begins; all that was said when the reading is over."""
        self.page.evaluate("""() => new Promise((resolve) => {
            const box = document.querySelector("[data-videnbank-read-aloud]");
            const status = box.querySelector("[role=status]");
            const timer = setInterval(() => {
                if (speechSynthesis.speaking) speechSynthesis.end();
                if (!status.textContent) return;
                clearInterval(timer);
                resolve();
            }, 1);
        })""")
        return self.said

    @property
    def marked(self) -> str:
        """The sentence that is marked on the page."""
        text: str = self.page.evaluate(MARKED)
        return text
