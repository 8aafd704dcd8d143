"""No sentence of the content has a number or a date that no source of it has."""

from collections import Counter
from pathlib import Path

import pytest

from tests.content.figure_table import Figures, FigureTable, figures_in, identity, read_table
from tests.content.unsourced import PAGES, VOCABULARY_COUNTS, examined, unsourced
from tests.core.projects import CASE, check_files
from videnbank.core.language.figures import ProseDate
from videnbank.core.loading.check_project import ProjectCheck
from videnbank.core.model.vocabulary_field import TermList

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def check() -> ProjectCheck:
    return examined(ROOT)


@pytest.fixture(scope="module")
def table() -> FigureTable:
    return read_table()


def test_every_number_and_date_of_the_content_has_a_source(
    check: ProjectCheck, table: FigureTable
) -> None:
    assert not check.issues
    without = "\n".join(map(str, unsourced(ROOT, check, table)))
    assert not without, f"take these out, or add what the source has to the table:\n{without}"


def test_all_content_is_looked_at(check: ProjectCheck) -> None:
    pages = [page.path for page in check.pages if page.path.startswith(PAGES)]
    assert len(check.entries) > 100
    assert len(pages) > 10
    assert {start for start in PAGES if any(page.startswith(start) for page in pages)} == set(PAGES)


def test_the_table_names_sources_that_are_there(check: ProjectCheck, table: FigureTable) -> None:
    there = {str(e.reference): {s.id for s in e.record.sources} for e in check.entries}
    named = {(record, source) for record, ids in table.sources.items() for source in ids}
    assert sorted(f"{r} {s}" for r, s in named if s not in there.get(r, set())) == []
    paths = [page.path for page in check.pages]
    assert [p for p in table.pages if not any(path.startswith(p) for path in paths)] == []


def test_the_table_states_the_figures_of_a_source_once(
    check: ProjectCheck, table: FigureTable
) -> None:
    stated = Counter(
        identity(source)
        for entry in check.entries
        for source in entry.record.sources
        if source.id in table.sources.get(str(entry.reference), {})
    )
    assert [source for source, times in stated.items() if times > 1] == []


def test_every_line_of_the_table_has_a_figure(table: FigureTable) -> None:
    texts = [text for ids in table.sources.values() for lines in ids.values() for text in lines]
    texts += [text for lines in table.pages.values() for text in lines]
    assert [text for text in texts if figures_in([text]) == Figures()] == []


def test_the_lists_of_the_bank_have_as_many_terms_as_the_test_takes_for_granted(
    check: ProjectCheck,
) -> None:
    lists = {
        "spor": TermList.TRACKS,
        "bundlinjer": TermList.BOTTOM_LINES,
        "områder": TermList.AREAS,
        "velfærdsområder": TermList.AREAS,
        "belæg": TermList.EVIDENCE,
        "retninger": TermList.DIRECTIONS,
    }
    counts = {noun: len(check.vocabulary.ids(terms)) for noun, terms in lists.items()}
    assert counts == VOCABULARY_COUNTS


def found(root: Path, body: str, *figures: str, case: str = CASE) -> list[str]:
    """What is found in a case with this body, whose source has these figures."""
    text = case.replace("Brødtekst.", body)
    check = check_files(root, {"cases/a/index.md": text})
    assert not check.issues
    return list(map(str, unsourced(root, check, FigureTable({"case/a": {"kilde": figures}}, {}))))


def test_a_number_without_a_source_is_told_with_its_sentence(tmp_path: Path) -> None:
    body = "Det gik godt. De var\n37 i alt, og 12 blev.\n\n- Tyve dage"
    assert found(tmp_path, body, "37 medarbejdere") == [
        "cases/a/index.md:15  12: De var 37 i alt, og 12 blev.",
        "cases/a/index.md:17  Tyve: Tyve dage",
    ]


@pytest.mark.parametrize(
    ("body", "figures"),
    [
        ("Tredive af dem blev i 2019.", ["30 medarbejdere", "2018-2020"]),
        ("Over halvdelen kom den 4. februar.", ["halvdelen", "4. februar 2025"]),
        ("Det gav tre ting:\n\n- a\n- b\n- c", []),
        ("Det handler om to ting. Det ene kommer først.", []),
        ("Det er ét af de to spor og en af tre bundlinjer.", []),
        ("Beløbet var 9 mio. kr.", ["9 millioner kroner"]),
    ],
)
def test_a_number_of_a_source_or_of_the_text_itself_is_explained(
    body: str, figures: list[str], tmp_path: Path
) -> None:
    assert found(tmp_path, body, *figures) == []


@pytest.mark.parametrize(
    ("body", "figures"),
    [
        ("Det gav tre ting:\n\n- a\n- b", ["2 ting"]),
        ("Det handler om fire ting.", []),
        ("De brugte to dage.", ["3 dage"]),
        ("Det var i 2017.", ["2018-2020"]),
        ("Det var den 5. februar 2025.", ["4. februar 2025", "februar 2025"]),
        ("Det er fire spor.", []),
        ("Halvdelen blev.", ["50 procent"]),
    ],
)
def test_a_number_that_nothing_explains_is_found(
    body: str, figures: list[str], tmp_path: Path
) -> None:
    assert len(found(tmp_path, body, *figures)) == 1


def test_fields_of_their_own_are_looked_at(tmp_path: Path) -> None:
    case = CASE.replace(
        "stage: running", "stage: running\nperiod: {start: 2012}\neffort: {people: 30}"
    )
    assert found(tmp_path, "Tekst.", case=case) == [
        "cases/a/index.md:1  2012: period.start",
        "cases/a/index.md:1  30: effort.people",
    ]
    assert found(tmp_path, "Tekst.", "30 personer fra 2012", case=case) == []


def test_a_record_that_a_paragraph_links_to_lends_its_figures(tmp_path: Path) -> None:
    files = {
        "cases/a/index.md": CASE.replace("Brødtekst.", "[B](../b/index.md) har 48.\n\nIkke 48."),
        "cases/b/index.md": CASE.replace("Kaffe først", "B").replace("En kilde", "En kilde til"),
    }
    check = check_files(tmp_path, files)
    table = FigureTable({"case/b": {"kilde": ("48 eksempler",)}}, {})
    assert list(map(str, unsourced(tmp_path, check, table))) == [
        "cases/a/index.md:16  48: Ikke 48."
    ]


@pytest.mark.parametrize(
    ("date", "known", "has"),
    [
        (ProseDate(0, "", 2012), ProseDate(0, "", 2011, until=2012), True),
        (ProseDate(0, "", 2013), ProseDate(0, "", 2011, until=2012), False),
        (ProseDate(0, "", 2011, until=2012), ProseDate(0, "", 2011, until=2012), True),
        (ProseDate(0, "", 2011, until=2014), ProseDate(0, "", 2011, until=2012), False),
        (ProseDate(0, "", 2016, 4), ProseDate(0, "", 2016, 4, 15), True),
        (ProseDate(0, "", 2016, 5), ProseDate(0, "", 2016, 4, 15), False),
        (ProseDate(0, "", 2016, 4, 15), ProseDate(0, "", 2016), False),
        (ProseDate(0, "", 0, 4, 15), ProseDate(0, "", 2016, 4, 15), True),
    ],
)
def test_a_date_may_be_less_precise_than_its_source_and_never_more(
    date: ProseDate, known: ProseDate, *, has: bool
) -> None:
    assert Figures(dates=frozenset({known})).have_date(date) is has
