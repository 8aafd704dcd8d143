import pytest

from tests.core.records import case, catalogue_of, entry, make_case, tool
from tests.core.sites import page
from videnbank.core.routing.addresses import Addresses
from videnbank.core.routing.site_plan import Claim, SitePlan, plan_site, published_files


def conflicts(*claims: tuple[str, str]) -> list[tuple[str, str]]:
    """The conflicts of claims, as the owners of the later and the earlier one."""
    plan = SitePlan(tuple(Claim(*claim) for claim in claims))
    return [(later.owner, earlier.owner) for later, earlier in plan.conflicts()]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("cases/a/index.html", "cases/a/index.html"),
        ("cases/a/index.html", "Cases/A/index.html"),
        ("å.html", "a\u030a.html"),
        ("a", "a/index.html"),
        ("a/index.html", "a"),
        ("assets/", "assets/x/y.png"),
        ("find/index/", "find/index"),
    ],
)
def test_the_first_claim_to_a_place_has_the_better_right(first: str, second: str) -> None:
    assert conflicts((first, "en"), (second, "to")) == [("to", "en")]
    assert conflicts((first, "en"), (second, "en")) == []


def test_two_pages_of_the_bank_itself_cannot_have_one_address() -> None:
    assert conflicts(("emner/index.html", ""), ("emner/index.html", "")) == [("", "")]


def test_neighbours_do_not_conflict() -> None:
    assert conflicts(("a/index.html", "1"), ("ab/index.html", "2"), ("a/b.png", "3")) == []


def test_a_site_is_held_against_its_plan() -> None:
    plan = SitePlan((Claim("index.html"), Claim("assets/a.css"), Claim("find/index/")))
    files = ["index.html", "find/index/x/y", "evil.js", "assets/b.css"]
    assert plan.unplanned(files) == ("assets/b.css", "evil.js")
    assert plan.absent(files) == ("assets/a.css",)


def planned(*, search: bool = True, prints: bool = True) -> set[str]:
    catalogue = catalogue_of(case("a", former_urls=["/b/"]), tool("t"))
    plan = plan_site(
        catalogue,
        [page("om/os.md")],
        {"cases/a/k.png": "cases/a/k.png"},
        Addresses(),
        search=search,
        prints=prints,
    )
    return {claim.file for claim in plan.claims}


def test_every_sort_of_output_is_in_the_plan() -> None:
    assert {
        *("404.html", "sitemap.xml", "sitemap.xml.gz", "index.html", "assets/videnbank/"),
        *("cases/a/index.html", "cases/a/sammenlign.json", "cases/a/k.png", "b/index.html"),
        *("om/os/index.html", "find/index.html", "find/index/", "vaerktoejer/t/t-ark.pdf"),
        *("resultater/hvad-ved-vi/virkninger.csv", "cases/index.html"),
    } <= planned()


def test_what_is_off_is_not_in_the_plan() -> None:
    off = planned(search=False, prints=False)
    assert planned() - off == {
        *("find/index/", "find/index.html", "vaerktoejer/t/t-ark.pdf"),
        *(file for file in planned() if file.endswith(".pdf")),
    }


def test_only_files_that_something_published_names_are_published() -> None:
    sources = {"cases/a/k.png": "cases/a/k.png", "cases/b/k.png": "cases/b/k.png"}
    named = entry(make_case(), "a", files=frozenset({"cases/a/k.png", "cases/a/index.md"}))
    draft = entry(make_case(state="draft"), "b", files=frozenset({"cases/b/k.png"}))
    assert published_files(catalogue_of(named, draft), [], sources) == {
        "cases/a/k.png": "cases/a/k.png"
    }
