"""The Markdown below a synthetic record's front matter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bench.prose import Voice

_WORDS = (152, 325)
_MARKUP = {"##", "###", "-", "1.", "|", "---", "!!!"}
_ROOM_FOR_BLOCK = 70
"""Maximum words of a list, table or admonition; with fewer words left, only sentences follow."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link to another page."""

    label: str
    url: str


def body(voice: Voice, kind: str, links: Sequence[Link], picture: str | None) -> str:
    """Write 150 to 350 words with headings, lists and links, and sometimes other blocks."""
    return _Writer(voice, kind, links).text(picture)


class _Writer:
    def __init__(self, voice: Voice, kind: str, links: Sequence[Link]) -> None:
        self._voice = voice
        self._dice = voice.dice
        self._kind = kind
        self._links = list(links)
        self._headings: set[str] = set()
        self._blocks: list[str] = []
        self._words_left = self._dice.number(*_WORDS)

    def text(self, picture: str | None) -> str:
        if self._dice.chance(0.4):
            self._paragraph()
        while self._words_left > 0:
            self._section()
            if picture:
                self._blocks.append(picture)
                picture = None
        return "\n\n".join(self._blocks) + "\n"

    def _add(self, block: str) -> None:
        self._blocks.append(block)
        self._words_left -= sum(word not in _MARKUP for word in block.split())

    def _section(self) -> None:
        self._heading("##", f"heading_{self._kind}")
        self._paragraph()
        if self._words_left > _ROOM_FOR_BLOCK:
            block = self._dice.weighted_index((40, 25, 15, 8, 6, 6))
            makers = (None, self._list, self._steps, self._admonition, self._table, self._part)
            if make := makers[block]:
                make()
        if self._words_left > 0 and self._dice.chance(0.6):
            self._paragraph()

    def _heading(self, level: str, slot: str) -> None:
        heading = self._voice.say(slot)
        if heading not in self._headings:  # a heading twice would share its anchor
            self._headings.add(heading)
            self._add(f"{level} {heading}")

    def _paragraph(self) -> None:
        sentences: list[str] = []
        for _ in range(self._dice.number(2, 4)):
            if self._words_left <= 0 and sentences:
                break
            sentence = self._sentence()
            sentences.append(sentence)
            self._words_left -= len(sentence.split())
        self._blocks.append(" ".join(sentences))

    def _sentence(self) -> str:
        if self._links and self._dice.chance(0.2):
            link = self._links.pop()
            return self._voice.say("link_lead", label=link.label, url=link.url)
        if self._dice.chance(0.04):
            return f"**{self._voice.say('strong')}**"
        return self._voice.say("sentence")

    def _list(self) -> None:
        points = (f"- {self._voice.say('item')}" for _ in range(self._dice.number(3, 5)))
        self._add("\n".join([f"{self._voice.say('list_lead')}\n", *points]))

    def _steps(self) -> None:
        steps = (f"1. {self._voice.say('step_item')}" for _ in range(self._dice.number(3, 5)))
        self._add("\n".join(steps))

    def _admonition(self) -> None:
        text = " ".join(self._voice.say("sentence") for _ in range(2))
        marker = self._voice.phrases["admonition"]
        self._add(f"!!! {self._dice.choice(marker)[0]}\n\n    {text}")

    def _table(self) -> None:
        rows = [
            f"| {self._voice.say('thing')} | {self._voice.say('count')} | {self._voice.say('count')} |"
            for _ in range(self._dice.number(3, 5))
        ]
        self._add("\n".join([f"| {self._voice.say('table_head')} |", "| --- | --- | --- |", *rows]))

    def _part(self) -> None:
        self._heading("###", "subheading")
        self._paragraph()
