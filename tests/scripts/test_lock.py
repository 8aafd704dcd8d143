import os
import re
import tomllib
from collections.abc import Iterator
from importlib import metadata
from itertools import pairwise

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

import environment
import lock

LINES = environment.LOCK.read_text(encoding="utf-8").splitlines()
VERSIONS = {
    canonicalize_name(name): version
    for name, version in re.findall(r"^([\w.-]+)==(\S+) \\$", "\n".join(LINES), re.MULTILINE)
}
SYSTEMS = [
    {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
    {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
    {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
]
PYTHONS = ["3.11", "3.12", "3.13", "3.14"]


def test_the_lock_holds_versions_and_hashes_and_nothing_else() -> None:
    assert LINES[0] == lock.HEADING.strip()
    for line in LINES[1:]:
        assert re.fullmatch(r"[a-z0-9-]+==[\w.]+ \\|    --hash=sha256:[0-9a-f]{64}( \\)?", line)


def test_the_lock_names_no_index_address() -> None:
    assert not re.search("://|index-url|find-links|trusted-host", "\n".join(LINES))


def test_every_package_has_a_hash() -> None:
    for line, following in pairwise(LINES):
        if "==" in line:
            assert following.startswith("    --hash=sha256:")


def test_the_lock_has_all_that_pyproject_asks_for() -> None:
    pyproject = (environment.ROOT / "pyproject.toml").read_text(encoding="utf-8")
    for wish in map(Requirement, lock.requirements(tomllib.loads(pyproject))):
        assert VERSIONS[canonicalize_name(wish.name)] in wish.specifier


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
def test_the_lock_is_complete_on_every_system(system: dict[str, str], python: str) -> None:
    place = {**system, "python_version": python, "python_full_version": f"{python}.0"}
    missing = {
        f"{name} needs {wish}"
        for name in VERSIONS
        for wish in wishes(name, place)
        if canonicalize_name(wish.name) not in VERSIONS
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
