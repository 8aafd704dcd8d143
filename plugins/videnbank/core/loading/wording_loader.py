"""Reads a site's own words, which take the place of the package's, and says what is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from videnbank.core.issues.issue import Issue, IssueCode
from videnbank.core.language.suggestion import nearest
from videnbank.core.language.wording import Wording
from videnbank.core.loading.text_source import TextFile
from videnbank.core.loading.validator import Written
from videnbank.core.loading.yaml_source import ValuePath, parse_yaml

_PLACEHOLDER = re.compile(r"\{\{|\}\}|\{([a-z_]*)\}|[{}]")
_UNTOUCHABLE = ("scripts.",)
"""Texts that are read before the site's own words can be."""


def read_wording(file: TextFile, package: Wording) -> tuple[Wording, tuple[Issue, ...]]:
    """The words of the package with those of a file over them, and every mistake in the file."""
    parsed = parse_yaml(file.text, file.path)
    written = Written(file.path, file.text)
    issues = list(parsed.issues)
    known = {k: text for k, text in package.texts.items() if not k.startswith(_UNTOUCHABLE)}
    own: dict[str, str] = {}
    for at, value in _texts(parsed.values or {}, ()):
        key = ".".join(map(str, at))
        wrong = [*_issues(key, at, value, known, written)]
        if wrong:
            issues += wrong
        else:
            own[key] = value
    return Wording({**package.texts, **own}), tuple(issues)


def _texts(values: Mapping[str, Any], above: ValuePath) -> Iterator[tuple[ValuePath, Any]]:
    for key, value in values.items():
        if isinstance(value, dict):
            yield from _texts(value, (*above, key))
        else:
            yield (*above, key), value


def _issues(
    key: str, at: ValuePath, value: Any, known: Mapping[str, str], written: Written
) -> Iterator[Issue]:
    if any(other.startswith(f"{key}.") for other in known):
        yield written.issue(IssueCode.WRONG_TYPE, at, expected="group")
    elif key not in known:
        near = nearest(key, tuple(known))
        yield written.key_issue(IssueCode.UNKNOWN_KEY, at, value=key, suggestion=near)
    elif not isinstance(value, str):
        said = written.written_at(at)
        yield written.issue(IssueCode.WRONG_TYPE, at, expected="text", value=said)
    elif not value.strip():
        yield written.issue(IssueCode.EMPTY_VALUE, at)
    else:
        yield from _placeholder_issues(at, value, known[key], written)


def _placeholder_issues(
    at: ValuePath, text: str, original: str, written: Written
) -> Iterator[Issue]:
    wanted, found = _placeholders(original), _placeholders(text)
    for name in wanted:
        if name not in found:
            yield written.issue(IssueCode.MISSING_PLACEHOLDER, at, value=name)
    for name in found:
        if name not in wanted:
            allowed = ", ".join(wanted)
            near = nearest(name, wanted)
            yield written.issue(
                IssueCode.UNKNOWN_PLACEHOLDER, at, value=name, suggestion=near, allowed=allowed
            )


def _placeholders(text: str) -> tuple[str, ...]:
    # A brace that opens or ends nothing would stop the build as an unknown name would.
    signs = (found for found in _PLACEHOLDER.finditer(text) if found[0] not in {"{{", "}}"})
    return tuple(dict.fromkeys(found[0] for found in signs))
