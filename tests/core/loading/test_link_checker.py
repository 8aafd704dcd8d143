import pytest

from tests.core.bodies import body_of
from videnbank.core.catalogue.references import ReferenceProblem
from videnbank.core.issues.issue import Issue, IssueCode, Position
from videnbank.core.loading.link_checker import BodyContext, link_issues

PAGES = (
    "index.md",
    "om.md",
    "cases/index.md",
    "cases/kaffe/index.md",
    "cases/morgenmoedet/index.md",
    "emner/boevl.md",
    "vaerktoejer/proevehandling/index.md",
)
FILES = (
    "cases/kaffe/kop.png",
    "cases/kaffe/billeder/møde 1.png",
    "cases/kaffe-igen/kop.png",
    "logo.png",
)
DRAFT = "vaerktoejer/kladde/index.md"


def problem_at(uri: str) -> ReferenceProblem | None:
    if uri == DRAFT:
        return ReferenceProblem(IssueCode.DRAFT_REFERENCE, (("value", "tool/kladde"),))
    return None if uri in PAGES or uri in FILES else ReferenceProblem(IssueCode.BROKEN_LINK)


def issues(body: str, uri: str = "cases/kaffe/index.md", first_line: int = 1) -> list[Issue]:
    read = body_of(body, first_line)
    own = read.anchors if uri in PAGES else frozenset()
    anchors = {uri: own, "emner/boevl.md": frozenset({"trin"})}
    place = BodyContext("index.md", uri, read, problem_at, anchors.get, lambda: PAGES)
    return list(link_issues(place))


def codes(body: str, uri: str = "cases/kaffe/index.md") -> list[str]:
    return [issue.code.value for issue in issues(body, uri)]


@pytest.mark.parametrize(
    "body",
    [
        "Ingen links.",
        "[a](https://vpt.dk) [b](http://vpt.dk/æ?x=1#y) [c](mailto:a@b.dk) [d](tel:+4512345678)",
        "[a](../morgenmoedet/index.md) [b](../../emner/boevl.md#trin) [c](#her) [d](?x=1)\n\n## Her",
        "[a](index.md) [b](./kop.png) [c](../index.md) [d](../../index.md)",
        "![En kop](kop.png) ![Et møde](billeder/m%C3%B8de%201.png) ![En kop](<kop.png> 'Kop')",
        "<https://vpt.dk> <sekretariatet@vpt.dk>",
        "[a][b]\n\n[b]: ../morgenmoedet/index.md",
        "`[a](javascript:x)`\n\n    [b](findes-ikke.md)\n\n```\n![](c.png)\n```",
        "\\[a](findes-ikke.md) [b] (findes-ikke.md)",
        "[her](#Her) [og her](#aebler-og-paerer) [her](#Æbler%20og%20pærer)\n\n## Her\n\n## Æbler og pærer",
        "Klokken [12]: 30 minutter",
    ],
)
def test_what_leads_where_it_may_is_left_alone(body: str) -> None:
    assert issues(body) == []


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "vbscript:x",
        "data:text/html,x",
        "file:///etc/passwd",
        "/cases/kaffe/",
        "//eksempel.dk/x",
        "&#106;avascript:alert(1)",
    ],
)
def test_a_link_that_is_not_safe_is_told_in_every_form(target: str) -> None:
    for body in (
        f"[a]({target})",
        f"Tekst [a](<{target}>)",
        f"[a][b]\n\n[b]: {target}",
        f"> - [a]({target} 'titel')",
        f"| a |\n|---|\n| [a]({target}) |",
    ):
        assert codes(body) == ["unsafe-link"]


def test_an_unsafe_bare_address_is_told() -> None:
    assert codes("<javascript:x>") == ["unsafe-link"]
    assert codes("<https://[vpt.dk]/>") == ["bad-url"]


@pytest.mark.parametrize(
    ("target", "problem"),
    [
        ("https://localhost:8000/", "local"),
        ("https://bruger:kode@vpt.dk/", "login"),
        ("https://www.eksempel.dk/[navn]", "placeholder"),
        ("mailto:a@vpt.dk?cc=evil@eksempel.dk", "query"),
        ("mailto:a%20@vpt.dk", "space"),
    ],
)
def test_addresses_of_links_follow_the_rules_of_fields(target: str, problem: str) -> None:
    (issue,) = issues(f"[a]({target})")
    assert dict(issue.details)["problem"] == problem


def test_a_mail_link_may_have_a_subject() -> None:
    assert codes("[a](mailto:a@vpt.dk?subject=Hej&body=x)") == []


def test_brackets_in_an_address_are_told_at_their_place() -> None:
    (issue,) = issues("Se [rapporten](https://[indsæt-adresse]/) her.")
    assert (issue.code, issue.position) == (IssueCode.BAD_URL, Position(1, 4))


@pytest.mark.parametrize("target", ["vpt.dk", "www.vpt.dk", "www.vpt.dk/a?b", "kommune.vpt.dk/om"])
def test_an_address_without_https_is_not_called_a_file(target: str) -> None:
    assert codes(f"[a]({target})") == ["bad-url"]


def test_a_link_to_a_heading_that_is_not_there_names_the_nearest() -> None:
    (issue,) = issues("[a](#raad-til-andre) [b](#gode-råd)\n\n## Gode råd")
    assert (issue.code, issue.position.column) == (IssueCode.UNKNOWN_ANCHOR, 1)
    (issue,) = issues("[a](../../emner/boevl.md#trinn)")
    assert dict(issue.details)["suggestion"] == "#trin"


def test_an_unsafe_link_inside_another_is_told() -> None:
    assert codes("[a](vpt.dk/[b](javascript:x)") == ["unsafe-link"]


