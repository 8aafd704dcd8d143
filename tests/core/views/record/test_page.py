from collections.abc import Callable
from datetime import date

import pytest

from tests.core.records import MEASURE, OUTCOME, case, news, result, tool
from tests.core.sites import record_view, site_of
from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.site.link import Link
from videnbank.core.views.kinds.cards import Cards
from videnbank.core.views.record.page import RecordPage, record_page
from videnbank.core.views.record.related_cards import CardGroup

IMAGE = {
    "src": "./kop & ø.png",
    "alt": "En kop",
    "credit": "Køge Kommune",
    "recognisable_people": False,
}


def group(view: RecordPage, name: str) -> CardGroup | None:
    return next((card_group for card_group in view.groups if card_group.id == name), None)


def titles(view: RecordPage, name: str) -> list[str]:
    card_group = group(view, name)
    return [item.card.title for item in card_group.cards] if card_group is not None else []


@pytest.mark.parametrize(
    ("entry", "kind", "label", "overview"),
    [
        (case("a"), "case", "Case", Link("Cases", "cases/")),
        (tool("a"), "tool", "Værktøj", Link("Værktøjer", "vaerktoejer/")),
        (result("a"), "result", "Resultat", Link("Resultater", "resultater/")),
        (news("a"), "news", "Nyhed", Link("Nyheder", "nyheder/")),
    ],
)
def test_a_record_says_what_it_is_and_where_it_stands(
    entry: AnyEntry, kind: str, label: str, overview: Link
) -> None:
    view = record_view(entry)
    assert (view.kind, view.kind_label) == (kind, label)
    assert view.breadcrumbs == (Link("Forside", "./"), overview)
    assert (view.title, view.summary) == (entry.record.title, entry.record.summary)
    assert view.description == entry.record.summary


def test_addresses_can_end_in_html() -> None:
    entry = case("a", image=IMAGE)
    site = site_of(entry, directory_urls=False)
    view = record_page(site, Cards(site), entry)
    assert [link.href for link in view.breadcrumbs] == ["index.html", "cases/index.html"]


def test_a_draft_is_marked() -> None:
    assert record_view(case("a", state="draft"), drafts=True).is_draft
    assert not record_view(case("a")).is_draft


def test_a_record_taken_back_says_when_why_and_what_instead() -> None:
    withdrawn = {"reason": "Kilden er rettet.", "date": "2026-03-01", "successor": "case/ny"}
    old = case("gammel", state="withdrawn", withdrawn=withdrawn)
    notice = record_view(old, case("ny", title="Den nye")).notice
    assert notice is not None
    assert notice.heading == "Trukket tilbage 1. marts 2026"
    assert notice.reason == "Kilden er rettet."
    assert notice.successor == Link("Den nye", "cases/ny/")


@pytest.mark.parametrize("successor", [None, "case/ny"])
def test_a_successor_that_cannot_be_seen_is_not_offered(successor: str | None) -> None:
    withdrawn = {"reason": "Ja.", "date": "2026-03-01"}
    if successor:
        withdrawn["successor"] = successor
    old = case("gammel", state="withdrawn", withdrawn=withdrawn)
    notice = record_view(old, case("ny", state="draft")).notice
    assert notice is not None
    assert notice.successor is None


def test_a_picture_has_an_address_that_can_stand_in_a_link() -> None:
    image = record_view(case("a", image=IMAGE)).image
    assert image is not None
    assert image.src == "cases/a/kop%20%26%20%C3%B8.png"
    assert image.alt == "En kop"
    assert image.credit == "Foto: Køge Kommune"
    assert record_view(case("a")).image is None


def test_the_credit_of_a_drawing_says_that_it_is_one() -> None:
    image = record_view(case("a", image={**IMAGE, "src": "kop.SVG"})).image
    assert image is not None
    assert image.credit == "Tegning: Køge Kommune"


