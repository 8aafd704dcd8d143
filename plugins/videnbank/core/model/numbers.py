"""Numbers as Danes write them: `18,4`, `1.500.000`, `1 500 kr.`, `½`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from videnbank.core.issues.issue import IssueCode
from videnbank.core.issues.model_error import model_error
from videnbank.core.language.signs import plain_signs, without_ignorable

AMBIGUOUS = re.compile(r"[-+]?[1-9][0-9]{0,2}[.,][0-9]{3}")
"""`1.500` is one and a half in YAML and fifteen hundred in Danish; `1,500` the other way round."""

_MAX_DIGITS = 15
"""With these any whole number is exact as a float as well."""

_PLAIN = re.compile(r"[-+]?[0-9]+(?:[.,][0-9]+)?")
_THOUSANDS = re.compile(
    r"[-+]?[1-9][0-9]{0,2}(?P<point>[. ])[0-9]{3}(?:(?P=point)[0-9]{3})*(?:,[0-9]+)?"
)
_FRACTION = re.compile(r"(?:([0-9]+) ?)?([1-9])[/\u2044]([2-9])")
_VULGAR = re.compile("([0-9]*) ?([\u00bc-\u00be\u2150-\u215e])")
_RANGE = re.compile(r"(?P<least>[0-9][0-9., ]*?) ?(?:-|til) ?(?P<most>[0-9][0-9., ]*)")
_KRONER = re.compile(
    r"(?:dkk|kr\.?)? *(?P<number>[-+0-9., ]*[0-9]) *(?:kr\.?|kroner|dkk|,-)?", re.IGNORECASE
)
_CLOCK = re.compile(r"[0-9]{1,2}:[0-9]{2}")
_WITH_WORDS = re.compile(r"[^0-9+-]*[-+]?[0-9][0-9.,]*[^0-9]*")

_SCHEMA_PATTERN = "[0-9½¼¾]"


class NumberSlip(StrEnum):
    """Why a text is no number, by the key of its message (`issues.bad-number-…`)."""

    AMBIGUOUS = "ambiguous"
    RANGE = "range"
    CLOCK = "clock"
    ABOUT = "about"
    PERCENT = "percent"
    WORDS = "words"


def danish_number(text: str, *, integral: bool = False) -> float | None:
    """The number that a text means, or None; `integral` if it can have no decimals."""
    value = plain_signs(without_ignorable(text)) if not _VULGAR.search(text) else text.strip()
    if match := _VULGAR.fullmatch(value):
        return int(match[1] or 0) + unicodedata.numeric(match[2])
    if len(value) > 2 * _MAX_DIGITS or sum(map(str.isdigit, value)) > _MAX_DIGITS:
        return None
    if match := _FRACTION.fullmatch(value):
        numerator, denominator = int(match[2]), int(match[3])
        return int(match[1] or 0) + numerator / denominator if numerator < denominator else None
    if AMBIGUOUS.fullmatch(value) and not (integral and "." in value):
        return None
    if _THOUSANDS.fullmatch(value):
        return float(value.replace(".", "").replace(" ", "").replace(",", "."))
    return float(value.replace(",", ".")) if _PLAIN.fullmatch(value) else None


def danish_range(text: str) -> tuple[float, float] | None:
    """The least and greatest number of a range such as `5-7` or `5 til 7`, or None."""
    if (match := _RANGE.fullmatch(plain_signs(text))) is None:
        return None
    least, most = danish_number(match["least"]), danish_number(match["most"])
    return (least, most) if least is not None and most is not None else None


def number_slip(text: str) -> NumberSlip | None:
    """Why a text with digits is no number; None if it has none."""
    value = plain_signs(text)
    if AMBIGUOUS.fullmatch(value):
        return NumberSlip.AMBIGUOUS
    if _RANGE.fullmatch(value):
        return NumberSlip.RANGE
    if _CLOCK.fullmatch(value):
        return NumberSlip.CLOCK
    if "%" in value or "procent" in value.lower():
        return NumberSlip.PERCENT
    if re.match(r"(?:ca\b|cirka|omkring|~|\u2248)", value, re.IGNORECASE):
        return NumberSlip.ABOUT
    return NumberSlip.WORDS if re.search("[0-9]", value) and _WITH_WORDS.fullmatch(value) else None


def number_error(text: str, expected: str) -> Exception:
    """The error for a text that is no number where one of the type `expected` is."""
    slip = number_slip(text)
    if slip is None or (slip is NumberSlip.WORDS and not re.search(r"[^\W\d_]|\+$", text)):
        return model_error(IssueCode.WRONG_TYPE, expected=expected)
    details: dict[str, str] = {"slip": slip.value, "value": text.strip()}
    if slip is NumberSlip.AMBIGUOUS:
        plain = plain_signs(text)
        details["thousands"] = plain.replace(".", "").replace(",", "")
        # With two or four decimals it can no longer be read as thousands.
        decimals = plain.replace(".", ",").rstrip("0").rstrip(",")
        details["decimals"] = decimals + ("0" if AMBIGUOUS.fullmatch(decimals) else "")
    return model_error(IssueCode.BAD_NUMBER, **details)


def _whole(value: Any) -> Any:
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if not isinstance(value, str):
        return value
    number = danish_number(value, integral=True)
    if number is None:
        raise number_error(value, "whole-number")
    if not number.is_integer():
        raise model_error(IssueCode.WRONG_TYPE, expected="whole-number")
    return int(number)


def _decimal(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    number = danish_number(value)
    if number is None:
        raise number_error(value, "number")
    return number


def _kroner(value: Any) -> Any:
    if isinstance(value, str) and (match := _KRONER.fullmatch(plain_signs(value))):
        return _whole(match["number"].rstrip(",").strip())
    return _whole(value)


@dataclass(frozen=True, slots=True)
class Danish:
    """Annotation: a number may also be written in Danish; `read` is what reads a value."""

    read: Callable[[Any], Any]

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Read the value before the type and the limits of the field are checked."""
        return core_schema.no_info_before_validator_function(self.read, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Accept texts with a digit as well; editors cannot know which of them are numbers."""
        return {"anyOf": [handler(schema), {"type": "string", "pattern": _SCHEMA_PATTERN}]}


WHOLE = Danish(_whole)
"""A whole number: `1500`, `1.500` or `1 500`."""

DECIMAL = Danish(_decimal)
"""A number: `18,4` or `18.4`."""

KRONER = Danish(_kroner)
"""An amount in Danish kroner: `1.500.000 kr.`."""
