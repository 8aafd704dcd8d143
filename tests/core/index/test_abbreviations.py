from videnbank.core.index.abbreviations import abbreviations, meanings


def test_an_abbreviation_stands_for_words() -> None:
    assert meanings()["APV"] == ("arbejdspladsvurdering",)
    assert "sundhedshjælper" in meanings()["SOSU"]


def test_a_whole_meaning_gives_the_abbreviation_and_half_of_it_does_not() -> None:
    assert abbreviations()["arbejdsmiljørepræsentant"] == ("amr",)
    assert abbreviations()["sundhedsassistent"] == ("sosu",)
    assert "sundhed" not in abbreviations()
    assert "leder" not in abbreviations()
