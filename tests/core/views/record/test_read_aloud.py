import json

import pytest

from tests.core.records import case, news, result, tool
from tests.core.sites import record_view, site_of
from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.views.record.read_aloud import read_aloud_file


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
    assert record_view(entry).spoken_facts == keys


def test_the_voice_gets_its_words_and_no_others() -> None:
    content = read_aloud_file(site_of()).decode()
    assert "<" not in content
    keys = json.loads(content).keys()
    assert {"open", "pause", "spoken", "unfinished"} <= keys
    assert "stop_words" not in keys