def test_a_link_out_of_the_site_is_told() -> None:
    assert codes("[a](../../../andet.md)") == ["file-outside"]
    assert codes("[a](..%5C..%5Candet.md)") == ["file-outside"]


def test_a_link_to_no_page_names_the_nearest_as_it_should_be_written() -> None:
    (issue,) = issues("[a](../morgenmødet/index.md)")
    assert dict(issue.details) == {
        "suggestion": "../morgenmoedet/index.md",
        "value": "../morgenmødet/index.md",
    }
    (issue,) = issues("[a](emner/bøvl.md)", "om.md")
    assert dict(issue.details)["suggestion"] == "emner/boevl.md"
    (issue,) = issues("[a](omm.md)", "index.md")
    assert dict(issue.details)["suggestion"] == "om.md"


def test_a_link_is_never_thought_to_mean_the_page_it_stands_on() -> None:
    (issue,) = issues("[a](kaffen.md)")
    assert "suggestion" not in dict(issue.details)


def test_a_link_to_a_folder_means_its_page() -> None:
    (issue,) = issues("[a](../morgenmoedet/)")
    assert dict(issue.details)["suggestion"] == "../morgenmoedet/index.md"


def test_a_link_to_no_file_is_not_called_a_page() -> None:
    assert codes("[a](bilag.pdf)") == ["missing-file"]


@pytest.mark.parametrize("target", ["<../index.md x>", "../index.md[x]", "../index.md&#32;x"])
def test_a_link_that_only_begins_as_a_page_is_told(target: str) -> None:
    assert codes(f"[a]({target})") == ["missing-file"]


def test_a_link_to_a_record_that_readers_cannot_see_says_so() -> None:
    (issue,) = issues("[a](../../vaerktoejer/kladde/index.md)")
    assert issue.code is IssueCode.DRAFT_REFERENCE
    assert dict(issue.details)["value"] == "tool/kladde"


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("![](kop.png)", ["missing-alt"]),
        ("![ ](kop.png)", ["missing-alt"]),
        ("![En kop](kaffe.png)", ["missing-file"]),
        ("![](kaffe.png)", ["missing-alt", "missing-file"]),
        ("![En kop](Kop.png)", ["missing-file"]),
        ("![En kop](../kaffe-igen/kop.png)", ["file-outside"]),
        ("![En kop](../../../kop.png)", ["file-outside"]),
        ("![En kop](https://eksempel.dk/kop.png)", ["remote-image"]),
        ("![En kop](//eksempel.dk/kop.png)", ["remote-image"]),
        ("![En kop](data:image/svg+xml,x)", ["remote-image"]),
        ("![En kop](http://[x)", ["remote-image"]),
        ("!!! note\n\n    ![](kop.png)", ["missing-alt"]),
        ("Ord\n: ![En kop](kaffe.png)", ["missing-file"]),
        ("Ord[^a]\n\n[^a]:\n    ![En kop](kaffe.png)", ["missing-file"]),
    ],
)
def test_a_picture_lies_beside_its_record_and_has_a_text(body: str, found: list[str]) -> None:
    assert codes(body) == found


def test_a_picture_on_a_page_at_the_root_lies_anywhere_below() -> None:
    assert codes("![Et mærke](logo.png)", "index.md") == []


def test_every_link_is_told_where_it_stands() -> None:
    body = "æøå [a](x.pdf) [a](x.pdf)\nog ![](kop.png)\n\n> [b](x.pdf)\n"
    assert [(i.code.value, i.position) for i in issues(body, first_line=10)] == [
        ("missing-file", Position(10, 5)),
        ("missing-file", Position(10, 16)),
        ("missing-alt", Position(11, 4)),
        ("missing-file", Position(13, 3)),
    ]


def test_of_two_pictures_the_one_without_a_text_is_told() -> None:
    (issue,) = issues("![En kop](kop.png) ![](kop.png)")
    assert issue.position == Position(1, 20)


def test_a_target_defined_elsewhere_is_told_where_it_is_used() -> None:
    body = "Tekst\n\nto\nlinjer [a][b] [c](x.pdf) [a][b]\n\n[b]: y.pdf\n"
    assert [(dict(i.details)["value"], i.position) for i in issues(body)] == [
        ("y.pdf", Position(4, 8)),
        ("x.pdf", Position(4, 15)),
        ("y.pdf", Position(4, 26)),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "[\n" * 200_000,
        "](" * 50_000,
        "<a:" * 100_000,
        "src" * 100_000,
        "<div>" + "<a " * 100_000 + "![](kop.png)",
        "> " * 50_000 + "![](kop.png)",
        "".join(f"[a](x{n}.md)\n" for n in range(1000)),
    ],
    ids=range(7),
)
def test_endless_bodies_do_not_take_the_square_of_their_length(body: str) -> None:
    assert isinstance(issues(body), list)


@pytest.mark.parametrize(
    ("credited", "expected"),
    [
        (None, []),
        (frozenset({"cases/kaffe/kop.png"}), []),
        (frozenset({"cases/kaffe-igen/kop.png"}), ["missing-credit"]),
    ],
)
def test_a_photo_needs_its_credit(credited: frozenset[str] | None, expected: list[str]) -> None:
    body = body_of("![En kop](./kop.png)", 1)
    place = BodyContext(
        path="index.md",
        uri="cases/kaffe/index.md",
        body=body,
        problem_at=problem_at,
        anchors_of=lambda _: None,
        page_uris=lambda: PAGES,
        credited=credited,
    )
    assert [issue.code.value for issue in link_issues(place)] == expected