def test_the_days_of_a_record_are_written_out() -> None:
    view = record_view(case("a", published=date(2026, 1, 31), reviewed=None, review_after=1))
    assert view.published == "Oprettet 31. januar 2026"
    assert view.reviewed == "Ikke gennemgået siden da"
    assert view.review_due == "2026-02-28"
    assert "28. februar 2026" in view.review_overdue
    seen = record_view(case("a", reviewed=date(2026, 5, 2)))
    assert seen.reviewed == "Sidst gennemgået 2. maj 2026"
    assert seen.review_due == "2028-05-02"


def test_a_tool_shows_its_steps_sound_and_files() -> None:
    view = record_view(
        tool(
            "a",
            steps=[
                {"title": "Vælg", "minutes": 70, "text": "Et.\n\nTo.\n\n\n", "points": ["Hvad?"]},
                {"title": "Prøv", "text": "Tre."},
            ],
            audio={"src": "lyd.mp3", "seconds": 10, "transcript": "Hej.\n\nFarvel."},
            downloads=[{"src": "./plan.pdf", "title": "Planen"}],
            shortened="Kort.",
            caution=["Pas på."],
        )
    )
    first, second = view.steps
    assert (first.title, first.minutes) == ("Vælg", "1 time og 10 minutter")
    assert (first.paragraphs, first.points) == (("Et.", "To."), ("Hvad?",))
    assert (second.minutes, second.points) == ("", ())
    assert view.audio is not None
    assert view.audio.src == "vaerktoejer/a/lyd.mp3"
    assert view.audio.length == "Varer 1 minut"
    assert view.audio.paragraphs == ("Hej.", "Farvel.")
    assert view.downloads_heading == "Hent"
    assert view.downloads == (Link("Planen", "vaerktoejer/a/plan.pdf"),)
    assert [(part.id, part.items) for part in view.before_body] == [
        ("caution", ("Pas på.",)),
        ("shortened", ("Kort.",)),
    ]


def test_a_tool_begins_with_what_it_is_for_and_says_it_once() -> None:
    view = record_view(tool("a", purpose="At prøve.", output="Ét løfte.", participants={"min": 3}))
    assert [part.items for part in view.under_lead] == [("At prøve.",)]
    assert [fact.key for fact in view.glance] == ["participants"]
    assert [fact.key for fact in view.facts] == ["output", "areas", "tracks"]


def test_a_glance_does_not_stand_in_for_a_fact_that_says_more() -> None:
    view = record_view(tool("a", duration={"min": 20, "max": 20, "note": "Uden pause"}))
    (glance,) = view.glance
    (duration,) = (fact for fact in view.facts if fact.key == "duration")
    assert [value.text for value in glance.values] == ["20 minutter"]
    assert [value.text for value in duration.values] == ["20 minutter", "Uden pause"]


def test_the_picture_of_a_tool_may_belong_to_one_of_its_steps() -> None:
    steps = [{"title": "Tegn", "text": "Nu."}]
    assert record_view(tool("a", image=IMAGE, steps=steps, image_step=1)).image_step == 1
    assert record_view(tool("a", image=IMAGE, steps=steps)).image_step == 0


def test_a_tool_without_steps_refers_to_its_source() -> None:
    (section,) = record_view(tool("a", shortened="Trinene står på siden.")).before_steps
    assert (section.heading, section.items) == ("Henvisning", ("Trinene står på siden.",))


def test_a_record_tells_who_placed_it() -> None:
    view = record_view(case("a", stated_by_source={"areas": True}))
    assert view.provenance == "Kilden nævner selv området. Redaktionen har valgt sporet."


@pytest.mark.parametrize("make", [case, tool, result, news])
def test_a_record_of_any_kind_may_have_a_recording(make: Callable[..., AnyEntry]) -> None:
    view = record_view(make("a", audio={"src": "b.mp3", "seconds": 95, "transcript": "Hør her."}))
    assert view.audio is not None
    assert (view.audio.length, view.audio.paragraphs) == ("Varer 2 minutter", ("Hør her.",))


