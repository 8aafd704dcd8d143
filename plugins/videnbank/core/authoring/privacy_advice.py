"""Advice about names, telephone numbers and e-mail addresses in texts that everyone can read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import itemgetter

from videnbank.core.authoring.advice import Advice, AdviceTopic
from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.language.personal_details import DetailKind, PersonalDetail, personal_details
from videnbank.core.language.wording import Wording
from videnbank.core.loading.check_project import ProjectCheck
from videnbank.core.loading.field_lines import FieldLines
from videnbank.core.loading.prose import field_texts
from videnbank.core.markup.document import BodyText, Document

_ON_PURPOSE = {"contacts", "press_contact", "sources", "credit"}
"""Fields with contacts, with titles as they are, and with a photographer's name."""


MAX_QUOTES = 3
"""As many details of a kind are quoted from one file: a reminder, not a register of persons."""


def privacy_advice(check: ProjectCheck, lines: FieldLines) -> Iterator[Advice]:
    """The advice on the valid records and pages of a project, in the order of their files.

    The page with the site's own address for corrections is left out: it is where contacts stand.
    """
    own_address = check.settings.profile.corrections
    texts = [
        *((entry.path, _record_details(lines, entry)) for entry in check.entries),
        *(
            (page.path, _body_details(page.body))
            for page in check.pages
            if not own_address or not _names(page.body, own_address)
        ),
    ]
    for path, details in sorted(texts, key=lambda text: text[0]):
        others = [detail for detail in details if detail[1].text != own_address]
        yield from _by_kind(path, others, check.wording)


def _by_kind(
    path: str, details: Sequence[tuple[int, PersonalDetail]], wording: Wording
) -> Iterator[Advice]:
    for kind in DetailKind:
        # A link with its address as text contains it twice.
        of_kind = dict.fromkeys((line, d.text) for line, d in details if d.kind is kind)
        if of_kind:
            in_order = sorted(of_kind, key=itemgetter(0))
            yield Advice(
                AdviceTopic.PERSONS,
                kind.value,
                path,
                _message(kind, in_order, wording),
                tuple(line for line, _ in in_order),
            )


def _message(kind: DetailKind, details: Sequence[tuple[int, str]], wording: Wording) -> str:
    quotes = ", ".join(
        wording.text("advice_on_persons.quote", text=" ".join(text.split()), line=line)
        for line, text in details[:MAX_QUOTES]
    )
    more = len(details) - MAX_QUOTES
    if more > 0:
        quotes = wording.count("advice_on_persons.more", more, quotes=quotes)
    return wording.text(f"advice_on_persons.kinds.{kind}", quotes=quotes)


def _record_details(lines: FieldLines, entry: AnyEntry) -> Iterator[tuple[int, PersonalDetail]]:
    for at, text in field_texts(entry.record):
        if not _ON_PURPOSE.intersection(at):
            for detail in personal_details(text):
                yield lines.line(entry.path, at), detail
    yield from _body_details(entry.body)


def _body_details(body: Document) -> Iterator[tuple[int, PersonalDetail]]:
    for text in (*body.texts, *(BodyText(link.line, link.address) for link in body.links)):
        for detail in personal_details(text.text):
            yield text.line + text.text.count("\n", 0, detail.start), detail


def _names(body: Document, address: str) -> bool:
    return any(address in text.text for text in body.texts)
