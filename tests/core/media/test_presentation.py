from __future__ import annotations

import pytest

from tests.core.media.documents import A, P, number, pptx, relations, shape, slide
from tests.core.media.violations import contents_of, kinds, text_of
from videnbank.core.media.contents import (
    Notice,
    NoticeKind,
    Place,
    PlaceKind,
    Violation,
    ViolationKind,
)


def on_slide(kind: ViolationKind, number_of_slide: int) -> Violation:
    return Violation(kind, Place(PlaceKind.SLIDE, str(number_of_slide)))


def test_a_plain_presentation_hides_nothing() -> None:
    contents = contents_of(pptx(slide(shape("Kaffe først"))))
    assert contents.violations == ()
    assert contents.notices == ()


@pytest.mark.parametrize(
    ("second", "kind"),
    [
        (slide(shape("x"), attributes='show="0"'), ViolationKind.HIDDEN_SLIDE),
        (slide(shape("x", properties='hidden="1"')), ViolationKind.HIDDEN_TEXT),
        (slide(shape("x", (9000, 0))), ViolationKind.HIDDEN_TEXT),
        (slide(shape("x", (0, -100))), ViolationKind.HIDDEN_TEXT),
        (slide('<p:pic><a:srcRect t="3001"/></p:pic>'), ViolationKind.CROPPED_PICTURE),
    ],
)
def test_what_a_show_does_not_reach_is_refused_with_its_slide(
    second: str, kind: ViolationKind
) -> None:
    assert contents_of(pptx(slide(), second)).violations == (on_slide(kind, 2),)


@pytest.mark.parametrize(
    "inner",
    [
        shape("x", (8999, 4999)),
        shape("", (9000, 0)),
        '<p:pic><a:srcRect t="3000" b="-5"/></p:pic>',
        '<p:pic><a:srcRect t="99999999999999"/></p:pic>',
    ],
)
def test_what_is_on_the_slide_or_empty_hides_nothing(inner: str) -> None:
    assert kinds(pptx(slide(inner))) == []


def test_slides_are_counted_as_they_are_shown() -> None:
    hidden = slide(shape("x"), attributes='show="0"')
    turned = relations(
        ("slide", "slides/slide2.xml"), ("slide", "slides/slide1.xml"), mode="Internal"
    )
    content = pptx(hidden, slide(), **{"ppt___rels__presentation.xml_rels": turned})
    assert contents_of(content).violations == (on_slide(ViolationKind.HIDDEN_SLIDE, 2),)


def test_notes_are_read_and_told_of() -> None:
    page = (
        f"<p:notes {P} {A}>{shape(number())}<p:sp><p:nvSpPr><p:nvPr>"
        '<p:ph type="sldNum"/></p:nvPr></p:nvSpPr><a:t>7</a:t></p:sp></p:notes>'
    )
    content = pptx(slide(), ppt__notesSlides__notesSlide1_xml=page)
    assert number() in text_of(content)
    assert contents_of(content).notices == (Notice(NoticeKind.SPEAKER_NOTES, "1"),)


def test_notes_with_only_the_number_of_the_slide_are_none() -> None:
    page = (
        f'<p:notes {P} {A}><p:sp><p:nvSpPr><p:nvPr><p:ph type="sldNum"/></p:nvPr></p:nvSpPr>'
        "<a:t>7</a:t></p:sp></p:notes>"
    )
    assert contents_of(pptx(slide(), ppt__notesSlides__notesSlide1_xml=page)).notices == ()


@pytest.mark.parametrize(
    "part", ["ppt__comments__modernComment_1_xml", "ppt__commentAuthors_xml", "ppt__authors_xml"]
)
def test_comments_and_those_who_wrote_them_are_refused(part: str) -> None:
    assert kinds(pptx(slide(), **{part: "<c><cm>x</cm></c>"})) == ["comments"]


def test_texts_of_masters_are_read() -> None:
    master = f"<m {A}><a:t>{number()}</a:t></m>"
    assert number() in text_of(pptx(slide(), ppt__slideMasters__slideMaster1_xml=master))
