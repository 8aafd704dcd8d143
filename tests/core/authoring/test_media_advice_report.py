from __future__ import annotations

import pytest

from videnbank.core.authoring.media_advice_report import media_advice_values, text_media_advice
from videnbank.core.language.wording import danish
from videnbank.core.loading.media_checker import MediaAdvice
from videnbank.core.media.contents import Notice, NoticeKind


@pytest.mark.parametrize("kind", NoticeKind)
def test_every_notice_has_its_words(kind: NoticeKind) -> None:
    advice = MediaAdvice("cases/a/b.pdf", "", Notice(kind, "3, 5"))
    (values,) = media_advice_values([advice], danish())
    assert values["kind"] == kind.value
    text = text_media_advice([advice], danish())
    assert text.splitlines()[2].startswith("cases/a/b.pdf  ")


def test_the_pages_of_a_partly_scanned_document_are_named() -> None:
    whole, part = Notice(NoticeKind.UNREAD_SCAN), Notice(NoticeKind.UNREAD_SCAN, "3, 5")
    assert "filen er scannet" in text_media_advice([MediaAdvice("a", "", whole)], danish())
    assert "side 3, 5 er billeder" in text_media_advice([MediaAdvice("a", "", part)], danish())


def test_without_advice_there_is_no_heading() -> None:
    assert text_media_advice([], danish()) == ""
