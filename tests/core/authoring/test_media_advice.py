from __future__ import annotations

import pytest

from videnbank.core.authoring.advice_report import advice_values, text_advice
from videnbank.core.authoring.media_advice import advice_on_media
from videnbank.core.language.wording import danish
from videnbank.core.loading.media_checker import MediaAdvice
from videnbank.core.media.contents import Notice, NoticeKind


def text_of(*notices: MediaAdvice) -> str:
    return text_advice(tuple(advice_on_media(notices, danish())), danish())


@pytest.mark.parametrize("kind", NoticeKind)
def test_every_notice_has_its_words(kind: NoticeKind) -> None:
    notice = MediaAdvice("cases/a/b.pdf", "", Notice(kind, "3, 5"))
    (values,) = advice_values(tuple(advice_on_media([notice], danish())))
    assert values["kind"] == kind.value
    assert values["lines"] == []
    assert text_of(notice).splitlines()[2].startswith("cases/a/b.pdf  ")


def test_the_pages_of_a_partly_scanned_document_are_named() -> None:
    whole, part = Notice(NoticeKind.UNREAD_SCAN), Notice(NoticeKind.UNREAD_SCAN, "3, 5")
    assert "filen er scannet" in text_of(MediaAdvice("a", "", whole))
    assert "side 3, 5 er billeder" in text_of(MediaAdvice("a", "", part))


def test_without_advice_there_is_no_heading() -> None:
    assert text_of() == ""
