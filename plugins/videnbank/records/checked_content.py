"""The content of a build: what was checked without mistakes, now or, in the preview, before."""

from __future__ import annotations

from datetime import date

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from videnbank.core.catalogue.project import Project
from videnbank.core.issues.message import issue_line
from videnbank.core.language.wording import danish
from videnbank.core.loading.check_project import ProjectCheck, check_project
from videnbank.core.loading.loader import LoadCache

log = get_plugin_logger(__name__)


class CheckedContent:
    """Checks a project for one build, or for all rebuilds of the preview."""

    def __init__(self) -> None:
        self._cache = LoadCache()
        self._last_valid: ProjectCheck | None = None
        self._has_issues = False

    def check(self, project: Project, today: date) -> ProjectCheck:
        """The project as it is now, with its issues."""
        return check_project(project, today, self._cache)

    def accept(self, check: ProjectCheck, *, serving: bool) -> ProjectCheck:
        """What to build from: the check itself when it has no issues.

        With issues the preview goes on with the last valid content, or at its start with the part
        without mistakes, since a failed build would stop it.

        Raises:
            PluginError: with all issues, when there is nothing to go on with.
        """
        if check.issues:
            self._report(check, serving=serving)
        else:
            if self._has_issues:
                log.info(danish().text("plugin.recovered"))
            self._last_valid, self._has_issues = check, False
        return self._last_valid or check.without_mistakes()

    def _report(self, check: ProjectCheck, *, serving: bool) -> None:
        lines = "\n".join(f"  {issue_line(issue, check.wording)}" for issue in check.issues)
        is_readable = not check.settings.issues
        if not serving or (self._last_valid is None and not is_readable):
            heading = danish().count("plugin.stopped", len(check.issues))
            raise PluginError(f"{heading}\n{lines}")
        self._has_issues = True
        key = "plugin.kept" if self._last_valid is not None else "plugin.partly"
        log.error("%s\n%s", danish().count(key, len(check.issues)), lines)
