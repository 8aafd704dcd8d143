"""Runs the Nu HTML checker on every page, style sheet and SVG of the site."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

import environment
from auditing.report import Finding, Report
from auditing.tool import java, npm_package, output_of

_JAR = "build/dist/vnu.jar"
_OPTIONS = ("--format", "json", "--stdout", "--exit-zero-always", "--skip-non-html")
_ALSO = ("--also-check-css", "--also-check-svg")


class Exemption(NamedTuple):
    """Findings that are no fault of ours: patterns of file and message, and the reason."""

    file: str
    message: str
    reason: str


EXEMPTIONS = (
    Exemption(
        r"assets/stylesheets/main\.[0-9a-f]+\.min\.css",
        r".*",
        "Material's own stylesheet, which comes with the theme",
    ),
    Exemption(
        r"assets/videnbank/read_aloud\.css",
        r"CSS: Parse Error\. '\(videnbank-read\) \{.*",
        "the checker does not know ::highlight() (CSS Custom Highlight API Module Level 1, §3)",
    ),
    Exemption(
        r"assets/videnbank/videnbank\.css",
        r"CSS: “(anchor-name”: Prop|top”: “anchor\((--vb-header )?bottom\)” is).*",
        "the checker does not know anchors (CSS Anchor Positioning Module Level 1, §2.1 and §4.1)",
    ),
)


def audit(site: Path) -> Report:
    """Check the site; errors miss the bar, warnings are listed."""
    jar = npm_package("vnu-jar") / _JAR
    output = output_of([java(), "-jar", str(jar), *_OPTIONS, *_ALSO, str(site)])
    findings = sorted(_findings(json.loads(output)["messages"], site), key=_order)
    counts = Counter(finding.grave for finding in findings)
    pages = sum(1 for _ in site.rglob("*.html"))
    text = environment.WORDS["audit_html_total"]
    line = text.format(pages=pages, errors=counts[True], warnings=counts[False])
    return Report("html", findings, [line], {"pages": pages})


def _findings(messages: list[dict[str, Any]], site: Path) -> Iterator[Finding]:
    for message in messages:
        file = _file(message.get("url", ""), site)
        text = f"{message['message']} {message.get('extract', '').strip()!r}"
        if not is_exempt(file, text):
            yield Finding(f"{file}:{message.get('lastLine', 0)}", text, message["type"] != "info")


def is_exempt(file: str, message: str) -> bool:
    """Whether a finding is exempt."""
    return any(
        re.fullmatch(exemption.file, file) and re.fullmatch(exemption.message, message)
        for exemption in EXEMPTIONS
    )


def _file(url: str, site: Path) -> str:
    path = Path(url2pathname(unquote(urlsplit(url).path)))
    return path.relative_to(site).as_posix() if path.is_relative_to(site) else url


def _order(finding: Finding) -> tuple[bool, str]:
    return not finding.grave, finding.place
