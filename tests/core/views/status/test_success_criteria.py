"""Figures and limits of the success criteria."""

from tests.core.records import OUTCOME, case, result, tool
from tests.core.sites import site_of
from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.views.status.success_criteria import CriterionView, success_criteria


def criterion(name: str, *entries: AnyEntry) -> CriterionView:
    (view,) = (one for one in success_criteria(site_of(*entries)) if one.id == name)
    return view


def figures(name: str, *entries: AnyEntry) -> list[str]:
    return [figure.text for figure in criterion(name, *entries).figures]


def outcomes_on(*lines: str) -> list[dict[str, object]]:
    return [{**OUTCOME, "bottom_line": line, "evidence": "evaluated"} for line in lines]


def test_a_criterion_stands_in_the_words_of_the_vocabulary() -> None:
    view = criterion("projects-started", case("a"))
    assert view.label == "Projekter kommer i gang"
    assert view.meaning == "Udvalgene skal have projekter i gang."
    assert view.limits.startswith("Om det var programmet")


def test_one_that_nothing_is_counted_for_says_so() -> None:
    view = criterion("robust-organisations", case("a"))
    assert view.figures == ()
    assert view.limits == "Banken har ingen tal, der siger noget om det."


def test_projects_are_counted_by_area_and_programme_also_where_there_are_none() -> None:
    single = case("a", areas=["aeldre", "borger"], programme="fremfaerd")
    assert figures("projects-started", single, case("b")) == [
        "Cases på hvert område: Ældre 2, Børn 0, Borgere med særlige behov 0, Bruger 0 og Borger 1",
        "1 af 2 cases hører til et navngivet program",
        "Fordelt på programmer: Fremfærd 1",
    ]


def test_what_is_shared_between_municipalities_is_counted() -> None:
    shared_case = case("a", municipalities=["koege", "faxe"], cluster="samskabt-styring")
    lesson = result("r", covers=["case/a", "case/b"])
    assert figures(
        "learning-across", shared_case, case("b"), lesson, result("s", covers=["case/a"])
    ) == [
        "1 af 2 cases foregår i mere end én kommune",
        "1 af 2 cases hører til en klynge",
        "1 af 2 resultater bygger på mere end én af bankens cases",
    ]


def test_only_documented_effects_are_counted() -> None:
    single = case("b", outcomes=[OUTCOME])
    documented = case("a", outcomes=outcomes_on("quality", "efficiency"))
    aimless = [{**outcome, "direction": "unknown"} for outcome in outcomes_on("quality")]
    assert figures("documented-effect", documented, case("d", outcomes=aimless))[:1] == [
        "1 af 2 cases har en dokumenteret virkning"
    ]
    assert figures("documented-effect", documented, single, result("r")) == [
        "1 af 2 cases har en dokumenteret virkning",
        "0 af 1 resultat har en dokumenteret virkning",
    ]
    complete = case("c", outcomes=outcomes_on("quality", "efficiency", "work-environment"))
    assert figures("three-bottom-lines", documented, single, complete) == [
        "1 af 3 cases har dokumenteret virkning på alle tre bundlinjer",
        "1 af 3 cases har det på to",
        "0 af 3 cases har det på én",
        "1 af 3 cases har det ikke på nogen",
    ]


def test_what_is_gathered_is_counted_and_what_is_used() -> None:
    entries = (case("a", tools=["tool/t"]), tool("t"), tool("u"))
    view = criterion("shared-knowledge", *entries).figures
    assert [(figure.text, figure.href) for figure in view] == [
        ("1 case", "cases/"),
        ("2 værktøjer", "vaerktoejer/"),
        ("0 resultater", "resultater/"),
        ("0 nyheder", "nyheder/"),
        ("1 af 2 værktøjer er brugt i mindst én case", ""),
    ]


def test_partners_anchoring_and_workplaces_are_counted_where_the_source_says_so() -> None:
    single = case(
        "a",
        partners=["kl", "foa"],
        anchoring=["hovedudvalg"],
        workplaces=["Mølleparken"],
        workplace_types=["hjemmepleje"],
    )
    entries = (single, case("b", workplace_types=["skole"]))
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
