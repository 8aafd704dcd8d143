import re
from typing import Any

import pytest

from tests.core.records import case, result, tool
from tests.core.sites import site_of, view_at
from tests.plugins.project_outline import ROOT
from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.views.lists.list_filters import MAX_GROUPS, MAX_OPTIONS, RadioGroup
from videnbank.core.views.lists.list_page import ListPage

STYLESHEET = ROOT / "plugins/videnbank/templates/assets/videnbank/list.css"
AREA = "omraader/aeldre.md"
TRACK = "spor/styrket-borgerkontakt.md"
OUTSIDE = {"tracks": None, "outside_tracks": "Bestyrelsen har optaget den."}


def page_at(uri: str, *entries: AnyEntry) -> ListPage:
    return view_at(site_of(*entries), uri, ListPage)


def groups(view: ListPage) -> dict[str, RadioGroup]:
    first = (view.first_filter,) if view.first_filter is not None else ()
    return {group.legend: group for group in (*first, *view.more_filters)}


def options(view: ListPage, legend: str) -> list[tuple[str, int]]:
    return [(option.text, option.count) for option in groups(view)[legend].options]


def test_a_filter_has_the_values_that_the_records_have() -> None:
    view = page_at(AREA, case("a"), case("b", **OUTSIDE), tool("t"))
    assert options(view, "Spor") == [("Styrket borgerkontakt", 2), ("Hører ikke til et spor", 1)]


def test_a_filter_that_tells_nothing_apart_is_left_out() -> None:
    assert groups(page_at(AREA, case("a"), case("b"))) == {}
    both = ["styrket-borgerkontakt", "frisaettende-ledelse-og-styring"]
    assert groups(page_at(AREA, case("a", tracks=both), case("b", tracks=both))) == {}


def test_an_area_asks_for_the_track_and_other_lists_for_the_area() -> None:
    entries = (case("a"), case("b", areas=["aeldre", "boern"], **OUTSIDE))
    assert list(groups(page_at(AREA, *entries))) == ["Spor"]
    assert list(groups(page_at(TRACK, case("a"), case("b", areas=["aeldre", "boern"])))) == [
        "Område"
    ]


def test_lists_of_one_kind_ask_for_both() -> None:
    cases = (case("a"), case("b", areas=["aeldre", "boern"], **OUTSIDE))
    assert list(groups(page_at("cases/index.md", *cases))) == ["Område", "Spor"]
    meeting = {"format": ["meeting"]}
    tools = (tool("a", **meeting), tool("b", areas=["boern"], **OUTSIDE, **meeting))
    assert list(groups(page_at("brug/meeting.md", *tools))) == ["Område", "Spor"]


def test_tools_are_told_apart_by_their_format_first() -> None:
    view = page_at(
        "vaerktoejer/index.md",
        tool("a", format=["meeting"]),
        tool("b", format=["meeting", "course"]),
        tool("c", areas=["boern"]),
    )
    assert view.first_filter is not None
    assert [option.id for option in view.first_filter.options] == [
        "vb-form-meeting",
        "vb-form-course",
    ]


@pytest.mark.parametrize("evidence", [["reported", "evaluated"], ["evaluated", "planned"]])
def test_a_record_is_known_as_well_as_its_best_known_outcome(evidence: list[str]) -> None:
    def outcomes(*levels: str) -> list[dict[str, Any]]:
        return [
            {
                "bottom_line": "quality",
                "finding": "Det hjalp.",
                "direction": "better",
                "evidence": level,
                "source": "vpt",
            }
            for level in levels
        ]

    source = [{"id": "vpt", "title": "VPT"}]
    view = page_at(
        "cases/index.md",
        case("a", outcomes=outcomes(*evidence), sources=source),
        case("b", outcomes=outcomes("claimed"), sources=source),
        case("c", sources=source),
    )
    assert options(view, "Hvor sikkert ved vi det?") == [("Evalueret", 1), ("Påstået", 1)]


def test_a_card_has_a_class_for_each_of_its_values() -> None:
    view = page_at(TRACK, tool("t"), case("c", areas=["boern"]), result("r"))
    kinds, areas = groups(view).values()
    assert [option.css_class for option in kinds.options] == ["vb-f1-1", "vb-f1-2", "vb-f1-3"]
    assert [option.text for option in areas.options] == ["Ældre", "Børn"]
    classes = {item.card.record: item.classes for item in view.cards}
    assert classes == {
        "tool/t": ("vb-v1-1", "vb-v2-1"),
        "case/c": ("vb-v1-2", "vb-v2-2"),
        "result/r": ("vb-v1-3", "vb-v2-1"),
    }


def test_the_stylesheet_follows_every_position() -> None:
    rules = STYLESHEET.read_text(encoding="utf-8")
    for state in (r":checked\)", r":target\):not\(:has\(\.vb-f\1:checked\)\)"):
        pairs = re.findall(
            rf"\.vb-list:has\(\.vb-f(\d+)-(\d+){state} \.vb-card:not\(\.vb-v\1-\2\)", rules
        )
        assert pairs == [
            (str(group), str(option))
            for group in range(1, MAX_GROUPS + 1)
            for option in range(1, MAX_OPTIONS + 1)
        ]
