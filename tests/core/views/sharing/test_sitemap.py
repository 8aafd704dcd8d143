import datetime as dt

from tests.core.records import case, news, tool
from tests.core.sites import SITE_URL, page, site_of
from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.views.sharing.sitemap import sitemap

WITHDRAWN = {"reason": "Forkert.", "date": "2026-03-01"}


def changes(*entries: AnyEntry, drafts: bool = False) -> dict[str, str]:
    """The last change of each page, by its address."""
    site = site_of(*entries, pages=(page("om/os.md"), page("omraader/aeldre.md")), drafts=drafts)
    return {entry.url.removeprefix(SITE_URL): entry.last_change for entry in sitemap(site)}


def test_a_record_changed_when_it_was_published_or_reviewed() -> None:
    reviewed = case("a", published="2026-01-05", reviewed="2026-02-01")
    never = case("b", published="2026-01-05")
    found = changes(reviewed, never)
    assert [found[f"cases/{name}/"] for name in "ab"] == ["2026-02-01", "2026-01-05"]


def test_a_list_changed_when_its_newest_record_did() -> None:
    found = changes(
        case("a", areas=["aeldre"], published="2026-03-01"),
        tool("b", areas=["boern"], tracks=[], outside_tracks="Nej.", published="2026-04-01"),
    )
    assert found[""] == found["vaerktoejer/"] == found["omraader/boern/"] == "2026-04-01"
    assert found["cases/"] == found["omraader/aeldre/"] == "2026-03-01"
    assert found["omraader/aeldre/styrket-borgerkontakt/"] == "2026-03-01"
    assert (
        found["resultater/"]
        == found["om/os/"]
        == found["spor/frisaettende-ledelse-og-styring/"]
        == ""
    )


def test_what_shows_nothing_by_itself_or_should_not_be_found_is_left_out() -> None:
    entries = [news(f"n{n}", title=f"Nyt {n}") for n in range(51)]
    withdrawn = case("vaek", state="withdrawn", withdrawn=WITHDRAWN)
    draft = case("kladde", state="draft")
    found = changes(*entries, withdrawn, draft, drafts=True)
    left_out = {"find/", "sammenlign/", "nyheder/side-2/", "cases/vaek/", "cases/kladde/"}
    assert left_out.isdisjoint(found)
    assert {"nyheder/", "nyheder/n0/", "om/status/", "redaktion/felter/"} <= set(found)


def test_dates_are_iso_dates() -> None:
    assert all(dt.date.fromisoformat(day) for day in changes(case("a")).values() if day)
