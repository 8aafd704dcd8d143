"""The outcomes of the bank as files: CSV for a Danish spreadsheet, JSON for programs.

The CSV has a byte order mark, semicolons, decimal commas and CRLF: what Excel with Danish settings
opens by a double click; Calc and R's `read.csv2` read the same.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence

from videnbank.core.site.site import Site
from videnbank.core.views.evidence.export_rows import (
    Named,
    OutcomeRow,
    Value,
    columns_of,
    outcome_rows,
)

# A spreadsheet takes a cell that begins so for a formula (OWASP, CSV Injection).
_FORMULA_SIGNS = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def outcomes_csv(site: Site, site_url: str) -> bytes:
    """One line for each outcome below a line with the names of the columns."""
    said = io.StringIO()
    writer = csv.writer(said, delimiter=";", lineterminator="\r\n")
    columns = columns_of(site)
    writer.writerow([site.text(f"known.columns.{column}.label") for column in columns])
    for row in outcome_rows(site, site_url):
        writer.writerow([_cell(site, value) for value in row.values(columns)])
    return said.getvalue().encode("utf-8-sig")


def outcomes_json(site: Site, site_url: str) -> bytes:
    """An object with the day it was made, what the keys mean, and the outcomes."""
    columns = columns_of(site)
    keys = {column: site.text(f"known.columns.{column}.meaning") for column in columns}
    # One outcome on each line, so that two exports can be held against each other.
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
        case Named():
            return {"id": value.id, "label": value.label}
        case tuple():
            return [_plain(one) for one in value]
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
            # Not as readers see it: a point between thousands would be read as a decimal one.
            return f"{value:.15g}".replace(".", ",")
        case Named():
            return _safe(value.label)
        case tuple():
            return _safe(_joined(value))
        case str():
            return _safe(value)


def _joined(values: Sequence[Named]) -> str:
    return ", ".join(value.label for value in values)


def _safe(text: str) -> str:
    """The text on one line, with an apostrophe before what would be a formula."""
    line = " ".join(text.split())
    return f"'{line}" if line.startswith(_FORMULA_SIGNS) else line
