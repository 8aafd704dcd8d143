"""Reading records aloud by the reader's own device."""

from __future__ import annotations

from videnbank.core.site.site import Site
from videnbank.core.views.components.script_messages import script_messages


def read_aloud_file(site: Site) -> bytes:
    """The texts of the player and the words of the voice, as one file for all pages.

    Only a device with a voice fetches it; every page would be a fifth larger with it.
    """
    return script_messages(site, "aloud").encode()
