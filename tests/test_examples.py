"""Every example project gives exactly the messages its author would read.

An example is a folder below `examples/valid` or `examples/invalid`, or a function of
`examples/generated.py`. A valid one with an `advice.txt` gets that advice. `python -m pytest tests/test_examples.py --rewrite` writes the expected
texts anew; read the difference before you keep it.
"""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from tests.examples.generated import GENERATED
from videnbank.core.authoring.advice_report import text_advice
from videnbank.core.authoring.all_advice import all_advice
from videnbank.core.authoring.content_rules.remark import RemarkKind
from videnbank.core.catalogue.project import Project
from videnbank.core.issues.issue import IssueCode
from videnbank.core.issues.message import issue_line
from videnbank.core.language.wording import danish
from videnbank.core.loading.check_project import ProjectCheck, check_project

EXAMPLES = Path(__file__).parent / "examples"
VOCABULARY = EXAMPLES / "vocabulary.yml"
TODAY = date(2026, 11, 22)
EXPECTED = "expected.txt"
ADVICE = "advice.txt"


def folders(group: str) -> list[str]:
    return sorted(folder.name for folder in (EXAMPLES / group).iterdir() if folder.is_dir())


def advice_file(name: str) -> Path:
    return EXAMPLES / "valid" / name / ADVICE


def check_copy(example: Path, root: Path) -> ProjectCheck:
    shutil.copyfile(VOCABULARY, root / "vocabulary.yml")
    shutil.copytree(
        example, root, dirs_exist_ok=True, ignore=shutil.ignore_patterns(EXPECTED, ADVICE)
    )
    return check_project(Project(root), TODAY)


def check_generated(name: str, root: Path) -> ProjectCheck:
    shutil.copyfile(VOCABULARY, root / "vocabulary.yml")
    GENERATED[name](root)
    return check_project(Project(root), TODAY)


def text_of(result: ProjectCheck) -> str:
    return "".join(f"{issue_line(issue, danish())}\n" for issue in result.issues)


def compare(text: str, expected: Path, *, rewrite: bool) -> None:
    if rewrite:
        expected.write_text(text, encoding="utf-8", newline="\n")
    assert text == expected.read_text(encoding="utf-8")


@pytest.fixture
def rewrite(pytestconfig: pytest.Config) -> bool:
    return bool(pytestconfig.getoption("--rewrite"))


@pytest.mark.parametrize("name", folders("invalid"))
def test_an_invalid_project_gives_the_expected_lines(
    name: str, tmp_path: Path, *, rewrite: bool
) -> None:
    example = EXAMPLES / "invalid" / name
    text = text_of(check_copy(example, tmp_path))
    assert text
    compare(text, example / EXPECTED, rewrite=rewrite)


@pytest.mark.parametrize("name", folders("valid"))
def test_a_valid_project_is_read_in_full_without_an_issue(name: str, tmp_path: Path) -> None:
    result = check_copy(EXAMPLES / "valid" / name, tmp_path)
    assert text_of(result) == ""
    files = [*tmp_path.glob("docs/**/*.md"), *tmp_path.glob("cases/[!.]*/index.md")]
    assert len(result.entries) + len(result.pages) == len(files) > 0


@pytest.mark.parametrize("name", [name for name in folders("valid") if advice_file(name).exists()])
def test_a_valid_project_gets_the_expected_advice(
    name: str, tmp_path: Path, *, rewrite: bool
) -> None:
    result = check_copy(EXAMPLES / "valid" / name, tmp_path)
    advice = tuple(all_advice(Project(tmp_path), result))
    compare(f"{text_advice(advice, danish())}\n", advice_file(name), rewrite=rewrite)


def test_every_kind_of_remark_has_an_example(tmp_path: Path) -> None:
    result = check_copy(EXAMPLES / "valid/content-with-advice", tmp_path)
    kinds = {advice.kind for advice in all_advice(Project(tmp_path), result)}
    assert kinds == {kind.value for kind in RemarkKind}


@pytest.mark.parametrize("name", sorted(GENERATED))
def test_a_generated_project_gives_the_expected_lines(
    name: str, tmp_path: Path, *, rewrite: bool
) -> None:
    text = text_of(check_generated(name, tmp_path))
    compare(text, EXAMPLES / "generated" / f"{name}.txt", rewrite=rewrite)


def test_every_expected_text_of_a_generated_project_belongs_to_one() -> None:
    assert {file.stem for file in (EXAMPLES / "generated").glob("*.txt")} == set(GENERATED)


def test_every_issue_code_has_an_example() -> None:
    texts = [*EXAMPLES.glob(f"invalid/*/{EXPECTED}"), *EXAMPLES.glob("generated/*.txt")]
    covered = {
        code
        for file in texts
        for code in re.findall(r"\[([a-z-]+)\]$", file.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert {code.value for code in IssueCode} - covered == set()
