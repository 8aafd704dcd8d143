from dataclasses import replace

from tests.core.records import MEASURE, OUTCOME, case, tool
from tests.core.sites import site_of
from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.index.analyzer import WordAnalyzer
from videnbank.core.views.kinds.cards import Cards
from videnbank.core.views.record.index_document import IndexDocument, index_document
from videnbank.core.views.record.page import record_page


def document(entry: AnyEntry) -> IndexDocument | None:
    site = site_of(entry)
    analysis = WordAnalyzer(site.catalogue.vocabulary, {})
    site = replace(site, analysis=analysis)
    return index_document(site, entry, record_page(site, Cards(site), entry))


def indexed(entry: AnyEntry) -> IndexDocument:
    document_or_none = document(entry)
    assert document_or_none is not None
    return document_or_none


def test_a_record_is_found_at_its_address() -> None:
    assert indexed(case("a", title="Kaffe")).address == "/cases/a/"
    assert indexed(case("a", title="Kaffe")).title == "Kaffe"


def test_facts_that_no_source_gives_are_not_searched() -> None:
    facts = indexed(case("a", municipalities=["koege"])).facts
    assert "Køge" in facts
    assert "Ikke oplyst" not in facts


def test_texts_stand_under_the_headings_of_the_page() -> None:
    index = indexed(case("a", barriers=["Vagtplanen."], outcomes=[{**OUTCOME, "measure": MEASURE}]))
    after_body = {part.id: part for part in index.after_body}
    assert after_body["vb-barriers"].texts == ("Vagtplanen.",)
    (panel,) = (part for part in index.after_body if part.id.startswith("vb-bundlinje-"))
    assert OUTCOME["finding"] in panel.texts


def test_steps_are_searched_with_their_points() -> None:
    steps = [{"title": "Mød op", "text": "Kom nu.", "points": ["Tag en kop."]}]
    (part,) = (p for p in indexed(tool("a", steps=steps)).before_body if p.id == "vb-trin")
    assert part.texts == ("Mød op", "Kom nu.", "Tag en kop.")


def test_the_transcript_of_a_recording_is_searched() -> None:
    audio = {"src": "a.mp3", "seconds": 9, "transcript": "Hør her."}
    (part,) = (p for p in indexed(case("a", audio=audio)).after_body if p.id == "vb-lyd")
    assert part.texts == ("Hør her.",)


def test_records_sort_by_day_and_as_danes_sort_titles() -> None:
    def title_key(title: str) -> str:
        return dict(indexed(case("a", title=title)).fields.sorts)["title"]

    titles = ["Nr. 9", "Nr. 10", "Ærlig", "Åbent møde", "Aalborg vil"]
    assert sorted(titles, key=title_key) == titles
    assert title_key("Øl").isascii()


def test_a_record_taken_back_is_not_found() -> None:
    withdrawn = {"reason": "Rettet.", "date": "2026-03-01"}
    assert document(case("a", state="withdrawn", withdrawn=withdrawn)) is None
