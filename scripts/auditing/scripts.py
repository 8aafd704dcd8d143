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
_FOUND = (1, 2)
"""The exit codes that mean mistakes were found, rather than that the program did not run."""


def audited() -> Report:
    """Check types and rules; a mistake misses the bar, a remark is listed."""
    tsc = npm_package("typescript") / "bin" / "tsc"
    biome = npm_package("@biomejs/biome") / "bin" / "biome"
    settings = _SETTINGS / "tsconfig.json"
    types = output_of(
        [node(), str(tsc), "-p", str(settings), "--pretty", "false"], may_end_with=_FOUND
    )
    options = ("--reporter=github", "--max-diagnostics=none")
    config = f"--config-path={_SETTINGS / 'biome.jsonc'}"
    rules = output_of(
        [node(), str(biome), "lint", *options, config, str(SOURCES), str(UNITS)],
        may_end_with=_FOUND,
    )
    findings = [*type_findings(types), *rule_findings(rules)]
    counted = Counter(finding.grave for finding in findings)
    files = sum(1 for kind in ("*.js", "*.css") for _ in SOURCES.rglob(kind))
    files += sum(1 for _ in UNITS.glob("*.mjs"))
    text = environment.WORDS["audit_scripts_total"]
    line = text.format(files=files, errors=counted[True], remarks=counted[False])
    return Report("scripts", findings, [line], {"files": files})


def type_findings(output: str) -> Iterator[Finding]:
    """What the compiler says, one mistake a line; the lines below one explain it further."""
    for line in output.splitlines():
        if found := _TYPES.fullmatch(line):
            yield Finding(f"{_place(found['file'])}:{found['line']}", found["text"])
        elif line and not line.startswith(" "):
            yield Finding("", line)


def rule_findings(output: str) -> Iterator[Finding]:
    """What Biome says: errors and warnings miss the bar, notices do not."""
    for line in output.splitlines():
        if found := _RULES.fullmatch(line):
            text = f"{found['text']}  [{found['rule']}]"
            place = f"{_place(found['file'])}:{found['line']}"
            yield Finding(place, text, found["level"] != "notice")


def _place(file: str) -> str:
    """A file's place in the repository; the programs name it from there or from the disk's root."""
    path = Path(environment.ROOT, file)
    ours = path.is_relative_to(environment.ROOT)
    return path.relative_to(environment.ROOT).as_posix() if ours else file
