"""TypeScript's compiler and Biome on the scripts and style sheets that readers get."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import environment
from auditing.report import Finding, Report
from auditing.tool import node, npm_package, output_of

SOURCES = environment.ROOT / "plugins" / "videnbank" / "templates" / "assets"
UNITS = environment.ROOT / "tests" / "javascript"
_SETTINGS = Path(__file__).parent

_TYPES = re.compile(r"(?P<file>.+?)\((?P<line>\d+),\d+\): error (?P<text>TS\d+: .+)")
_RULES = re.compile(
    r"::(?P<level>\w+) title=(?P<rule>[\w/]+),file=(?P<file>.+?),line=(?P<line>\d+),.*?::(?P<text>.+)"
)
_ERROR_EXIT_CODES = (1, 2)
"""Exit codes for errors in the checked files, not of the program itself."""


def audit() -> Report:
    """Checks types and rules; errors miss the bar, remarks are only listed."""
    tsc = npm_package("typescript") / "bin" / "tsc"
    biome = npm_package("@biomejs/biome") / "bin" / "biome"
    settings = _SETTINGS / "tsconfig.json"
    types = output_of(
        [node(), str(tsc), "-p", str(settings), "--pretty", "false"], may_end_with=_ERROR_EXIT_CODES
    )
    options = ("--reporter=github", "--max-diagnostics=none")
    config = f"--config-path={_SETTINGS / 'biome.jsonc'}"
    rules = output_of(
        [node(), str(biome), "lint", *options, config, str(SOURCES), str(UNITS)],
        may_end_with=_ERROR_EXIT_CODES,
    )
    findings = [*type_findings(types), *rule_findings(rules)]
    counted = Counter(finding.grave for finding in findings)
    files = sum(1 for kind in ("*.js", "*.css") for _ in SOURCES.rglob(kind))
    files += sum(1 for _ in UNITS.glob("*.mjs"))
    text = environment.WORDS["audit_scripts_total"]
    line = text.format(files=files, errors=counted[True], remarks=counted[False])
    return Report("scripts", findings, [line], {"files": files})


def type_findings(output: str) -> Iterator[Finding]:
    """The compiler's errors, one per line; indented lines explain the one above."""
    for line in output.splitlines():
        if match := _TYPES.fullmatch(line):
            yield Finding(f"{_repository_path(match['file'])}:{match['line']}", match["text"])
        elif line and not line.startswith(" "):
            yield Finding("", line)


def rule_findings(output: str) -> Iterator[Finding]:
    """Biome's messages: errors and warnings miss the bar, notices do not."""
    for line in output.splitlines():
        if match := _RULES.fullmatch(line):
            text = f"{match['text']}  [{match['rule']}]"
            location = f"{_repository_path(match['file'])}:{match['line']}"
            yield Finding(location, text, match["level"] != "notice")


def _repository_path(file: str) -> str:
    """A file's path in the repository; the programs give that path or an absolute one."""
    path = Path(environment.ROOT, file)
    is_inside = path.is_relative_to(environment.ROOT)
    return path.relative_to(environment.ROOT).as_posix() if is_inside else file
