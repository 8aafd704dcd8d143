import itertools
import random
import time
import xml.etree.ElementTree as ET

import pytest

from videnbank.core.issues.issue import IssueCode
from videnbank.core.media import drawing as module
from videnbank.core.media.drawing import DrawingError, drawing_problems, read_drawing
from videnbank.core.media.drawing_weight import MAX_DEPTH, MAX_WEIGHT

NAMESPACE = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def svg(inner: str, attributes: str = 'viewBox="0 0 9 9"') -> bytes:
    return f"<svg {NAMESPACE} {attributes}>{inner}</svg>".encode()


def cleaned(data: bytes) -> str:
    return read_drawing(data).svg.decode()


def refusals(data: bytes) -> list[tuple[IssueCode, str]]:
    problems = drawing_problems(data)
    details = (dict(problem.details) for problem in problems)
    return [(p.code, d.get("part") or d["what"]) for p, d in zip(problems, details, strict=True)]


def test_a_plain_drawing_with_its_own_style_is_published_as_it_is() -> None:
    inner = (
        "<title>Tegning</title>"
        "<style>@media (prefers-color-scheme: dark){text{fill:#fff}}.a,g .b{fill:red}</style>"
        '<defs><marker id="pil"><path d="M0 0L3 3"/></marker></defs>'
        '<path d="M0 0L1-1.5e-3" marker-end="url(#pil)" style="fill:none;stroke:currentColor"/>'
        '<use href="#pil"/><text x="1 2" class="a">æøå &lt; &amp;</text>'
        '<g transform="translate(1 2) rotate(3)"><rect width="10%" height="2em"/></g>'
    )
    data = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{inner}</svg>\n'.encode()
    assert cleaned(data) == data.decode()
    assert read_drawing(data) == read_drawing(data)


@pytest.mark.parametrize(
    ("what", "inner"),
    [
        ("script", "<script>1</script>"),
        ("script", '<s:script xmlns:s="http://www.w3.org/2000/svg">1</s:script>'),
        ("script", '<g onload="x"/>'),
        ("script", '<path d="M0" onClick="x"/>'),
        ("outside", '<use href="other.svg#a"/>'),
        ("outside", '<use xlink:href="https://example.org/a.svg#a"/>'),
        ("outside", '<use href=" javascript:1"/>'),
        ("outside", '<use href="data:image/svg+xml,x#a"/>'),
        ("outside", "<style>@import 'x'</style>"),
        ("outside", r"<style>@\69mport url(x)</style>"),
        ("outside", "<style>a{fill:red}<g/>@import 'x';</style>"),
        ("outside", "<style><![CDATA[path{fill:url(//example.org)}]]></style>"),
        ("outside", '<style>path{fill:url("x.png")}</style>'),
        ("outside", "<style>@media print{path{mask:url(x.svg#a)}}</style>"),
        ("outside", "<style>@font-face{font-family:a;src:url(https://example.org/a)}</style>"),
        ("outside", "<style>path{--a:url(https://example.org)}</style>"),
        ("outside", "<style>path{background:url(https://example.org)}</style>"),
        ("outside", "<style>path{fill:image-set('https://example.org' 1x)}</style>"),
        ("outside", '<path style="fill:url(x.png)"/>'),
        ("outside", r'<path style="fill:\75rl(https://example.org)"/>'),
        ("outside", r'<path fill="\75 rl(https://example.org)"/>'),
        ("outside", '<path fill="u&#114;l(https://example.org)"/>'),
        ("outside", '<path fill="url(&quot;x&quot;)"/>'),
        ("outside", '<path cursor="x" filter="url(x#y)"/>'),
        ("outside", f'<path style="fill:{"(" * 99}"/>'),
        ("text", "<foreignObject/>"),
        ("text", "<switch><foreignObject><p>x</p></foreignObject></switch>"),
        ("text", "<flowRoot/>"),
        ("picture", "<image/>"),
        ("picture", '<filter><feImage href="#a"/></filter>'),
        ("animation", '<animate attributeName="href" values="javascript:1"/>'),
        ("animation", "<set/>"),
        ("element", "<feTurbulence/>"),
        ("element", "<nonsense/>"),
        ("element", "<STYLE>@import 'x'</STYLE>"),
    ],
)
def test_what_could_run_or_fetch_or_cannot_be_shown_is_refused(what: str, inner: str) -> None:
    assert refusals(svg(inner)) == [(IssueCode.UNSAFE_DRAWING, what)]


