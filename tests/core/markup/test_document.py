"""Bodies as they are read: what is shown, what is told, and where."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as parser

from tests.core.bodies import body_of
from videnbank.core.markup.bounds import (
    MAX_BODY_LENGTH,
    MAX_BODY_LINES,
    MAX_LEVEL,
    MAX_PARAGRAPH_LENGTH,
    MAX_PARAGRAPH_MARKS,
    MAX_TABLE_CELLS,
)
from videnbank.core.markup.document import BodyLink, BodyText, LinkKind


def problems(body: str) -> list[tuple[str, int, int]]:
    return [(item.kind.value, item.line, item.column) for item in body_of(body).problems]


def shown(body: str) -> str:
    """The HTML without line breaks between elements."""
    return body_of(body).html.replace(">\n", ">").replace("\n<", "<").strip()


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("To:\n- a\n- b", "<p>To:</p><ul><li>a</li><li>b</li></ul>"),
        ("- a\n  - b", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
        ("1. a\n   - b\n2. c", "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>"),
        ("4. a\n5. b", '<ol start="4"><li>a</li><li>b</li></ol>'),
        ("1. a\n1. b\n1. c", "<ol><li>a</li><li>b</li><li>c</li></ol>"),
        (
            "- [x] a\n- [ ] b",
            '<ul><li class="task-list-item">☑ a</li><li class="task-list-item">☐ b</li></ul>',
        ),
        ("~~a~~ **b** _c_ `d`", "<p><s>a</s> <strong>b</strong> <em>c</em> <code>d</code></p>"),
        ("Ord\n: Mening", "<dl><dt>Ord</dt><dd>Mening</dd></dl>"),
        ("MED er\n\n*[MED]: Medbestemmelse", '<p><abbr title="Medbestemmelse">MED</abbr> er</p>'),
        (
            "!!! note\n    Ring.",
            '<div class="admonition note"><p class="admonition-title">Bemærk</p><p>Ring.</p></div>',
        ),
        (
            '!!! note "Husk"\n    Ring.',
            '<div class="admonition note"><p class="admonition-title">Husk</p><p>Ring.</p></div>',
        ),
        (
            "> [!WARNING]\n> Ring.",
            '<div class="admonition warning"><p class="admonition-title">Pas på</p><p>Ring.</p></div>',
        ),
        ("Under <navn>@kommune.dk", "<p>Under &lt;navn&gt;@kommune.dk</p>"),
        ("Borgere <65 år og >80 år", "<p>Borgere &lt;65 år og &gt;80 år</p>"),
        ("2^3^ og snake_case_ord", "<p>2^3^ og snake_case_ord</p>"),
    ],
)
def test_a_body_means_what_a_preview_means(body: str, html: str) -> None:
    assert shown(body) == html
    assert problems(body) == []


@pytest.mark.parametrize(
    "line",
    [
        "24. december 2019 var de færdige.",
        "1. maj: begyndte",
        "2. halvår gik bedre.",
        "8. klasse var med.",
        "3.-4. klasse var med.",
        "1. og 2. juni holdt de fri.",
        "2019. Året efter gik det bedre.",
        "15. dec. mødtes de.",
        "1234) står der på sagen.",
    ],
)
def test_a_date_or_an_ordinal_first_in_a_line_stays_text(line: str) -> None:
    for before in ("", "Det skete\n\n", "Det skete\n", "- punkt\n\n", "> "):
        last = parser.fragments_fromstring(shown(before + line))[-1]
        assert str(last.xpath("string()")).strip().endswith(line)
    assert shown(f"- {line}") == f"<ul><li>{line}</li></ul>"


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("Se <b>her</b>", ("html", 1, 4)),
        ("<div markdown>\nx\n</div>", ("html", 1, 1)),
        ("!!! note\n\n    <img src=x>", ("html", 3, 5)),
        ("Før <!-- skjult --> efter", ("html-comment", 1, 5)),
        ("a\n\n# Titel", ("top-heading", 3, 1)),
        ("Linje\n=====", ("underlined-heading", 1, 1)),
        ("Linje\n---", ("underlined-heading", 1, 1)),
        ("##Råd", ("heading-without-space", 1, 1)),
        ("a\n#Råd", ("heading-without-space", 2, 1)),
        ("##", ("empty-heading", 1, 1)),
        ("a\n\n    b", ("indented-text", 3, 5)),
        ("1. a\n3. b", ("list-numbers", 2, 1)),
        ("• a\n• b", ("lost-list", 1, 1)),
        ("Før:\n2. a\n3. b", ("lost-list", 2, 1)),
        ("– a\n– b", ("lost-list", 1, 1)),
        ("a) x\nb) y", ("lost-list", 1, 1)),
        ("| a | b |\n|---|---|\n| 1 | 2 | 3 |", ("table-cells", 3, 1)),
        ("5*3 og 4*2", ("sign-between-digits", 1, 2)),
        ("5~3 og 4~2", ("sign-between-digits", 1, 2)),
        ("[a](b c.pdf)", ("bad-link-syntax", 1, 1)),
        ("[a](b.pdf “c”)", ("bad-link-syntax", 1, 1)),
        ("[a] (https://vpt.dk)", ("bad-link-syntax", 1, 1)),
        ("[a](https://[indsæt adresse]/)", ("bad-link-syntax", 1, 1)),
        ("![][y]\n\n[y]: tavle.png “Titel”", ("bad-link-syntax", 1, 1)),
        ('a\n\n---\ntitle: "b"\nstate: draft\n\n---', ("leftover-markup", 4, 1)),
        ("x [a][b]", ("bad-link-syntax", 1, 3)),
        ("[a]()", ("empty-link", 1, 1)),
        ("[](b.md)", ("empty-link", 1, 1)),
        ("a[^1]", ("unknown-footnote", 1, 2)),
        ("a\n\n[^1]: b", ("unused-definition", 3, 1)),
        ("a\n\n[b]: c", ("unused-definition", 3, 1)),
        ("[b]\n\n[b]: c\n[b]: d", ("duplicate-definition", 4, 1)),
        ("a[^b]\n\n[^b]: c\n\n[^b]: d", ("duplicate-definition", 5, 1)),
        ("?" * 3 + ' note "a"\n    b', ("leftover-markup", 1, 1)),
        ("!!! husk\n    b", ("leftover-markup", 1, 1)),
        ("a\n\n---- ----\nb", ("leftover-markup", 3, 1)),
    ],
)
def test_what_would_be_lost_or_left_over_is_told_at_its_place(
    body: str, place: tuple[str, int, int]
) -> None:
    assert problems(body)[0] == place


@pytest.mark.parametrize(
    "markup",
    [
        *("{% include a.html %}", "{{ site.url }}", "{{< figure >}}", "## A {#b}", "a {: .b }"),
        *(":::note", "[TOC]", '--8<-- "a.md"', '=== "Fane"', "[[Side]]", "![[billede.png]]"),
        *("[b]fed[/b]", '[caption id="a"]', ".. note:: a", "h2. Råd", "==mærket==", "'''fed'''"),
        *("+---+---+", "\\newpage", "Godt :smile:"),
    ],
)
def test_markup_of_other_systems_is_told(markup: str) -> None:
    for body in (markup, f"Før.\n\n{markup}", f"> {markup}"):
        assert "leftover-markup" in {kind for kind, *_ in problems(body)}
    assert problems(f"`{markup}`") == []
    assert problems(f"```\n{markup}\n```") == []


@pytest.mark.parametrize(
    "body",
    [
        "#1 er at begynde, og nr. #2",
        "– Det var godt, siger hun.",
        "Klokken 8:00: mødet, og 10:30: pause",
        "Et [sic] og [1] og [a, b]",
        "Han (den [gamle] (lidt sure) mand) kom",
        "5*3 gange",
        "\\<b> og \\[a](b c) og \\#Råd",
        "o tempora",
        "Kl. 10:00\n15. juni\n16. juni",
        "Se: a\n\n***\n\n- - -",
        "Spar 50 % {ca.} af tiden",
        "Er det {navn} eller [navn]?",
    ],
)
def test_ordinary_text_is_no_mistake(body: str) -> None:
    assert problems(body) == []


def test_links_and_images_have_their_place_also_when_two_are_alike() -> None:
    body = "Vi skrev a.pdf og\nså [a](a.pdf) og [a](a.pdf).\n\n| x | [a](a.pdf) | [a](a.pdf) |\n|-|-|-|\n"
    assert [(link.line, link.column) for link in body_of(body).links] == [
        (2, 4),
        (2, 18),
        (4, 7),
        (4, 20),
    ]
    (image,) = body_of("> - æøå ![En *kop*](<a b.png> 'T')", 10).links
    assert image == BodyLink(LinkKind.IMAGE, "a b.png", "En kop", 10, 9, "T")


def test_a_bare_address_ends_before_a_footnote_and_a_full_stop() -> None:
    for address in ("https://vpt.dk/a", "www.vpt.dk"):
        body = body_of(f"Se {address}.[^1] Og {address}[^1].\n\n[^1]: KL.")
        assert [link.text for link in body.links] == [address, address]
        assert body.problems == ()
    assert body_of("Se https:// og http://, www. og @vpt.dk").links == ()


def test_headings_have_readable_ids_of_their_own() -> None:
    body = "## Æ\n\n## Råd & dåd\n\n## Råd & dåd\n\n## VB virkninger\n\n## ???\n\n## Fn 1"
    ids = [heading.get("id") for heading in parser.fragments_fromstring(body_of(body).html)]
    assert ids == [
        "ae",
        "raad-daad",
        "raad-daad-2",
        "afsnit-vb-virkninger",
        "afsnit",
        "afsnit-fn-1",
    ]
    assert body_of(body).anchors == set(ids)


def test_footnotes_link_to_their_place_and_back() -> None:
    body = body_of("a[^k] b[^k]\n\n[^k]: KL.")
    links = parser.fragment_fromstring(body.html, create_parent=True).xpath(".//a/@href")
    assert links == ["#fn-1", "#fn-1", "#fnref-1", "#fnref-1-2"]
    assert body.anchors == {"fn-1", "fnref-1", "fnref-1-2"}


def test_a_table_stands_in_a_box_that_scrolls_named_by_its_head() -> None:
    (box,) = parser.fragments_fromstring(body_of("| A | *b* `c` |\n|---|---|\n| 1 | 2 |").html)
    assert dict(box.items()) == {
        "class": "vb-scroll",
        "tabindex": "0",
        "role": "group",
        "aria-label": "A, b c",
    }
    (box,) = parser.fragments_fromstring(body_of("| | |\n|---|---|\n| 1 | 2 |").html)
    assert "aria-label" not in box.attrib


def too_heavy(body: str) -> list[str]:
    return [dict(item.details)["what"] for item in body_of(body).problems]


def test_work_is_bounded() -> None:
    paragraph = "ord " * (MAX_PARAGRAPH_LENGTH // 4)
    assert too_heavy(paragraph) == []
    assert too_heavy(f"{paragraph}a") == ["paragraph"]
    marks = "[a" * MAX_PARAGRAPH_MARKS
    assert too_heavy(marks) == []
    assert too_heavy(f"{marks}[") == ["marks"]
    text = f"{'a' * 98}\n\n" * (MAX_BODY_LENGTH // 100)
    assert too_heavy(text) == []
    assert too_heavy(f"{text}a") == ["characters"]
    lines = "a\n\n" * ((MAX_BODY_LINES - 1) // 2)
    assert too_heavy(f"{lines}a") == []
    assert too_heavy(f"{lines}a\n\n") == ["lines"]
    row = "|".join("a" * 40)
    delimiters = "|".join(["-"] * 40)
    table = f"{row}\n{delimiters}\n" + f"{row}\n" * (MAX_TABLE_CELLS // 40)
    assert too_heavy(table) == []
    assert too_heavy(f"{table}{row}\n") == ["cells"]
    assert too_heavy(">" * MAX_LEVEL + "a") == []
    assert too_heavy(">" * (MAX_LEVEL + 1) + "a") == ["levels"]


@pytest.mark.parametrize(
    "unit",
    [
        *("[", "![", "[](", "<", "<x:", "*a ", "**a *", "_", "`", "&", "\\", "> ", "- ", "1. "),
        *("[a]: b\n", "[^1]", "[^a]: b\n", "|", "~", "{{", "{:", ":a", "==a", "'''a", "#", "# a\n"),
        *(
            "a\n===\n",
            "!!! note\n",
            "a\n: b\n",
            " ",
            "\t",
            "\n",
            "http://",
            "mailto:",
            "www.",
            "a@b.",
        ),
    ],
)
def test_no_body_takes_longer_than_a_blink_for_each_page(unit: str) -> None:
    most = min(MAX_BODY_LENGTH // len(unit), MAX_BODY_LINES // (unit.count("\n") or 1) - 1)
    body = unit * most if "\n" in unit else unit * (MAX_BODY_LENGTH // len(unit))
    start = time.process_time()
    body_of(body)
    # As much as is read at all in 5 seconds, also where each line is measured; the slowest took 1.
    assert time.process_time() - start < 5


PIECES = [
    *(
        "a",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\t",
        "    ",
        "\\",
        "`",
        "```\n",
        "*",
        "**",
        "_",
        "[",
        "]",
        "(",
    ),
    *(
        ")",
        "![",
        "](",
        "[a](b)",
        "[a]: b\n",
        "[^1]",
        "[^1]: n\n",
        "<",
        ">",
        "<b>",
        "</b>",
        "&",
        "|",
    ),
    *(
        "|a|b|\n|-|-|\n|1|2|\n",
        "# ",
        "## ",
        "- ",
        "1. ",
        "> ",
        "---\n",
        "!!! note\n    ",
        "{: .x }",
    ),
    *(":   d\n", "*[A]: b\n", "A", "æ", '"', "https://vpt.dk", "<script>", "<!-- k -->", "\ufdd0"),
    *("\ufdd1", "\x00", "javascript:x", "=\n", "~~~\n", "> [!NOTE]\n", "onerror=x", "&#106;"),
]


@settings(max_examples=300)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_any_body_is_read_and_safe(body: str) -> None:
    read = body_of(body)
    tree = parser.fragment_fromstring(read.html, create_parent=True)
    elements = {element.tag for element in tree.iter()}
    assert not elements & {"script", "iframe", "object", "style", "form", "input"}
    assert not any(name.startswith("on") for element in tree.iter() for name in element.attrib)
    lines = body.count("\n") + 1
    assert all(1 <= item.line <= lines for item in read.problems)
    assert all(1 <= link.line <= lines for link in read.links)


def test_a_text_stands_under_its_heading() -> None:
    body = "Først.\n\n## Det ved vi\n\nEn **fed** ting.\n\n- et punkt\n\n### Mere\n\n| a |\n|---|\n| b |"
    assert body_of(body).texts == (
        BodyText(1, "Først."),
        BodyText(3, "Det ved vi", "det-ved-vi", is_heading=True),
        BodyText(5, "En fed ting.", "det-ved-vi"),
        BodyText(7, "et punkt", "det-ved-vi"),
        BodyText(9, "Mere", "mere", is_heading=True),
        BodyText(11, "a", "mere"),
        BodyText(13, "b", "mere"),
    )


@pytest.mark.parametrize(
    "body",
    [
        "## En\n\n## En\n\nTekst.",
        "## Én & to\n\nTekst.",
        "Sat under\n-----\n\nTekst.",
        "> ## Citat\n>\n> Tekst.",
    ],
)
def test_the_anchor_of_a_text_is_an_id_of_the_page(body: str) -> None:
    document = body_of(body)
    ids = {str(element.get("id")) for element in parser.fromstring(document.html).iter()}
    anchors = {text.anchor for text in document.texts}
    assert "" not in anchors
    assert anchors <= ids & document.anchors


def test_of_headings_alike_each_text_has_its_own() -> None:
    texts = body_of("## En\n\na\n\n## En\n\nb").texts
    first, a, second, b = (text.anchor for text in texts)
    assert first == a != second == b
