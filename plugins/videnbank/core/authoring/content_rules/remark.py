"""What a rule has to say about a record, at a field or a line of its body."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from videnbank.core.model.fields import ValuePath


class RemarkKind(StrEnum):
    """The kinds of remark, by the key of their message (`advice_on_content.kinds.…`)."""

    ABOUT_UNMARKED = "about-unmarked"
    DIRECTION_OF_A_LONE_FIGURE = "direction-of-a-lone-figure"
    DIRECTION_OF_A_PLAN = "direction-of-a-plan"
    EDITORS_IN_BODY = "editors-in-body"
    EVALUATED_WITHOUT_EVALUATION = "evaluated-without-evaluation"
    FIGURE_ONLY_HERE = "figure-only-here"
    GUIDE_WITHOUT_STEPS = "guide-without-steps"
    LESSON_OF_ONE = "lesson-of-one"
    LONE_FIGURE = "lone-figure"
    MANY_AUDIENCES = "many-audiences"
    MANY_UNKNOWNS = "many-unknowns"
    PERIOD_OF_THE_SOURCE = "period-of-the-source"
    SUMMARY_ENDS_IN_A_DISCLAIMER = "summary-ends-in-a-disclaimer"
    TITLE_OF_SMALL_WORDS = "title-of-small-words"
    UNSEARCHED_WORD_IN_TITLE = "unsearched-word-in-title"
    UNSEEN_UNCHANGED = "unseen-unchanged"


@dataclass(frozen=True, slots=True)
class Remark:
    """A remark: the path of a field or a line of the file, and the values of its message."""

    kind: RemarkKind
    at: ValuePath | int
    values: tuple[tuple[str, object], ...] = ()
