"""Run all that must pass before a change is published, to the end even when something fails."""

import argparse
import os
import time
from collections.abc import Sequence
from xml.etree import ElementTree as ET

import chromium
import dictionary
import environment
import pango

CHECKS = {
    "step_format": ("ruff", "format", "--check"),
    "step_style": ("ruff", "check"),
    "step_types": ("mypy",),
    "step_imports": ("lint-imports",),
    "step_records": ("videnbank", "check"),
    "step_site": ("mkdocs", "build", "--strict"),
}
REPORT = environment.ROOT / ".cache" / "pytest.xml"
PYTEST = ("pytest", "-n", "2", "--cov", "--cov-report=term", f"--junitxml={REPORT}")
CORE_COVERAGE = 97
COVERAGE = (
    "coverage",
    "report",
    "--include=*/videnbank/core/*",
    "--format=total",  # pytest has just shown the figures file by file
    f"--fail-under={CORE_COVERAGE}",
)


def main(arguments: list[str]) -> int:
    """Take every step; it is a success when all passed."""
    parser = argparse.ArgumentParser(description=environment.WORDS["test_description"])
    parser.add_argument("--fast", action="store_true", help=environment.WORDS["test_fast"])
    fast = parser.parse_args(arguments).fast
    environment.prepare("test")
    started = time.monotonic()

    # The prints have tests of their own, and would take longer than all of these.
    without_prints = {"VIDENBANK_PDF": "false"}
    passed = {key: step(key, command, **without_prints) for key, command in CHECKS.items()}
    browser = None if fast else chromium.find_or_install()
    if not browser and not fast and os.environ.get("CI"):
        passed["step_browser"] = False
    spelling = dictionary.find_or_install()
    prints = pango.find_or_install()
    if not prints and os.environ.get("CI"):
        passed["step_prints"] = False
    REPORT.unlink(missing_ok=True)
    if browser:
        passed["step_tests"] = step("step_tests", PYTEST, VIDENBANK_CHROMIUM=browser)
    else:
        passed["step_tests"] = step("step_tests", [*PYTEST, "-m", "not browser"])
    passed["step_coverage"] = step("step_coverage", COVERAGE)

    environment.say("summary_heading", seconds=seconds_since(started))
    for key, good in passed.items():
        environment.say("summary_passed" if good else "summary_failed", name=name_of(key))
    if not browser:
        environment.say("browser_left_out" if fast else "browser_missing")
    if not spelling:
        environment.say("dictionary_missing")
    if not prints:
        environment.say("pango_missing")
    environment.say("all_passed" if all(passed.values()) else "some_failed")
    print(pytest_figures(), flush=True)
    return 0 if all(passed.values()) else 1


def step(key: str, command: Sequence[str], **variables: str) -> bool:
    """Run one program under its heading, and say how it went and how long it took."""
    environment.say("step_heading", name=name_of(key))
    started = time.monotonic()
    good = environment.run(*command, **variables) == 0
    environment.say("step_passed" if good else "step_failed", seconds=seconds_since(started))
    return good


def name_of(key: str) -> str:
    """Return what a step is called in Danish."""
    return environment.WORDS[key].format(percent=CORE_COVERAGE)


def seconds_since(moment: float) -> str:
    """Tell how long ago a moment was, in seconds with a decimal comma."""
    return f"{time.monotonic() - moment:.1f}".replace(".", ",")


def pytest_figures() -> str:
    """Count the tests that passed, failed and were skipped, in the form that machines look for."""
    if not REPORT.is_file():
        return "0 passed, 1 failed"
    suites = ET.parse(REPORT).getroot().iter("testsuite")  # noqa: S314 -- our own file
    total = {"tests": 0, "failures": 0, "errors": 0, "skipped": 0}
    for suite in suites:
        for name in total:
            total[name] += int(suite.get(name, "0"))
    failed = total["failures"] + total["errors"]
    passed = total["tests"] - failed - total["skipped"]
    return f"{passed} passed, {failed} failed, {total['skipped']} skipped"


if __name__ == "__main__":
    environment.start(main)
