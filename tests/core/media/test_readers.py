"""No bytes, however damaged, make a reader fail, hang or fill the memory."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.core.media import documents
from tests.core.media.documents import number
from videnbank.core.media.archive import read_archive
from videnbank.core.media.clean_file import CLEANABLE, clean_copy
from videnbank.core.media.contents import Contents
from videnbank.core.media.file_type import FileType, file_type
from videnbank.core.media.readers import (
    OFFICE_DOCUMENTS,
    OPEN_DOCUMENTS,
    PICTURES,
    RECORDINGS,
    read_contents,
)

READABLE = {FileType.PDF, *OFFICE_DOCUMENTS, *OPEN_DOCUMENTS, *PICTURES, *RECORDINGS}
SEEDS = (
    documents.pdf("Hej", "Dav"),
    documents.docx(documents.run(number()), docProps__core_xml="<c><creator>En</creator></c>"),
    documents.zip_of({"word/document.xml": "<w><r><t>x</t></r></w>"}, stored=True),
    documents.xlsx({"Tal": documents.cells("1", "2")}, {"Tal": "hidden"}),
    documents.pptx(documents.slide(documents.shape("x"))),
    documents.odf("<text:p>x</text:p>", meta="<dc:creator>En</dc:creator>"),
    documents.zip_of({"a.txt": "x", "b.pdf": documents.pdf("Hej")}),
    documents.mp4(documents.box(b"\xa9xyz", b"+55.6761+012.5683/")),
    documents.mp3((b"TIT2", b"\1x"), (b"TXXX", b"\3GPS\0x")),
    documents.photo(place=True, owner=True),
    documents.photo("PNG", place=True),
    documents.photo("WEBP", place=True),
)


def read(content: bytes) -> None:
    kind = file_type(content)
    if kind in READABLE:
        assert isinstance(read_contents(content, kind), Contents)
    read_archive(content)
    if kind in CLEANABLE:
        try:
            clean_copy(content)
        except ValueError as error:
            assert str(error)  # noqa: PT017 either a copy or a reason


def test_every_type_that_is_published_is_among_those_tried() -> None:
    tried = {file_type(seed) for seed in SEEDS}
    assert {FileType.PDF, *OFFICE_DOCUMENTS, FileType.OPEN_TEXT, FileType.ZIP} <= tried


@settings(max_examples=300, deadline=5000, suppress_health_check=[HealthCheck.too_slow])
@given(
    seed=st.sampled_from(SEEDS),
    changes=st.lists(
        st.tuples(st.integers(0, 20_000), st.integers(0, 255)), min_size=1, max_size=9
    ),
)
def test_files_with_changed_bytes_are_read_or_refused(
    seed: bytes, changes: list[tuple[int, int]]
) -> None:
    content = bytearray(seed)
    for position, byte in changes:
        content[position % len(content)] = byte
    read(bytes(content))


@settings(max_examples=200, deadline=5000)
@given(
    seed=st.sampled_from(SEEDS),
    other=st.sampled_from(SEEDS),
    start=st.integers(0, 3000),
    size=st.integers(0, 400),
)
def test_files_that_are_cut_or_mixed_are_read_or_refused(
    seed: bytes, other: bytes, start: int, size: int
) -> None:
    place = start % len(seed)
    read(seed[:place] + other[place : place + size])
    read(seed[:place] + seed[place + size :])
    read(seed + other)


@settings(max_examples=100)
@given(content=st.binary(max_size=200))
def test_any_bytes_have_a_type(content: bytes) -> None:
    read(content)