@pytest.mark.parametrize(
    ("what", "head"),
    [
        ("entity", '<!DOCTYPE svg [<!ENTITY a "b">]>'),
        ("entity", '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x" [ ]>'),
        ("outside", "<?xml-stylesheet href='x'?>"),
    ],
)
def test_declarations_that_other_programs_read_otherwise_are_refused(what: str, head: str) -> None:
    assert refusals(head.encode() + svg("")) == [(IssueCode.UNSAFE_DRAWING, what)]


@pytest.mark.parametrize(
    "added",
    [
        '<metadata><rdf:RDF xmlns:rdf="r"><dc:creator xmlns:dc="d">Vibeke</dc:creator></rdf:RDF></metadata>',
        '<sodipodi:namedview xmlns:sodipodi="s" id="Vibeke"/>',
        "<!-- Vibeke -->",
        "<?xpacket Vibeke?>",
        '<p xmlns="http://www.w3.org/1999/xhtml">Vibeke</p>',
        '<script xmlns="">Vibeke</script>',
        '<font><glyph id="Vibeke"/></font>',
        '<switch><foreignObject><p xmlns="h">Vibeke</p></foreignObject><text>V</text></switch>',
        "<style>@font-face{font-family:Vibeke;src:url(data:font/woff,x)}</style>",
        "<style>path:has(g){fill:red;content:'Vibeke'}</style>",
    ],
)
def test_what_drawing_programs_add_is_taken_out(added: str) -> None:
    text = cleaned(svg(added + '<path d="M0 0"/>'))
    assert "Vibeke" not in text
    assert '<path d="M0 0"/>' in text


@pytest.mark.parametrize(
    "attribute",
    [
        'data-name="Vibeke"',
        'inkscape:label="Vibeke" xmlns:inkscape="i"',
        'content="Vibeke"',
        'xlink:title="Vibeke"',
        'xml:base="https://example.org/Vibeke"',
        'src="Vibeke"',
        'style="-inkscape-font-specification:Vibeke;fill:red"',
        'x="Vibeke"',
        'd="M0 0 Vibeke"',
        'fill="&quot;Vibeke"',
    ],
)
def test_attributes_of_editors_and_invalid_ones_are_taken_out(attribute: str) -> None:
    assert "Vibeke" not in cleaned(svg(f"<g {attribute}/>"))


@pytest.mark.parametrize("name", ["d", "points", "x", "dx", "viewBox", "transform", "fill"])
@pytest.mark.parametrize("unit", ["1", "1 ", "1,", ".", " ", "-", "1e1", "M1", "a(", "u\\"])
def test_no_value_takes_long_to_read(name: str, unit: str) -> None:
    started = time.process_time()
    drawing_problems(svg(f'<symbol {name}="M{unit * 20_000}!"/><g {name}="{unit * 20_000}!"/>'))
    assert time.process_time() - started < 3


def test_the_work_of_a_filter_is_bounded() -> None:
    filters = '<filter><feMorphology radius="12.5"/><feMorphology radius="900"/></filter>'
    assert '<feMorphology radius="12.5"/><feMorphology/>' in cleaned(svg(filters))


def test_links_become_what_they_stand_around() -> None:
    data = svg('<a xlink:href="https://vpt.dk"><text>x<a href="javascript:1">y</a></text></a>')
    assert "<g><text>x<tspan>y</tspan></text></g>" in cleaned(data)


