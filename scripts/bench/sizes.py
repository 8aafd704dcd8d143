"""Sizes of a built site and of its record pages."""

from __future__ import annotations

import statistics
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Sizes:
    """Sizes in bytes; record pages count their HTML only."""

    html_files: int
    site_bytes: int
    page_bytes_median: int
    page_bytes_95: int


class MissingPagesError(Exception):
    """A built site lacks record pages, so its figures would be meaningless."""

    def __init__(self, site: Path, missing: list[Path]) -> None:
        super().__init__(f"{site} lacks {len(missing)} record pages, the first: {missing[0]}")


def sizes(site: Path, addresses: Iterable[str]) -> Sizes:
    """Measure the site; raises MissingPagesError when one of the records has no page."""
    files = [file for file in site.rglob("*") if file.is_file()]
    files_of_records = [site / address / "index.html" for address in addresses]
    if missing := [
        file_of_record for file_of_record in files_of_records if not file_of_record.is_file()
    ]:
        raise MissingPagesError(site, missing)
    pages = [file_of_record.stat().st_size for file_of_record in files_of_records]
    return Sizes(
        html_files=sum(file.suffix == ".html" for file in files),
        site_bytes=sum(file.stat().st_size for file in files),
        page_bytes_median=round(statistics.median(pages)),
        page_bytes_95=round(statistics.quantiles(pages, n=20, method="inclusive")[-1]),
    )
