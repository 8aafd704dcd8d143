import json

import pytest

from tests.core.records import case, news, result, tool
from tests.core.sites import record_view
from videnbank.core.catalogue.catalogue import AnyEntry


@pytest.mark.parametrize(
    ("entry", "keys"),
    [
        (tool("a", purpose="At prøve.", duration={"min": 20}), ("purpose", "duration")),
        (tool("a", purpose="At prøve."), ("purpose",)),
        (case("a", municipalities=["koege"], period={"start": "2019"}), ("where", "period")),
        (case("a", municipalities=["koege"]), ("where",)),
        (result("a"), ("kind",)),
        (news("a"), ("date",)),
    ],
)
def test_the_facts_that_a_listener_needs_are_read_if_a_source_states_them(
    entry: AnyEntry, keys: tuple[str, ...]
) -> None:
    assert record_view(entry).aloud.facts == keys


def test_the_speeds_go_from_slow_to_fast_and_one_is_normal() -> None:
    speeds = record_view(case("a")).aloud.speeds
    assert [(speed.factor, speed.label) for speed in speeds] == [
        ("0.75", "0,75 ×"),
        ("1", "1 ×"),
        ("1.25", "1,25 ×"),
        ("1.5", "1,5 ×"),
    ]
    assert [speed.factor for speed in speeds if speed.is_normal] == ["1"]


def test_the_script_gets_its_words_and_no_others() -> None:
    messages = record_view(case("a")).aloud.messages
    assert "<" not in messages
    keys = json.loads(messages).keys()
    assert {"pause", "spoken", "unfinished"} <= keys
    assert "stop_words" not in keys
