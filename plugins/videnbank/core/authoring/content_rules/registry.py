"""All rules about what a record says."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from videnbank.core.authoring.content_rules.direction import direction
from videnbank.core.authoring.content_rules.editors import editors
from videnbank.core.authoring.content_rules.evaluation import evaluation
from videnbank.core.authoring.content_rules.examined_record import ExaminedRecord
from videnbank.core.authoring.content_rules.headline_figures import headline_figures
from videnbank.core.authoring.content_rules.lone_figure import lone_figure
from videnbank.core.authoring.content_rules.period_of_source import period_of_source
from videnbank.core.authoring.content_rules.remark import Remark
from videnbank.core.authoring.content_rules.rounded_figure import rounded_figure
from videnbank.core.authoring.content_rules.summary import summary
from videnbank.core.authoring.content_rules.title import title
from videnbank.core.authoring.content_rules.unknowns import unknowns
from videnbank.core.authoring.content_rules.use import use

Rule = Callable[[ExaminedRecord], Iterator[Remark]]

RULES: tuple[Rule, ...] = (
    title,
    headline_figures,
    direction,
    lone_figure,
    rounded_figure,
    period_of_source,
    evaluation,
    summary,
    unknowns,
    editors,
    use,
)
