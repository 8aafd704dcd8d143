"""What the programme wants, beside what the bank shows and cannot tell."""

from tests.core.records import OUTCOME, case, result, tool
from tests.core.sites import site_of
from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.views.status.success_criteria import CriterionView, success_criteria


def criterion(name: str, *entries: AnyEntry) -> CriterionView:
    (found,) = (one for one in success_criteria(site_of(*entries)) if one.id == name)
    return found


def figures(name: str, *entries: AnyEntry) -> list[str]:
    return [figure.text for figure in criterion(name, *entries).figures]


def on(*lines: str) -> list[dict[str, object]]:
    return [{**OUTCOME, "bottom_line": line, "evidence": "evaluated"} for line in lines]


def test_a_criterion_stands_in_the_words_of_the_vocabulary() -> None:
    found = criterion("projects-started", case("a"))
    assert found.label == "Projekter kommer i gang"
    assert found.meaning == "Udvalgene skal have projekter i gang."
    assert found.limits.startswith("Om det var programmet")


def test_one_that_nothing_is_counted_for_says_so() -> None:
    found = criterion("robust-organisations", case("a"))
    assert found.figures == ()
    assert found.limits == "Banken har ingen tal, der siger noget om det."


def test_projects_are_counted_by_area_and_programme_also_where_there_are_none() -> None:
    told = case("a", areas=["aeldre", "borger"], programme="fremfaerd")
    assert figures("projects-started", told, case("b")) == [
        "Cases på hvert område: Ældre 2, Børn 0, Borgere med særlige behov 0, Bruger 0 og Borger 1",
        "1 af 2 cases hører til et navngivet program",
        "Fordelt på programmer: Fremfærd 1",
    ]


def test_what_is_shared_between_municipalities_is_counted() -> None:
    both = case("a", municipalities=["koege", "faxe"], cluster="samskabt-styring")
    lesson = result("r", covers=["case/a", "case/b"])
    assert figures("learning-across", both, case("b"), lesson, result("s", covers=["case/a"])) == [
        "1 af 2 cases foregår i mere end én kommune",
        "1 af 2 cases hører til en klynge",
        "1 af 2 resultater bygger på mere end én af bankens cases",
    ]


def test_only_documented_effects_are_counted() -> None:
    told = case("b", outcomes=[OUTCOME])
    proven = case("a", outcomes=on("quality", "efficiency"))
    assert figures("documented-effect", proven, told, result("r")) == [
        "1 af 2 cases har en virkning, der er målt eller evalueret",
        "0 af 1 resultat har en virkning, der er målt eller evalueret",
    ]
    whole = case("c", outcomes=on("quality", "efficiency", "work-environment"))
    assert figures("three-bottom-lines", proven, told, whole) == [
        "1 af 3 cases har dokumenteret virkning på alle tre bundlinjer",
        "1 af 3 cases har det på to",
        "0 af 3 cases har det på én",
        "1 af 3 cases har det ikke på nogen",
    ]


def test_what_is_gathered_is_counted_and_what_is_used() -> None:
    entries = (case("a", tools=["tool/t"]), tool("t"), tool("u"))
    found = criterion("shared-knowledge", *entries).figures
    assert [(figure.text, figure.href) for figure in found] == [
        ("1 case", "cases/"),
        ("2 værktøjer", "vaerktoejer/"),
        ("0 resultater", "resultater/"),
        ("0 nyheder", "nyheder/"),
        ("1 af 2 værktøjer er brugt i mindst én case", ""),
    ]


def test_partners_anchoring_and_workplaces_are_counted_where_the_source_says_so() -> None:
    told = case(
        "a",
        partners=["kl", "foa"],
        anchoring=["hovedudvalg"],
        workplaces=["Mølleparken"],
        workplace_types=["hjemmepleje"],
    )
    entries = (told, case("b", workplace_types=["skole"]))
    assert figures("partnership", *entries) == [
        "1 af 2 cases nævner en partner",
        "2 organisationer er nævnt som partner",
    ]
    assert figures("anchoring", *entries) == [
        "1 af 2 cases siger, hvor arbejdet er forankret",
        "Fordelt på forankring: Hovedudvalg 1",
    ]
    assert figures("at-the-workplace", *entries) == [
        "1 af 2 cases nævner arbejdspladsen ved navn",
        "2 af 2 cases siger, hvilken slags arbejdsplads det er",
    ]


def test_a_bank_without_cases_says_so_once_to_each() -> None:
    assert figures("at-the-workplace") == ["Der er ingen cases i banken endnu."]
    assert figures("documented-effect") == [
        "Der er ingen cases i banken endnu.",
        "Der er ingen resultater i banken endnu.",
    ]
