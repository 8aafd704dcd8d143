import pytest

from tests.core.records import VOCABULARY, VOCABULARY_TEXT
from videnbank.core.loading.text_source import TextFile
from videnbank.core.loading.vocabulary_loader import CLOSED_LISTS, read_vocabulary
from videnbank.core.model.vocabulary_field import TermList


def issues_after(old: str = "", new: str = "") -> list[str]:
    assert old in VOCABULARY_TEXT
    text = VOCABULARY_TEXT.replace(old, new, 1) if old else VOCABULARY_TEXT
    _, issues = read_vocabulary(TextFile("vocabulary.yml", text))
    return [f"{issue.field} {issue.code.value}".strip() for issue in issues]


def test_a_right_vocabulary_is_read_whole() -> None:
    assert issues_after() == []
    assert VOCABULARY.label(TermList.AREAS, "aeldre") == "Ældre"
    assert VOCABULARY.term(TermList.AREAS, "aeldre").synonyms == ("ældrepleje",)
    assert VOCABULARY.successor(TermList.TOPICS, "papirarbejde") == "boevl"


def test_a_bank_of_no_programme_has_no_success_criteria() -> None:
    assert len(VOCABULARY.ids(TermList.SUCCESS_CRITERIA)) == 9
    text = VOCABULARY_TEXT[: VOCABULARY_TEXT.index("success_criteria:")]
    vocabulary, issues = read_vocabulary(TextFile("vocabulary.yml", text))
    assert issues == ()
    assert vocabulary.ids(TermList.SUCCESS_CRITERIA) == ()


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("anchorings:", "anchoring:", ["anchoring unknown-key", "anchorings missing-key"]),
        ("{id: foa, label: FOA}", "{id: kl, label: FOA}", ["organisations[2].id duplicate-term"]),
        ("{id: foa, label: FOA}", "{id: FOA, label: FOA}", ["organisations[2].id bad-shape"]),
        ("{id: foa, label: FOA}", "{id: foa}", ["organisations[2].label missing-key"]),
        ("{id: foa, label: FOA}", "foa", ["organisations[2] wrong-type"]),
        ("{id: foa, label: FOA}", "{id: foa, label: <b>}", ["organisations[2].label markup"]),
        (
            "replaced_by: boevl",
            "replaced_by: boevll",
            [
                "topics[2].replaced_by bad-successor",
                "topics[3].replaced_by bad-successor",
            ],
        ),
        (
            "replaced_by: boevl",
            "replaced_by: bureaukrati",
            [
                "topics[2].replaced_by bad-successor",
                "topics[3].replaced_by bad-successor",
            ],
        ),
        ("  - {id: better, label: Bedre}\n", "", ["directions missing-term"]),
        (
            "{id: better, label",
            "{id: bedre, label",
            [
                "directions[1].id unknown-term",
                "directions missing-term",
            ],
        ),
        ("  - {id: fremfaerd, label: Fremfærd}\n\nclusters", "\nclusters", []),
    ],
)
def test_every_mistake_has_its_place(old: str, new: str, expected: list[str]) -> None:
    if old.startswith("  - {id: fremfaerd"):
        assert issues_after("programmes:\n" + old, "programmes: []\n" + new) == expected
    else:
        assert issues_after(old, new) == expected


def test_a_list_that_is_none_is_told() -> None:
    assert issues_after("roles:\n", "roles: ledere\nx:\n") == [
        "roles wrong-type",
        "x unknown-key",
    ]


def test_text_that_is_no_vocabulary_gives_an_empty_one() -> None:
    vocabulary, issues = read_vocabulary(TextFile("vocabulary.yml", "tekst"))
    assert [issue.code.value for issue in issues] == ["not-keys-and-values"]
    assert vocabulary.ids(TermList.AREAS) == ()


def test_every_closed_list_is_a_list_of_the_file() -> None:
    assert set(CLOSED_LISTS) <= set(TermList)
    assert TermList.MUNICIPALITIES not in CLOSED_LISTS
