"""Sites to look at, built once for all tests, and a watch on what MkDocs warns of."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.plugins.built import Site, build
from tests.plugins.garden import GARDEN
from tests.plugins.picture import ROOT, TODAY, drawn
from tests.plugins.told import Told


@pytest.fixture(scope="session", autouse=True)
def today() -> Iterator[None]:
    """The same day in every build: 22 November 2026."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", TODAY)
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        yield


@pytest.fixture(autouse=True)
def told() -> Iterator[Told]:
    """What MkDocs warns of in a test; a warning that the test does not ask for fails it."""
    told = Told()
    with told.listening():
        yield told
    assert told.messages == []


@pytest.fixture(scope="session")
def garden(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with something of everything, but no search."""
    return drawn(tmp_path_factory.mktemp("garden"), GARDEN)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, today: None) -> Site:
    """The garden as the public sees it, search and all."""
    assert today is None
    return build(drawn(tmp_path_factory.mktemp("searched"), GARDEN, search=True))


@pytest.fixture(scope="session")
def flat_site(garden: Path, today: None) -> Site:
    """The garden with addresses that end in `.html`, and no address of its own."""
    assert today is None
    return build(garden, use_directory_urls=False, site_url="", site_dir=str(garden / "flat"))


@pytest.fixture(scope="session")
def preview(garden: Path, today: None) -> Site:
    """The garden as its authors see it."""
    assert today is None
    return build(garden, command="serve", site_dir=str(garden / "preview"))


@pytest.fixture(scope="session")
def repository(tmp_path_factory: pytest.TempPathFactory, today: None) -> Site:
    """The site of this repository, as it is today."""
    assert today is None
    # Only while it is built: the builds of other tests have their own day.
    with pytest.MonkeyPatch.context() as patch:
        # Only while it is built: the sites of other tests are of their own day.
        patch.delenv("SOURCE_DATE_EPOCH")
        folder = tmp_path_factory.mktemp("repository")
        return build(ROOT, site_dir=str(folder), plugins=["videnbank/records"])
