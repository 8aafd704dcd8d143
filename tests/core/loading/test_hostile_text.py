"""Whatever stands in a file, reading it ends in a record or in issues with a Danish text."""

from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from tests.core.bodies import body_of
from tests.core.projects import project
from tests.core.records import TODAY, VOCABULARY, values_of
from videnbank.core.catalogue.references import ReferenceProblem
from videnbank.core.issues.issue import Issue, IssueCode
from videnbank.core.issues.message import issue_line
from videnbank.core.language.wording import danish
from videnbank.core.loading.check_project import check_project
from videnbank.core.loading.link_checker import BodyContext, link_issues
from videnbank.core.loading.text_source import TextFile, decode_text
from videnbank.core.loading.validator import YamlSource, validate
from videnbank.core.loading.yaml_source import parse_yaml
from videnbank.core.model.case import Case
from videnbank.core.model.frozen_model import FrozenModel
from videnbank.core.model.page_meta import PageFields
from videnbank.core.model.registry import MODELS

BROKEN = ReferenceProblem(IssueCode.BROKEN_LINK)
ODD = (
    "no", "on", "12:30", "017", "1e400", "-0", "+1", ".inf", "0x1F", "1_000", "~", "null", "=",
    "<<", "''", '""', '"', "'", "'a''b'", '"a\\"b"', '"\\u0000"', '"\\ud83d\\ude00"', "|", ">-",
    "|\n  a\n  b", "@a", "`a`", "%a", "&a b", "*a", "!a b", "!!set {a}", "!!omap [a: b]",
    "!!timestamp x", "!!int x", "? a", "- a", "a: b", "{a: b}", "[a, [b]]", "[[[]]]", "{{a}}",
    "[]", "{}", "[~]", "[{}]", "9" * 30, "2026-02-30", "2026-01-05", "2026-01-05T12:00:00Z",
    "🙂", "\u200fשלום\u200f", "a\u200bb", "\u202ea", "a\tb", "\ta", "# a", "a #b", "æøå", "tool/a", "case/kaffe",
)  # fmt: skip
KEYS = (
    *Case.model_fields,
    "no",
    "1",
    "~",
    '""',
    "<<",
    "? a",
    "æ",
    "title:",
    "a b",
    "search",
    "hide",
)
SHAPES: tuple[type[FrozenModel], ...] = (*MODELS.values(), PageFields)
FIELDS = sorted({name for model in MODELS.values() for name in model.model_fields})

values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**20), 10**20)
    | st.floats()
    | st.dates()
    | st.text(max_size=8)
    | st.sampled_from(ODD),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from((*KEYS, "id", "src", "min", "source")), inner, max_size=3)
    ),
    max_leaves=8,
)


def all_told(issues: tuple[Issue, ...] | list[Issue], text: str) -> None:
    lines = text.count("\n") + 2
    for issue in issues:
        assert issue_line(issue, danish())
        assert 1 <= issue.position.line <= lines
        assert issue.position.column >= 1


def read(text: str) -> None:
    """The text as the front matter of every kind of record and of a page."""
    parsed = parse_yaml(text, "index.md")
    all_told(parsed.issues, text)
    if parsed.values is None:
        assert parsed.issues
        return
    for model in SHAPES:
        checked = validate(model, parsed.values, YamlSource("index.md", text), VOCABULARY)
        all_told(checked.issues, text)
        assert checked.issues or checked.model is not None


@pytest.mark.parametrize("written", ODD, ids=range(len(ODD)))
def test_an_odd_value_is_no_crash_in_any_field(written: str) -> None:
    read("".join(f"{field}: {written}\n" for field in FIELDS))


@given(st.lists(st.tuples(st.sampled_from(KEYS), st.sampled_from(ODD)), max_size=6))
def test_text_like_front_matter_is_no_crash(pairs: list[tuple[str, str]]) -> None:
    read("".join(f"{key}: {written}\n" for key, written in pairs))


@given(st.text(alphabet="ab:-?[]{}&*!|>'\"%@`#, \t\n\\~=<.0æ\u2028\x85\x00", max_size=60))
@example("? - : [a]: b")
@example("a: b\n- c")
def test_signs_that_yaml_cares_for_are_no_crash(text: str) -> None:
    file = decode_text(text.encode(), "index.md")
    if isinstance(file, TextFile):
        read(file.text)


@given(st.dictionaries(st.sampled_from(FIELDS), values, max_size=4))
def test_values_of_any_type_are_no_crash_in_a_record(changes: dict[str, object]) -> None:
    read(yaml.safe_dump({**values_of(Case, {}), **changes}, allow_unicode=True))


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_an_issue(content: bytes) -> None:
    decode_text(content, "index.md")
    decode_text(b"---\n" + content, "index.md")


FILES: dict[str, bytes] = {
    "nothing": b"",
    "a-fence": b"---",
    "two-fences": b"---\n---",
    "a-fence-and-dots": b"---\n...\n",
    "zeros": b"\0" * 100,
    "a-mark-of-utf-16": b"\xff\xfe",
    "half-a-letter": b"---\ntitle: \xc3",
    "a-million-fences": b"---\n" * 200_000,
    "a-long-line": b"---\ntitle: " + b"a" * 900_000 + b"\n---\n",
    "many-keys": b"---\n" + b"".join(b"k%d: 1\n" % n for n in range(1000)) + b"---\n",
    "the-same-key": b"---\n" + b"a: 1\n" * 5000 + b"---\n",
    "many-items": b"---\nrelated: [" + b"x, " * 1000 + b"]\n---\n",
    "many-quotes": b"---\ntitle: " + b'"a"' * 100_000 + b"\n---\n",
    "many-colons": b"---\ntitle: " + b"a: " * 200_000 + b"\n---\n",
    "many-aliases": b"---\na: &a [x]\nb: [" + b"*a, " * 5000 + b"]\n---\n",
    "brackets": b"---\n" + b"[" * 300_000,
    "dashes": b"---\n" + b"- " * 300_000 + b"\n---\n",
    "toml": b"+++\ntitle = 'x'\n+++\n",
    "windows-path": b'---\ntitle: "C:\\temp"\n---\n',
}


@pytest.mark.parametrize("name", FILES)
def test_a_strange_file_is_told_and_ends(name: str, tmp_path: Path) -> None:
    site = project(tmp_path, {"cases/a/index.md": FILES[name], "docs/a.md": FILES[name]})
    result = check_project(site, TODAY)
    assert any(issue.path == "cases/a/index.md" for issue in result.issues)
    for issue in result.issues:
        assert issue_line(issue, danish())


PIECES = (
    "[a](", ")", "![", "](x.md)", "<a href=", "<img src=x>", ">", "\n", "| a |\n|---|\n",
    "[b]: javascript:x\n", "`", "*", "- ", "    ", "&#106;", "æ", "\\", "<!--", "-->", "<div>\n",
    "http://[", "%", "%00", "#", "?", "[b]", "<", "  \n", "../", "\t",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_a_body_of_any_form_is_no_crash(pieces: list[str]) -> None:
    body = "".join(pieces)
    read = body_of(body)
    for uri in ("index.md", "cases/kaffe/index.md"):
        place = BodyContext(
            "index.md", uri, read, lambda _: BROKEN, lambda _: None, lambda: ("om.md",)
        )
        all_told(list(link_issues(place)), body)
