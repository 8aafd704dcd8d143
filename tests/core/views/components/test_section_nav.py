from tests.core.sites import page, site_of
from videnbank.core.views.components.section_nav import SectionLink, section_links


def test_the_pages_of_a_folder_are_named_its_first_page_first_and_the_one_read_is_marked() -> None:
    pages = (page("om/å.md", "Å"), page("om/b.md", "B"), page("om/index.md", "Om"))
    links = section_links(site_of(pages=pages), "om/b.md")
    assert [(link.text, link.is_current) for link in links if link.href != "om/status/"] == [
        ("Om", False),
        ("B", True),
        ("Å", False),
    ]


def test_a_page_alone_in_its_folder_has_no_section() -> None:
    pages = (page("hjem/a.md", "A"), page("index.md", "Forside"))
    assert section_links(site_of(pages=pages), "hjem/a.md") == ()
    assert section_links(site_of(pages=pages), "index.md") == ()
    both = (*pages, page("hjem/b.md", "B"))
    assert section_links(site_of(pages=both), "hjem/b.md") == (
        SectionLink("A", "hjem/a/", is_current=False),
        SectionLink("B", "hjem/b/", is_current=True),
    )
