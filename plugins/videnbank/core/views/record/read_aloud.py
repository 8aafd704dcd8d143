"""Reading records aloud by the reader's own device: what is read of the facts, and the words."""

from __future__ import annotations

from videnbank.core.model.record import Record
from videnbank.core.site.site import Site
from videnbank.core.views.components.fact import Fact
from videnbank.core.views.components.script_messages import script_messages
from videnbank.core.views.kinds.registry import kind_view


def spoken_facts(record: Record, facts: tuple[Fact, ...]) -> tuple[str, ...]:
    """The keys of the facts that are read; a fact that no source states is not."""
    spoken = kind_view(record).spoken_facts
    return tuple(fact.key for fact in facts if fact.known and fact.key in spoken)


def read_aloud_file(site: Site) -> bytes:
    """The texts of the player and the words of the voice, as one file for all pages.

    Only a device with a voice fetches it; every page would be a fifth larger with it.
    """
    return script_messages(site, "aloud").encode()
