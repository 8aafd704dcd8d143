"""The same project gives the same site, byte by byte, wherever and whenever it is built."""

import os
import subprocess
from pathlib import Path

from tests.plugins.built_site import SITE_URL, Site, build
from tests.plugins.programs import program
from tests.plugins.project_outline import write_project
from tests.plugins.sample_project import SAMPLE_PROJECT
from videnbank.search.word_cache import CACHE_FILE


def contents(site: Site) -> dict[str, bytes]:
    """Every file of a site."""
    files = (file for file in site.root.rglob("*") if file.is_file())
    return {file.relative_to(site.root).as_posix(): file.read_bytes() for file in files}


def differing(first: Site, second: Site) -> list[str]:
    """The files that two sites do not have alike."""
    one, other = contents(first), contents(second)
    return sorted(name for name in {*one, *other} if one.get(name) != other.get(name))


def test_two_builds_of_the_same_project_are_the_same(site: Site, tmp_path: Path) -> None:
    # Drawn the other way round, so that neither the order on the disk nor the clock shows.
    files = SAMPLE_PROJECT.split("\ndocs/")
    again = "\n".join([f"docs/{part}" for part in reversed(files[1:])] + files[:1])
    other = build(write_project(tmp_path / "et andet sted", again, search=True))
    assert differing(site, other) == []


def test_a_build_whose_sets_have_another_order_is_the_same(site: Site, tmp_path: Path) -> None:
    project = write_project(tmp_path, SAMPLE_PROJECT, search=True)
    variables = {"PYTHONHASHSEED": "1", "VIDENBANK_SITE_URL": SITE_URL}
    command = [program("mkdocs"), "build", "--quiet", "--strict"]
    subprocess.run(command, cwd=project, env={**os.environ, **variables}, check=True)
    assert differing(site, Site(project / "site")) == []


def test_a_build_that_knows_the_words_already_is_the_same(site: Site, tmp_path: Path) -> None:
    project = site.root.parent
    assert (project / CACHE_FILE).is_file()
    assert differing(site, build(project, site_dir=str(tmp_path / "igen"))) == []


def test_no_page_tells_where_it_was_built(site: Site) -> None:
    place = str(site.root.parent).encode()
    assert [name for name, content in contents(site).items() if place in content] == []
