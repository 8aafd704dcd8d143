from videnbank.core.index.abbreviations import abbreviations_by_word, expansions_by_abbreviation


def test_an_abbreviation_stands_for_words() -> None:
    assert expansions_by_abbreviation()["APV"] == ("arbejdspladsvurdering",)
    assert "sundhedshjælper" in expansions_by_abbreviation()["SOSU"]


def test_a_whole_meaning_gives_the_abbreviation_and_half_of_it_does_not() -> None:
    assert abbreviations_by_word()["arbejdsmiljørepræsentant"] == ("amr",)
    assert abbreviations_by_word()["sundhedsassistent"] == ("sosu",)
    assert "sundhed" not in abbreviations_by_word()
    assert "leder" not in abbreviations_by_word()
