from videnbank.core.authoring.readability_report import (
    HEAVY,
    Part,
    RecordReadability,
    record_readability,
    spreads,
)
from videnbank.core.loading.prose import Text
from videnbank.core.model.reference import Kind

EASY = "Vi går en tur. Vi ser os om."
HARD = "Tillidsbaserede rengøringskoncepter implementeres systematisk kommuneomfattende."


def style(
    kind: Kind, *, summary: str = EASY, purpose: str = EASY, body: str = EASY
) -> RecordReadability:
    texts = [Text(2, summary, ("summary",)), Text(5, purpose, ("purpose",)), Text(9, body)]
    found = record_readability("a/index.md", kind, texts)
    assert found is not None
    return found


def test_a_record_has_three_parts_each_with_its_line() -> None:
    found = style(Kind.CASE)
    assert [(part.part, part.line) for part in found.parts] == [
        (Part.SUMMARY, 2),
        (Part.FIELDS, 5),
        (Part.BODY, 9),
    ]
    assert found.words == 24
    assert found.heavy == ()


def test_only_the_summary_of_a_case_is_marked_but_every_part_of_a_tool() -> None:
    case, tool = (
        style(kind, summary=HARD, purpose=HARD, body=HARD) for kind in (Kind.CASE, Kind.TOOL)
    )
    assert [part.part for part in case.heavy] == [Part.SUMMARY]
    assert [part.part for part in tool.heavy] == [Part.SUMMARY, Part.FIELDS, Part.BODY]


def test_a_lix_at_the_limit_is_not_marked() -> None:
    # Ten words a sentence, of which seven in twenty are long: 10 + 35.
    text = f"{'hjælper ' * 7}ja ja ja. {'Ja ' * 10}"
    found = style(Kind.TOOL, summary=text)
    assert found.parts[0].figures.lix == HEAVY
    assert found.heavy == ()
    assert style(Kind.TOOL, summary=text.replace("ja ja", "ja hjælper")).heavy != ()


def test_names_and_the_words_of_others_do_not_count_as_fields() -> None:
    texts = [
        Text(2, "Kaffe først", ("title",)),
        Text(3, "sygedage", ("outcomes", 0, "measure", "unit")),
        Text(4, "Virker det?", ("sources", 0, "title")),
    ]
    assert record_readability("a/index.md", Kind.CASE, texts) is None


def test_the_longest_sentence_is_told_with_its_line() -> None:
    texts = [Text(2, EASY, ("summary",)), Text(5, "Kort.", ("purpose",))]
    texts += [Text(9, "Vi går."), Text(11, "Her går vi nu en meget lang tur.")]
    found = record_readability("a/index.md", Kind.CASE, texts)
    assert found is not None
    assert (
        found.longest_part.figures.longest_sentence,
        found.longest_part.longest_line,
    ) == (8, 11)


def test_the_spread_is_the_middle_and_the_ninth_of_ten() -> None:
    records = [style(Kind.CASE, body=" ".join(["ja"] * words)) for words in range(10, 0, -1)]
    spread = {each.part: each for each in spreads(records)}
    assert (spread[Part.BODY].median, spread[Part.BODY].ninth) == (6, 9)
    assert spread[Part.SUMMARY].median == spread[Part.SUMMARY].ninth == 4


def test_no_records_have_no_spread() -> None:
    assert list(spreads([])) == []
