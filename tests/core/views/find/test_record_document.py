from dataclasses import replace

import pytest

from tests.core.records import MEASURE, OUTCOME, case, entry, make_case, news, result, tool
from tests.core.sites import record_view, searchable, site_of
from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.index.analyzer import WordAnalyzer
from videnbank.core.index.document import Alias, Passage, RecordDocument
from videnbank.core.index.field import Field
from videnbank.core.index.index_builder import IndexBuilder
from videnbank.core.index.query import read_query
from videnbank.core.index.search import search
from videnbank.core.markup.document import BodyText
from videnbank.core.model.vocabulary import Term, Vocabulary
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.views.components.time_needed import time_needed
from videnbank.core.views.find.record_document import body_passages, record_document

AUDIO = {"src": "a.mp3", "seconds": 9, "transcript": "Hør her."}
RUC = Alias("Roskilde Universitet", ("Roskilde Universitet", "RUC"))
STEPS = [{"title": "Mød op", "text": "Kom nu.", "points": ["Tag en kop."]}]


def document(record: AnyEntry) -> RecordDocument:
    return record_document(searchable(site_of(record)), record)


def passage(record: AnyEntry, anchor: str) -> Passage:
    (only,) = (item for item in document(record).passages if item.anchor == anchor)
    return only


def indexed_texts(record: AnyEntry) -> set[str]:
    return {text for _, text in document(record).texts()}


def test_a_record_is_found_at_its_address_with_what_its_card_shows() -> None:
    index = document(case("a", title="Kaffe", municipalities=["koege"]))
    assert (index.address, index.kind, index.label) == ("cases/a/", "case", "Case")
    assert (index.title, index.summary) == ("Kaffe", "Morgenmødet begynder med borgernes navne.")
    assert index.notes == ("Køge", "Ældre", "Styrket borgerkontakt")


def test_addresses_can_end_in_html() -> None:
    record = case("a")
    site = searchable(site_of(record, directory_urls=False))
    assert record_document(site, record).address == "cases/a/index.html"


def test_a_tool_tells_its_format_and_time_first() -> None:
    record = tool("t", format=["meeting"], duration={"min": 20, "max": 30})
    assert document(record).notes == (
        "Møde",
        time_needed(site_of(record), record.record),
        "Ældre",
        "Styrket borgerkontakt",
    )


@pytest.mark.parametrize(
    ("record", "is_tool"),
    [(case("a"), False), (tool("a"), True), (result("a"), False), (news("a"), False)],
)
def test_tools_are_told_from_other_kinds(record: AnyEntry, is_tool: bool) -> None:
    assert document(record).is_tool is is_tool


def test_facets_are_the_values_that_records_are_filtered_by() -> None:
    facets = document(case("a", municipalities=["koege"])).facets
    assert facets["kind"] == ("case",)
    assert facets["area"] == ("aeldre",)
    assert facets["municipality"] == ("koege",)


def test_facts_are_searched_by_their_labels() -> None:
    index = document(case("a", municipalities=["koege"], topics=["boevl"]))
    assert {"Køge", "Ældre", "Styrket borgerkontakt"} <= set(index.terms)
    assert "Ikke oplyst" not in indexed_texts(case("a"))


def test_texts_of_facts_are_searched_but_are_no_passage() -> None:
    record = tool("t", participants={"who": "Et helt team"}, purpose="At prøve.\n\nSå beslutte.")
    assert document(record).details == ("Et helt team",)
    assert "Et helt team" in indexed_texts(record)


def test_every_text_that_tells_of_the_subject_is_indexed_once() -> None:
    record = case("a", advice=["Begynd i det små."], barriers=["Vagtplanen."])
    texts = [text for _, text in document(record).texts()]
    assert texts.count("Begynd i det små.") == texts.count("Vagtplanen.") == 1


def test_provenance_is_not_searched() -> None:
    assert "En kilde" not in indexed_texts(case("a"))


def test_texts_stand_under_the_headings_of_the_page() -> None:
    record = case("a", barriers=["Vagtplanen."])
    section = passage(record, "vb-barriers")
    (own,) = (item for item in record_view(record).after_body if item.id == "barriers")
    assert section == Passage(Field.BODY, "vb-barriers", own.heading, own.items)


def test_outcomes_are_findings_under_their_bottom_line() -> None:
    record = case("a", outcomes=[{**OUTCOME, "measure": MEASURE}])
    panel = passage(record, "vb-bundlinje-quality")
    assert panel.field is Field.FINDINGS
    assert panel.texts == (OUTCOME["finding"], MEASURE["indicator"])
    assert panel.heading in {item.label for item in record_view(record).bottom_lines}


def test_the_conclusion_of_a_result_is_a_finding() -> None:
    conclusions = [
        item for item in document(result("r")).passages if "Ja, nogle steder." in item.texts
    ]
    assert [item.field for item in conclusions] == [Field.FINDINGS]


def test_steps_are_searched_with_their_points() -> None:
    section = passage(tool("a", steps=STEPS), "vb-trin")
    assert section.field is Field.STEPS
    assert section.texts == ("Mød op", "Kom nu.", "Tag en kop.")


def test_the_transcript_of_a_recording_is_searched() -> None:
    assert passage(case("a", audio=AUDIO), "vb-lyd").texts == ("Hør her.",)


