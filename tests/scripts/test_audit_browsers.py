"""The walks in other browsers: where they go, what counts as a fault, and what is told without."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

import environment
from auditing import browsers, engines, tool
from auditing.browsers import walked
from auditing.engines import Engine
from auditing.pages import pages_of
from auditing.reader import Reader
from auditing.report import Finding
from auditing.tool import MissingToolError, python_packages
from auditing.walks import WALKS, Goals, goals_of, texts
from auditing.walks import phone as walk_on_a_phone

RECORD = '<main><article data-videnbank-kind="case"><h1>{} #</h1>{}</article></main>'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A front page, a tool and two cases, of which the second is the larger."""
    for name, text in {
        "index.html": '<link rel="canonical" href="https://vpt.dk/bank/"><main><h1>Bank</h1></main>',
        "cases/index.html": "<main><h1>Cases</h1></main>",
        "cases/a/index.html": RECORD.format("Mere tid", ""),
        "cases/b/index.html": RECORD.format("Kaffe", "<h2>Hvad de gjorde</h2>"),
        "vaerktoejer/t/index.html": RECORD.format("Trekanten", "<h2>Sådan</h2>"),
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"<html>{text}</html>", encoding="utf-8")
    return tmp_path


@pytest.fixture
def goals(site: Path) -> Goals:
    goals = goals_of(pages_of(site))
    assert goals is not None
    return goals


def test_the_walks_lead_to_the_largest_case_and_tool_and_to_two_cases(goals: Goals) -> None:
    assert (goals.front.address, goals.tool.address) == ("", "vaerktoejer/t/")
    assert goals.case.address == "cases/b/"
    assert [page.address for page in goals.pair] == ["cases/a/", "cases/b/"]


def test_a_site_without_two_cases_has_no_walks(site: Path) -> None:
    (site / "cases/a/index.html").unlink()
    assert goals_of(pages_of(site)) is None
    report = browsers.audit(site)
    assert not report.met
    assert str(report.findings[0]) == environment.WORDS["audit_no_goals"]


def test_a_heading_is_what_is_read_without_its_link(goals: Goals) -> None:
    assert texts(goals.case, "//main//h1") == ["Kaffe"]


class Page:
    """A driver whose page gives the same answers to everything."""

    def __init__(self, answers: Callable[[str], object]) -> None:
        self.answers = answers
        self.switch_to = self
        self.visited: list[str] = []

    def execute_script(self, script: str, *values: object) -> object:
        return self.answers(f"{script} {values}")

    def get(self, address: str) -> None:
        self.visited.append(address)

    def find_elements(self, *_: str) -> list[object]:
        return []

    def __getattr__(self, name: str) -> Any:
        return lambda *_: None


def reader_of(answers: Callable[[str], object]) -> Reader:
    return Reader(Page(answers), "http://127.0.0.1/", 390, 844)


def test_a_page_wider_than_a_telephone_is_told(goals: Goals) -> None:
    def answers(script: str) -> object:
        if "scrollWidth" in script:
            return 12
        if "checkVisibility" in script:
            return [] if "popovertarget" in script else ["Værktøjer"]
        return True

    assert list(walk_on_a_phone(reader_of(answers), goals)) == [
        "/ is 12 pixels too wide",
        "/cases/ is 12 pixels too wide",
        "/cases/b/ is 12 pixels too wide",
        "/vaerktoejer/t/ is 12 pixels too wide",
        "/find/ is 12 pixels too wide",
        "/sammenlign/ is 12 pixels too wide",
    ]


def test_a_filter_that_leaves_other_than_it_promises_is_told(
    goals: Goals, monkeypatch: pytest.MonkeyPatch
) -> None:
    def answers(script: str) -> object:
        if "checkVisibility" in script and "data-videnbank-record" in script:
            return ["Mere tid", "Kaffe"]
        return ["Målt 1"] if "checkVisibility" in script else True

    monkeypatch.setattr("auditing.reader.PATIENCE", 0.01)
    monkeypatch.setattr(Reader, "click", lambda *_: None)
    told = list(WALKS["lists"](reader_of(answers), goals))
    assert told[:2] == ["a filter promises 1 cards and leaves 2"] * 2


def test_a_share_button_that_opens_nothing_is_told(
    goals: Goals, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("auditing.reader.PATIENCE", 0.01)
    monkeypatch.setattr(Reader, "click", lambda *_: None)
    assert list(WALKS["share"](reader_of(lambda _: []), goals)) == ["no way to share is shown"]


def test_a_heading_that_is_not_seen_is_told(goals: Goals) -> None:
    def answers(script: str) -> object:
        if "checkVisibility" in script:
            return ["Kaffe"] if "h1" in script else ["Noget andet"]
        return True

    assert list(WALKS["case"](reader_of(answers), goals)) == [
        "the heading Hvad de gjorde is not seen"
    ]


def test_what_a_driver_stumbles_over_is_a_finding_of_each_walk(goals: Goals) -> None:
    def answers(_: str) -> object:
        raise RuntimeError("no such window\nwith a long tale")

    engine = Engine("Ildræv 1", Page(answers))
    assert list(walked(engine, "http://127.0.0.1/", goals)) == [
        Finding(f"Ildræv 1 {walk}", "RuntimeError: no such window") for walk in WALKS
    ]


def test_a_browser_that_is_missing_is_told_and_the_others_are_walked(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    @contextmanager
    def missing() -> Iterator[Engine]:
        raise MissingToolError("Firefox mangler")
        yield

    @contextmanager
    def there() -> Iterator[Engine]:
        yield Engine("WebKit 1", None)

    monkeypatch.setattr(browsers, "ENGINES", {"firefox": missing, "webkit": there})
    monkeypatch.setattr(browsers, "walked", lambda *_: [Finding("WebKit 1 find", "intet svar")])
    report = browsers.audit(site)
    assert [str(finding) for finding in report.findings] == [
        "Firefox mangler",
        "WebKit 1 find  intet svar",
    ]
    assert not report.met
    assert report.figures == {"browsers": ["WebKit 1"]}
    assert [line.split() for line in report.lines[3:4]] == [["find", "1"]]


def test_a_missing_browser_alone_misses_no_bar(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    report = browsers.audit(site)
    words = [environment.WORDS[f"audit_no_{name}"] for name in ("firefox", "webkit")]
    assert [str(finding) for finding in report.findings] == words
    assert report.met


def test_the_driver_of_firefox_is_found_on_the_path_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    assert engines._geckodriver() == "/usr/bin/geckodriver"  # noqa: SLF001
    monkeypatch.setattr("shutil.which", lambda _: None)
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with pytest.raises(MissingToolError, match="geckodriver"):
        engines._geckodriver()  # noqa: SLF001


def test_python_packages_are_fetched_once_at_the_versions_of_the_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commands: list[list[str]] = []

    def logged(command: list[str]) -> bool:
        commands.append(command)
        folder = command[command.index("--target") + 1]
        Path(folder).mkdir(parents=True)
        return True

    monkeypatch.setattr(tool, "FOLDER", tmp_path)
    monkeypatch.setattr(environment, "logged", logged)
    assert python_packages() == python_packages()
    (command,) = commands
    assert all(wish.count("==") == 1 for wish in command[-2:])
    assert command[-2].startswith("selenium==")


def test_python_packages_that_cannot_be_fetched_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tool, "FOLDER", tmp_path)
    monkeypatch.setattr(environment, "logged", lambda _: False)
    with pytest.raises(MissingToolError, match="selenium"):
        python_packages()
