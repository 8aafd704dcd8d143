from tests.core.index.indexes import page
from videnbank.core.index.document import Passage
from videnbank.core.index.field import Field


def test_the_texts_of_a_document_stand_in_reading_order_with_their_fields() -> None:
    document = page(
        "Titel",
        "Resumé",
        terms=("Emne",),
        details=("Detalje",),
        passages=(
            Passage(Field.BODY, "", "", ("Først",)),
            Passage(Field.STEPS, "vb-trin", "Trin", ("Mød op", "Gå hjem")),
        ),
    )
    assert list(document.texts()) == [
        (Field.TITLE, "Titel"),
        (Field.SUMMARY, "Resumé"),
        (Field.BODY, "Først"),
        (Field.BODY, "Trin"),
        (Field.STEPS, "Mød op"),
        (Field.STEPS, "Gå hjem"),
        (Field.BODY, "Detalje"),
        (Field.TERMS, "Emne"),
    ]


def test_a_heading_without_texts_is_a_text_itself() -> None:
    heading = Passage(Field.BODY, "krav", "Tre krav", ())
    assert (Field.BODY, "Tre krav") in list(page("Titel", passages=(heading,)).texts())