def test_a_body_is_searched_under_its_own_headings() -> None:
    record = entry(make_case(), "a", "Vi *begyndte*.\n\n## Bagefter\n\nSå gik det.")
    bodies = [item for item in document(record).passages if item.anchor in {"", "bagefter"}]
    assert Passage(Field.BODY, "", "", ("Vi begyndte.",)) in bodies
    assert Passage(Field.BODY, "bagefter", "Bagefter", ("Så gik det.",)) in bodies


def test_a_heading_with_headings_alone_below_it_is_searched() -> None:
    record = entry(make_case(), "a", "## Forløbet\n\n### Først\n\nVi begyndte.")
    assert "Forløbet" in indexed_texts(record)


def test_what_a_record_lacks_is_no_passage() -> None:
    assert all(item.texts for item in document(case("a")).passages)
    anchors = {item.anchor for item in document(case("a")).passages}
    assert not anchors & {"vb-trin", "vb-lyd", "vb-hent", "vb-bundlinje-quality"}


@pytest.mark.parametrize(
    "record",
    [
        entry(
            make_case(audio=AUDIO, barriers=["Tid."], advice=["Tal."], outcomes=[OUTCOME]),
            "a",
            "## Bagefter\n\nSå gik det.",
        ),
        tool("t", steps=STEPS),
        result("r", outcomes=[OUTCOME]),
        news("n"),
    ],
    ids=["case", "tool", "result", "news"],
)
def test_passages_have_anchors_that_the_page_has(record: AnyEntry) -> None:
    view = record_view(record)
    sections = (*view.under_lead, *view.before_steps, *view.before_body, *view.after_body)
    ids = {
        *(f"vb-{section.id}" for section in sections if section.heading),
        *(f"vb-bundlinje-{panel.id}" for panel in view.bottom_lines),
        *record.body.anchors,
        *(["vb-trin"] if view.steps else []),
        *(["vb-lyd"] if view.audio else []),
        *(["vb-hent"] if view.downloads else []),
    }
    anchors = [item.anchor for item in document(record).passages if item.anchor]
    assert set(anchors) <= ids
    assert len(anchors) == len(set(anchors))


def test_passages_stand_in_the_order_of_the_texts_of_a_body() -> None:
    texts = (
        BodyText(1, "a"),
        BodyText(2, "H", "h", is_heading=True),
        BodyText(3, "I", "i", is_heading=True),
        BodyText(4, "b", "i"),
        BodyText(5, "c", "i"),
    )
    assert list(body_passages(texts)) == [
        Passage(Field.BODY, "", "", ("a",)),
        Passage(Field.BODY, "h", "H", ()),
        Passage(Field.BODY, "i", "I", ("b", "c")),
    ]
    assert list(body_passages(())) == []


def test_other_names_of_its_terms_find_a_record() -> None:
    index = document(case("a", topics=["boevl"]))
    (alias,) = (item for item in index.aliases if item.label == "Bøvl i hverdagen")
    assert alias.names == ("bureaukrati", "Bureaukrati", "Papirarbejde"), "retired terms too"


@pytest.mark.parametrize(
    ("summary", "body", "aliases"),
    [
        ("Et forløb.", "Vi begyndte.", ()),
        ("Et forløb.", "RUC var med.", (RUC,)),
        ("Roskilde Universitet var med.", "", (RUC,)),
    ],
)
def test_the_names_of_an_organisation_that_is_mentioned_find_a_record(
    summary: str, body: str, aliases: tuple[Alias, ...]
) -> None:
    record = entry(make_case(summary=summary), "a", body)
    term = Term(id="ruc", label=RUC.label, synonyms=RUC.names[1:])
    analysis = WordAnalyzer(Vocabulary.of({TermList.ORGANISATIONS: (term,)}), {})
    names = record_document(replace(site_of(record), analysis=analysis), record).aliases
    assert tuple(alias for alias in names if alias == RUC) == aliases


def test_records_sort_by_day_and_as_danes_sort_titles() -> None:
    titles = ["Nr. 9", "Nr. 10", "Ærlig", "Åbent møde", "Aalborg vil"]
    documents = [document(case("a", title=title)) for title in titles]
    assert sorted(documents, key=lambda item: item.title_key) == documents
    early, late = (case("a", published=f"2026-01-0{day}") for day in (1, 2))
    assert document(late).published - document(early).published == 1


def test_only_a_searchable_site_has_documents() -> None:
    record = case("a")
    with pytest.raises(AssertionError):
        record_document(replace(site_of(record), analysis=None), record)


@pytest.mark.parametrize(
    "typed",
    ["dokumentation", "triagemøder", "kerneopgaven", "fleksibel finansiering", "flex-ordning"],
)
def test_a_text_out_of_a_pdf_is_found_in_spite_of_what_it_hides(typed: str) -> None:
    record = entry(
        make_case(
            title="Doku\u00admenta\u00adtion i hjemmeplejen",
            summary="De holdt tri\u00adage\u00admø\u00adder hver dag.",
        ),
        "a",
        "Kerne\u00adopgaven er vigtig.\n\nFlex\u2011ordning og \ufb02eksibel \ufb01nansiering.",
    )
    site = searchable(site_of(record))
    assert site.analysis is not None
    builder = IndexBuilder(site.analysis)
    builder.add(record_document(site, record))
    index = builder.finish()
    query = read_query(typed, index)
    assert query.unknown == ()
    assert [hit.document for hit in search(index, query)] == [0]
