"""Who chose and wrote the parts of a record: its source, or the editors.

"No" is the default everywhere since it claims least: what the source does not state is the editors'.
"""

from __future__ import annotations

from videnbank.core.model.frozen_model import FrozenModel
from videnbank.core.model.yes_no import YesNo


class Provenance(FrozenModel):
    """Which parts of a record's classification its source states itself."""

    areas: YesNo = False
    tracks: YesNo = False


class StepProvenance(FrozenModel):
    """Which parts of the steps of a guide are the source's own."""

    titles: YesNo = False
    texts: YesNo = False
    points: YesNo = False
