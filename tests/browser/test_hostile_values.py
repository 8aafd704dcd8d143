"""Every value a template is given may be hostile: none of its markup comes through."""

import dataclasses
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority

from tests.browser.conftest import Open
from tests.browser.hostile import HIT, hits, settled
from tests.browser.server import serving
from tests.plugins.built_site import SITE_URL
from tests.plugins.project_outline import write_project
from tests.plugins.sample_project import SAMPLE_PROJECT

PAYLOAD = f"""\"'></title></script></textarea>--><img src=x onerror={HIT}><script>{HIT}</script>&lt;blink&gt;{{{{7*7}}}}"""


def hostile(value: Any) -> Any:
    """A view with the payload in the place of every text."""
    if isinstance(value, str):
        return hostile_json(value) if value.startswith('{"') else PAYLOAD
    if isinstance(value, dict):
        return {key: hostile(item) for key, item in value.items()}
    if isinstance(value, list):
        return [hostile(item) for item in value]
    if isinstance(value, tuple):
        return tuple(hostile(item) for item in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        changes = {f.name: hostile(getattr(value, f.name)) for f in dataclasses.fields(value)}
        return dataclasses.replace(value, **changes)
    return value


def hostile_json(value: str) -> str:
    """The words for a script with the payload in the place of each, and no `<` either."""
    return json.dumps(hostile(json.loads(value))).replace("<", "\\u003c")


class NoOptions(Config):
    """MkDocs wants a class of its own, even for no options."""


class HostilePlugin(BasePlugin[NoOptions]):
    """Puts the payload into everything a template is given."""

    # Priority: -100 (run later), after the views have been made.
    @event_priority(-100)
    def on_page_context(self, context: Any, **_: Any) -> Any:
        """Spoils the view of a page."""
        context["view"] = hostile(context["view"])
        return context

    @event_priority(-100)
    def on_template_context(self, context: Any, **_: Any) -> Any:
        """Spoils the view of the page for unknown addresses."""
        if "view" in context:
            context["view"] = hostile(context["view"])
        return context

    @event_priority(-100)
    def on_env(self, env: Any, **_: Any) -> Any:
        """Spoils what all pages share."""
        env.globals["shell"] = hostile(env.globals["shell"])
        env.globals["t"] = lambda _key: PAYLOAD
        return env


@pytest.fixture(scope="module")
def spoiled(tmp_path_factory: pytest.TempPathFactory, today: None) -> Iterator[str]:
    """The sample project with the payload in place of every text of every view."""
    assert today is None
    project = write_project(tmp_path_factory.mktemp("spoiled"), SAMPLE_PROJECT, search=True)
    MkDocsConfig.plugins.plugin_cache.clear()  # type: ignore[attr-defined]
    config = load_config(str(project / "mkdocs.yml"), site_url=SITE_URL, site_name=PAYLOAD)
    config.site_description = PAYLOAD
    config.plugins["test/hostile"] = HostilePlugin()
    config.plugins.on_startup(command="build", dirty=False)
    build_site(config)
    with serving(Path(config.site_dir)) as url:
        yield url


@pytest.mark.parametrize(
    "address",
    [
        "",
        "find/",
        "cases/",
        "nyheder/side-2/",
        "emner/",
        "omraader/aeldre/",
        "cases/kaffe-foerst/",
        "cases/trukket/",
        "vaerktoejer/trekanten/",
        "resultater/faste-teams/",
        "resultater/hvad-ved-vi/",
        "nyheder/fem-raad/",
        "om/",
        "redaktion/felter/",
        "findes/ikke/",
    ],
)
def test_no_template_lets_markup_through(opened: Open, spoiled: str, address: str) -> None:
    watch = opened(spoiled)
    page = watch.go(address)
    settled(page)
    assert hits(page) is None
    data = ":not([type='application/json']):not([type='application/ld+json'])"
    assert page.locator(f"script:not([src]){data}").count() == 0
    assert page.locator("img[src='x'], main blink").count() == 0
    assert PAYLOAD in page.locator("h1").inner_text()
    assert PAYLOAD in page.title()
    # The addresses of pictures and sounds are the payload too, and lead nowhere.
    watch.forgives("console: Failed to load resource: the server responded with a status of 404")
    for complaint in ("Failed parsing 'srcset'", "Dropped srcset candidate"):
        watch.forgives(f"console: {complaint}")
