from videnbank.core.index.word_counts import word_counts


def test_words_are_counted_in_lower_case_the_most_frequent_first() -> None:
    words = word_counts(["Kommunen og borgeren", "Borgeren i kommunen, borgeren"])
    assert list(words.items()) == [("borgeren", 3), ("kommunen", 2)]


def test_rare_words_can_be_left_out() -> None:
    assert word_counts(["bøvl bøvl vrøvl"], min_count=2) == {"bøvl": 2}


def test_words_as_frequent_as_each_other_are_sorted() -> None:
    assert list(word_counts(["team borger APV"])) == ["apv", "borger", "team"]
