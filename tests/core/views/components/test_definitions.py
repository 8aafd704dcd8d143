"""The terms that a page or a print has, with their meanings."""

from dataclasses import replace

from tests.core.bodies import body_of
from tests.core.records import VOCABULARY, entry, make_case, make_tool
from tests.core.sites import page, site_of
from videnbank.core.site.link import Link
from videnbank.core.views.components.definitions import Definition, TermBox, definition_lines
from videnbank.core.views.frame.term_box import page_terms, record_terms

TERMS = VOCABULARY.glossary.forms
RESEARCH = Definition("vb-ord-vive", "VIVE", "Et center, der forsker i velfærd.")
MEETING = Definition("vb-ord-tavlemoede", "tavlemøde", "Et kort møde foran en tavle & med alle.")


def linked(definition: Definition, name: str) -> Definition:
    """A definition to which the text leads, with the way back."""
    back_label = f"Tilbage til {definition.term} i teksten"
    return replace(definition, back=f"vb-her-{name}", back_label=back_label)


def test_a_record_explains_the_terms_of_its_body_and_of_its_fields() -> None:
    record = make_case(advice=["Hold et tavlemøde."], barriers=["Tavlemøder tog tid."])
    one = entry(record, "a", "VIVE skrev. KORA også.")
    assert record_terms(site_of(one), one) == TermBox(
        (MEETING, linked(RESEARCH, "vive")), Link("Se hele ordlisten", "ordliste/")
    )


def test_names_of_sources_and_pictures_are_no_terms_of_a_record() -> None:
    source = {"id": "kilde", "title": "VIVE om et tavlemøde", "publisher": "VIVE"}
    one = entry(make_case(sources=[source]), "a", "Læs [VIVE](https://vive.dk).")
    assert record_terms(site_of(one), one) is None


def test_a_page_explains_the_terms_of_its_text() -> None:
    plain = page("om/index.md")
    text = replace(plain, body=body_of("Et tavlemøde.", terms=TERMS))
    box = page_terms(site_of(), text)
    assert box is not None
    assert box.definitions == (linked(MEETING, "tavlemoede"),)
    assert page_terms(site_of(), plain) is None


def test_terms_are_sorted_as_danes_do() -> None:
    one = entry(make_tool(), "t", "VIVE, papirgang og tavlemøde.")
    box = record_terms(site_of(one), one)
    assert box is not None
    assert [item.term for item in box.definitions] == ["papirgang", "tavlemøde", "VIVE"]


def test_a_print_has_a_line_for_each_term() -> None:
    assert definition_lines(site_of(), ("vive",), ["Et tavlemøde."]) == (
        "tavlemøde: Et kort møde foran en tavle & med alle.",
        "VIVE: Et center, der forsker i velfærd.",
    )
    assert definition_lines(site_of(), (), ["Ingen ord."]) == ()
