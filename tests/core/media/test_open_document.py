from __future__ import annotations

import pytest

from tests.core.media.documents import number, odf, odf_with, photo, zip_of
from tests.core.media.violations import contents_of, kinds, text_of
from videnbank.core.media.contents import (
    Notice,
    NoticeKind,
    Place,
    PlaceKind,
    Violation,
    ViolationKind,
)

HIDDEN = '<style:style style:name="s"><style:{0}-properties {1}/></style:style>'


def test_a_plain_document_hides_nothing() -> None:
    content = odf(f"<text:p>Kaf<text:span>fe</text:span> {number()}</text:p>")
    assert kinds(content) == []
    assert f"Kaffe {number()}" in text_of(content)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("<text:p><office:annotation>x</office:annotation></text:p>", "comments"),
        (
            "<text:tracked-changes><text:changed-region/></text:tracked-changes>",
            "tracked-changes",
        ),
        ("<text:hidden-text>x</text:hidden-text>", "hidden-text"),
        ('<text:section text:display="none">x</text:section>', "hidden-text"),
        ('<text:p><draw:image xlink:href="https://x.example/a.png"/></text:p>', "remote-content"),
        ('<text:a xlink:href="file:///C:/Users/en/x.odt">x</text:a>', "local-link"),
        ('<text:a xlink:href="../../x.odt">x</text:a>', None),
        ('<draw:image xlink:href="../x.png"/>', "local-link"),
        ("<draw:object-ole/>", "embedded-file"),
        ("<script:event-listener/>", "script"),
        ("<office:forms><form:form><form:text/></form:form></office:forms>", "form"),
        ("<office:forms><form:form/></office:forms>", None),
    ],
)
def test_what_a_document_hides_or_fetches_is_refused(body: str, kind: str | None) -> None:
    assert kinds(odf(body)) == ([kind] if kind else [])


@pytest.mark.parametrize(
    ("style", "body", "kind"),
    [
        (
            HIDDEN.format("text", 'text:display="none"'),
            '<text:p><text:span text:style-name="s">x</text:span></text:p>',
            "hidden-text",
        ),
        (
            HIDDEN.format("graphic", 'fo:clip="rect(0cm, 2cm, 0cm, 0cm)"'),
            "",
            "cropped-picture",
        ),
        (HIDDEN.format("graphic", 'fo:clip="rect(0cm, 0cm, 0cm, 0cm)"'), "", None),
        (HIDDEN.format("text", 'text:display="none"'), "<text:p>x</text:p>", None),
    ],
)
def test_styles_that_hide_are_refused_where_they_are_used(
    style: str, body: str, kind: str | None
) -> None:
    assert kinds(odf(body, styles=style)) == ([kind] if kind else [])


def test_a_hidden_sheet_and_hidden_rows_are_refused() -> None:
    style = HIDDEN.format("table", 'table:display="false"')
    sheet = '<table:table table:name="Løn" table:style-name="s"/>'
    place = Place(PlaceKind.SHEET, "Løn")
    contents = contents_of(odf(sheet, "spreadsheet", styles=style))
    assert contents.violations == (Violation(ViolationKind.HIDDEN_SHEET, place),)
    row = '<table:table><table:table-row table:visibility="{}">x</table:table-row></table:table>'
    assert kinds(odf(row.format("collapse"), "spreadsheet")) == ["hidden-cells"]
    assert kinds(odf(row.format("filter"), "spreadsheet")) == ["hidden-cells"]
    assert kinds(odf(row.format("visible"), "spreadsheet")) == []


def test_a_hidden_slide_is_refused_and_notes_are_told_of() -> None:
    style = HIDDEN.format("drawing-page", 'presentation:visibility="hidden"')
    page = '<draw:page draw:name="Dias 2" draw:style-name="s"/>'
    contents = contents_of(odf(page, "presentation", styles=style))
    place = Place(PlaceKind.SLIDE, "Dias 2")
    assert contents.violations == (Violation(ViolationKind.HIDDEN_SLIDE, place),)
    notes = (
        "<draw:page><presentation:notes><draw:frame><draw:text-box>"
        f"<text:p>{number()}</text:p></draw:text-box></draw:frame></presentation:notes></draw:page>"
    )
    contents = contents_of(odf(notes, "presentation"))
    assert contents.notices == (Notice(NoticeKind.SPEAKER_NOTES, "1"),)
    assert number() in text_of(odf(notes, "presentation"))


@pytest.mark.parametrize(
    ("meta", "kind"),
    [
        ("<meta:initial-creator>En</meta:initial-creator>", "authors"),
        ("<dc:creator>En</dc:creator>", "authors"),
        ("<meta:printed-by>En</meta:printed-by>", "authors"),
        ("<meta:user-defined>Sag</meta:user-defined>", "custom-data"),
        ('<meta:template xlink:href="file:///C:/Users/en/x.ott"/>', "local-path"),
        ("<meta:generator>LibreOffice</meta:generator><dc:creator/>", None),
    ],
)
def test_properties_that_tell_of_people_are_refused(meta: str, kind: str | None) -> None:
    assert kinds(odf("", meta=meta)) == ([kind] if kind else [])


@pytest.mark.parametrize(
    ("part", "content", "kind"),
    [
        ("Basic__Standard__Module1_xml", "<m/>", "macros"),
        ("Scripts__python__a_py", b"x", "macros"),
        ("Versions__Version1_x", b"x", "earlier-version"),
        ("META-INF__documentsignatures_xml", "<s/>", "signature"),
        ("Thumbnails__thumbnail_png", photo("PNG"), "thumbnail"),
        ("Pictures__a_jpg", photo(place=True), "picture-location"),
        ("noter_txt", b"x", "embedded-file"),
        ("Object 1__content_xml", "<c/>", None),
        ("Configurations2__accelerator__current_xml", "<c/>", None),
        ("Configurations2__accelerator__current_xml", b"", None),
        ("settings_xml", "<c/>", None),
    ],
)
def test_parts_besides_the_text_are_refused_when_they_tell(
    part: str, content: str | bytes, kind: str | None
) -> None:
    assert kinds(odf_with(**{part: content})) == ([kind] if kind else [])


def test_a_document_with_a_password_is_refused() -> None:
    manifest = "<manifest><encryption-data/></manifest>"
    assert kinds(odf_with(**{"META-INF__manifest_xml": manifest})) == ["encrypted"]


@pytest.mark.parametrize("parts", [{}, {"content.xml": "<a"}, {"content.xml": "<!DOCTYPE a><a/>"}])
def test_a_document_without_readable_content_is_damaged(parts: dict[str, str]) -> None:
    mime = {"mimetype": "application/vnd.oasis.opendocument.text"}
    assert kinds(zip_of(mime | parts)) == ["damaged"]


def test_the_empty_document_type_of_libreoffice_is_accepted() -> None:
    settings = (
        '<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" '
        '"Manifest.dtd"><manifest/>'
    )
    assert kinds(odf_with(settings_xml=settings)) == []
