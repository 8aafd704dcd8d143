"""The names of what a test's document hides."""

from __future__ import annotations

from videnbank.core.media.contents import Contents
from videnbank.core.media.file_type import file_type
from videnbank.core.media.readers import read_contents


def contents_of(content: bytes) -> Contents:
    return read_contents(content, file_type(content))


def kinds(content: bytes) -> list[str]:
    """What is wrong with a document, in the order of the reader."""
    return list(dict.fromkeys(v.kind.value for v in contents_of(content).violations))


def text_of(content: bytes) -> str:
    return "\n".join(part.text for part in contents_of(content).texts)
