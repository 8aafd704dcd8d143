"""Display rules for news."""

from __future__ import annotations

from collections.abc import Iterator

from videnbank.core.catalogue.facet import Menu
from videnbank.core.language.formats import day_text
from videnbank.core.model.news import News
from videnbank.core.model.source import Contact
from videnbank.core.site.site import Site
from videnbank.core.views.components.fact import Fact, fact
from videnbank.core.views.components.news_feed_link import news_feed_group
from videnbank.core.views.components.text_section import TextSection, paragraphs
from videnbank.core.views.kinds.kind_view import KindView


def _facts(site: Site, news: News) -> Iterator[Fact | None]:
    yield fact(site, "date", day_text(news.date))


def _notes(_: Site, news: News) -> Iterator[str]:
    yield day_text(news.date)


def _under_lead(_: Site, news: News) -> Iterator[TextSection]:
    yield TextSection("", "", paragraphs(news.lead))


def _contacts(news: News) -> tuple[Contact, ...]:
    # A journalist looks for the press contact first.
    press = (news.press_contact,) if news.press_contact is not None else ()
    return (*press, *news.contacts)


NEWS_VIEW = KindView(
    model=News,
    menu=Menu.FOOTER,
    card_notes=_notes,
    facts=_facts,
    glance=_facts,
    under_lead=_under_lead,
    downloads=lambda news: news.attachments,
    downloads_heading="record.attachments",
    contacts=_contacts,
    contacts_heading="record.press_contact",
    link_groups=news_feed_group,
)
