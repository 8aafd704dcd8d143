from tests.core.records import case, catalogue_of, result, tool
from videnbank.core.catalogue.facet import MUNICIPALITY, TOPIC
from videnbank.core.catalogue.term_records import term_records


def test_a_result_belongs_to_the_municipalities_of_its_cases_and_to_no_other_value() -> None:
    topic = {"topics": ["klager"]}
    catalogue = catalogue_of(
        case("a", municipalities=["koege", "aeroe"], **topic), result("r", covers=["case/a"])
    )
    for municipality in ("koege", "aeroe"):
        records = term_records(catalogue, MUNICIPALITY, municipality)
        assert [str(entry.reference) for entry in records] == ["case/a", "result/r"]
    assert [str(e.reference) for e in term_records(catalogue, TOPIC, "klager")] == ["case/a"]


def test_a_result_of_two_of_its_cases_stands_once() -> None:
    catalogue = catalogue_of(case("a"), case("b"), result("r", covers=["case/a", "case/b"]))
    records = term_records(catalogue, MUNICIPALITY, "koege")
    assert [str(entry.reference) for entry in records] == ["case/a", "case/b", "result/r"]


def test_a_tool_belongs_to_the_municipality_that_made_it() -> None:
    records = term_records(catalogue_of(tool("t", municipalities=["koege"])), MUNICIPALITY, "koege")
    assert [str(entry.reference) for entry in records] == ["tool/t"]
