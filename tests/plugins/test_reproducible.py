"""The same project gives the same site, byte by byte, wherever and whenever it is built."""

import re
from pathlib import Path

from tests.plugins.built_site import Site, build
from tests.plugins.project_outline import write_project
from tests.plugins.sample_project import SAMPLE_PROJECT

VARYING = re.compile(r"pagefind/(filter/.*|pagefind\.da_\w+\.pf_meta|pagefind-entry\.json)")
"""Pagefind 1.5.2 writes the values of a filter in any order, and names these files by content."""


def contents(site: Site) -> dict[str, bytes]:
    """Every file of a site but those that Pagefind never writes twice the same."""
    files = (file for file in site.root.rglob("*") if file.is_file())
    named = {file.relative_to(site.root).as_posix(): file for file in files}
    return {name: file.read_bytes() for name, file in named.items() if not VARYING.match(name)}


def test_two_builds_of_the_same_project_are_the_same(site: Site, tmp_path: Path) -> None:
    # Drawn the other way round, so that neither the order on the disk nor the clock shows.
    files = SAMPLE_PROJECT.split("\ndocs/")
    again = "\n".join([f"docs/{part}" for part in reversed(files[1:])] + files[:1])
    other = build(write_project(tmp_path / "et andet sted", again, search=True))
    first, second = contents(site), contents(other)
    assert sorted(first) == sorted(second)
    assert [name for name, content in first.items() if second[name] != content] == []


def test_no_page_tells_where_it_was_built(site: Site) -> None:
    place = str(site.root.parent).encode()
    assert [name for name, content in contents(site).items() if place in content] == []