def test_a_tool_of_which_little_is_known_has_no_empty_parts() -> None:
    view = record_view(tool("a"))
    assert (view.steps, view.audio, view.downloads) == ((), None, ())
    assert (view.before_body, view.after_body, view.groups) == ((), (), ())
    assert view.bottom_lines == ()


def test_a_result_opens_with_question_and_answer() -> None:
    view = record_view(result("a", question="Virker det?", conclusion="Ja.\n\nNej."))
    assert [(part.heading, part.items) for part in view.before_steps] == [
        ("Spørgsmålet", ("Virker det?",)),
        ("Det korte svar", ("Ja.", "Nej.")),
    ]
    assert [part.heading for part in view.before_body] == ["Forbehold"]


def test_news_open_with_the_lead_and_no_heading() -> None:
    view = record_view(news("a", lead="Nu.", attachments=[{"src": "brev.pdf", "title": "Brevet"}]))
    assert [(part.heading, part.items) for part in view.under_lead] == [("", ("Nu.",))]
    assert view.downloads_heading == "Bilag"
    assert view.downloads == (Link("Brevet", "nyheder/a/brev.pdf"),)


def test_a_case_closes_with_barriers_and_advice() -> None:
    view = record_view(case("a", barriers=["Tid."], advice=["Begynd.", "Bliv ved."]))
    assert [(part.heading, part.items) for part in view.after_body] == [
        ("Det var svært", ("Tid.",)),
        ("Gode råd", ("Begynd.", "Bliv ved.")),
    ]


def test_a_case_speaks_of_each_bottom_line_and_a_result_of_those_it_studied() -> None:
    silent = record_view(case("a"))
    assert silent.bottom_lines == ()
    assert silent.summary_of_outcomes is not None
    assert silent.summary_of_outcomes.silence == "Kilderne siger ikke, hvad der kom ud af det."
    view = record_view(result("a", outcomes=[OUTCOME]))
    assert [panel.id for panel in view.bottom_lines] == ["quality"]
    assert view.summary_of_outcomes is None
    assert record_view(result("a")).bottom_lines == ()
    assert record_view(news("a")).bottom_lines == ()


def test_an_outcome_names_its_source_by_its_place_in_the_list() -> None:
    sources = [{"id": "et", "title": "Et"}, {"id": "to", "title": "To"}]
    measured = {**OUTCOME, "source": "to", "evidence": "measured", "measure": MEASURE}
    view = record_view(case("a", sources=sources, outcomes=[measured]))
    (outcome,) = view.bottom_lines[0].outcomes
    assert (outcome.source, outcome.source_number) == ("to", 2)
    assert [source.id for source in view.sources] == ["et", "to"]


@pytest.mark.parametrize(
    ("source", "origin"),
    [
        ({}, "uden dato"),
        ({"date": 2019}, "2019"),
        ({"publisher": "VPT"}, "VPT, uden dato"),
        ({"date": 2019, "excerpt": True}, "2019, læst i uddrag"),
        ({"publisher": "VPT", "date": "2019-04-01"}, "VPT, 1. april 2019"),
    ],
)
def test_a_source_says_who_and_when(source: dict[str, object], origin: str) -> None:
    view = record_view(case("a", sources=[{"id": "kilde", "title": "En kilde", **source}]))
    assert [source_view.origin for source_view in view.sources] == [origin]


