from videnbank.core.index.word_counts import site_words


def test_words_are_counted_in_lower_case_the_most_frequent_first() -> None:
    words = site_words(["Kommunen og borgeren", "Borgeren i kommunen, borgeren"])
    assert list(words.items()) == [("borgeren", 3), ("kommunen", 2)]


def test_rare_words_can_be_left_out() -> None:
    assert site_words(["bøvl bøvl vrøvl"], least=2) == {"bøvl": 2}


def test_words_as_frequent_as_each_other_are_sorted() -> None:
    assert list(site_words(["team borger APV"])) == ["apv", "borger", "team"]
