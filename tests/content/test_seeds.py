"""Nothing of Fremfærd's own texts is lost: each sentence is told, or left out for a known reason."""

from collections import Counter

import pytest
from pydantic import ValidationError

from tests.content.seed_table import Reason, Section, Seed, Sentence, read_table, untold
from tests.language.danish_texts import PROJECT, examined
from videnbank.core.loading.prose import body_texts, record_texts


@pytest.fixture(scope="module")
def table() -> dict[str, Seed]:
    return read_table()


@pytest.fixture(scope="module")
def pages() -> dict[str, tuple[str, ...]]:
    found = examined()
    texts = {
        entry.path: tuple(text.text for text in record_texts(PROJECT, entry))
        for entry in found.sound_entries
    }
    for page in found.sound_pages:
        fields = (page.fields.title or "", page.fields.description or "")
        texts[page.path] = (*fields, *(text.text for text in body_texts(page.body)))
    return texts


def seed(*sentences: Sentence) -> dict[str, Seed]:
    return {"a.yml": Seed(seed="A", sections=(Section(section="Mål", sentences=sentences),))}


def test_each_sentence_is_told_where_the_table_says(
    table: dict[str, Seed], pages: dict[str, tuple[str, ...]]
) -> None:
    lost = "\n".join(untold(table, pages))
    assert not lost, f"tell these again, or say in tests/content/seeds where they are told:\n{lost}"


def test_all_five_seeds_are_there(table: dict[str, Seed]) -> None:
    assert [name[:3] for name in table] == ["000", "001", "002", "003", "004"]


def test_a_sentence_stands_once_in_its_section(table: dict[str, Seed]) -> None:
    for file, each in table.items():
        for section in each.sections:
            counts = Counter(entry.sentence for entry in section.sentences)
            twice = [sentence for sentence, count in counts.items() if count > 1]
            assert not twice, f"{file}, {section.section}"


def test_each_reason_is_used(table: dict[str, Seed]) -> None:
    entries = [
        entry for each in table.values() for section in each.sections for entry in section.sentences
    ]
    assert {entry.left_out for entry in entries} == {None, *Reason}


def test_a_phrase_that_is_gone_is_named_with_its_sentence_and_page() -> None:
    told = Sentence(sentence="Vi vil det.", page="docs/a.md", phrase=("De ville",))
    assert list(untold(seed(told), {"docs/a.md": ["Det  ville\nvi.", "De vil"]})) == [
        'a.yml, Mål, "Vi vil det.": docs/a.md has not (any longer) "De ville"'
    ]
    assert list(untold(seed(told), {"docs/a.md": ["Det de", "var: De\nville det."]})) == []


def test_a_page_that_is_gone_is_named() -> None:
    told = Sentence(sentence="Vi vil det.", page="docs/a.md", phrase=("De ville",))
    assert list(untold(seed(told), {})) == ['a.yml, Mål, "Vi vil det.": there is no page docs/a.md']


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"page": "docs/a.md"},
        {"phrase": "De ville"},
        {"page": "docs/a.md", "phrase": "De ville", "left_out": "layout"},
        {"left_out": "uninteresting"},
    ],
)
def test_a_sentence_has_page_and_phrase_or_a_reason(fields: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        Sentence.model_validate({"sentence": "Vi vil det.", **fields})
