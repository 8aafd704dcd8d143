import pytest

from videnbank.core.language.wording import MissingWordingError, Wording, danish
from videnbank.core.site.required_wording import check_wording, required_wording_keys


def test_every_kind_facet_filter_and_list_has_its_words() -> None:
    check_wording(danish())


def test_all_that_is_missing_is_named_at_once() -> None:
    lost = {"kinds.tool.other", "related.topic", "find.durations.20", "terms.areas"}
    wording = Wording({key: text for key, text in danish().texts.items() if key not in lost})
    with pytest.raises(MissingWordingError) as error:
        check_wording(wording)
    assert all(key in str(error.value) for key in lost)


def test_nothing_is_asked_for_twice() -> None:
    keys = list(required_wording_keys())
    # The words of kinds are those of the filter by kind too.
    assert {key for key in keys if keys.count(key) > 1} == {
        f"kinds.{kind}.other" for kind in ("case", "tool", "result", "news")
    }
