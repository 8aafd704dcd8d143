"""A Chromium, a server on this machine, and pages that are watched while they are open."""

import os
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.compare import Compare, query, wait_for_comparison
from tests.browser.find import settled, strictly_serving
from tests.browser.server import serving
from tests.browser.typefaces import WIDE, Typeface
from tests.browser.watch import Watch
from tests.plugins.built_site import Site, build
from tests.plugins.project_outline import ROOT, TODAY, write_project
from tests.plugins.sample_project import SAMPLE_PROJECT
from tests.printing.print_setup import can_print
from videnbank.core.routing.print_jobs import Print, PrintKind
from videnbank.printing.builder import BuiltPrint, PdfBuilder
from videnbank.printing.cache import write_atomically

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WITHOUT_WEB_FONTS = "--disable-remote-fonts"
"""Headings too are set in what the test chose, as for a reader whose browser does without ours."""
Open = Callable[..., Watch]
Find = Callable[[str], Page]


@pytest.fixture(scope="session")
def browsers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Typeface], Browser]]:
    """The Chromium that the test command has found, started once for every typeface in use."""
    path = os.environ.get("VIDENBANK_CHROMIUM")
    if not path:
        message = "VIDENBANK_CHROMIUM names no browser; scripts/test.py finds or installs one"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    with sync_playwright() as playwright:

        @cache
        def started(typeface: Typeface) -> Browser:
            folder = tmp_path_factory.mktemp("typeface")
            environment: dict[str, str | float | bool] = {
                **os.environ,
                **typeface.environment(folder),
            }
            flags = FLAGS if typeface.web_fonts else [*FLAGS, WITHOUT_WEB_FONTS]
            return playwright.chromium.launch(executable_path=path, args=flags, env=environment)

        yield started  # Playwright ends them all


@pytest.fixture
def typeface() -> Typeface:
    """What pages are set in: what fits with the wide one fits; tests of layout try the others."""
    return WIDE


@pytest.fixture
def browser(browsers: Callable[[Typeface], Browser], typeface: Typeface) -> Browser:
    """The browser that knows this typeface alone."""
    return browsers(typeface)


@pytest.fixture(scope="session", autouse=True)
def today() -> Iterator[None]:
    """The same day in every build: 22 November 2026."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", TODAY)
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        yield


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory, today: None) -> Site:
    """The site of the sample project."""
    assert today is None
    return build(write_project(tmp_path_factory.mktemp("sample"), SAMPLE_PROJECT, search=True))


@pytest.fixture(scope="session")
def url(sample_site: Site) -> Iterator[str]:
    """The URL of the sample site, below a folder as on the real server."""
    with serving(sample_site.root) as address:
        yield address


@pytest.fixture(scope="session")
def strict_url(sample_site: Site) -> Iterator[str]:
    """The URL of the sample site, served with the strict content security policy."""
    with strictly_serving(sample_site.root) as address:
        yield address


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory, today: None) -> Site:
    """This repository's own site, with all its content; of its prints one sheet is real."""
    assert today is None
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VIDENBANK_PDF", "true")
        patch.setattr(PdfBuilder, "build", _few_prints)
        return build(ROOT, site_dir=str(tmp_path_factory.mktemp("real") / "site"))


_BUILD = PdfBuilder.build
_REAL = Print(PrintKind.SHEET, "trekanten")


def _few_prints(builder: PdfBuilder, jobs: Iterable[Print], folder: Path) -> Iterator[BuiltPrint]:
    """All prints would take a minute; a test opens the one that is real, and all lead somewhere."""
    for job in jobs:
        if job == _REAL and can_print():
            yield from _BUILD(builder, [job], folder)
            continue
        file = folder / job.address
        write_atomically(file, b"%PDF-1.7")
        yield BuiltPrint(job, file, cached=False, seconds=0)


@pytest.fixture(scope="session")
def real_url(real_site: Site) -> Iterator[str]:
    """The URL of this repository's own site, served with the strict content security policy."""
    with strictly_serving(real_site.root) as address:
        yield address


@pytest.fixture
def opened(browser: Browser) -> Iterator[Open]:
    """Opens watched pages; what was seen is judged when the test is over."""
    watches: list[Watch] = []

    def open_watched(server: str, **options: object) -> Watch:
        watch = Watch(browser, server, **options)
        watches.append(watch)
        return watch

    yield open_watched
    for watch in watches:
        watch.close()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All tests in this folder need a browser."""
    folder_of_tests = Path(__file__).parent
    for item in items:
        if folder_of_tests in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture
def compare(opened: Open, strict_url: str) -> Compare:
    """Opens the comparison page with a selection, and waits until it is displayed."""
    watch = opened(strict_url, viewport={"width": 1280, "height": 900})

    def comparing(*ids: str) -> Page:
        return wait_for_comparison(watch.go(f"sammenlign/{query(ids)}"))

    return comparing


@pytest.fixture
def find(opened: Open, strict_url: str) -> Find:
    """Opens the search page with a query string, and waits for its results."""
    watch = opened(strict_url, viewport={"width": 1280, "height": 900})

    def search(query: str) -> Page:
        return settled(watch.go(f"find/{query}"))

    return search
