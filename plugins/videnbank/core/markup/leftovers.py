"""Finds what is left of other systems' markup, and what a reader would see as a mistake."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from videnbank.core.markup.ordered_lists import is_ordinal
from videnbank.core.markup.problem import MarkupProblem, ProblemKind
from videnbank.core.markup.source_text import MASK, SourceText

_HTML_NAMES = (
    "a|abbr|acronym|address|area|article|aside|audio|b|base|bdi|bdo|big|blockquote|body|br|button|"
    "canvas|caption|center|cite|code|col|colgroup|data|datalist|dd|del|details|dfn|dialog|div|dl|dt|"
    "em|embed|fieldset|figcaption|figure|font|footer|form|frame|frameset|h[1-6]|head|header|hgroup|"
    "hr|html|i|iframe|img|input|ins|kbd|label|legend|li|link|main|map|mark|math|menu|meta|meter|nav|"
    "noscript|object|ol|optgroup|option|output|p|param|picture|pre|progress|q|rp|rt|ruby|s|samp|"
    "script|search|section|select|slot|small|source|span|strike|strong|style|sub|summary|sup|svg|"
    "table|tbody|td|template|textarea|tfoot|th|thead|time|title|tr|track|tt|u|ul|var|video|wbr"
)
"""The elements of HTML (WHATWG HTML, §4) and of its earlier versions; other words in angle brackets
are text, such as `<navn>`."""


_BULLET_SIGNS = "•‣⁃∙▪▫●○◦■□➢➤✓✔·\uf0a7\uf0b7\uf076\uf0d8\uf02d"
"""Bullets as signs: what Word and PDF files leave, also as signs of the typefaces Symbol and Wingdings."""

_LEFTOVERS: tuple[tuple[str, str], ...] = (
    # Jinja, Liquid and Hugo; attribute lists.
    ("{", r"\{\{.*?\}\}|\{%.*?%\}|\{\{|\{%"),
    ("{", r"\{:?[ ]?[.#][\w-]+[^{}\n]*\}|\{:[^{}\n]*\}"),
    # Containers, snippets, tables of contents, tabs and folding boxes.
    (":::", r"^:::+[^\n]*"),
    ("--8<--", r"^--8<--[^\n]*"),
    ("TOC", r"^\[TOC\]$|^\[\[_TOC_\]\]$"),
    ("===", r'^===[!+]?[ ]"[^\n]*'),
    ("???", r"^\?\?\?\+?[ ][^\n]*"),
    # Wiki links; BBCode and the short codes of WordPress.
    ("[[", r"!?\[\[[^\[\]\n]+\]\]"),
    ("[/", r"\[/(?:b|i|u|url|img|quote|caption|gallery|embed)\]"),
    ("[", r"\[(?:caption|gallery|embed|url|img)[ =][^\]\n]*\]"),
    # reStructuredText and Jira; marks of wikis; grid tables; LaTeX; emoji by name.
    ("::", r"^\.\.[ ]\w+::"),
    ("h", r"^h[1-6]\.[ ]"),
    ("==", r"==\S[^=\n]*=="),
    ("'''", r"'''[^'\n]+'''"),
    ("+", r"^\+[-=]{3,}\+[-=+]*"),
    ("\\", r"\\(?:newpage|pagebreak)\b"),
    (":", r"(?<![\w:]):[a-z][a-z0-9_+]*[a-z]:(?![\w:])"),
)
"""A sign that the text must contain, which is quick to ask, and the markup of another system."""

_MISTAKES: tuple[tuple[ProblemKind, str, str], ...] = (
    (ProblemKind.HTML, "<", rf"(?i)(?<!\\)<(?:{_HTML_NAMES})(?=[\s/>{MASK}])"),
    (ProblemKind.HTML, "<", r"(?<!\\)<(?:!(?!--)[A-Za-z\[]|\?)"),
    (ProblemKind.HTML_COMMENT, "<!--", r"(?<!\\)<!--"),
    *((ProblemKind.LEFTOVER_MARKUP, trigger, pattern) for trigger, pattern in _LEFTOVERS),
    (ProblemKind.LOST_LIST, "", rf"^[ \t]*([{_BULLET_SIGNS}])(?=\s)"),
    (ProblemKind.HEADING_WITHOUT_SPACE, "#", r"^[ \t]*#{1,6}[^\W\d_][^\n]*"),
    (ProblemKind.UNKNOWN_FOOTNOTE, "[^", r"(?<!\\)\[\^([^\]\s]{1,100})\]"),
    # `5*3 og 4*2`: two of these in a paragraph make text slanted and take the signs away.
    (ProblemKind.SIGN_BETWEEN_DIGITS, "*", r"(?<=[0-9)])(\*)(?=[0-9(][^*]*[0-9)]\*[0-9(])"),
    (ProblemKind.SIGN_BETWEEN_DIGITS, "~", r"(?<=[0-9)])(~)(?=[0-9(][^~]*[0-9)]~[0-9(])"),
)
_RULES = tuple(
    (kind, trigger, re.compile(pattern, re.MULTILINE)) for kind, trigger, pattern in _MISTAKES
)

_ONCE_A_BLOCK = {ProblemKind.LOST_LIST}
"""Mistakes of a block as a whole."""

_OPENING_TAG, _CLOSING_TAG = (
    re.compile(rf"(?i)(?<!\\)<{slash}(?:{_HTML_NAMES})(?=[\s/>{MASK}])") for slash in ("", "/")
)

_LETTER_BULLET = re.compile(r"^[ \t]*(?:[–—o]|[a-z]\))(?=\s)", re.MULTILINE)
_NUMBER_BULLET = re.compile(r"^[ \t]*[0-9]{1,2}[.)][ \t][^\n]*", re.MULTILINE)
_FEW_LINES = 2
"""A line with a dash may be speech, and one with a number a date; two in one paragraph are a list."""

_BAD_LINK = re.compile(
    r"(?<!\\)!?\[[^\[\]]{0,500}\](\s{0,3}\()([^()\n]{0,500}(?:\n[^()\n]{0,500})?)(?:\)|$)",
    re.MULTILINE,
)
_UNKNOWN_LABEL = re.compile(r"(?<!\\)!?\[[^\[\]\n]{0,500}\]\[([^\[\]\n]{0,200})\]")
_BAD_DEFINITION = re.compile(r"^\[([^\[\]\n]{1,200})\]:[ \t]*(\S[^\n]*)", re.MULTILINE)
_ADDRESS = re.compile(
    r"https?:|mailto:|www\.|[/#.]|\S+\.(?:md|pdf|docx?|xlsx?|pptx?|png|jpe?g|svg)\b"
)
_CURLY = "“”„«»‘’"


def leftovers(source: SourceText) -> Iterator[MarkupProblem]:
    """The first few problems in the plain text of one block."""
    return islice(_leftovers(source, source.masked()), _MOST_OF_A_BLOCK)


def _leftovers(source: SourceText, text: str) -> Iterator[MarkupProblem]:
    for kind, trigger, pattern in _RULES:
        if trigger in text:
            for match in islice(pattern.finditer(text), 1 if kind in _ONCE_A_BLOCK else None):
                yield _problem(source, match, kind, match[1] if pattern.groups else "")
    if "</" in text and not _OPENING_TAG.search(text) and (closing := _CLOSING_TAG.search(text)):
        yield _problem(source, closing, ProblemKind.HTML)
    if "\n" in text:
        yield from _lost_lists(source, text)
    if any(sign in text for sign in ("](", "] ", "][", "]:")):
        yield from _links(source, text)


def _lost_lists(source: SourceText, text: str) -> Iterator[MarkupProblem]:
    for pattern in (_LETTER_BULLET, _NUMBER_BULLET):
        lines = [match for match in pattern.finditer(text) if not is_ordinal(match[0])]
        if len(lines) >= _FEW_LINES:
            yield _problem(source, lines[0], ProblemKind.LOST_LIST)


def _links(source: SourceText, text: str) -> Iterator[MarkupProblem]:
    for match in _BAD_LINK.finditer(text):
        target = source.text[match.start(2) : match.end(2)].strip()
        if len(match[1]) > 1 and not _ADDRESS.match(target):
            continue  # a remark in brackets after a word in square ones
        if "[" in target:
            cause = "unfinished"
        elif any(sign in target for sign in _CURLY):
            cause = "curly"
        elif len(match[1]) > 1:
            cause = "gap"
        elif any(sign.isspace() for sign in target):
            cause = "space"
        else:
            cause = "other"
        yield _problem(source, match, ProblemKind.BAD_LINK_SYNTAX, target, cause=cause)
    for match in _BAD_DEFINITION.finditer(text):
        yield _problem(source, match, ProblemKind.BAD_LINK_SYNTAX, match[2], cause="definition")
    for match in _UNKNOWN_LABEL.finditer(text):
        label = match[1] or match[0].lstrip("!").removesuffix("[]")[1:-1]
        yield _problem(source, match, ProblemKind.BAD_LINK_SYNTAX, label, cause="label")


def _problem(
    source: SourceText, match: re.Match[str], kind: ProblemKind, value: str = "", **details: str
) -> MarkupProblem:
    indent = len(match[0]) - len(match[0].lstrip())
    line, column = source.position(match.start() + indent)
    quote = (value or source.text[match.start() : match.end()]).strip()
    quoted = {"value": quote[:_LONGEST_QUOTE], **details}
    return MarkupProblem(kind, line, column, tuple(sorted(quoted.items())))


_MOST_OF_A_BLOCK = 20
"""Whoever has mended twenty mistakes of a paragraph knows how to find the rest."""

_LONGEST_QUOTE = 60
"""Enough to find the place; a message is one line."""
