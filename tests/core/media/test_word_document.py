from __future__ import annotations

import pytest

from tests.core.media.documents import W, docx, docx_of, named, number, run
from tests.core.media.violations import kinds, text_of

STYLES = (
    f'<w:styles {W}><w:style w:styleId="Skjult"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:styleId="Indhold"><w:rPr><w:webHidden/></w:rPr></w:style></w:styles>'
)


def test_a_plain_document_hides_nothing() -> None:
    body = run("Vi begyndte mødet", "<w:b/>")
    assert kinds(docx(body)) == []


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ('<w:p><w:ins w:author="A"><w:r><w:t>x</w:t></w:r></w:ins></w:p>', "tracked-changes"),
        ("<w:p><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>", "tracked-changes"),
        (run("x", "<w:rPrChange/>"), "tracked-changes"),
        (run("x", "<w:vanish/>"), "hidden-text"),
        (run("x", '<w:vanish w:val="true"/>'), "hidden-text"),
        (run("x", '<w:rStyle w:val="Skjult"/>'), "hidden-text"),
        (
            '<w:p><w:pPr><w:pStyle w:val="Skjult"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>',
            "hidden-text",
        ),
        (run("x", '<w:highlight w:val="black"/><w:color w:val="000000"/>'), "covered-text"),
        (run("x", '<w:color w:val="FFFFFF"/><w:shd w:fill="FFFFFF"/>'), "covered-text"),
    ],
)
def test_what_a_reader_does_not_see_at_once_is_refused(body: str, kind: str) -> None:
    assert kinds(docx(body, word__styles_xml=STYLES)) == [kind]


@pytest.mark.parametrize(
    "properties",
    [
        '<w:vanish w:val="0"/>',
        '<w:vanish w:val="false"/>',
        "<w:webHidden/>",
        '<w:rStyle w:val="Indhold"/>',
        '<w:highlight w:val="black"/><w:color w:val="FFFFFF"/>',
        '<w:highlight w:val="black"/>',
        '<w:color w:val="auto"/><w:shd w:fill="auto"/>',
    ],
)
def test_what_is_seen_is_not_hidden(properties: str) -> None:
    assert kinds(docx(run("x", properties), word__styles_xml=STYLES)) == []


def test_a_hidden_mark_of_a_paragraph_hides_no_text() -> None:
    body = "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>"
    assert kinds(docx(body)) == []


@pytest.mark.parametrize(
    ("part", "content", "kind"),
    [
        ("word/comments.xml", f"<w:comments {W}><w:comment/></w:comments>", "comments"),
        ("word/people.xml", f"<w:people {W}><w:person/></w:people>", "authors"),
        (
            "word/settings.xml",
            f"<w:settings {W}><w:docVars><w:docVar/></w:docVars></w:settings>",
            "custom-data",
        ),
    ],
)
def test_parts_that_tell_of_people_and_systems_are_refused(
    part: str, content: str, kind: str
) -> None:
    assert kinds(docx_of({"word/document.xml": f"<w:document {W}/>", part: content})) == [kind]


@pytest.mark.parametrize(
    "part", ["header1", "footer2", "footnotes", "endnotes", "comments", "glossary/document"]
)
def test_text_of_every_part_is_read(part: str) -> None:
    inner = f"<w:hdr {W}>{run(number())}</w:hdr>"
    assert number() in text_of(docx(**named_part(f"word/{part}.xml", inner)))


def named_part(name: str, content: str) -> dict[str, str]:
    return {name.replace("/", "__").replace(".", "_"): content}


def test_a_number_that_is_spread_over_runs_is_read_as_one() -> None:
    runs = "".join(f"<w:r><w:t>{part}</w:t></w:r>" for part in (number()[:4], number()[4:]))
    assert number() in text_of(docx(f"<w:p>{runs}</w:p>"))


@pytest.mark.parametrize(
    "inner",
    [
        "<w:r><w:rPr><w:b/></w:rPr><w:t>{0}</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>-{1}</w:t></w:r>",
        "<w:r><w:t>{0}</w:t><w:noBreakHyphen/><w:t>{1}</w:t></w:r>",
        "<w:r><w:t>{0}</w:t></w:r><w:bookmarkStart/><w:ins><w:r><w:t>-{1}</w:t></w:r></w:ins>",
    ],
)
def test_formatting_and_signs_of_word_do_not_hide_a_number(inner: str) -> None:
    parts = number().split("-")
    assert number() in text_of(docx(f"<w:p>{inner.format(*parts)}</w:p>"))


def test_alternative_texts_and_fields_are_read() -> None:
    body = (
        f'<w:p><w:docPr descr="{number()}"/></w:p>'
        f"<w:p><w:r><w:instrText>INCLUDEPICTURE {number('')}</w:instrText></w:r></w:p>"
    )
    text = text_of(docx(body))
    assert number() in text
    assert number("") in text


def test_parts_are_named_by_keyword() -> None:
    assert named({"docProps__core_xml": "x"}) == {"docProps/core.xml": "x"}