def test_contacts_are_functions_and_the_press_comes_first() -> None:
    secretariat = {"role": "Sekretariatet", "organisation": "kl", "email": "a@kl.dk"}
    press = {"role": "Pressen", "phone": "12345678"}
    view = record_view(news("a", contacts=[secretariat], press_contact=press))
    assert view.contacts_heading == "Pressekontakt"
    assert [contact.role for contact in view.contacts] == ["Pressen", "Sekretariatet"]
    assert (view.contacts[1].organisation, view.contacts[1].email) == ("KL", "a@kl.dk")
    assert (view.contacts[0].phone, view.contacts[0].email) == ("12 34 56 78", "")
    other = record_view(case("a", contacts=[secretariat]))
    assert other.contacts_heading == "Kontakt"


def test_tool_case_and_result_show_each_other() -> None:
    used, user, about = (
        tool("t", title="Værktøjet"),
        case("c", title="Casen", tools=["tool/t"]),
        result("r", title="Resultatet", covers=["case/c"]),
    )
    everything = (used, user, about)
    assert titles(record_view(user, *everything[::2]), "tools") == ["Værktøjet"]
    assert titles(record_view(user, *everything[::2]), "results-about") == ["Resultatet"]
    assert titles(record_view(used, *everything[1:]), "used-in") == ["Casen"]
    assert titles(record_view(about, *everything[:2]), "covers") == ["Casen"]


def test_a_group_without_records_is_left_out() -> None:
    view = record_view(case("c", tools=["tool/t"]), tool("t", state="draft"))
    assert group(view, "tools") is None


@pytest.mark.parametrize(
    ("count", "shown", "folded", "label"),
    [(3, 3, 0, ""), (4, 4, 0, ""), (5, 3, 2, "Vis 2 flere")],
)
def test_many_related_records_are_folded(count: int, shown: int, folded: int, label: str) -> None:
    names = [f"n{number}" for number in range(count)]
    others = [news(name, title=name, topics=[], areas=["boern"]) for name in names]
    entry = tool("a", related=[f"news/{name}" for name in names], areas=["borger"])
    related = group(record_view(entry, *others), "related")
    assert related is not None
    assert (len(related.cards), len(related.more), related.more_label) == (shown, folded, label)


def test_related_records_say_why() -> None:
    view = record_view(
        case("a", topics=["klager"], cluster="samskabt-styring", related=["news/n"]),
        case("b", topics=["klager"], cluster="samskabt-styring"),
        news("n"),
    )
    related = group(view, "related")
    assert related is not None
    assert related.heading == "Læs også"
    assert [item.reason for item in related.cards] == [
        "",
        "Også i klyngen Samskabt styring",
    ]


@pytest.mark.parametrize(
    ("shared", "reason"),
    [
        ({"tools": ["tool/t"]}, "Bruger også Trekanten"),
        ({"municipalities": ["aeroe"]}, "Også fra Ærø"),
        ({"workplace_types": ["skole"]}, "Samme slags arbejdsplads: Skole og SFO"),
        ({"partners": ["foa"]}, "Også sammen med FOA"),
        ({"programme": "fremfaerd"}, "Også i programmet Fremfærd"),
        ({"topics": ["klager"]}, "Handler også om klager"),
        ({"topics": ["klager", "boevl"]}, "Handler også om bøvl i hverdagen og klager"),
    ],
)
def test_a_reason_names_what_is_shared(shared: dict[str, object], reason: str) -> None:
    own_fields: dict[str, object] = {"municipalities": ["koege"], "areas": ["aeldre"]}
    other_fields: dict[str, object] = {"municipalities": ["odense"], "areas": ["boern"]}
    trianglular = tool("t", title="Trekanten", areas=["bruger"])
    view = record_view(
        case("a", **{**own_fields, **shared}), case("b", **{**other_fields, **shared}), trianglular
    )
    related = group(view, "related")
    assert related is not None
    assert related.cards[0].reason == reason


def test_a_shared_cell_names_area_and_track() -> None:
    view = record_view(case("a", municipalities=["koege"]), case("b", municipalities=["odense"]))
    related = group(view, "related")
    assert related is not None
    assert related.cards[0].reason == "Hører også til Ældre og Styrket borgerkontakt"
