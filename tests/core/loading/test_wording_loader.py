import pytest

from videnbank.core.language.wording import danish
from videnbank.core.loading.text_source import TextFile
from videnbank.core.loading.wording_loader import read_wording


def told(text: str) -> list[str]:
    _, issues = read_wording(TextFile("ord.yml", text), danish())
    return [f"{issue.field} {issue.code}" for issue in issues]


def test_words_of_ones_own_lie_over_those_of_the_package() -> None:
    text = 'site: {home: "Start"}\nlists:\n  records.one: "{n} ting"\n'
    wording, issues = read_wording(TextFile("ord.yml", text), danish())
    assert issues == ()
    assert wording.text("site.home") == "Start"
    assert wording.count("lists.records", 1) == "1 ting"
    assert wording.count("lists.records", 2) == danish().count("lists.records", 2)
    assert danish().text("site.home") == "Forside"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("site: {hjem: Start}", "site.hjem unknown-key"),
        ("hjem: Start", "hjem unknown-key"),
        ("site: {home: {a: b}}", "site.home.a unknown-key"),
        ("site: Start", "site wrong-type"),
        ("site: {home: 7}", "site.home wrong-type"),
        ("site: {home: [a]}", "site.home wrong-type"),
        ('site: {home: " "}', "site.home empty-value"),
        ('lists: {records.one: "ting"}', "lists.records.one missing-placeholder"),
        ('site: {home: "{n}"}', "site.home unknown-placeholder"),
        ('site: {home: "{"}', "site.home unknown-placeholder"),
        ('site: {home: "{0}"}', "site.home unknown-placeholder"),
        ('site: {home: "{n!r}"}', "site.home unknown-placeholder"),
    ],
)
def test_what_cannot_be_shown_is_a_mistake(text: str, wrong: str) -> None:
    assert set(told(f"{text}\n")) == {wrong}


def test_an_unknown_key_is_told_with_the_nearest() -> None:
    _, issues = read_wording(TextFile("ord.yml", "site: {hom: Start}\n"), danish())
    assert dict(issues[0].details)["suggestion"] == "site.home"


def test_braces_may_be_written_twice_to_stand_for_themselves() -> None:
    assert told('site: {home: "{{n}}"}\n') == []
