"""A mistake found inside the model, on its way through pydantic to becoming an issue."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic_core import InitErrorDetails, PydanticCustomError, ValidationError

from videnbank.core.issues.issue import IssueCode


def model_error(code: IssueCode, *, at: str = "", **details: object) -> PydanticCustomError:
    """The validation error that carries an issue's code and the values of its text.

    `at` names the key below the validated value where the mistake stands, when a rule
    spans several keys.
    """
    context = {name: str(value) for name, value in details.items()}
    if at:
        context["at"] = at
    return PydanticCustomError(code.value, "{code}", {"code": code.value, **context})


def with_rule_errors(
    error: ValidationError, broken: Iterable[PydanticCustomError]
) -> ValidationError:
    """The validation error with the broken rules of the whole value added to it."""
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
    lines += [{"type": rule, "loc": (), "input": None} for rule in broken]
    return ValidationError.from_exception_data(error.title, lines)
