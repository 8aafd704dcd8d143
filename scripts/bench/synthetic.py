"""Varied synthetic records of all kinds, reproducible from their number and a seed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.body import Link, body
from bench.dice import Dice
from bench.fields import DOCUMENT, FIRST_DAY, LAST_DAY, PICTURE, SOUND, Fields, Name
from bench.front_matter import Value, front_matter
from bench.media import MEDIA
from bench.prose import Phrase, Voice, read_phrases
from bench.terms import Terms

COLLECTIONS = {"case": "cases", "tool": "vaerktoejer", "result": "resultater", "news": "nyheder"}
"""The folder of each kind of record, which is also its part of the address."""

_SHARES = {"case": 0.60, "tool": 0.20, "result": 0.12}  # news is the rest
_WITHDRAWN = 0.01
_FILES = {"image": PICTURE, "audio": SOUND, "downloads": DOCUMENT, "attachments": DOCUMENT}


@dataclass(frozen=True, slots=True)
class SyntheticRecord:
    """One record: front matter, Markdown body and the labels of its topics."""

    name: Name
    fields: Mapping[str, Value]
    body: str
    topic_labels: tuple[str, ...]

    @property
    def collection(self) -> str:
        """The folder of its kind: `cases`."""
        return COLLECTIONS[self.name.kind]

    @property
    def address(self) -> str:
        """Where both sites show it: `cases/<id>`."""
        return f"{self.collection}/{self.name.id}"

    def write(self, collection: Path, fields: Mapping[str, Value]) -> None:
        """Make the record's own folder in `collection`, with `fields` for front matter."""
        folder = collection / self.name.id
        folder.mkdir(parents=True)
        text = f"{front_matter(fields)}\n{self.body}"
        (folder / "index.md").write_text(text, encoding="utf-8", newline="\n")
        for file in {_FILES[key] for key in self.fields if key in _FILES}:
            (folder / file).write_bytes(MEDIA[file])


def synthetic_records(count: int, seed: int, terms: Terms) -> Iterator[SyntheticRecord]:
    """Make `count` records: 60 % cases, 20 % tools, 12 % results and 8 % news, one at a time.

    None is a draft, because a draft makes no page and both sites must have the same pages.
    One in a hundred is withdrawn, and no other record names those.
    """
    return _Maker(seed, terms).records(count)


class _Maker:
    def __init__(self, seed: int, terms: Terms) -> None:
        self._seed = seed
        self._terms = terms
        self._phrases: Mapping[str, Sequence[Phrase]] = read_phrases()
        self._words: Mapping[str, Sequence[str]] = {
            "workplace": [term.within_sentence for term in terms["workplace_types"]],
            "organisation": [term.label for term in terms["organisations"]],
        }

    def records(self, count: int) -> Iterator[SyntheticRecord]:
        counts = {kind: round(count * share) for kind, share in _SHARES.items()}
        counts["news"] = count - sum(counts.values())
        names_by_kind = {
            kind: [self._name(kind, number) for number in range(total)]
            for kind, total in counts.items()
        }
        referable = {
            kind: [name for name in names if not name.withdrawn]
            for kind, names in names_by_kind.items()
        }
        for kind, names in names_by_kind.items():
            preceding = (
                0  # within its kind, a record refers only to preceding ones, so never mutually
            )
            for number, name in enumerate(names):
                yield self._record(name, number, {**referable, kind: referable[kind][:preceding]})
                preceding += not name.withdrawn

    def _name(self, kind: str, number: int) -> Name:
        dice = Dice(f"{self._seed}/{kind}/{number}/name")
        topic = dice.skewed_choice(self._terms["topics"])
        place = dice.skewed_choice(self._terms["municipalities"])
        own = {"topic": (topic.within_sentence,), "municipality": (place.label,)}
        title = Voice(self._phrases, dice, {**self._words, **own}).line(f"title_{kind}", 90)
        place_in_id = f"-{place.id}" if kind == "case" else ""
        id_ = f"{topic.id}{place_in_id}-{number + 1}"
        published = dice.day(FIRST_DAY, LAST_DAY)
        return Name(kind, id_, title, dice.chance(_WITHDRAWN), published, topic, place)

    def _record(
        self, name: Name, number: int, others: Mapping[str, Sequence[Name]]
    ) -> SyntheticRecord:
        dice = Dice(f"{self._seed}/{name.kind}/{number}")
        topics = tuple(
            dict.fromkeys((name.topic, *dice.sample(self._terms["topics"], (0, 0, 0, 3, 4, 3))))
        )[:5]
        own = {
            "topic": [topic.within_sentence for topic in topics],
            "municipality": [name.municipality.label],
        }
        voice = Voice(self._phrases, dice, {**self._words, **own})
        fields = Fields(name, topics, voice, self._terms, others).all()
        has_picture = "image" in fields and dice.chance(0.5)
        picture = f"![{voice.say('alt')}]({PICTURE})" if has_picture else None
        text = body(voice, name.kind, _links(others, voice), picture)
        return SyntheticRecord(name, fields, text, tuple(topic.label for topic in topics))


def _links(others: Mapping[str, Sequence[Name]], voice: Voice) -> list[Link]:
    """Links to up to four other records, relative to the page, and sometimes to a web page."""
    dice = voice.dice
    kinds = [dice.skewed_choice(("tool", "case", "result", "news")) for _ in range(2)]
    named = [name for kind in kinds for name in dice.sample(others[kind], (2, 3, 1))]
    links = [
        Link(name.title, f"../../{COLLECTIONS[name.kind]}/{name.id}/index.md")
        for name in dict.fromkeys(named)
    ]
    if dice.chance(0.5):
        page = f"https://www.vpt.dk/artikel/{dice.number(1, 999)}"
        links.append(Link(voice.say("external_label"), page))
    return links
