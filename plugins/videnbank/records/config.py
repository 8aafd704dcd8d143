"""The options of the records plugin."""

from __future__ import annotations

from mkdocs.config import config_options
from mkdocs.config.base import Config

from videnbank.core.site.profile import DENMARK


class RecordsConfig(Config):
    """The options that differ between sites; folders and vocabulary have fixed paths and none.

    The core reads the same options from the file itself (`core/loading/profile_loader.py`), so that
    the command line knows them without MkDocs and an issue is reported with its line.
    """

    owner = config_options.Optional(config_options.Type(str))
    """The publisher of the site, named in the footer of every page.

    Without it the footer names none.
    """

    corrections = config_options.Optional(config_options.Type(str))
    """The mail address for corrections, linked on every page.

    Without it, pages link to the contact page only.
    """

    menu = config_options.Optional(config_options.Type(list))
    """Hand-written pages at the end of the menu: `om/index.md`, or `Om os: om/index.md`.

    Without a text of its own the menu shows the page's title. Sites differ in the pages they write.
    """

    footer = config_options.Optional(config_options.Type(list))
    """Pages in the footer of every page, as in `menu`; there is room for more of them."""

    evidence_page = config_options.Optional(config_options.Type(str))
    """The page that explains evidence, linked from the evidence pages.

    Sites without such a page have no such link.
    """

    success = config_options.Optional(config_options.Type(dict))
    """The figure on the status page for each success criterion of the vocabulary.

    Programmes differ in their goals. The values are those of `SuccessFigure`; for other criteria the
    page states that there are no figures.
    """

    areas_per_record = config_options.Optional(config_options.Type(int))
    """Maximum number of areas of a record; unlimited by default."""

    tracks_per_record = config_options.Optional(config_options.Type(int))
    """Maximum number of tracks of a record; 0 makes a site without tracks."""

    places = config_options.Type(str, default=DENMARK)
    """`denmark` for the municipalities and regions of the package, `none`, or a table of the site's own.

    The table is a CSV file in the project, with the columns of `data/places.csv`.
    """

    wording = config_options.Optional(config_options.Type(str))
    """A file with the site's own wording, by the keys of the package's `wording/da.yml`.

    It holds only the texts that differ.
    """
