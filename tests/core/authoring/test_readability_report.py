from videnbank.core.authoring.readability_report import (
    LIX_LIMIT,
    RecordPart,
    RecordReadability,
    lix_spreads,
    record_readability,
)
from videnbank.core.loading.prose import ProseText
from videnbank.core.model.reference import Kind

EASY = "Vi går en tur. Vi ser os om."
HARD = "Tillidsbaserede rengøringskoncepter implementeres systematisk kommuneomfattende."


def style(
    kind: Kind, *, summary: str = EASY, purpose: str = EASY, body: str = EASY
) -> RecordReadability:
    texts = [
        ProseText(2, summary, ("summary",)),
        ProseText(5, purpose, ("purpose",)),
        ProseText(9, body),
    ]
    record = record_readability("a/index.md", kind, texts)
    assert record is not None
    return record


def test_a_record_has_three_parts_each_with_its_line() -> None:
    record = style(Kind.CASE)
    assert [(part.part, part.line) for part in record.parts] == [
        (RecordPart.SUMMARY, 2),
        (RecordPart.FIELDS, 5),
        (RecordPart.BODY, 9),
    ]
    assert record.words == 24
    assert record.above_limit == ()


def test_only_the_summary_of_a_case_is_marked_but_every_part_of_a_tool() -> None:
    case, tool = (
        style(kind, summary=HARD, purpose=HARD, body=HARD) for kind in (Kind.CASE, Kind.TOOL)
    )
    assert [part.part for part in case.above_limit] == [RecordPart.SUMMARY]
    assert [part.part for part in tool.above_limit] == [
        RecordPart.SUMMARY,
        RecordPart.FIELDS,
        RecordPart.BODY,
    ]


def test_a_lix_at_the_limit_is_not_marked() -> None:
    # Ten words a sentence, of which seven in twenty are long: 10 + 35.
    text = f"{'hjælper ' * 7}ja ja ja. {'Ja ' * 10}"
    record = style(Kind.TOOL, summary=text)
    assert record.parts[0].figures.lix == LIX_LIMIT
    assert record.above_limit == ()
    assert style(Kind.TOOL, summary=text.replace("ja ja", "ja hjælper")).above_limit != ()


def test_names_and_the_words_of_others_do_not_count_as_fields() -> None:
    texts = [
        ProseText(2, "Kaffe først", ("title",)),
        ProseText(3, "sygedage", ("outcomes", 0, "measure", "unit")),
        ProseText(4, "Virker det?", ("sources", 0, "title")),
    ]
    assert record_readability("a/index.md", Kind.CASE, texts) is None


def test_the_longest_sentence_is_told_with_its_line() -> None:
    texts = [ProseText(2, EASY, ("summary",)), ProseText(5, "Kort.", ("purpose",))]
    texts += [ProseText(9, "Vi går."), ProseText(11, "Her går vi nu en meget lang tur.")]
    record = record_readability("a/index.md", Kind.CASE, texts)
    assert record is not None
    assert (
        record.longest_part.figures.longest_sentence,
        record.longest_part.longest_line,
    ) == (8, 11)


def test_the_spread_is_the_middle_and_the_ninth_of_ten() -> None:
    records = [style(Kind.CASE, body=" ".join(["ja"] * words)) for words in range(10, 0, -1)]
    spread = {each.part: each for each in lix_spreads(records)}
    assert (spread[RecordPart.BODY].median, spread[RecordPart.BODY].percentile_90) == (6, 9)
    assert spread[RecordPart.SUMMARY].median == spread[RecordPart.SUMMARY].percentile_90 == 4


def test_no_records_have_no_spread() -> None:
    assert list(lix_spreads([])) == []
