"""An issue as the sentence its author reads."""

from __future__ import annotations

from videnbank.core.issues.issue import Issue, IssueCode
from videnbank.core.language.printable import visible
from videnbank.core.language.wording import Wording

_SECTIONS = {"terms": "terms", "kind": "kinds_in_text", "expected": "types", "reason": "reasons"}
"""Details that are themselves keys, and the part of the wording that says them in Danish."""

_LONGEST_QUOTE = 600
"""Longer than any value that is right where a short one is asked for (an address may have 500)."""


def issue_line(issue: Issue, wording: Wording) -> str:
    """One line: `file:line:column  field: what is wrong and what to do  [code]`."""
    place = f"{issue.path}:{issue.position.line}:{issue.position.column}"
    field = f"{_shortened(issue.field)}: " if issue.field else ""
    return visible(f"{place}  {field}{issue_text(issue, wording)}  [{issue.code.value}]")


def issue_text(issue: Issue, wording: Wording) -> str:
    """What is wrong, with the nearest known word or the words to choose from."""
    details = {name: _shortened(value) for name, value in issue.details}
    values = dict(details)
    for name, section in _SECTIONS.items():
        if name in details:
            values[f"{name}_text"] = wording.text(f"{section}.{details[name]}")
    key = _key(issue.code, details)
    sentences = [wording.text(key, **values)]
    otherwise = (f"{key}-otherwise-{details.get('terms')}", f"{key}-otherwise")
    if suggestion := details.get("suggestion"):
        if issue.code is not IssueCode.BAD_ID:
            sentences.append(wording.text("issues.did_you_mean", suggestion=suggestion))
    elif allowed := details.get("allowed"):
        sentences.append(wording.text("issues.one_of", allowed=allowed))
    elif advice := next(filter(wording.has, otherwise), None):
        sentences.append(wording.text(advice, **values))
    return " ".join(sentences)


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE]}…"


def _key(code: IssueCode, details: dict[str, str]) -> str:
    key = f"issues.{code.value}"
    match code:
        case IssueCode.OUT_OF_RANGE:
            return f"{key}-{details['side']}"
        case IssueCode.ADDRESS_CONFLICT if not details["other"]:
            return f"{key}-own"
        case IssueCode.BAD_DATE:
            return f"{key}-{details['precision']}"
        case IssueCode.BAD_SHAPE:
            return f"{key}-{details['shape']}"
        case IssueCode.WRONG_TYPE if details.get("quoted"):
            return f"{key}-unquote"
        case IssueCode.WRONG_TYPE if details.get("value"):
            return f"{key}-quotes" if details["expected"] == "text" else f"{key}-said"
        case _:
            return key
