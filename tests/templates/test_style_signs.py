"""The signs that style sheets draw: seen, and not read aloud as words."""

import re
from pathlib import Path

import pytest

from videnbank.records.templates import TEMPLATES

SHEETS = sorted(Path(TEMPLATES, "assets/videnbank").glob("*.css"))
_CONTENT = re.compile(r'content: "(?P<sign>[^"]+)"(?P<rest>[^;]*);')
_SAID = re.compile(r"[\s:<]+")
"""A colon and a bracket around an address are pauses to a screen reader."""


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.stem)
def test_a_sign_has_words_of_its_own_or_none(sheet: Path) -> None:
    signs = _CONTENT.finditer(sheet.read_text(encoding="utf-8"))
    spoken = [sign[0] for sign in signs if not _SAID.fullmatch(sign["sign"])]
    assert [sign for sign in spoken if ' / "' not in sign] == []


def test_no_words_are_written_in_capitals() -> None:
    sheets = {sheet.name for sheet in SHEETS if "uppercase" in sheet.read_text(encoding="utf-8")}
    assert not sheets, "a screen reader may spell them"
