"""The options of the records plugin."""

from __future__ import annotations

from mkdocs.config import config_options
from mkdocs.config.base import Config

from videnbank.core.site.profile import DENMARK


class RecordsConfig(Config):
    """What is one site's own; folders and the vocabulary have their fixed places in the project.

    The core reads the same options from the file itself (`core/loading/profile_loader.py`), so that
    the command line knows them without MkDocs and a mistake is told with its line.
    """

    owner = config_options.Optional(config_options.Type(str))
    """Who publishes the site; the foot of every page says so.

    Without it the foot says nothing of it.
    """

    corrections = config_options.Optional(config_options.Type(str))
    """The mail address that readers tell mistakes to; every page then has a link for it.

    Sites differ in who answers. Without it readers are shown the contact page alone.
    """

    menu = config_options.Optional(config_options.Type(list))
    """Hand-written pages at the end of the menu: `om/index.md`, or `Om os: om/index.md`.

    Without a name of its own a page is called by its title. Sites differ in the pages they write.
    """

    footer = config_options.Optional(config_options.Type(list))
    """Pages at the foot of every page, written as in `menu`; there is room for more of them."""

    evidence_page = config_options.Optional(config_options.Type(str))
    """The page that explains evidence, which the pages of what is known lead to.

    Sites without such a page have no such link.
    """

    success = config_options.Optional(config_options.Type(dict))
    """What the status page counts for each success criterion of the vocabulary.

    Programmes differ in what they want. The values are those of `SuccessFigure`; of a criterion that
    is not named here the page says that there are no figures.
    """

    areas_per_record = config_options.Optional(config_options.Type(int))
    """The most areas that a record may have; as many as there are unless a site wants fewer."""

    tracks_per_record = config_options.Optional(config_options.Type(int))
    """The most tracks that a record may have; 0 makes a site without tracks."""

    places = config_options.Type(str, default=DENMARK)
    """`denmark` for the municipalities and regions of the package, `none`, or a table of one's own.

    The table is a CSV file in the project, with the columns of `data/places.csv`.
    """

    wording = config_options.Optional(config_options.Type(str))
    """A file with words of the site's own, by the keys of the package's `wording/da.yml`.

    It holds only what is to be said otherwise.
    """
