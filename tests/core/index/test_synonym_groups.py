from videnbank.core.index.analyzer import WordAnalyzer
from videnbank.core.index.synonym_groups import synonym_groups


def test_each_word_of_a_group_stands_for_the_others() -> None:
    assert set(synonym_groups()["covid"]) >= {"corona", "pandemi"}
    assert all(word not in others for word, others in synonym_groups().items())


def test_they_are_written_as_they_are_looked_for() -> None:
    assert all(word == word.lower() and word.isalpha() for word in synonym_groups())


def test_a_record_is_found_by_them(analyzer: WordAnalyzer) -> None:
    assert "pandemi" in {form for _, form in analyzer.forms("Corona").variants}
    assert "indvandrer" in {form for _, form in analyzer.forms("flygtningenes").variants}
