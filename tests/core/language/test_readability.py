import time

import pytest

from videnbank.core.language.readability import readability, split_sentences


def split(text: str) -> list[str]:
    return list(split_sentences(text))


def test_lix_is_words_per_sentence_plus_long_words_per_hundred_words() -> None:
    figures = readability(["Teamet planlægger ugen. Det virker godt for borgerne."])
    assert figures is not None
    assert (figures.words, figures.long_words, figures.sentences) == (8, 2, 2)
    assert figures.lix == 8 / 2 + 100 * 2 / 8
    long_words_only = readability(["Arbejdsmiljøet forbedres."])
    assert long_words_only is not None
    assert long_words_only.lix == 2 + 100


def test_a_word_of_six_letters_is_short_and_one_of_seven_is_long() -> None:
    for word, long_words in (("hjælpe", 0), ("hjælper", 1), ("MED-udvalg", 1), ("1234567", 0)):
        figures = readability([word])
        assert figures is not None
        assert figures.long_words == long_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Det tog 12,7 timer i 1990'erne", 6),
        ("Det kostede 18.000.000 kr.", 4),
        ("MED-udvalget, bl.a. TRIO", 3),
        ("bedre og/eller hurtigere – om ugen", 6),
        ("Mød kl. 12.30 i Dokk1!", 5),
    ],
)
def test_words_are_counted_as_people_count_them(text: str, words: int) -> None:
    figures = readability([text])
    assert figures is not None
    assert figures.words == words


def test_each_text_ends_its_sentence() -> None:
    figures = readability(["Det gjorde de", "en ergoterapeut", "fire sygeplejersker."])
    assert figures is not None
    assert figures.sentences == 3


def test_the_longest_sentence_is_told_with_its_text() -> None:
    figures = readability(
        ["Kort. Også kort.", "Her er en længere sætning.", "Fem ord er også nok."]
    )
    assert figures is not None
    assert (figures.longest_sentence, figures.longest_sentence_text) == (5, 1)


@pytest.mark.parametrize("texts", [[], [""], ["…", " – ", "!"]])
def test_without_words_there_are_no_figures(texts: list[str]) -> None:
    assert readability(texts) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Vi mødes 12. april i Aarhus.",
        "Vi mødes den 3. 4. i 5. klasse.",
        "De prøvede fx at ringe, bl.a. Aarhus og ca. 20 andre.",
        "Det er f.eks. MED, TRIO osv., og dvs. alle.",
        "Se nr. 5 og kap. 3, jf. Bilag 2.",
        "Det koster ca. 5 mio. kr. om året.",
        "Det koster i alt kr. 300.000 eller 7 pct. mere.",
        "Ledere, medarbejdere m.fl. er med.",
        "Det er 12.7 eller 12,7.",
        "H. C. Andersen skrev det.",
        "Se vpt.dk og index.md i dag.",
        "De kalder det … en slags frihed.",
        'De spurgte: "Hvad nu?" og ventede.',
    ],
)
def test_a_full_stop_inside_a_sentence_does_not_end_it(sentence: str) -> None:
    assert split(sentence) == [sentence]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Det kostede 5 mio. kr. De fik dem.", "Det kostede 5 mio. kr."),
        ("Det skete i 2021. Det virkede.", "Det skete i 2021."),
        ("Vi talte med ledere osv. Det gik godt.", "Vi talte med ledere osv."),
        ("Gør det, som I plejer. I kan stoppe.", "Gør det, som I plejer."),
        ("Det bestemmer I. Begynd nu.", "Det bestemmer I."),
        ("Der var 62 borgere. 10 svarede.", "Der var 62 borgere."),
        ("Hvad er vigtigt? Spørg.", "Hvad er vigtigt?"),
        ("Det virker! Prøv.", "Det virker!"),
        ("De sagde: »Kom.« Så gik de.", "De sagde: »Kom.«"),
        ("Det er slut (næsten). »Ja,« sagde de.", "Det er slut (næsten)."),
        ("Vi venter … Så sker det.", "Vi venter …"),
        ("En linje.\nEn ny.", "En linje."),
        ("Ærlig tale. Åbenhed.", "Ærlig tale."),
        ("Gå ind. Øv jer.", "Gå ind."),
    ],
)
def test_a_sentence_ends_where_the_next_begins(text: str, first: str) -> None:
    assert split(text)[0] == first
    assert len(split(text)) == 2


@pytest.mark.parametrize("text", ["." * 200_000, "a. " * 70_000, ". " * 100_000, "kr. 5 " * 30_000])
def test_a_strange_text_takes_no_longer_than_it_is_long(text: str) -> None:
    started = time.process_time()
    split(text)
    assert time.process_time() - started < 2
