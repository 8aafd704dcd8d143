"""Advice on published files: what the check could not read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from videnbank.core.authoring.advice import Advice, AdviceTopic
from videnbank.core.issues.issue import redact_path
from videnbank.core.language.wording import Wording
from videnbank.core.loading.media_checker import MediaAdvice
from videnbank.core.media.contents import NoticeKind


def advice_on_media(notices: Iterable[MediaAdvice], wording: Wording) -> Iterator[Advice]:
    """The notices about files, in words."""
    for notice in notices:
        kind = notice.notice.kind
        yield Advice(AdviceTopic.FILES, kind.value, notice.path, _message(notice, wording))


def _message(advice: MediaAdvice, wording: Wording) -> str:
    member = f"{redact_path(advice.member)}: " if advice.member else ""
    kind, value = advice.notice.kind, advice.notice.value
    if kind is NoticeKind.UNREAD_SCAN and value:
        return member + wording.text("advice_on_files.kinds.unread-scan-pages", value=value)
    return member + wording.text(f"advice_on_files.kinds.{kind}", value=value)
