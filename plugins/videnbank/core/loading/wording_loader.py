"""Reads a site's own wording, which overrides that of the package."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from videnbank.core.issues.issue import Issue, IssueCode
from videnbank.core.language.suggestion import nearest
from videnbank.core.language.wording import Wording
from videnbank.core.loading.text_source import TextFile
from videnbank.core.loading.validator import YamlSource
from videnbank.core.loading.yaml_source import parse_yaml
from videnbank.core.model.fields import ValuePath

_PLACEHOLDER = re.compile(r"\{\{|\}\}|\{([a-z_]*)\}|[{}]")
_UNTOUCHABLE = ("scripts.",)
"""Texts that are read before the site's own wording can be."""


def read_wording(file: TextFile, package: Wording) -> tuple[Wording, tuple[Issue, ...]]:
    """The package's wording overridden by that of a file, and all issues of the file."""
    parsed = parse_yaml(file.text, file.path)
    source = YamlSource(file.path, file.text)
    issues = list(parsed.issues)
    known = {k: text for k, text in package.texts.items() if not k.startswith(_UNTOUCHABLE)}
    own: dict[str, str] = {}
    for at, value in _texts(parsed.values or {}, ()):
        key = ".".join(map(str, at))
        text_issues = [*_issues(key, at, value, known, source)]
        if text_issues:
            issues += text_issues
        else:
            own[key] = value
    return Wording({**package.texts, **own}), tuple(issues)


def _texts(values: Mapping[str, Any], prefix: ValuePath) -> Iterator[tuple[ValuePath, Any]]:
    for key, value in values.items():
        if isinstance(value, dict):
            yield from _texts(value, (*prefix, key))
        else:
            yield (*prefix, key), value


def _issues(
    key: str, at: ValuePath, value: Any, known: Mapping[str, str], source: YamlSource
) -> Iterator[Issue]:
    if any(other.startswith(f"{key}.") for other in known):
        yield source.issue(IssueCode.WRONG_TYPE, at, expected="group")
    elif key not in known:
        suggestion = nearest(key, tuple(known))
        yield source.key_issue(IssueCode.UNKNOWN_KEY, at, value=key, suggestion=suggestion)
    elif not isinstance(value, str):
        raw = source.raw_value(at)
        yield source.issue(IssueCode.WRONG_TYPE, at, expected="text", value=raw)
    elif not value.strip():
        yield source.issue(IssueCode.EMPTY_VALUE, at)
    else:
        yield from _placeholder_issues(at, value, known[key], source)


def _placeholder_issues(
    at: ValuePath, text: str, original: str, source: YamlSource
) -> Iterator[Issue]:
    required, used = _placeholders(original), _placeholders(text)
    for name in required:
        if name not in used:
            yield source.issue(IssueCode.MISSING_PLACEHOLDER, at, value=name)
    for name in used:
        if name not in required:
            allowed = ", ".join(required)
            suggestion = nearest(name, required)
            yield source.issue(
                IssueCode.UNKNOWN_PLACEHOLDER,
                at,
                value=name,
                suggestion=suggestion,
                allowed=allowed,
            )


def _placeholders(text: str) -> tuple[str, ...]:
    # An unpaired brace counts too, since it would stop the build as an unknown name would.
    matches = (match[0] for match in _PLACEHOLDER.finditer(text))
    return tuple(dict.fromkeys(text for text in matches if text not in {"{{", "}}"}))
