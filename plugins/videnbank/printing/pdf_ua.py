"""What PDF/UA asks for and WeasyPrint 70 leaves out, added before the file is written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pydyf

_PRINTED = 1 << 2
"""The flag of an annotation that is printed (ISO 32000-1, table 165)."""

_SCOPES = {"/THead": "/Column", "/TBody": "/Row"}


def complete_tags(_: object, pdf: Any) -> None:
    """Completes a document's tags; WeasyPrint calls it as its `finisher`."""
    for item in pdf.objects:
        if not isinstance(item, dict):
            continue
        if item.get("Subtype") == "/Link":
            # ISO 14289-1, 7.18.1: what is on the screen is on the paper too.
            item["F"] = _PRINTED
        if item.get("S") == "/TH":
            # ISO 14289-1, 7.5: a header says what it heads, even when no cell names it.
            part = _object(pdf, _object(pdf, item["P"])["P"])
            item["A"]["Scope"] = _SCOPES.get(part["S"], "/Column")
    _make_margins_artifacts(pdf)


def _make_margins_artifacts(pdf: Any) -> None:
    """Takes running heads, feet and page numbers out of what is read aloud (ISO 14289-1, 7.8).

    WeasyPrint tags them, but hangs their tags nowhere in the tree.
    """
    root = _object(pdf, pdf.catalog["StructTreeRoot"])
    reached = set(_numbers_below(pdf, root["K"]))
    tags_of_pages = _object(pdf, root["ParentTree"])["Nums"][1::2]
    for reference, tags in zip(pdf.page_references, tags_of_pages, strict=False):
        lost = {mark for mark, tag in enumerate(tags) if _number(tag) not in reached}
        stream = _object(pdf, _object(pdf, reference)["Contents"]).stream
        for place, item in enumerate(stream):
            if isinstance(item, dict) and item.get("MCID") in lost:
                tags[item["MCID"]] = b"null"
                stream[place - 1 : place + 1] = [
                    "/Artifact",
                    pydyf.Dictionary({"Type": "/Pagination"}),
                ]


def _numbers_below(pdf: Any, kids: Any) -> Iterator[int]:
    for kid in kids:
        if isinstance(kid, bytes):
            yield _number(kid)
            yield from _numbers_below(pdf, _object(pdf, kid).get("K", ()))


def _object(pdf: Any, reference: bytes) -> Any:
    return pdf.objects[_number(reference)]


def _number(reference: bytes) -> int:
    return int(reference.split()[0])
