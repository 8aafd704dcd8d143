from __future__ import annotations

import struct

import pytest

from tests.core.media.documents import box, mp3, mp4, number
from tests.core.media.violations import contents_of, kinds, text_of
from videnbank.core.media import recording
from videnbank.core.media.contents import Notice, NoticeKind

PLACE = b"+55.6761+012.5683+010.000/"


def full_box(name: bytes, *inner: bytes) -> bytes:
    return box(name, b"\0\0\0\0", *inner)


def data(text: bytes) -> bytes:
    return box(b"data", b"\0\0\0\1\0\0\0\0", text)


def test_the_bounds() -> None:
    assert recording.MAX_BOXES == 20_000
    assert recording.MAX_TAG_BYTES == 1_000_000


@pytest.mark.parametrize(
    ("content", "notice"),
    [
        (mp4(), NoticeKind.UNREAD_FILM),
        (mp4(brand=b"M4A "), NoticeKind.UNREAD_SOUND),
        (mp3(), NoticeKind.UNREAD_SOUND),
        (b"OggS" + b"\0" * 50, NoticeKind.UNREAD_SOUND),
        (b"\x1a\x45\xdf\xa3", NoticeKind.UNREAD_FILM),
    ],
)
def test_what_is_said_and_shown_is_told_to_be_unread(content: bytes, notice: NoticeKind) -> None:
    contents = contents_of(content)
    assert contents.violations == ()
    assert contents.notices == (Notice(notice),)


@pytest.mark.parametrize(
    "tag",
    [
        box(b"\xa9xyz", b"\0\x1a\x15\xc7" + PLACE),
        box(b"loci", b"\0" * 20),
        full_box(b"meta", box(b"keys", b"\0\0\0\1mdtacom.apple.quicktime.location.ISO6709")),
        box(b"meta", box(b"keys", b"\0\0\0\1mdtacom.apple.quicktime.location.ISO6709")),
        full_box(b"meta", box(b"ilst", box(b"\xa9cmt", data(PLACE)))),
    ],
)
def test_a_film_that_names_its_place_is_refused(tag: bytes) -> None:
    assert kinds(mp4(tag)) == ["recording-location"]


@pytest.mark.parametrize(
    "tag",
    [
        box(b"\xa9mak", b"\0\5\0\0Apple"),
        box(b"\xa9aut", b"\0\2\0\0En"),
        full_box(b"meta", box(b"keys", b"\0\0\0\1mdtacom.apple.quicktime.model")),
    ],
)
def test_a_film_that_names_its_owner_or_telephone_is_refused(tag: bytes) -> None:
    assert kinds(mp4(tag)) == ["recording-owner"]


def test_a_film_with_a_long_box_and_one_to_the_end_is_read() -> None:
    long_box = struct.pack(">I4sQ", 1, b"free", 20) + b"xxxx"
    to_the_end = struct.pack(">I4s", 0, b"mdat") + b"x"
    head = box(b"ftyp", b"isom") + long_box
    place = box(b"moov", box(b"udta", box(b"\xa9xyz", PLACE)))
    assert kinds(head + place + to_the_end) == ["recording-location"]


def test_titles_are_read() -> None:
    assert number() in text_of(
        mp4(full_box(b"meta", box(b"ilst", box(b"\xa9nam", data(number().encode())))))
    )
    assert number() in text_of(mp3((b"TIT2", b"\3" + number().encode())))
    assert number() in text_of(mp3((b"TIT2", b"\1" + number().encode("utf-16"))))
    assert number("") in text_of(mp3() + b"TAG" + number("").encode().ljust(125, b"\0"))


@pytest.mark.parametrize(
    "frame",
    [
        (b"TXXX", b"\3location\0Nyborg"),
        (b"TXXX", b"\3GPS\0" + PLACE),
        (b"COMM", b"\3dan\0" + PLACE),
        (b"PRIV", b"GPS-data\0x"),
    ],
)
def test_sound_that_names_its_place_is_refused(frame: tuple[bytes, bytes]) -> None:
    assert kinds(mp3(frame)) == ["recording-location"]


def test_sound_with_an_artist_and_a_cover_is_let_through() -> None:
    assert kinds(mp3((b"TPE1", b"\3Fremf\xc3\xa6rd"), (b"APIC", b"x" * 50))) == []


def test_other_recordings_that_name_their_place_are_refused() -> None:
    assert kinds(b"OggS" + b"\0" * 20 + b"LOCATION=Nyborg") == ["recording-location"]
