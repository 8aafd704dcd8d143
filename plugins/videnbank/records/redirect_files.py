"""The pages at the former addresses of records, which lead on."""

from __future__ import annotations

from collections.abc import Iterator

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.utils import get_relative_url

from videnbank.core.site.redirects import redirects
from videnbank.core.site.site import Site

_TEMPLATE = "pages/redirect.html"
_ICON = "assets/videnbank/icon.svg"


def redirect_files(site: Site, env: jinja2.Environment, config: MkDocsConfig) -> Iterator[File]:
    """A file for each redirect of the site."""
    template = env.get_template(_TEMPLATE)
    for redirect in redirects(site):
        target = get_relative_url(redirect.target.href, redirect.address)
        html = template.render(
            target=target,
            title=redirect.target.text,
            canonical=f"{site.site_url}{redirect.target.href}" if site.site_url else target,
            icon=get_relative_url(_ICON, redirect.address),
        )
        yield File.generated(config, redirect.file, content=html)
