"""Yes or no, as YAML and as Danes write it."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema

from videnbank.core.issues.issue import IssueCode
from videnbank.core.issues.model_error import model_error
from videnbank.core.language.signs import plain_signs

_WORDS = {
    "ja": True,
    "nej": False,
    "sand": True,
    "falsk": False,
    "true": True,
    "false": False,
    "yes": True,
    "no": False,
}


def _yes_no(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    word = plain_signs(value).lower() if isinstance(value, str) else ""
    if word not in _WORDS:
        raise model_error(IssueCode.WRONG_TYPE, expected="yes-or-no")
    return _WORDS[word]


YesNo = Annotated[
    bool,
    BeforeValidator(_yes_no),
    WithJsonSchema({"enum": [True, False, *_WORDS, *(word.capitalize() for word in _WORDS)]}),
]
"""`ja` or `nej`; `true` and `false` too."""
