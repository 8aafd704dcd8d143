import pytest

from videnbank.core.markup.start_tags import StartTag, start_tags


def test_a_tag_has_its_name_its_attributes_and_its_source() -> None:
    source = "<IMG\n SRC=kop.png Alt='En &quot;kop&quot;' hidden>"
    attributes = {"src": "kop.png", "alt": 'En "kop"', "hidden": ""}
    assert start_tags(f"a {source}</p>") == (StartTag("img", attributes, source),)


def test_the_first_of_duplicate_attributes_counts() -> None:
    (tag,) = start_tags('<a href="a.md" HREF="b.md">')
    assert tag.attributes == {"href": "a.md"}


@pytest.mark.parametrize(
    "html",
    [
        "<!-- <img src=a> -->",
        "<script>'<img src=a>'</script>",
        "<style>/* <img src=a> */</style>",
        "</img>",
        "a < img",
        "<img src=a",
        "<![x[ <img src=a",
        "<?x <img src=a ?",
        "",
    ],
)
def test_text_that_browsers_do_not_parse_as_a_tag_is_ignored(html: str) -> None:
    assert [tag.name for tag in start_tags(html) if tag.name not in {"script", "style"}] == []


@pytest.mark.parametrize("html", ["<![x[y]]><p>", "<!x><p>", "<?x?><p>", "<![CDATA[x]]><p>"])
def test_browser_comments_are_skipped(html: str) -> None:
    assert [tag.name for tag in start_tags(html)] == ["p"]


@pytest.mark.parametrize(
    "piece", ["<a ", "<!--", "<![", "</", "<?", "<", "&", "<a b='", "<script>"]
)
def test_parsing_is_linear(piece: str) -> None:
    assert len(start_tags(piece * 100_000)) <= 1
