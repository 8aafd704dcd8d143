"""Puts a new site in the place of the old one, when it is as planned."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.utils import CountHandler

from videnbank.core.language.printable import escape_invisible
from videnbank.core.language.wording import danish
from videnbank.core.routing.site_plan import SitePlan
from videnbank.records.build_lock import BuildLockedError
from videnbank.records.staged_folder import FolderInUseError, MountedFolderError, StagedFolder

_NAMED_FILES = 20
"""More names would push the message itself out of a terminal."""


class SiteSwap:
    """Has MkDocs build a site beside the old one, and puts it in place when it is as planned."""

    def __init__(self) -> None:
        self.folder = Path()
        self._staged: StagedFolder | None = None
        self._config: MkDocsConfig | None = None

    def begin(self, config: MkDocsConfig) -> None:
        """Gives a configuration another site folder."""
        self._config = config
        self._staged = StagedFolder(Path(config.site_dir))
        self.folder = self._staged.target
        config.site_dir = str(self._staged.path)

    def open(self, say: Callable[[str], None]) -> None:
        """Makes that folder, when no other build is making one.

        Raises:
            PluginError: when another build takes too long, or the site can never be replaced.
        """
        if self._staged is None:
            return
        wording, folder = danish(), self.folder
        try:
            self._staged.open(
                lambda process: say(wording.text("swap.waiting", path=folder, process=process))
            )
        except BuildLockedError as error:
            text = wording.text("swap.locked", path=folder, process=error.process)
            raise PluginError(text) from error
        except MountedFolderError as error:
            raise PluginError(wording.text("swap.mounted", path=folder)) from error

    def finish(self, plan: SitePlan) -> None:
        """Puts the new site in place.

        Raises:
            PluginError: when it is not as planned, when there were warnings in strict mode, or when
                another program keeps the old site open.
        """
        if self._staged is None or self._config is None:
            return
        files = list(self._staged.files())
        _refuse("swap.unplanned", plan.unplanned(files))
        _refuse("swap.absent", plan.absent(files))
        if self._config.strict:
            _refuse_warnings()
        try:
            self._staged.put_in_place()
        except FolderInUseError as error:
            raise PluginError(danish().text("swap.in_use", path=self.folder)) from error
        self.leave()

    def leave(self) -> None:
        """Removes a new site that is not in place, and gives the configuration its folder back."""
        if self._staged is not None and self._config is not None:
            self._staged.discard()
            self._config.site_dir = str(self.folder)
        self._staged = self._config = None


def refuse_conflicts(plan: SitePlan) -> None:
    """Refuses a plan in which two things have one address.

    Raises:
        PluginError: with the addresses.
    """
    _refuse("swap.conflict", [later.file for later, _ in plan.conflicts()])


def _refuse_warnings() -> None:
    # MkDocs refuses them too, but only when the site is in place.
    handlers = logging.getLogger("mkdocs").handlers
    counters = (handler for handler in handlers if isinstance(handler, CountHandler))
    number = sum(count for counter in counters for _, count in counter.get_counts())
    if number:
        raise PluginError(danish().count("swap.warnings", number))


def _refuse(key: str, names: Collection[str]) -> None:
    if names:
        lines = "\n".join(f"  {escape_invisible(name)}" for name in sorted(names)[:_NAMED_FILES])
        raise PluginError(f"{danish().count(key, len(names))}\n{lines}")
