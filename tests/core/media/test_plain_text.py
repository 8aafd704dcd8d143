from __future__ import annotations

import pytest

from videnbank.core.media.plain_text import formula_places


@pytest.mark.parametrize(
    "cell",
    [
        '=HYPERLINK("https://x.example";"Klik")',
        "=cmd|' /C calc'!A0",
        "=1+1",
        '"=1+1"',
        "\t=A1",
        "@SUM(1+1)*cmd|' /C calc'!A0",
        "+cmd|' /C calc'!A0",
        '-2+3+HYPERLINK("x")',
        "= WEBSERVICE(A1)",
        "={1}",
    ],
)
def test_a_cell_that_is_computed_is_told_with_its_place(cell: str) -> None:
    sign = next(column for column, one in enumerate(cell, start=1) if one not in '"\t ')
    assert list(formula_places(f"Antal;Dato\n1;{cell};3")) == [(2, sign + 2)]
    assert list(formula_places(f"Antal;Dato\n{cell};3")) == [(2, sign)]


@pytest.mark.parametrize(
    "line",
    [
        "-5;+45 12 34 56 78;-1,5",
        "- ikke oplyst;+/- 2",
        "a=b;x @ y;navn@sted.dk",
        "=> se side 2",
        "==========",
        "@videnbank;-;+",
        "+45 (0) 12",
    ],
)
def test_a_cell_that_is_shown_is_let_through(line: str) -> None:
    assert list(formula_places(line)) == []


def test_long_lines_take_no_time() -> None:
    assert list(formula_places("-" * 200_000 + ";" + "-a" * 100_000)) == []
