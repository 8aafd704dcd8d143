"""Where a body links its terms to their definitions."""

import pytest

from tests.core.bodies import body_of
from videnbank.core.markup.term_forms import TermForms

FORMS = TermForms(
    {
        "VIVE": "vive",
        "KORA": "vive",
        "MED": "med",
        "MED-udvalg": "med",
        "MED-udvalget": "med",
        "social kapital": "social-kapital",
    }
)


def linked(body: str) -> str:
    """The HTML with each link to a definition as [text](term)."""
    html = body_of(body, terms=FORMS).html.strip().replace("\n", " ")
    for term in ("vive", "med", "social-kapital"):
        html = html.replace(
            f'<a class="vb-term" href="#vb-ord-{term}" id="vb-her-{term}">', f"[{term}:"
        )
    return html


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("VIVE så på det. VIVE skrev.", "<p>[vive:VIVE</a> så på det. VIVE skrev.</p>"),
        ("KORA, i dag VIVE", "<p>[vive:KORA</a>, i dag VIVE</p>"),
        ("Et MED-udvalg", "<p>Et [med:MED-udvalg</a></p>"),
        ("Høj social\nkapital", "<p>Høj [social-kapital:social kapital</a></p>"),
        ("**VIVE** og _MED_", "<p><strong>[vive:VIVE</a></strong> og <em>[med:MED</a></em></p>"),
        ("VIVE & MEDs <b>", "<p>[vive:VIVE</a> &amp; [med:MEDs</a> &lt;b&gt;</p>"),
        ("- VIVE\n- VIVE", "<ul> <li>[vive:VIVE</a></li> <li>VIVE</li> </ul>"),
        ("Nul\\* VIVE\\*", "<p>Nul* [vive:VIVE</a>*</p>"),
    ],
)
def test_the_first_of_each_term_is_linked(body: str, html: str) -> None:
    assert linked(body) == html


@pytest.mark.parametrize(
    "body",
    [
        "## VIVE om *MED*",
        "Se [VIVEs *MED* side](https://vive.dk) ord",
        "Se <https://vive.dk/VIVE> og https://vive.dk/MED",
        "`VIVE` i kode",
        "```\nVIVE\n```",
        "    VIVE i en blok",
        "![VIVE](vive.png)",
        "| VIVE |\n|---|\n| ord |",
        "VIVE\n: Et center",
        '!!! note "VIVE"\n    Ring.',
        "> [!NOTE]\n> Ring.",
        "En note.[^1]\n\n[^1]: VIVE 2025.",
        "MED, MED og MED-udvalget\n\n*[MED]: Medbestemmelse",
    ],
)
def test_no_link_is_put_where_it_would_disturb(body: str) -> None:
    document = body_of(body, terms=FORMS)
    assert document.terms == ()
    assert "vb-term" not in document.html


def test_text_after_such_a_place_is_linked_again() -> None:
    body = "## VIVE\n\n[VIVE](https://vive.dk) og VIVE.\n\n| VIVE |\n|---|\n| MED |"
    assert body_of(body, terms=FORMS).terms == ("vive", "med")
    assert "og [vive:VIVE</a>" in linked(body)
    assert "<td>[med:MED</a></td>" in linked(body)


def test_a_body_tells_its_terms_in_order_and_its_texts_are_as_before() -> None:
    body = "Et MED-udvalg læste VIVE og [kilden](a.md)."
    document, plain = body_of(body, terms=FORMS), body_of(body)
    assert document.terms == ("med", "vive")
    assert plain.terms == ()
    assert document.texts == plain.texts
    assert document.links == plain.links
    assert document.anchors == plain.anchors


def test_an_author_cannot_make_such_a_link_nor_take_its_place() -> None:
    document = body_of('<a class="vb-term">VIVE</a>\n\n## Ord VIVE\n\n## vb-ord-vive')
    assert "<a " not in document.html
    assert document.anchors == {"ord-vive", "afsnit-vb-ord-vive"}
