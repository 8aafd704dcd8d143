"""Phone numbers as Danes write them."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema

from videnbank.core.issues.issue import IssueCode
from videnbank.core.issues.model_error import model_error
from videnbank.core.language.signs import plain_signs

_LABEL = re.compile(r"(?:tlf|tel|telefon|mobil|mob)\b[.:]* *", re.IGNORECASE)
_DENMARK = re.compile(r"(?:\+|00)?45(?=[2-9][0-9]{7}$|1[0-9]{7}$)")
_DANISH = re.compile(r"[1-9][0-9]{7}")
_SHORT = re.compile(r"11[0-9]|18[0-9]{2}")
"""Numbers for everybody, such as 112 and 1813."""

_FOREIGN = re.compile(r"\+(?!45)[1-9][0-9]{6,14}")
"""Up to 15 digits with the code of the country (ITU-T E.164)."""

_SEPARATORS = re.compile(r"[ .()-]")


def _phone(value: Any) -> str:
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        raise model_error(IssueCode.WRONG_TYPE, expected="text")
    text = _LABEL.sub("", plain_signs(str(value)), count=1).strip()
    digits = _SEPARATORS.sub("", text)
    national = _DENMARK.sub("", digits)
    if _DANISH.fullmatch(national):
        pairs = " ".join(national[at : at + 2] for at in range(0, 8, 2))
        return pairs if national == digits else f"+45 {pairs}"
    if _SHORT.fullmatch(digits):
        return digits
    if _FOREIGN.fullmatch(digits):
        return re.sub(r"[ .()-]+", " ", text).strip()
    raise model_error(IssueCode.BAD_SHAPE, value=value, shape="phone")


Phone = Annotated[
    str,
    BeforeValidator(_phone),
    WithJsonSchema(
        {"anyOf": [{"type": "string", "pattern": "[0-9]{3}|[0-9]{2}[ .-]"}, {"type": "integer"}]}
    ),
]
"""A phone number, written as `12 34 56 78` or `+45 12 34 56 78`."""
