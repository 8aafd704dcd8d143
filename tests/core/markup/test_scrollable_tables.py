import pytest
from lxml import html
from markdown import Markdown
from markdown.extensions import Extension

from videnbank.core.markup.sanitizer import sanitize
from videnbank.core.markup.scrollable_tables import ScrollableTables

TABLE = "| Belæg | *Hvad* det `betyder` |\n|---|---|\n| Målt | Der er et tal |\n"


def rendered(text: str) -> html.HtmlElement:
    """A body as it is published."""
    extensions: list[str | Extension] = ["tables", "md_in_html", "abbr", ScrollableTables()]
    return html.fragment_fromstring(
        sanitize(Markdown(extensions=extensions).convert(text)), create_parent="main"
    )


def test_a_table_stands_in_a_box_that_the_keyboard_reaches() -> None:
    (box,) = rendered(f"Før.\n\n{TABLE}\nEfter.")[1:2]
    assert box.tag == "div"
    assert box.items() == [
        ("aria-label", "Belæg, Hvad det betyder"),
        ("class", "vb-scroll"),
        ("role", "group"),
        ("tabindex", "0"),
    ]
    assert [child.tag for child in box] == ["table"]


def test_what_stands_round_a_table_stays_round_it() -> None:
    body = rendered(f"Før.\n\n{TABLE}\nImellem.\n\n{TABLE}\nEfter.")
    assert [child.tag for child in body] == ["p", "div", "p", "div", "p"]
    assert "".join(body[2].itertext()) == "Imellem."


def test_a_table_inside_something_is_boxed_too() -> None:
    body = rendered(f'<div markdown="1">\n\n{TABLE}\n</div>')
    assert len(body.xpath("./div/div[@class='vb-scroll']/table")) == 1


@pytest.mark.parametrize("head", ["<b>A</b> | B", r"\*A | B", "**A**&amp; | B"])
def test_a_box_is_named_by_text_alone(head: str) -> None:
    (box,) = rendered(f"| {head} |\n|---|---|\n| 1 | 2 |\n")
    name = box.get("aria-label")
    assert name is not None
    assert name.endswith(", B")
    assert not {"\x02", "\x03", "<", ">"} & set(name)


def test_a_table_without_words_in_its_head_has_no_name() -> None:
    (box,) = rendered("| | |\n|---|---|\n| 1 | 2 |\n")
    assert "aria-label" not in box.attrib


def test_a_text_cannot_make_other_boxes_reachable() -> None:
    said = '<div tabindex="5" role="alert" class="vb-scroll x">a</div><p role="group" tabindex="0">b</p>'
    box, text = html.fragments_fromstring(sanitize(said))
    assert box.items() == [("class", "vb-scroll")]
    assert text.items() == []
