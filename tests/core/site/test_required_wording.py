import pytest

from videnbank.core.language.wording import MissingWordingError, Wording, danish
from videnbank.core.site.required_wording import check_wording, required_wording_keys


def test_the_wording_has_all_required_keys() -> None:
    check_wording(danish())


def test_all_missing_keys_are_reported_together() -> None:
    lost = {"kinds.tool.other", "related.topic", "find.durations.20", "terms.areas"}
    wording = Wording({key: text for key, text in danish().texts.items() if key not in lost})
    with pytest.raises(MissingWordingError) as error:
        check_wording(wording)
    assert all(key in str(error.value) for key in lost)


def test_no_key_is_required_twice() -> None:
    keys = list(required_wording_keys())
    # The words of kinds are those of the filter by kind too.
    assert {key for key in keys if keys.count(key) > 1} == {
        f"kinds.{kind}.other" for kind in ("case", "tool", "result", "news")
    }
