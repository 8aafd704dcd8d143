"""Reads the table of municipalities and regions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from videnbank.core.issues.issue import Issue, IssueCode, Position
from videnbank.core.language.package_data import package_text
from videnbank.core.language.slug import ID_PATTERN
from videnbank.core.language.suggestion import nearest
from videnbank.core.loading.csv_source import TableRow, read_table
from videnbank.core.loading.text_source import TextFile
from videnbank.core.model.dates import day_or_none
from videnbank.core.model.places import MapSquare, Municipality, Places, Region

COLUMNS = (
    "kind",
    "id",
    "name",
    "official_name",
    "region",
    "from",
    "until",
    "replaced_by",
    "code",
    "short",
    "column",
    "row",
    "borders",
)
"""The header of the table. `from` and `until` are the first and the last day of a place.

`borders` are the ids of municipalities that it shares a border on land with, separated by spaces.
A pair stands once, on the row of either of the two.
"""

_REQUIRED_COLUMNS = ("kind", "id", "name")
_KINDS = ("region", "municipality")
_LAST_SQUARE = 29
"""The last column and row of a map: with thirty, a square is 11 px on a screen 320 px wide."""

_SHORT_NAME_LENGTH = 3
"""Letters that fit in a square of the map."""

_PACKAGE_TABLE = "data/places.csv"


@dataclass(frozen=True, slots=True)
class _Place:
    """One row that is valid in itself."""

    row: TableRow
    kind: str
    id: str
    first_day: date | None
    last_day: date | None
    replaced_by: str
    square: MapSquare | None
    borders: tuple[str, ...]

    def is_over(self, today: date) -> bool:
        return self.last_day is not None and self.last_day < today

    def has_started(self, today: date) -> bool:
        return self.first_day is None or self.first_day <= today


def danish_places(today: date) -> Places:
    """The municipalities and regions of Denmark on a day, from the table of the package."""
    return read_places(_package_table(), today)[0]


@cache
def _package_table() -> TextFile:
    return TextFile(_PACKAGE_TABLE, package_text(_PACKAGE_TABLE))


def read_places(file: TextFile, today: date) -> tuple[Places, tuple[Issue, ...]]:
    """The places of a table on the day `today`, and all issues of the table."""
    head, *rows = [*read_table(file)] or [TableRow(file.path, 1, {}, {})]
    issues = [*_heading_issues(head)]
    if issues:
        return Places(), tuple(issues)
    places: list[_Place] = []
    for row in rows:
        if row_issues := [*_row_issues(row)]:
            issues += row_issues
        else:
            places.append(_place(row))
    known: dict[tuple[str, str], _Place] = {}
    for place in places:
        known.setdefault((place.kind, place.id), place)
    for place in places:
        issues += _relation_issues(place, known)
    issues += _border_issues(places, known)
    if not rows:
        issues.append(head.issue(IssueCode.MISSING_KEY, "kind"))
    if issues:
        return Places(), tuple(issues)
    places_today = _places_on(places, known, today)
    return places_today, tuple(_square_issues(places_today, known))


def _heading_issues(head: TableRow) -> Iterator[Issue]:
    for name in head.cells:
        if name not in COLUMNS:
            yield head.issue(
                IssueCode.UNKNOWN_KEY,
                name,
                value=name,
                suggestion=nearest(name, COLUMNS),
                allowed=", ".join(COLUMNS),
            )
    for name in _REQUIRED_COLUMNS:
        if name not in head.cells:
            yield Issue(head.path, Position(head.line), IssueCode.MISSING_KEY, name)


def _row_issues(row: TableRow) -> Iterator[Issue]:
    for name in _REQUIRED_COLUMNS:
        if not row.cells.get(name):
            yield row.issue(IssueCode.MISSING_KEY, name)
    kind, id_ = row.cells.get("kind", ""), row.cells.get("id", "")
    if kind and kind not in _KINDS:
        yield _unknown(row, "kind", kind, "place_kinds", _KINDS)
    if id_ and not ID_PATTERN.fullmatch(id_):
        yield row.issue(IssueCode.BAD_SHAPE, "id", value=id_, shape="id")
    yield from _day_issues(row)
    for name in ("column", "row"):
        raw = row.cells.get(name, "")
        if raw and not raw.isdecimal():
            yield row.issue(IssueCode.WRONG_TYPE, name, expected="whole-number", value=raw)
        elif raw and int(raw) > _LAST_SQUARE:
            yield row.issue(IssueCode.OUT_OF_RANGE, name, limit=str(_LAST_SQUARE), side="most")
    if bool(row.cells.get("column")) != bool(row.cells.get("row")):
        missing = "row" if row.cells.get("column") else "column"
        yield row.issue(IssueCode.MISSING_KEY, missing)


def _day_issues(row: TableRow) -> Iterator[Issue]:
    days: list[date] = []
    for name in ("from", "until"):
        raw = row.cells.get(name, "")
        day = day_or_none(raw) if raw else None
        if raw and day is None:
            yield row.issue(IssueCode.BAD_DATE, name, value=raw, precision="day")
        elif day is not None:
            days.append(day)
    if days != sorted(days):
        first, last = map(str, days)
        yield row.issue(IssueCode.BACKWARDS, "until", first=first, last=last)
    if row.cells.get("until") and not row.cells.get("replaced_by"):
        yield row.issue(IssueCode.MISSING_KEY, "replaced_by")
    if row.cells.get("replaced_by") and not row.cells.get("until"):
        yield row.issue(IssueCode.MISSING_KEY, "until")


def _relation_issues(place: _Place, known: Mapping[tuple[str, str], _Place]) -> Iterator[Issue]:
    row = place.row
    if known[place.kind, place.id] is not place:
        yield row.issue(IssueCode.DUPLICATE_TERM, "id", value=place.id)
    if place.replaced_by and _leads_nowhere(place, known):
        yield row.issue(IssueCode.BAD_SUCCESSOR, "replaced_by", value=place.replaced_by)
    region = row.cells.get("region", "")
    regions = [id_ for kind, id_ in known if kind == "region"]
    if place.kind == "municipality" and region not in regions:
        if not region and not regions:
            return
        if not region:
            yield row.issue(IssueCode.MISSING_KEY, "region")
        else:
            yield _unknown(row, "region", region, "regions", regions)


def _leads_nowhere(place: _Place, known: Mapping[tuple[str, str], _Place]) -> bool:
    visited: set[str] = set()
    current: _Place | None = place
    while current is not None and current.replaced_by:
        if current.id in visited:
            return True
        visited.add(current.id)
        current = known.get((current.kind, current.replaced_by))
    return current is None


def _border_issues(
    places: Sequence[_Place], known: Mapping[tuple[str, str], _Place]
) -> Iterator[Issue]:
    pairs: set[frozenset[str]] = set()
    names = [id_ for kind, id_ in known if kind == "municipality"]
    for place in places:
        for other in place.borders:
            pair = frozenset((place.id, other))
            if other not in names or other == place.id:
                rest = [name for name in names if name != place.id]
                yield _unknown(place.row, "borders", other, "municipalities", rest)
            elif pair in pairs:
                yield place.row.issue(IssueCode.REPEATED_VALUE, "borders", value=other)
            pairs.add(pair)


def _unknown(row: TableRow, column: str, value: str, terms: str, known: Sequence[str]) -> Issue:
    return row.issue(
        IssueCode.UNKNOWN_TERM,
        column,
        value=value,
        terms=terms,
        suggestion=nearest(value, known),
        allowed=", ".join(known),
    )


def _place(row: TableRow) -> _Place:
    cells = row.cells
    square = None
    if cells.get("column"):
        square = MapSquare(int(cells["column"]), int(cells["row"]))
    return _Place(
        row,
        cells["kind"],
        cells["id"],
        day_or_none(cells.get("from")),
        day_or_none(cells.get("until")),
        cells.get("replaced_by", ""),
        square,
        tuple(cells.get("borders", "").split()),
    )


def _places_on(
    places: Sequence[_Place], known: Mapping[tuple[str, str], _Place], today: date
) -> Places:
    def in_force(place: _Place) -> _Place:
        while place.is_over(today):
            place = known[place.kind, place.replaced_by]
        return place

    def municipality(place: _Place) -> Municipality:
        cells = place.row.cells
        region = cells.get("region", "")
        region = in_force(known["region", region]).id if region else ""
        short = cells.get("short") or cells["name"][:_SHORT_NAME_LENGTH]
        return Municipality(
            id=place.id,
            name=cells["name"],
            region=region,
            official_name=cells.get("official_name", ""),
            code=cells.get("code", ""),
            short=short,
            square=place.square,
        )

    started = [place for place in places if place.has_started(today)]
    own = [place for place in started if place.kind == "municipality"]
    retired = [place for place in own if place.is_over(today)]
    return Places(
        regions=tuple(
            Region(place.id, place.row.cells["name"], place.square)
            for place in started
            if place.kind == "region" and not place.is_over(today)
        ),
        municipalities=tuple(municipality(place) for place in own if not place.is_over(today)),
        retired=tuple(map(municipality, retired)),
        successors={place.id: in_force(place).id for place in retired},
        neighbours=_neighbours(own, lambda id_: in_force(known["municipality", id_]).id),
    )


def _neighbours(
    started: Sequence[_Place], in_force: Callable[[str], str]
) -> Mapping[str, tuple[str, ...]]:
    """The neighbours of each municipality; a retired one has passed its borders on."""
    ids = [place.id for place in started]
    neighbours: dict[str, set[str]] = {}
    for place in started:
        for other in place.borders:
            one, two = in_force(place.id), in_force(other)
            if one != two and other in ids:
                neighbours.setdefault(one, set()).add(two)
                neighbours.setdefault(two, set()).add(one)
    return {id_: tuple(sorted(neighbours[id_], key=ids.index)) for id_ in ids if id_ in neighbours}


def _square_issues(places: Places, known: Mapping[tuple[str, str], _Place]) -> Iterator[Issue]:
    ids_by_square: dict[MapSquare, str] = {}
    for place in places.municipalities:
        if place.square is None:
            continue
        if ids_by_square.setdefault(place.square, place.id) != place.id:
            row = known["municipality", place.id].row
            square = f"{place.square.column},{place.square.row}"
            yield row.issue(IssueCode.REPEATED_VALUE, "column", value=square)
