"""Adds what PDF/UA requires and WeasyPrint 70 omits, before the file is written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pydyf

_PRINT_FLAG = 1 << 2
"""The Print flag of an annotation (ISO 32000-1, table 165)."""

_SCOPES = {"/THead": "/Column", "/TBody": "/Row"}


def complete_tags(_: object, pdf: Any) -> None:
    """Completes a document's tags; WeasyPrint calls it as its `finisher`."""
    for item in pdf.objects:
        if not isinstance(item, dict):
            continue
        if item.get("Subtype") == "/Link":
            # ISO 14289-1, 7.18.1: annotations shown on screen must also be printed.
            item["F"] = _PRINT_FLAG
        if item.get("S") == "/TH":
            # ISO 14289-1, 7.5: table headers need a scope unless cells refer to them.
            part = _object(pdf, _object(pdf, item["P"])["P"])
            item["A"]["Scope"] = _SCOPES.get(part["S"], "/Column")
    _make_margins_artifacts(pdf)


def _make_margins_artifacts(pdf: Any) -> None:
    """Marks running heads, footers and page numbers as artifacts (ISO 14289-1, 7.8).

    WeasyPrint tags them, but does not attach the tags to the structure tree.
    """
    root = _object(pdf, pdf.catalog["StructTreeRoot"])
    reachable = set(_descendant_numbers(pdf, root["K"]))
    tags_of_pages = _object(pdf, root["ParentTree"])["Nums"][1::2]
    for reference, tags in zip(pdf.page_references, tags_of_pages, strict=False):
        orphaned = {mark for mark, tag in enumerate(tags) if _number(tag) not in reachable}
        stream = _object(pdf, _object(pdf, reference)["Contents"]).stream
        for index, item in enumerate(stream):
            if isinstance(item, dict) and item.get("MCID") in orphaned:
                tags[item["MCID"]] = b"null"
                stream[index - 1 : index + 1] = [
                    "/Artifact",
                    pydyf.Dictionary({"Type": "/Pagination"}),
                ]


def _descendant_numbers(pdf: Any, kids: Any) -> Iterator[int]:
    for kid in kids:
        if isinstance(kid, bytes):
            yield _number(kid)
            yield from _descendant_numbers(pdf, _object(pdf, kid).get("K", ()))


def _object(pdf: Any, reference: bytes) -> Any:
    return pdf.objects[_number(reference)]


def _number(reference: bytes) -> int:
    return int(reference.split()[0])
