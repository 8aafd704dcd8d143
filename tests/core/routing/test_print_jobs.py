from tests.core.records import case, catalogue_of, entry, make_tool, news, result, tool
from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.routing.print_jobs import Print, PrintKind, has_sheet, prints_of

SHEET, DECK, BOOKLET = PrintKind.SHEET, PrintKind.DECK, PrintKind.BOOKLET
TRACK = "styrket-borgerkontakt"


def prints(*entries: AnyEntry) -> list[tuple[PrintKind, str]]:
    return [(document.kind, document.id) for document in prints_of(catalogue_of(*entries))]


def test_a_tool_gives_a_sheet_a_deck_of_its_track_and_a_booklet_of_its_area() -> None:
    assert prints(tool("trekanten")) == [(SHEET, "trekanten"), (DECK, TRACK), (BOOKLET, "aeldre")]


def test_a_case_or_result_gives_only_a_booklet() -> None:
    assert prints(case("kaffe")) == prints(result("svar")) == [(BOOKLET, "aeldre")]


def test_news_gives_no_print() -> None:
    assert prints(news("nyt")) == []


def test_a_tool_outside_the_tracks_is_in_no_deck() -> None:
    documents = prints(tool("trekanten", tracks=None, outside_tracks="Til alle."))
    assert documents == [(SHEET, "trekanten"), (BOOKLET, "aeldre")]


def test_a_withdrawn_tool_has_no_sheet() -> None:
    withdrawn = {"reason": "Forældet.", "date": "2026-02-01"}
    assert prints(tool("trekanten", state="withdrawn", withdrawn=withdrawn)) == []


def test_a_sheet_supplied_by_the_author_is_kept() -> None:
    own = entry(
        make_tool(), "trekanten", files=frozenset({"vaerktoejer/trekanten/trekanten-ark.pdf"})
    )
    assert not has_sheet(own)
    assert (SHEET, "trekanten") not in prints(own)


def test_file_names_are_meaningful() -> None:
    addresses = [
        Print(SHEET, "trekanten").address,
        Print(DECK, TRACK).address,
        Print(BOOKLET, "aeldre").address,
    ]
    assert addresses == [
        "vaerktoejer/trekanten/trekanten-ark.pdf",
        "spor/styrket-borgerkontakt/styrket-borgerkontakt-kort.pdf",
        "omraader/aeldre/aeldre-haefte.pdf",
    ]
