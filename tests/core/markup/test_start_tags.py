import pytest

from videnbank.core.markup.start_tags import StartTag, start_tags


def test_a_tag_has_its_name_its_attributes_and_its_source() -> None:
    source = "<IMG\n SRC=kop.png Alt='En &quot;kop&quot;' hidden>"
    attributes = {"src": "kop.png", "alt": 'En "kop"', "hidden": ""}
    assert start_tags(f"a {source}</p>") == (StartTag("img", attributes, source),)


def test_of_an_attribute_given_twice_the_first_counts() -> None:
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
def test_what_is_no_tag_to_a_browser_is_none(html: str) -> None:
    assert [tag.name for tag in start_tags(html) if tag.name not in {"script", "style"}] == []


@pytest.mark.parametrize("html", ["<![x[y]]><p>", "<!x><p>", "<?x?><p>", "<![CDATA[x]]><p>"])
def test_what_is_a_comment_to_a_browser_is_passed_over(html: str) -> None:
    assert [tag.name for tag in start_tags(html)] == ["p"]


@pytest.mark.parametrize(
    "piece", ["<a ", "<!--", "<![", "</", "<?", "<", "&", "<a b='", "<script>"]
)
def test_endless_html_does_not_take_the_square_of_its_length(piece: str) -> None:
    assert len(start_tags(piece * 100_000)) <= 1
