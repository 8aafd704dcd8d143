from __future__ import annotations

import pytest

from videnbank.core.media.clean_xml import without_elements


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        ("<a><x/>b</a>", "<a>b</a>"),
        ("<a><w:x  k='>' /><b/></a>", "<a><b/></a>"),
        ("<a><x><x>1</x>2</x>3</a>", "<a>3</a>"),
        ("<a>æ<x>ø</x >å</a>", "<a>æå</a>"),
        (
            '<?xml version="1.0"?>\n<a w14:k="1"  ><x\n/></a>',
            '<?xml version="1.0"?>\n<a w14:k="1"  ></a>',
        ),
        ("<a><xy/></a>", "<a><xy/></a>"),
        ("<a><x/></a><!-- x -->", "<a></a><!-- x -->"),
    ],
)
def test_elements_are_cut_out_and_all_else_stays(xml: str, expected: str) -> None:
    assert without_elements(xml.encode(), lambda tag, _: tag == "x").decode() == expected


def test_attributes_are_asked_too() -> None:
    xml = b'<a><r t="1"/><r t="2"/></a>'
    assert without_elements(xml, lambda _, values: values.get("t") == "1") == b'<a><r t="2"/></a>'


def test_malformed_xml_is_an_error() -> None:
    with pytest.raises(ValueError, match="mismatched tag"):
        without_elements(b"<a><b></a>", lambda *_: False)
