"""The folders of the project that a MkDocs configuration belongs to."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from videnbank.core.catalogue.project import Project
from videnbank.core.language.wording import danish


def project_of(config: MkDocsConfig) -> Project:
    """The project that a configuration belongs to.

    Raises:
        PluginError: when the docs folder is not directly below the project.
    """
    root = Path(config.config_file_path or "mkdocs.yml").resolve().parent
    docs = Path(config.docs_dir)
    if docs.parent != root:
        raise PluginError(danish().text("plugin.docs_elsewhere", docs=docs.name))
    return Project(root, docs.name, Path(config.config_file_path or "mkdocs.yml").name)


def folders_beside_pages(project: Project) -> list[Path]:
    """The folders of records that lie outside the docs folder."""
    return [project.root / folder for folder in project.folders_outside_docs()]
