"""The table of what Fremfærd's own texts say and which page of the bank tells it.

The five texts are called seeds, as all that the bank tells about Fremfærd and its programme grew from
them. `seeds/` has a file a seed: each sentence as it stands there, with the page that tells it and a
phrase of that page which shows it, or why it is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from pathlib import Path
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from videnbank.core.loading.yaml_source import parse_yaml

TABLE = Path(__file__).parent / "seeds"


class Reason(Enum):
    """Why a sentence is told nowhere."""

    CONTACT = "contact"
    """Names of persons, which the bank leaves out, or addresses and telephones of that time."""
    OTHER_DOCUMENT = "other-document"
    """A title of somebody else's document on the page where the seed was found."""
    LAYOUT = "layout"
    """A word of the page it stood on, such as a menu's."""
    FIGURE = "figure"
    """It leads to a figure that is not in the text."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Sentence(_Part):
    """A sentence, heading, list item or title of a seed."""

    sentence: str = Field(min_length=1)
    page: str = ""
    phrase: tuple[str, ...] = ()
    left_out: Reason | None = None

    @field_validator("phrase", mode="before")
    @classmethod
    def _as_phrases(cls, value: object) -> object:
        return (value,) if isinstance(value, str) else value

    @model_validator(mode="after")
    def _told_or_left_out(self) -> Self:
        told, untold = bool(self.page and self.phrase), not (self.page or self.phrase)
        if not (untold if self.left_out else told):
            raise ValueError(f"{self.sentence!r} needs a page and a phrase, or a reason")
        return self


class Section(_Part):
    """A part of a seed."""

    section: str
    sentences: tuple[Sentence, ...] = Field(min_length=1)


class Seed(_Part):
    """A text of Fremfærd's own."""

    seed: str
    sections: tuple[Section, ...] = Field(min_length=1)


def read_table(folder: Path = TABLE) -> dict[str, Seed]:
    """The seeds by the names of their files."""
    return {
        file.name: Seed.model_validate(
            parse_yaml(file.read_text(encoding="utf-8"), file.name).values
        )
        for file in sorted(folder.glob("*.yml"))
    }


def untold(table: Mapping[str, Seed], pages: Mapping[str, Iterable[str]]) -> Iterator[str]:
    """What the table says is told but is not there, a line each; `pages` are texts by path."""
    read = {path: tuple(map(_spaced, texts)) for path, texts in pages.items()}
    for file, seed in table.items():
        for section in seed.sections:
            for entry in section.sentences:
                where = f'{file}, {section.section}, "{entry.sentence}"'
                if entry.page and entry.page not in read:
                    yield f"{where}: there is no page {entry.page}"
                    continue
                for phrase in entry.phrase:
                    if not any(_spaced(phrase) in text for text in read[entry.page]):
                        yield f'{where}: {entry.page} has not (any longer) "{phrase}"'


def _spaced(text: str) -> str:
    return " ".join(text.split())
