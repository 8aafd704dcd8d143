from tests.core.records import VOCABULARY, make_case, news
from videnbank.core.views.components.index_text import index_terms, subject_texts


def test_the_texts_of_a_record_tell_of_its_subject() -> None:
    texts = subject_texts(make_case(title="Kaffe", advice=["Begynd i det små."]))
    assert {"Kaffe", "Begynd i det små."} <= set(texts)
    assert "En kilde" not in texts


def test_a_record_is_marked_with_every_term_it_shows() -> None:
    record = make_case(
        topics=["boevl"], workplace_types=["hjemmepleje"], partners=["kl"], audiences=["ledere"]
    )
    labels = {term.label for term in index_terms(record, VOCABULARY)}
    assert {"Ældre", "Køge", "Hjemmepleje", "Ledere", "Styrket borgerkontakt"} <= labels
    assert {term.id for term in index_terms(news("a").record, VOCABULARY)} == {
        "aeldre",
        "styrket-borgerkontakt",
    }
