"""Advice on what records say: the rules, applied to each valid record in one pass."""

from __future__ import annotations

from collections.abc import Iterator

from videnbank.core.authoring.advice import Advice, AdviceTopic
from videnbank.core.authoring.content_rules.examined_record import ExaminedRecord
from videnbank.core.authoring.content_rules.registry import RULES
from videnbank.core.authoring.content_rules.remark import Remark
from videnbank.core.loading.check_project import ProjectCheck
from videnbank.core.loading.field_lines import FieldLines
from videnbank.core.model.optional_fields import covered_cases


def content_advice(check: ProjectCheck, lines: FieldLines) -> Iterator[Advice]:
    """The advice on the valid records of a project, in the order of their files and lines."""
    covered = {case for entry in check.entries for case in covered_cases(entry.record)}
    for entry in sorted(check.entries, key=lambda entry: entry.path):
        record = ExaminedRecord(entry, check.wording, entry.reference in covered)
        advice = [_in_words(remark, record, lines) for rule in RULES for remark in rule(record)]
        yield from sorted(advice, key=lambda item: item.lines)


def _in_words(remark: Remark, record: ExaminedRecord, lines: FieldLines) -> Advice:
    path, at = record.entry.path, remark.at
    line = at if isinstance(at, int) else lines.line(path, at)
    message = record.wording.text(f"advice_on_content.kinds.{remark.kind}", **dict(remark.values))
    return Advice(AdviceTopic.CONTENT, remark.kind.value, path, message, (line,))
