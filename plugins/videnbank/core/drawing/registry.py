"""The shapes a drawing can have, by their names in descriptions."""

from __future__ import annotations

from collections.abc import Mapping

from videnbank.core.drawing.bars import Bars
from videnbank.core.drawing.day_line import DayLine
from videnbank.core.drawing.description import Description
from videnbank.core.drawing.findings import Findings
from videnbank.core.drawing.organisation import Organisation
from videnbank.core.drawing.pictograms import Pictograms
from videnbank.core.drawing.steps import Steps
from videnbank.core.drawing.teams import Teams
from videnbank.core.drawing.timeline import Timeline

SHAPES: Mapping[str, type[Description]] = {
    "bars": Bars,
    "day_line": DayLine,
    "findings": Findings,
    "organisation": Organisation,
    "pictograms": Pictograms,
    "steps": Steps,
    "teams": Teams,
    "timeline": Timeline,
}
