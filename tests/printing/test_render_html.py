"""Whatever stands in a record is text on paper: never markup, and never the end of an attribute."""

from dataclasses import replace
from typing import Any

import pytest

from tests.core.records import OUTCOME, case, result, tool
from tests.core.sites import site_of
from tests.plugins.built_site import Document
from tests.printing.print_setup import SITE, print_templates
from videnbank.core.markup.sanitizer import CleanHtml
from videnbank.core.views.prints.booklet import print_booklet
from videnbank.core.views.prints.card import card_layouts
from videnbank.core.views.prints.deck import CardProof, ProofSide, print_deck
from videnbank.core.views.prints.imprint import Imprint
from videnbank.core.views.prints.sheet import print_sheet
from videnbank.printing.render_html import PrintView

HOSTILE = """</title><script>x()</script> "' onload='x()' &lt; {{ 7 * 7 }}"""
IMPRINT = Imprint(HOSTILE, SITE)
TOOL = tool(
    "a", steps=[{"title": "Begynd", "minutes": 5, "text": "Sig goddag."}], caution=["Pas på."]
)
CASE = case("b", tools=["tool/a"], outcomes=[OUTCOME])
EDITION = site_of(TOOL, CASE, result("c", outcomes=[OUTCOME]))


def hostile(view: Any) -> PrintView:
    """The view with every text of its own turned against whoever reads it."""
    texts = [
        name
        for name in type(view).__dataclass_fields__
        if type(getattr(view, name)) is str and name != "template"
    ]
    changed: PrintView = replace(view, **dict.fromkeys(texts, HOSTILE))
    return changed


def views() -> list[PrintView]:
    layouts = card_layouts(EDITION, IMPRINT, TOOL)
    front = replace(layouts.fronts[0], title=HOSTILE, purpose=HOSTILE, more=HOSTILE)
    back = replace(layouts.backs[0], title=HOSTILE, caution=(HOSTILE,), address=HOSTILE)
    return [
        print_sheet(EDITION, IMPRINT, TOOL),
        print_deck(EDITION, IMPRINT, "styrket-borgerkontakt", [front], [back]),
        print_booklet(EDITION, IMPRINT, "aeldre", CleanHtml("<p>Om <b>området</b>.</p>")),
        CardProof("", (ProofSide(HOSTILE, front=front), ProofSide(HOSTILE, back=back))),
    ]


@pytest.mark.parametrize("view", views(), ids=lambda view: type(view).__name__)
def test_a_hostile_text_stays_text(view: PrintView) -> None:
    page = Document("", print_templates().render(hostile(view)))
    assert page.all("//script") == []
    assert page.texts("//@onload") == []
    assert page.text("//title") == HOSTILE
    assert "49" not in page.text("//body")


def test_the_cleaned_text_of_an_area_keeps_its_markup() -> None:
    html = print_templates().render(views()[2])
    assert "<p>Om <b>området</b>.</p>" in html


def test_a_picture_s_words_stay_in_their_attribute() -> None:
    code = Document("", print_templates().render(views()[0])).one("//img")
    assert code.get("src") == f"qr:{SITE}vaerktoejer/a/"
    assert set(code.attrib) == {"class", "src", "alt"}
