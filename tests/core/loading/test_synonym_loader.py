"""The synonyms as they are read; tests/examples/invalid/synonym-mistakes… have the messages."""

from tests.core.records import VOCABULARY_TEXT
from videnbank.core.loading.text_source import TextFile
from videnbank.core.loading.vocabulary_loader import read_vocabulary
from videnbank.core.model.vocabulary import Vocabulary


def read(synonyms: str) -> tuple[Vocabulary, list[str]]:
    vocabulary, issues = read_vocabulary(TextFile("vocabulary.yml", VOCABULARY_TEXT + synonyms))
    return vocabulary, [f"{issue.field} {issue.code.value}" for issue in issues]


def test_a_site_may_have_none() -> None:
    assert read("")[0].synonyms == ()
    assert read("synonyms: []\n") == (read("")[0], [])


def test_groups_are_read_as_they_are_written() -> None:
    vocabulary, issues = read("synonyms:\n  - [Tillid, trust]\n  - [sygefravær, sick leave]\n")
    assert issues == []
    assert vocabulary.synonyms == (("Tillid", "trust"), ("sygefravær", "sick leave"))


def test_other_synonyms_make_another_vocabulary() -> None:
    # The cache of words, and the analyzer that the preview keeps, rest on this.
    assert read("synonyms: [[tillid, trust]]\n")[0] != read("")[0]


def test_a_capital_abbreviation_is_no_small_word() -> None:
    assert read("synonyms: [[MED, samarbejdsudvalg]]\n")[1] == []
    assert read("synonyms: [[med, samarbejdsudvalg]]\n")[1] == ["synonyms[1][1] unsearched-word"]


def test_all_mistakes_are_told_at_once() -> None:
    text = "synonyms:\n  - tillid\n  - [bøvl]\n  - [bøvl, '']\n  - [bøvl, besvær]\n"
    assert read(text)[1] == [
        "synonyms[1] wrong-type",
        "synonyms[2] too-few",
        "synonyms[3][2] empty-value",
    ]


def test_the_list_is_one() -> None:
    assert read("synonyms: tillid\n")[1] == ["synonyms wrong-type"]
