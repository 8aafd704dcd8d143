"""Pydantic errors that carry the code and details of an issue."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic_core import InitErrorDetails, PydanticCustomError, ValidationError

from videnbank.core.issues.issue import IssueCode


def model_error(code: IssueCode, *, at: str = "", **details: object) -> PydanticCustomError:
    """A pydantic error that carries an issue's code and details.

    `at` is the key, below the validated value, to report the issue at when a rule spans several
    keys.
    """
    context = {name: str(value) for name, value in details.items()}
    if at:
        context["at"] = at
    return PydanticCustomError(code.value, "{code}", {"code": code.value, **context})


def with_rule_errors(
    error: ValidationError, broken_rules: Iterable[PydanticCustomError]
) -> ValidationError:
    """The validation error with the errors of model-wide rules added."""
    lines: list[InitErrorDetails] = [
        {
            "type": PydanticCustomError(
                line["type"], "{code}", {"code": "", **line.get("ctx", {})}
            ),
            "loc": line["loc"],
            "input": line["input"],
        }
        for line in error.errors(include_url=False)
    ]
    lines += [{"type": rule, "loc": (), "input": None} for rule in broken_rules]
    return ValidationError.from_exception_data(error.title, lines)
