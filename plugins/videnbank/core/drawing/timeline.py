"""Dated events below one another, then phases as bars on a scale of years."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from videnbank.core.drawing.canvas import INNER, MARGIN, WIDTH, Canvas
from videnbank.core.drawing.description import Description
from videnbank.core.drawing.text_width import BODY, HEAD, NOTE, text_width, wrapped
from videnbank.core.issues.issue import IssueCode
from videnbank.core.issues.model_error import model_error
from videnbank.core.language.formats import year_text
from videnbank.core.model.frozen_model import FrozenModel
from videnbank.core.model.text import Line

_LINE_X = MARGIN + 7
_TEXT_X = MARGIN + 28
_BAR = 16
_OPEN_END = 26
"""Units of a bar with a broken edge, where a phase has no first day."""


class EventPart(FrozenModel):
    """One of several events that are told together: when, and what."""

    when: Line
    text: Line


class Event(FrozenModel):
    """Something that happened, with its date as it is written."""

    when: Line
    text: Line
    parts: Annotated[tuple[EventPart, ...], Field(max_length=8)] = ()


class Phase(FrozenModel):
    """A planned phase; one without a first day begins where the one before it ends."""

    heading: Line
    when: Line
    start: date | None = None
    end: date

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.start is not None and self.end < self.start:
            raise model_error(IssueCode.BACKWARDS, at="end", first=self.start, last=self.end)
        return self


class Timeline(Description):
    """Events on a line, and the phases of a plan to scale."""

    shape: Literal["timeline"]
    events: Annotated[tuple[Event, ...], Field(min_length=1, max_length=10)]
    phases_heading: Line | None = None
    phases: Annotated[tuple[Phase, ...], Field(max_length=8)] = ()

    def draw(self, canvas: Canvas) -> None:
        """Draws the events, then the phases."""
        marks = [_draw_event(event, canvas) for event in self.events]
        canvas.shape("line", f"M{_LINE_X} {marks[0] + 7:.1f}V{marks[-1]:.1f}")
        for mark in marks:
            canvas.circle(_LINE_X, mark, 7, "card")
        if self.phases:
            if self.phases_heading is not None:
                canvas.y += 6
                canvas.paragraph(self.phases_heading, HEAD)
            _draw_phases(self.phases, canvas)


def _draw_event(event: Event, canvas: Canvas) -> float:
    """Draws an event; gives the middle of its mark on the line."""
    mark = canvas.y + NOTE.leading / 2
    canvas.paragraph(event.when, NOTE, _TEXT_X)
    canvas.paragraph(event.text, BODY, _TEXT_X)
    column = max((text_width(part.when, BODY) for part in event.parts), default=0) + 12
    for part in event.parts:
        y = canvas.y + 2
        canvas.lines([part.when], BODY, _TEXT_X, y)
        x = _TEXT_X + column
        lines = wrapped(part.text, BODY, WIDTH - MARGIN - x)
        canvas.y = canvas.lines(lines, BODY, x, y)
    canvas.y += 12
    return mark


def _draw_phases(phases: Sequence[Phase], canvas: Canvas) -> None:
    first = min([phases[0].end, *(phase.start for phase in phases if phase.start is not None)])
    last = max(phase.end for phase in phases)
    unit = INNER / (last - first).days

    def x_of(day: date) -> float:
        return MARGIN + (day - first).days * unit

    years = [date(year, 1, 1) for year in range(first.year + 1, last.year + 1)]
    canvas.y += 6
    for year in years:
        canvas.text(x_of(year), canvas.y + 15, [(year_text(year), BODY)])
    canvas.y += 26
    end = first
    for phase in phases:
        canvas.paragraph(phase.heading, HEAD)
        canvas.paragraph(phase.when)
        y = canvas.y + 4
        canvas.card(MARGIN, y, INNER, _BAR, "hollow", 0)
        canvas.shape("hollow", "".join(f"M{x_of(year):.1f} {y:.1f}v{_BAR}" for year in years))
        left, right = x_of(phase.start or end), x_of(phase.end)
        if phase.start is None:
            canvas.card(left, y, right - left, _BAR, "card open", 0)
            left = min(left + _OPEN_END, (left + right) / 2)
        canvas.card(left, y, right - left, _BAR, "tip", 0)
        canvas.y = y + _BAR + 14
        end = phase.end
    canvas.y -= 14
