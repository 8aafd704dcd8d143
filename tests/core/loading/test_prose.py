from pathlib import Path

import pytest

from tests.core.bodies import body_of
from tests.core.records import make_case, make_tool
from videnbank.core.catalogue.entry import ContentEntry
from videnbank.core.catalogue.project import Project
from videnbank.core.loading.prose import body_texts, field_texts, record_texts
from videnbank.core.model.reference import Kind, Reference


def texts_of(body: str) -> list[tuple[int, str]]:
    return [(text.line, text.text) for text in body_texts(body_of(body, 10))]


def test_headings_paragraphs_list_items_and_cells_are_a_text_each() -> None:
    body = "## Det gjorde de\n\nDe talte\nsammen.\n\n- med *borgere*\n- med MED\n\n| Del |\n|---|\n| to |\n"
    assert texts_of(body) == [
        (10, "Det gjorde de"),
        (12, "De talte\nsammen."),
        (15, "med borgere"),
        (16, "med MED"),
        (18, "Del"),
        (20, "to"),
    ]


def test_code_and_addresses_are_left_out() -> None:
    body = "Se [Haderslev](../a/index.md), `tools` og mere.\n\n```yaml\ntools: []\n```\n"
    assert texts_of(body) == [(10, "Se Haderslev,  og mere.")]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ('!!! note "Husk"\n    Ring først.\n', "Husk"),
        ("Æbler[^a]\n\n[^a]: Kilden.\n", "Æbler"),
        (
            "De holdt dokumen\u00adtations\u200bfri en \ufb01n dag.\n",
            "De holdt dokumentationsfri en fin dag.",
        ),
    ],
)
def test_marks_and_invisible_signs_are_left_out(body: str, text: str) -> None:
    assert texts_of(body)[0][1].strip() == text.strip()


def test_what_stands_indented_in_an_admonition_is_text() -> None:
    assert texts_of("!!! note\n\n    Ring først.\n")[-1] == (12, "Ring først.")


def test_fields_that_people_read_are_told_with_their_place() -> None:
    tool = make_tool(
        steps=[{"title": "Se efter", "text": "Gå en tur.", "points": ["Hvem?", "Hvad?"]}],
        audio={"src": "lyd.mp3", "seconds": 20, "transcript": "Hør her."},
        participants={"min": 2, "who": "Alle"},
        sources=[{"id": "kilde", "title": "En kilde", "url": "https://vpt.dk/noget"}],
    )
    assert list(field_texts(tool)) == [
        (("title",), "Kaffe først"),
        (("summary",), "Morgenmødet begynder med borgernes navne."),
        (("sources", 0, "title"), "En kilde"),
        (("audio", "transcript"), "Hør her."),
        (("purpose",), "At prøve af, før I beslutter."),
        (("participants", "who"), "Alle"),
        (("steps", 0, "title"), "Se efter"),
        (("steps", 0, "text"), "Gå en tur."),
        (("steps", 0, "points", 0), "Hvem?"),
        (("steps", 0, "points", 1), "Hvad?"),
    ]


def test_each_text_of_a_record_stands_on_its_line(tmp_path: Path) -> None:
    front_matter = 'title: "Kaffe først"\nsummary: "Kort."\nadvice:\n  - "Ring."\n  - "Lyt."\n'
    (tmp_path / "index.md").write_text(f"---\n{front_matter}---\n\nBrødtekst.\n", "utf-8")
    case = make_case(summary="Kort.", advice=["Ring.", "Lyt."])
    entry = ContentEntry(Reference(Kind.CASE, "a"), case, "index.md", body_of("\nBrødtekst.\n", 8))
    lines = {text.text: text.line for text in record_texts(Project(tmp_path), entry)}
    assert (lines["Kort."], lines["Ring."], lines["Lyt."], lines["Brødtekst."]) == (3, 5, 6, 9)


def test_a_file_that_has_gone_since_still_gives_its_texts(tmp_path: Path) -> None:
    entry = ContentEntry(Reference(Kind.CASE, "a"), make_case(), "index.md", body_of("Tekst.", 8))
    assert [text.line for text in record_texts(Project(tmp_path), entry)] == [1, 1, 1, 8]
