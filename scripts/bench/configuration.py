"""mkdocs.yml taken apart and put together again as written, `!ENV` and `!!python` tags included.

Works on YAML's nodes: nothing is looked up or imported, so nothing is lost on the way back.
"""

from __future__ import annotations

from pathlib import Path

import yaml


class Configuration:
    """A mkdocs.yml whose keys can be dropped, changed and copied."""

    def __init__(self, text: str) -> None:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
        if not isinstance(root, yaml.MappingNode):
            raise TypeError("mkdocs.yml does not hold keys and values")
        self._root = root

    @classmethod
    def of(cls, project: Path) -> Configuration:
        """Read the project's own mkdocs.yml."""
        return cls((project / "mkdocs.yml").read_text(encoding="utf-8"))

    def drop(self, *keys: str) -> None:
        """Leave out these keys."""
        self._root.value = [pair for pair in self._root.value if pair[0].value not in keys]

    def drop_plugin(self, name: str) -> None:
        """Leave out a plugin that has no options of its own."""
        for key, plugins in self._root.value:
            if key.value == "plugins" and isinstance(plugins, yaml.SequenceNode):
                plugins.value = [item for item in plugins.value if item.value != name]

    def copy(self, key: str, source: Configuration) -> None:
        """Take over a key from another mkdocs.yml, where it has it."""
        self._root.value += [pair for pair in source._root.value if pair[0].value == key]

    def anchor_theme(self, project: Path) -> None:
        """Make a `custom_dir` that was relative to the project absolute."""
        for key, theme in self._root.value:
            if key.value == "theme" and isinstance(theme, yaml.MappingNode):
                for option, value in theme.value:
                    if option.value == "custom_dir":
                        value.value = str(project / value.value)

    def text(self) -> str:
        """Write it as text again."""
        return yaml.serialize(self._root, allow_unicode=True)
