"""Sites built once for all tests, and a check for unexpected warnings of MkDocs."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.plugins.build_log import BuildLog
from tests.plugins.built_site import Document, Site, build
from tests.plugins.project_outline import ROOT, TODAY, write_project
from tests.plugins.sample_project import (
    CASE_PAGE,
    NEWS_PAGE,
    RESULT_PAGE,
    SAMPLE_PROJECT,
    TOOL_PAGE,
)


@pytest.fixture(scope="session", autouse=True)
def today() -> Iterator[None]:
    """The same day in every build: 22 November 2026."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", TODAY)
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        yield


@pytest.fixture(autouse=True)
def build_log() -> Iterator[BuildLog]:
    """The warnings MkDocs logs in a test; one that the test does not read fails it."""
    build_log = BuildLog()
    with build_log.capture():
        yield build_log
    assert build_log.messages == []


@pytest.fixture(scope="session")
def sample_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample project, without search."""
    return write_project(tmp_path_factory.mktemp("sample"), SAMPLE_PROJECT)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, today: None) -> Site:
    """The published site of the sample project, with search."""
    assert today is None
    return build(write_project(tmp_path_factory.mktemp("searched"), SAMPLE_PROJECT, search=True))


@pytest.fixture(scope="session")
def flat_site(sample_project: Path, today: None) -> Site:
    """The sample project with addresses that end in `.html`, and without a site_url."""
    assert today is None
    return build(
        sample_project, use_directory_urls=False, site_url="", site_dir=str(sample_project / "flat")
    )


@pytest.fixture(scope="session")
def preview(sample_project: Path, today: None) -> Site:
    """The sample project as `mkdocs serve` builds it."""
    assert today is None
    return build(sample_project, command="serve", site_dir=str(sample_project / "preview"))


@pytest.fixture(scope="session")
def repository(tmp_path_factory: pytest.TempPathFactory, today: None) -> Site:
    """The site of this repository, as it is today."""
    assert today is None
    # Only while it is built: the builds of other tests have their own day.
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("SOURCE_DATE_EPOCH")
        folder = tmp_path_factory.mktemp("repository")
        return build(ROOT, site_dir=str(folder), plugins=["videnbank/records"])


@pytest.fixture
def case(site: Site) -> Document:
    """The page of a case with all its fields."""
    return site.page(CASE_PAGE)


@pytest.fixture
def tool(site: Site) -> Document:
    """The page of a tool with all its fields."""
    return site.page(TOOL_PAGE)


@pytest.fixture
def result(site: Site) -> Document:
    """The page of a result with all its fields."""
    return site.page(RESULT_PAGE)


@pytest.fixture
def news(site: Site) -> Document:
    """The page of a news item with all its fields."""
    return site.page(NEWS_PAGE)
