import pytest
from lxml import html
from markdown import Markdown
from markdown.extensions import Extension

from videnbank.core.markup.sanitizer import sanitize
from videnbank.core.markup.scrollable_tables import ScrollableTables

TABLE = "| Belæg | *Hvad* det `betyder` |\n|---|---|\n| Målt | Der er et tal |\n"


def rendered(text: str) -> html.HtmlElement:
    """The body as published."""
    extensions: list[str | Extension] = ["tables", "md_in_html", "abbr", ScrollableTables()]
    return html.fragment_fromstring(
        sanitize(Markdown(extensions=extensions).convert(text)), create_parent="main"
    )


def test_a_table_is_wrapped_in_a_focusable_container() -> None:
    (box,) = rendered(f"Før.\n\n{TABLE}\nEfter.")[1:2]
    assert box.tag == "div"
    assert box.items() == [
        ("aria-label", "Belæg, Hvad det betyder"),
        ("class", "vb-scroll"),
        ("role", "group"),
        ("tabindex", "0"),
    ]
    assert [child.tag for child in box] == ["table"]


def test_content_around_a_table_is_unchanged() -> None:
    body = rendered(f"Før.\n\n{TABLE}\nImellem.\n\n{TABLE}\nEfter.")
    assert [child.tag for child in body] == ["p", "div", "p", "div", "p"]
    assert "".join(body[2].itertext()) == "Imellem."


def test_a_nested_table_is_wrapped() -> None:
    body = rendered(f'<div markdown="1">\n\n{TABLE}\n</div>')
    assert len(body.xpath("./div/div[@class='vb-scroll']/table")) == 1


@pytest.mark.parametrize("head", ["<b>A</b> | B", r"\*A | B", "**A**&amp; | B"])
def test_the_label_contains_text_only(head: str) -> None:
    (box,) = rendered(f"| {head} |\n|---|---|\n| 1 | 2 |\n")
    name = box.get("aria-label")
    assert name is not None
    assert name.endswith(", B")
    assert not {"\x02", "\x03", "<", ">"} & set(name)


def test_a_table_with_an_empty_header_has_no_label() -> None:
    (box,) = rendered("| | |\n|---|---|\n| 1 | 2 |\n")
    assert "aria-label" not in box.attrib


def test_authors_cannot_make_other_elements_focusable() -> None:
    source = '<div tabindex="5" role="alert" class="vb-scroll x">a</div><p role="group" tabindex="0">b</p>'
    box, text = html.fragments_fromstring(sanitize(source))
    assert box.items() == [("class", "vb-scroll")]
    assert text.items() == []