@pytest.mark.parametrize(
    "data",
    [
        f'\ufeff<?xml version="1.0"?><svg {NAMESPACE}><text>Køge</text></svg>'.encode(),
        f'<?xml version="1.0" encoding="UTF-16"?><svg {NAMESPACE}><text>Køge</text></svg>'.encode(
            "utf-16"
        ),
        f'<?xml version="1.0" encoding="ISO-8859-1"?><svg {NAMESPACE}><text>Køge</text></svg>'.encode(
            "latin-1"
        ),
        f'<?xml version="1.0" encoding="windows-1252"?><svg {NAMESPACE}><text>Køge</text></svg>'.encode(
            "cp1252"
        ),
        b"<svg><text>K&#248;ge</text></svg>",
        b'<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:text>K&#xf8;ge</s:text></s:svg>',
        f'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x"><svg {NAMESPACE}><text>Køge</text></svg>'.encode(),
    ],
)
def test_a_drawing_is_published_as_utf_8_whatever_it_was(data: bytes) -> None:
    assert cleaned(data) == '<svg xmlns="http://www.w3.org/2000/svg"><text>Køge</text></svg>\n'


@pytest.mark.parametrize(
    ("what", "data"),
    [
        ("xml", b""),
        ("xml", b"x"),
        ("xml", b"\xff\xfe\x00"),
        ("xml", svg("<g>")),
        ("xml", svg("<a:b/>")),
        ("xml", svg("&nbsp;")),
        ("xml", b'<?xml version="1.0" encoding="nonsense"?><svg/>'),
        ("xml", b'<?xml version="1.0" encoding="utf-7"?><svg/>'),
        ("xml", b'<?xml version="1.0" encoding="big5"?><svg/>'),
        ("root", b"<!DOCTYPE html><html/>"),
        ("root", b'<svg xmlns="http://www.w3.org/1999/xhtml"/>'),
        *(("size", svg("", f'viewBox="{box}"')) for box in ("a b c d", "0 0 9", "0 0 0 9", "")),
        *(("size", svg("", f'width="{width}"')) for width in ("0", "-1", "auto", "1e99", "9 9")),
        ("size", svg('<symbol viewBox="x"/>')),
    ],
)
def test_what_is_no_drawing_is_refused(what: str, data: bytes) -> None:
    assert refusals(data) == [(IssueCode.DAMAGED_DRAWING, what)]


def test_a_mistake_is_told_with_its_line() -> None:
    (problem,) = drawing_problems(svg("\n\n<script/>"))
    assert problem.line == 3


USES = "".join(
    f'<g id="a{level}">' + f'<use href="#a{level - 1}"/>' * 10 + "</g>" for level in range(1, 6)
)
HEAVY_PARTS = {
    "bytes": svg(" " * module.MAX_DRAWING_BYTES),
    "elements": svg("<g/>" * (module.MAX_ELEMENTS + 1)),
    "depth": svg("<g>" * 99 + "</g>" * 99),
    "css": svg(f"<style>{'a' * module.MAX_CSS}{{}}</style>"),
    "rules": svg(f"<style>{'a{fill:red}' * 200}</style>" + "<g/>" * 11_000),
}


@pytest.mark.parametrize("part", HEAVY_PARTS)
def test_a_drawing_that_is_too_large_is_refused(part: str) -> None:
    expected = "rules" if part == "css" else part
    assert refusals(HEAVY_PARTS[part]) == [(IssueCode.TOO_HEAVY, expected)]


@pytest.mark.parametrize(
    "inner",
    [
        f'<g id="a0"><path d="M0 0"/></g>{USES}',
        "".join(
            f'<pattern id="p{n}">' + f'<g fill="url(#p{n - 1})"/>' * 10 + "</pattern>"
            for n in range(1, 7)
        ),
        "".join(
            f'<mask id="m{n}">' + f'<g style="mask:url(#m{n - 1})"/>' * 10 + "</mask>"
            for n in range(1, 7)
        ),
        '<marker id="m"><path d="M0 0"/></marker>'.replace("<path", "<g/>" * 99 + "<path")
        + f'<path marker-mid="url(#m)" d="M0 0{"h1" * 2000}"/>',
        f'<style>.a{{fill:url(#p)}}</style><pattern id="p">{"<g/>" * 999}</pattern>'
        + '<g class="b a"/>' * 200,
        '<g id="a"><use href="#a"/></g>',
        '<use id="a" href="#b"/><use id="b" href="#a"/>',
        '<mask id="m"><g mask="url(#m)"/></mask>',
        '<linearGradient id="a" href="#b"/><linearGradient id="b" xlink:href="#a"/>',
        "".join(f'<g id="g{n}"><use href="#g{n + 1}"/></g>' for n in range(99)),
    ],
)
def test_a_drawing_that_repeats_itself_too_often_is_refused(inner: str) -> None:
    assert refusals(svg(inner)) == [(IssueCode.TOO_HEAVY, "uses")]


