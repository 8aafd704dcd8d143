"""Exports of all outcomes: CSV for Danish spreadsheets, JSON for programs.

The CSV has a byte order mark, semicolons, decimal commas and CRLF, so that Excel with Danish
settings opens it correctly by a double click; Calc and R's `read.csv2` read it as well.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence

from videnbank.core.site.site import Site
from videnbank.core.views.evidence.export_rows import (
    LabelledId,
    OutcomeRow,
    Value,
    column_names,
    outcome_rows,
)

# Spreadsheets treat cells with these prefixes as formulas (OWASP, CSV Injection).
_FORMULA_SIGNS = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def outcomes_csv(site: Site, site_url: str) -> bytes:
    """A header line and one line per outcome."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    columns = column_names(site)
    writer.writerow([site.text(f"known.columns.{column}.label") for column in columns])
    for row in outcome_rows(site, site_url):
        writer.writerow([_cell(site, value) for value in row.values(columns)])
    return buffer.getvalue().encode("utf-8-sig")


def outcomes_json(site: Site, site_url: str) -> bytes:
    """An object with the build date, the meaning of the keys, and the outcomes."""
    columns = column_names(site)
    keys = {column: site.text(f"known.columns.{column}.meaning") for column in columns}
    # One outcome per line, so that exports can be compared with diff.
    outcomes = ",\n".join(_json(_object(row, columns)) for row in outcome_rows(site, site_url))
    date = site.today.isoformat()
    return f'{{"date":"{date}",\n"keys":{_json(keys)},\n"outcomes":[\n{outcomes}\n]}}\n'.encode()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _object(row: OutcomeRow, columns: Sequence[str]) -> dict[str, object]:
    values = zip(columns, row.values(columns), strict=True)
    return {name: _plain(value) for name, value in values}


def _plain(value: Value) -> object:
    match value:
        case LabelledId():
            return {"id": value.id, "label": value.label}
        case tuple():
            return [_plain(item) for item in value]
        case float() if value.is_integer():
            return int(value)
        case _:
            return value


def _cell(site: Site, value: Value) -> str:
    match value:
        case None:
            return ""
        case bool():
            return site.text("known.yes" if value else "known.no")
        case int() | float():
            # No thousands separators: spreadsheets would read the point as a decimal one.
            return f"{value:.15g}".replace(".", ",")
        case LabelledId():
            return _safe(value.label)
        case tuple():
            return _safe(_joined(value))
        case str():
            return _safe(value)


def _joined(values: Sequence[LabelledId]) -> str:
    return ", ".join(value.label for value in values)


def _safe(text: str) -> str:
    """The text on one line, with an apostrophe in front if it would be a formula."""
    line = " ".join(text.split())
    return f"'{line}" if line.startswith(_FORMULA_SIGNS) else line
