"""The options of a plugin in `mkdocs.yml`, read without MkDocs.

MkDocs lets tags of YAML run Python while it reads the file. Here nothing is run: a value may be taken
from the environment (`!ENV`), and whatever else has a tag of its own is ignored.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from videnbank.core.issues.issue import Issue, IssueCode
from videnbank.core.loading.text_source import TextFile
from videnbank.core.loading.yaml_source import compose_yaml, read_mapping
from videnbank.core.model.fields import ValuePath

_ENVIRONMENT = "!ENV"
_MKDOCS_OWN = "enabled"
"""An option that MkDocs gives every plugin."""


@dataclass(frozen=True, slots=True)
class PluginOptions:
    """The options of one plugin; `at` is their path in the file, () if it has none."""

    values: Mapping[str, Any]
    at: ValuePath = ()
    issues: tuple[Issue, ...] = ()


def plugin_options(file: TextFile, plugin: str, environment: Mapping[str, str]) -> PluginOptions:
    """The options of the plugin called `plugin`, with environment variables resolved."""
    root, issues = compose_yaml(file.text, file.path)
    if not isinstance(root, MappingNode):
        # An empty configuration has no options; MkDocs reports what else it lacks.
        reported = [issue for issue in issues if issue.code is not IssueCode.NOT_KEYS_AND_VALUES]
        return PluginOptions({}, (), tuple(reported))
    for step, plugins in _children(root):
        if step != "plugins":
            continue
        for at, options in _options(plugins, plugin):
            parsed = read_mapping(_resolved(options, environment), file.path)
            values = {k: v for k, v in (parsed.values or {}).items() if k != _MKDOCS_OWN}
            return PluginOptions(values, ("plugins", *at), (*issues, *parsed.issues))
    return PluginOptions({}, (), tuple(issues))


def _options(plugins: Node, plugin: str) -> Iterator[tuple[ValuePath, MappingNode]]:
    # MkDocs takes a list of names and of names with options, or all of it as one mapping.
    items = _children(plugins) if isinstance(plugins, SequenceNode) else [((), plugins)]
    for step, item in items:
        prefix = () if step == () else (step,)
        for name, options in _children(item) if isinstance(item, MappingNode) else ():
            if name == plugin and isinstance(options, MappingNode):
                yield (*prefix, name), options


def _children(node: Node) -> list[tuple[Any, Node]]:
    if isinstance(node, MappingNode):
        return [(key.value, value) for key, value in node.value if isinstance(key, ScalarNode)]
    return list(enumerate(node.value)) if isinstance(node, SequenceNode) else []


def _resolved(node: Any, environment: Mapping[str, str]) -> Any:
    """The node with every `!ENV` in it replaced by its value."""
    if node.tag == _ENVIRONMENT:
        return _from_environment(node, environment)
    if isinstance(node, MappingNode):
        pairs = [(key, _resolved(value, environment)) for key, value in node.value]
        return MappingNode(node.tag, pairs, node.start_mark, node.end_mark)
    if isinstance(node, SequenceNode):
        items = [_resolved(item, environment) for item in node.value]
        return SequenceNode(node.tag, items, node.start_mark, node.end_mark)
    return node


def _from_environment(node: Node, environment: Mapping[str, str]) -> Node:
    # `!ENV NAME`, or `!ENV [NAME, …, default]`: the first variable that is set, else the default.
    items = node.value if isinstance(node, SequenceNode) else [node]
    names = items[:-1] if len(items) > 1 else items
    for name in names:
        if (raw := environment.get(str(name.value))) is not None:
            resolver: Any = yaml.SafeLoader("")
            tag = resolver.resolve(ScalarNode, raw, (True, False))
            return ScalarNode(tag, raw, node.start_mark, node.end_mark)
    if len(items) > 1 and isinstance(items[-1], Node):
        return items[-1]
    return ScalarNode("tag:yaml.org,2002:null", "", node.start_mark, node.end_mark)
