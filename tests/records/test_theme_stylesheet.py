"""The theme's style sheet has no picture in it that a strict policy would refuse."""

from importlib.util import find_spec
from pathlib import Path

import pytest

from videnbank.records.theme_stylesheet import without_pictures


@pytest.mark.parametrize(
    "address",
    ["\"data:image/svg+xml;utf8,<svg a='(b)'/>\"", "'data:image/gif;base64,R0='", "data:,x"],
)
def test_a_picture_in_it_becomes_nothing(address: str) -> None:
    css = f"a{{mask-image:url({address});color:red}}b{{--icon:url({address})}}"
    nothing = "linear-gradient(#0000,#0000)"
    expected = f"a{{mask-image:{nothing};color:red}}b{{--icon:{nothing}}}"
    assert without_pictures(css.encode()).decode() == expected


def test_what_is_no_picture_in_it_stays() -> None:
    css = b'@font-face{src:url("x.woff2")}a::after{content:"data:"}'
    assert without_pictures(css) == css


def test_the_theme_s_own_has_none_left() -> None:
    theme = find_spec("material")
    assert theme is not None
    assert theme.origin is not None
    folder = Path(theme.origin).parent / "templates/assets/stylesheets"
    (file,) = folder.glob("main.*.css")
    assert b"url(" in file.read_bytes()
    assert b"data:" not in without_pictures(file.read_bytes())
