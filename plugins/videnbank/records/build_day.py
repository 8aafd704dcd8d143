"""The day of a build, which is passed to the core: it reads no clock."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import UTC, date, datetime

from videnbank.core.language.wording import danish

VARIABLE = "SOURCE_DATE_EPOCH"
"""Seconds since 1970 instead of the clock (reproducible-builds.org); MkDocs reads it too."""


class BuildDayError(Exception):
    """The variable has an invalid value; the message is for the author."""


def build_day() -> date:
    """Today, or the day set by the variable.

    Raises:
        BuildDayError: when the variable holds no whole number of seconds, or one beyond the calendar.
    """
    seconds = os.environ.get(VARIABLE)
    if seconds is None:
        return datetime.now().astimezone().date()
    # int() would take more than MkDocs and others do: spaces, a sign, underscores.
    if seconds.isascii() and seconds.isdigit():
        with suppress(ValueError, OverflowError, OSError):
            return datetime.fromtimestamp(int(seconds), UTC).date()
    raise BuildDayError(danish().text("machine.bad_epoch", value=seconds))
