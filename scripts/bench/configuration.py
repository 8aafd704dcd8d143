"""Edits mkdocs.yml on the level of YAML nodes.

Tags like `!ENV` and `!!python` are preserved, since values are never constructed.
"""

from __future__ import annotations

from pathlib import Path

import yaml


class Configuration:
    """An editable mkdocs.yml."""

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
        """Remove these keys."""
        self._root.value = [pair for pair in self._root.value if pair[0].value not in keys]

    def drop_plugin(self, name: str) -> None:
        """Remove a plugin without options."""
        for key, plugins in self._root.value:
            if key.value == "plugins" and isinstance(plugins, yaml.SequenceNode):
                plugins.value = [item for item in plugins.value if item.value != name]

    def drop_options(self, plugin: str, *options: str) -> None:
        """Remove these options of a plugin."""
        for key, plugins in self._root.value:
            if key.value == "plugins" and isinstance(plugins, yaml.SequenceNode):
                for item in plugins.value:
                    if isinstance(item, yaml.MappingNode) and item.value[0][0].value == plugin:
                        settings = item.value[0][1]
                        settings.value = [
                            pair for pair in settings.value if pair[0].value not in options
                        ]

    def copy(self, key: str, source: Configuration) -> None:
        """Copy a key from another mkdocs.yml, if it has it."""
        self._root.value += [pair for pair in source._root.value if pair[0].value == key]

    def anchor_theme(self, project: Path) -> None:
        """Make a relative `custom_dir` absolute."""
        for key, theme in self._root.value:
            if key.value == "theme" and isinstance(theme, yaml.MappingNode):
                for option, value in theme.value:
                    if option.value == "custom_dir":
                        value.value = str(project / value.value)

    def text(self) -> str:
        """Serialise the configuration."""
        return yaml.serialize(self._root, allow_unicode=True)
