"""The Danish message of an issue."""

from __future__ import annotations

from videnbank.core.issues.issue import Issue, IssueCode
from videnbank.core.language.printable import escape_invisible
from videnbank.core.language.wording import Wording

_WORDING_SECTIONS = {
    "terms": "terms",
    "kind": "kinds_in_text",
    "expected": "types",
    "part": "heavy_parts",
    "reason": "reasons",
    "sign": "signs",
    "actual": "file_types",
    "file_cure": "file_cures",
}
"""Details that are themselves keys, and the section of the wording with their texts."""

_MAX_QUOTE = 600
"""Longer than any valid value where a short one is expected (an address may have 500)."""


def issue_line(issue: Issue, wording: Wording) -> str:
    """The issue on one line: `file:line:column  field: problem and cure  [code]`."""
    location = f"{issue.path}:{issue.position.line}:{issue.position.column}"
    field = f"{_truncate(issue.field)}: " if issue.field else ""
    return escape_invisible(
        f"{location}  {field}{issue_text(issue, wording)}  [{issue.code.value}]"
    )


def issue_text(issue: Issue, wording: Wording) -> str:
    """The problem and its cure, with a suggestion or the allowed values where there are any."""
    details = {name: _truncate(value) for name, value in issue.details}
    values = dict(details)
    for name, section in _WORDING_SECTIONS.items():
        if name in details:
            values[f"{name}_text"] = wording.text(f"{section}.{details[name]}")
    values["file"] = _file_as_typed(issue)
    key = _wording_key(issue.code, details)
    sentences = [_place_text(details, wording) + wording.text(key, **values)]
    fallback_keys = (f"{key}-otherwise-{details.get('terms')}", f"{key}-otherwise")
    if suggestion := details.get("suggestion"):
        if issue.code is not IssueCode.BAD_ID:
            sentences.append(wording.text("issues.did_you_mean", suggestion=suggestion))
    elif allowed := details.get("allowed"):
        sentences.append(wording.text("issues.one_of", allowed=allowed))
    elif advice := next(filter(wording.has, fallback_keys), None):
        sentences.append(wording.text(advice, **values))
    return " ".join(sentences)


def _file_as_typed(issue: Issue) -> str:
    """The file that a command is given; one in an archive is mended by its own name."""
    name = _truncate(issue.field or issue.path)
    return f'"{name}"' if " " in name else name


def _place_text(details: dict[str, str], wording: Wording) -> str:
    """The place in a document before its problem: `side 3: `; empty without one."""
    if "place_kind" not in details:
        return ""
    place = wording.text(f"places_in_files.{details['place_kind']}", value=details["place"])
    return f"{place}: "


def _truncate(text: str) -> str:
    return text if len(text) <= _MAX_QUOTE else f"{text[:_MAX_QUOTE]}…"


_DETAIL_OF_TEXT = {
    IssueCode.BAD_DATE: "precision",
    IssueCode.BAD_EMAIL: "problem",
    IssueCode.BAD_FILE_NAME: "problem",
    IssueCode.BAD_LINK_SYNTAX: "cause",
    IssueCode.BAD_NUMBER: "slip",
    IssueCode.BAD_SHAPE: "shape",
    IssueCode.BAD_URL: "problem",
    IssueCode.DAMAGED_DRAWING: "what",
    IssueCode.EMPTY_LINK: "cause",
    IssueCode.NOT_REPEATED: "difference",
    IssueCode.OUT_OF_RANGE: "side",
    IssueCode.TOO_HEAVY: "what",
    IssueCode.UNSAFE_DRAWING: "what",
}
"""Codes with a text for each value of a detail."""


def _wording_key(code: IssueCode, details: dict[str, str]) -> str:
    key = f"issues.{code.value}"
    if variant := _file_variant(code, details):
        return f"{key}-{variant}"
    if code in _DETAIL_OF_TEXT:
        return f"{key}-{details[_DETAIL_OF_TEXT[code]]}"
    match code:
        case IssueCode.ADDRESS_CONFLICT if not details["other"]:
            return f"{key}-own"
        case IssueCode.BAD_DRAWING_FILE if details.get("taken"):
            return f"{key}-taken-{details['taken']}"
        case IssueCode.BAD_ID if details.get("page"):
            return f"{key}-page"
        case IssueCode.UNUSED_FILE if details.get("without"):
            return f"{key}-without-{details['without']}"
        case IssueCode.UNKNOWN_KEY if details.get("foreign"):
            return f"{key}-foreign"
        case IssueCode.WRONG_TYPE if details.get("value") and details["expected"] == "list":
            return f"{key}-list"
        case IssueCode.WRONG_TYPE if details.get("value"):
            return f"{key}-quotes" if details["expected"] == "text" else f"{key}-said"
        case _:
            return key


def _file_variant(code: IssueCode, details: dict[str, str]) -> str:
    """Which text an issue of a published file has; empty if there is only one."""
    match code:
        case IssueCode.FILE_TOO_LARGE if "limit" in details:
            return "media"
        case IssueCode.UNSAFE_FILE if details["file_cure"] == "ending":
            return "nameless"
        case IssueCode.WRONG_FILE_TYPE if "extension" in details:
            return "rename"
        case _:
            return details.get("violation", "")
