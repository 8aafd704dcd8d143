"""The watch over every page that tests open sees what it is there to see."""

from collections.abc import Iterator
from pathlib import Path
from time import sleep

import pytest
from playwright.sync_api import Browser, Route

from tests.browser.server import serving
from tests.browser.watch import OWN_SCRIPTS, Watch

MISDEEDS = {
    "cookie": "document.cookie = 'a=1'",
    "local storage": "localStorage.a = 1",
    "session storage": "sessionStorage.a = 1",
    "database": "await new Promise(done => { indexedDB.open('a').onsuccess = done; })",
    "cache": "await caches.open('a')",
    "worker": "await navigator.serviceWorker.register('worker.js')",
    "console": "console.log('a')",
    "error": "setTimeout(() => { throw new Error('a'); })",
    "dialog": "setTimeout(() => alert('a'))",
    "stranger": "await fetch('http://127.0.0.1:9/').catch(() => null)",
}


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a site of one empty page is served."""
    folder: Path = tmp_path_factory.mktemp("bare")
    html = '<!doctype html><title>Tom</title><link rel="icon" href="data:,">'
    (folder / "index.html").write_text(html, encoding="utf-8")
    (folder / "worker.js").write_text("", encoding="utf-8")
    with serving(folder) as address:
        yield address


@pytest.mark.parametrize("misdeed", list(MISDEEDS.values()), ids=list(MISDEEDS))
def test_a_misdeed_is_seen(browser: Browser, bare: str, misdeed: str) -> None:
    watch = Watch(browser, bare)
    try:
        page = watch.go()
        watch.check()
        page.evaluate(f"async () => {{ {misdeed}; }}")
        page.wait_for_timeout(20)
        with pytest.raises(AssertionError):
            watch.check()
    finally:
        watch.context.close()


def test_modules_that_come_late_are_waited_for(browser: Browser, tmp_path: Path) -> None:
    scripts = tmp_path / OWN_SCRIPTS
    scripts.mkdir(parents=True)
    (scripts / "page.js").write_text('import("./late.js");', encoding="utf-8")
    (scripts / "late.js").write_text(
        'import "./later.js"; document.title += "!";', encoding="utf-8"
    )
    (scripts / "later.js").write_text("document.title = 'Fuld';", encoding="utf-8")
    script = f'<script type="module" src="{OWN_SCRIPTS}page.js"></script>'
    html = f'<!doctype html><title>Tom</title><link rel="icon" href="data:,">{script}'
    (tmp_path / "index.html").write_text(html, encoding="utf-8")

    def late(route: Route) -> None:
        sleep(0.2)
        route.continue_()

    with serving(tmp_path) as address:
        watch = Watch(browser, address)
        try:
            watch.page.route("**/late*.js", late)
            assert watch.go().title() == "Fuld!"
            watch.check()
        finally:
            watch.context.close()
