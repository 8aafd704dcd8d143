"""What a search found and why, as text and JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from videnbank.core.index.explanation import Match, ReadWord, Verdict, Words, WordState
from videnbank.core.index.match_kind import MatchKind
from videnbank.core.index.ranking import LEVELS
from videnbank.core.language.formats import in_sentence, number_text
from videnbank.core.language.personal_numbers import redact_personal_numbers
from videnbank.core.language.printable import escape_invisible
from videnbank.core.language.wording import Wording

_MOST_WORDS = 8
"""Words of one kind that a text names; JSON has them all."""


@dataclass(frozen=True, slots=True)
class ShownHit:
    """A hit as it is shown; `path` is the file of a record, relative to the project."""

    score: float
    address: str
    label: str
    title: str
    matches: tuple[Match, ...]
    path: str = ""
    is_draft: bool = False


@dataclass(frozen=True, slots=True)
class AskedRecord:
    """A record that someone asked about, by its folder, and what the query has to do with it."""

    folder: str
    title: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class SearchReport:
    """A query, how it was read, and the first of all `total` hits."""

    query: str
    words: tuple[ReadWord, ...]
    total: int
    hits: tuple[ShownHit, ...]
    record: AskedRecord | None = None


def search_text(report: SearchReport, wording: Wording) -> str:
    """The report in Danish."""
    blocks = [
        [wording.text("search.words_heading"), *(_word(word, wording) for word in report.words)],
        [_heading(report, wording), *_hits(report.hits, wording)],
        [] if report.record is None else list(_record(report.record, report.total, wording)),
    ]
    lines = ["\n".join(map(escape_invisible, block)) for block in blocks if block]
    return redact_personal_numbers("\n\n".join(lines))


def search_json(report: SearchReport, *, ascii_only: bool) -> str:
    """The report as JSON; `ascii_only` escapes Danish letters."""
    values: dict[str, Any] = {
        "query": report.query,
        "words": [
            {
                "word": word.word,
                "state": word.state.value,
                "keys": word.keys,
                "read_as": word.read_as,
                "finds": _word_values(word.finds),
            }
            for word in report.words
        ],
        "found": report.total,
        "hits": [
            {
                "place": place,
                "score": hit.score,
                "address": hit.address,
                "path": hit.path,
                "label": hit.label,
                "title": hit.title,
                "draft": hit.is_draft,
                "matches": _match_values(hit.matches),
            }
            for place, hit in enumerate(report.hits, 1)
        ],
    }
    if report.record is not None:
        verdict = report.record.verdict
        values["record"] = {
            "folder": report.record.folder,
            "title": report.record.title,
            "place": verdict.place,
            "obstacle": verdict.obstacle,
            "matches": _match_values(verdict.matches),
            "lacking": verdict.lacking,
        }
    return redact_personal_numbers(json.dumps(values, ensure_ascii=ascii_only, indent=2))


def _word_values(words: Words) -> dict[str, Sequence[str]]:
    return {kind.name.lower(): some for kind, some in words.items()}


def _match_values(matches: Sequence[Match]) -> list[dict[str, Any]]:
    return [
        {
            "word": match.word,
            "level": match.posting.level,
            "levels": LEVELS,
            "in_title": match.posting.in_title,
            "kind": match.posting.kind.name.lower(),
            "words": _word_values(match.words),
        }
        for match in matches
    ]


def _word(word: ReadWord, wording: Wording) -> str:
    keys = ", ".join(word.keys)
    read_as = wording.text("search.and").join(f'"{other}"' for other in word.read_as)
    text = wording.text(f"search.states.{word.state}", word=word.word, keys=keys, read_as=read_as)
    words = "" if word.state is WordState.IN_TWO_PARTS else _kinds(word.finds, wording)
    return f"- {text} {words}".rstrip()


def _heading(report: SearchReport, wording: Wording) -> str:
    if report.total:
        count = len(report.hits)
        key = "search.found" if count < report.total else "search.found_all"
        documents = wording.count("search.documents", report.total)
        return wording.text(key, found=documents, n=count)
    if all(word.state is WordState.PASSED_OVER for word in report.words):
        return wording.text("search.only_small_words")
    return wording.text("search.nothing")


def _hits(hits: Sequence[ShownHit], wording: Wording) -> Iterator[str]:
    for place, hit in enumerate(hits, 1):
        label = in_sentence(hit.label)
        if hit.is_draft:
            label = wording.text("search.draft", label=label)
        score = number_text(round(hit.score, 2))
        yield wording.text(
            "search.hit",
            place=place,
            score=score,
            address=hit.address or "/",
            title=hit.title,
            label=label,
        )
        yield from _matches(hit.matches, wording)


def _matches(matches: Sequence[Match], wording: Wording) -> Iterator[str]:
    for match in matches:
        key = "search.match_in_title" if match.posting.in_title else "search.match"
        text = wording.text(key, word=match.word, level=match.posting.level, levels=LEVELS)
        words = _kinds(match.words, wording) or _kind(match.posting.kind, wording)
        yield f"   {text} {words}"


def _record(record: AskedRecord, total: int, wording: Wording) -> Iterator[str]:
    verdict, folder = record.verdict, record.folder
    if verdict.obstacle is None:
        yield wording.text("search.place", folder=folder, place=verdict.place, found=total)
    else:
        yield wording.text(f"search.obstacles.{verdict.obstacle}", folder=folder)
    yield from _matches(verdict.matches, wording)
    if verdict.lacking:
        words = ", ".join(f'"{word}"' for word in verdict.lacking)
        yield wording.text("search.lacking", words=words)


def _kinds(words: Words, wording: Wording) -> str:
    """The words by kind: `Ordet selv: tillid, tilliden.` and `Synonym: trust.`, one after another."""
    return " ".join(
        wording.text("search.words", kind=_kind(kind, wording), words=_some(some, wording))
        for kind, some in words.items()
    )


def _kind(kind: MatchKind, wording: Wording) -> str:
    return wording.text(f"search.kinds.{kind.name.lower()}")


def _some(words: Sequence[str], wording: Wording) -> str:
    text = ", ".join(words[:_MOST_WORDS])
    more = len(words) - _MOST_WORDS
    return wording.text("search.more", words=text, n=more) if more > 0 else text
