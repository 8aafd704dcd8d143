from videnbank.core.index.stop_words import stop_words, word_list


def test_the_small_words_of_a_question_are_stop_words() -> None:
    assert {"hvordan", "får", "vi", "med", "på", "kommune"} <= stop_words()
    assert not {"borger", "færre", "fravær"} & stop_words()


def test_the_first_line_of_a_list_says_what_it_is_and_is_no_word() -> None:
    for name in ("no_first_parts", "no_last_parts"):
        assert all(word.isalpha() and word.islower() for word in word_list(name))