def test_what_a_style_sheet_names_weighs_only_where_it_applies() -> None:
    style = '<style>.a,g .a,#x{fill:url(#p)}</style><pattern id="p">' + "<g/>" * 999 + "</pattern>"
    assert refusals(svg(style + "<g/>" * 500 + '<g class="a"/>' * 50)) == []


def test_a_map_of_all_municipalities_is_light_enough() -> None:
    shapes = (f'<path id="k{n}" class="land" d="M0 0{"l1 1" * 300}z"/>' for n in range(98))
    names = (f'<text x="{n}">Kommune {n}</text><use href="#k{n}"/>' for n in range(98))
    style = "<style>.land{fill:url(#f);stroke:#fff}.land:hover{fill:red}</style>"
    data = svg(
        style + '<linearGradient id="f"><stop/></linearGradient>' + "".join((*shapes, *names))
    )
    assert refusals(data) == []


def test_bounds_are_those_agreed_on() -> None:
    assert (module.MAX_DRAWING_BYTES, module.MAX_ELEMENTS) == (1_000_000, 20_000)
    assert module.MAX_CSS == 200_000
    assert (MAX_DEPTH, MAX_WEIGHT) == (60, 100_000)


def test_texts_are_read_as_a_reader_sees_them() -> None:
    inner = (
        "<title>Navn</title><desc>Om</desc>"
        '<text>01<tspan>01</tspan><tspan x="3">90-1234</tspan></text>'
        '<g id="k7" aria-label="Etiket"/><metadata>skjult</metadata>'
    )
    assert set(read_drawing(svg(inner)).texts) == {"Navn", "Om", "010190-1234", "Etiket", "k7"}


PIECES = [
    *("<g>", "</g>", "<style>", "</style>", "<text>", "</text>", "<![CDATA[", "]]>", "<!--", "-->"),
    *("<use href='#a'/>", "<g id='a'>", "<switch>", "</switch>", "<foreignObject>", "x", "&amp;"),
    *("url(", ")", "{", "}", ";", ":", "@import", "\\", "'", '"', "(", "@media", "fill", "#a", "/"),
    *("<a xmlns=''>", "</a>", "<path d='M0 0z'/>", "<g style='", '<rect fill="', "'>", '">'),
]


def test_whatever_is_published_is_a_drawing_that_names_only_itself() -> None:
    dice = random.Random(1)  # noqa: S311 a game, no secret
    published = 0
    for _ in range(4000):
        inner = "".join(dice.choices(PIECES, k=dice.randint(1, 12)))
        try:
            text = cleaned(svg(inner))
        except DrawingError:
            continue
        published += 1
        assert cleaned(text.encode()) == text
        root = ET.fromstring(text)  # noqa: S314 made by the code under test
        addresses = itertools.chain.from_iterable(e.attrib.items() for e in root.iter())
        assert all(value.startswith("#") for name, value in addresses if name.endswith("href"))
    assert published > 100


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="500" height="489.4px" viewBox="0 0 360 352"', (500, 489)),
        ('width="50mm" height="40mm"', None),
        ('width="100%" height="40"', None),
        ('viewBox="0 0 360 352"', None),
        ('width="0.2" height="9"', None),
    ],
)
def test_a_drawing_tells_its_size_in_pixels(attributes: str, size: tuple[int, int] | None) -> None:
    assert read_drawing(svg("<g/>", attributes)).size == size
