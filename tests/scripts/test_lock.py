import os
import re
import sys
import tomllib
from collections.abc import Iterator, Sequence
from importlib import metadata
from itertools import pairwise
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import NormalizedName, canonicalize_name

import environment
import lock

LOCKS = {
    part: file.read_text(encoding="utf-8").splitlines() for part, file in environment.LOCKS.items()
}
ADDED = {
    part: {
        canonicalize_name(name): version
        for name, version in re.findall(r"^([\w.-]+)==(\S+) \\$", "\n".join(lines), re.MULTILINE)
    }
    for part, lines in LOCKS.items()
}
"""What each part adds to those before it, by name and version."""
VERSIONS = {name: version for added in ADDED.values() for name, version in added.items()}
APART = {"audit", "lock", "mutation"}
"""Groups that have an environment of their own below `.cache`, made when it is asked for."""
PROJECT = tomllib.loads(environment.PROJECT.read_text(encoding="utf-8"))
MOST_FOR_THE_SITE = 52
"""What is there now: a little more is a reason to think again, since each is trusted and kept."""
SYSTEMS = [
    {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
    {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
    {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
]
PYTHONS = ["3.11", "3.12", "3.13", "3.14"]


def up_to(part: str) -> dict[NormalizedName, str]:
    """All that is in `.venv` when a part is."""
    parts = environment.PARTS[: environment.PARTS.index(part) + 1]
    return {name: version for one in parts for name, version in ADDED[one].items()}


@pytest.mark.parametrize("part", environment.PARTS)
def test_a_lock_holds_versions_and_hashes_and_nothing_else(part: str) -> None:
    first, *lines = LOCKS[part]
    assert first == lock.HEADING.strip()
    for line in lines:
        assert re.fullmatch(r"[a-z0-9-]+==[\w.]+ \\|    --hash=sha256:[0-9a-f]{64}( \\)?", line)


@pytest.mark.parametrize("part", environment.PARTS)
def test_a_lock_names_no_index_address(part: str) -> None:
    assert not re.search("://|index-url|find-links|trusted-host", "\n".join(LOCKS[part]))


@pytest.mark.parametrize("part", environment.PARTS)
def test_every_package_has_a_hash(part: str) -> None:
    for line, following in pairwise(LOCKS[part]):
        if "==" in line:
            assert following.startswith("    --hash=sha256:")


def test_a_package_stands_in_one_lock_so_that_its_version_is_one() -> None:
    assert len(VERSIONS) == sum(map(len, ADDED.values()))


def test_what_serve_build_and_check_install_stays_light() -> None:
    assert len(ADDED["site"]) <= MOST_FOR_THE_SITE
    assert not {"playwright", "mypy", "pytest", "weasyprint"} & ADDED["site"].keys()


@pytest.mark.parametrize("part", environment.PARTS)
def test_the_locks_have_all_that_pyproject_asks_for(part: str) -> None:
    versions = up_to(part)
    for wish in map(Requirement, lock.requirements(PROJECT, part)):
        assert versions[canonicalize_name(wish.name)] in wish.specifier


def test_every_wish_of_pyproject_belongs_to_a_part() -> None:
    asked = {wish for part in environment.PARTS for wish in lock.requirements(PROJECT, part)}
    project, groups = PROJECT["project"], PROJECT["dependency-groups"]
    extras = project["optional-dependencies"].values()
    wishes = {*project["dependencies"], *(wish for extra in extras for wish in extra)}
    wishes |= {
        wish
        for name, group in groups.items()
        for wish in group
        if name not in APART and isinstance(wish, str)
    }
    assert wishes <= asked


def test_every_package_runs_on_the_oldest_python() -> None:
    oldest = ".".join(map(str, (*environment.MINIMUM_PYTHON, 0)))
    packages = map(metadata.metadata, VERSIONS)
    needs = {
        package["Name"]: package["Requires-Python"]
        for package in packages
        if "Requires-Python" in package
    }
    assert {name: need for name, need in needs.items() if oldest not in SpecifierSet(need)} == {}


@pytest.mark.parametrize("system", SYSTEMS, ids=lambda system: system["sys_platform"])
@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("part", environment.PARTS)
def test_each_part_is_complete_on_every_system(
    system: dict[str, str], python: str, part: str
) -> None:
    versions = up_to(part)
    place = {**system, "python_version": python, "python_full_version": f"{python}.0"}
    missing = {
        f"{name} needs {wish}"
        for name in versions
        for wish in wishes(name, place)
        if canonicalize_name(wish.name) not in versions
    }
    assert missing == set()


def wishes(name: str, place: dict[str, str]) -> Iterator[Requirement]:
    for wish in map(Requirement, metadata.requires(name) or []):
        if wish.marker is None or wish.marker.evaluate({**place, "extra": ""}):
            yield wish


def test_local_package_folders_are_kept_out(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PIP_FIND_LINKS", "PIP_EXTRA_INDEX_URL", "PIP_INDEX_URL"):
        monkeypatch.setenv(name, "file:///somewhere")
    settings = lock.index_settings()
    assert settings["PIP_CONFIG_FILE"] == os.devnull
    assert [name for name in settings if settings[name] == "file:///somewhere"] == ["PIP_INDEX_URL"]


def test_the_lock_is_made_with_the_oldest_python_only(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(environment, "MINIMUM_PYTHON", (3, 1))
    assert lock.main([]) == 1
    assert "3.1, den ældste" in capsys.readouterr().out


OLD = "a==1.0 \\\n    --hash=sha256:0\nc==1.0 \\\n    --hash=sha256:0\n"


@pytest.fixture
def compiled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """What pip-compile was given, part for part: the wishes and the versions to keep.

    It stands in for one that finds every version 2.0 and knows that b needs c.
    """
    given: list[tuple[str, str]] = []

    def attempt(failure: str, command: Sequence[str], _settings: object = None) -> None:
        if failure == "lock_failed":
            output, wishes = map(Path, command[-2:])
            given.append((wishes.read_text("utf-8"), output.read_text("utf-8")))
            names = {re.split("[=<>]", wish)[0] for wish in given[-1][0].splitlines()}
            names |= {"c"} if "b" in names else set()
            pins = (f"{name}==2.0 \\\n    --hash=sha256:{name}\n" for name in sorted(names))
            output.write_text("".join(pins), encoding="utf-8")

    wishes = {"site": ["a>=1"], "print": ["b"], "test": ["d", "c"]}
    monkeypatch.setattr(environment, "LOCKS", {part: tmp_path / f"{part}.lock" for part in wishes})
    monkeypatch.setattr(environment, "attempt", attempt)
    monkeypatch.setattr(environment, "MINIMUM_PYTHON", sys.version_info[:2])
    monkeypatch.setattr(lock, "requirements", lambda _project, part: wishes[part])
    monkeypatch.setattr(lock, "WORKSHOP", tmp_path / "lock")
    environment.LOCKS["site"].write_text(lock.HEADING + OLD, encoding="utf-8")
    return given


def test_each_part_is_locked_to_what_those_before_it_use(compiled: list[tuple[str, str]]) -> None:
    assert lock.main([]) == 0
    assert [wishes.splitlines() for wishes, _ in compiled] == [
        ["a>=1"],
        ["b", "a==2.0"],
        ["d", "c", "a==2.0", "b==2.0", "c==2.0"],
    ]
    assert {kept for _, kept in compiled} == {lock.HEADING + OLD}
    locks = {part: file.read_text(encoding="utf-8") for part, file in environment.LOCKS.items()}
    assert {part: list(lock.packages(text)) for part, text in locks.items()} == {
        "site": ["a"],
        "print": ["b", "c"],
        "test": ["d"],
    }
    assert all(text.startswith(lock.HEADING) for text in locks.values())
