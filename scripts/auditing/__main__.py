"""The audit of a built site: takes the jobs asked for, prints what each found, and judges."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import environment
from auditing import lighthouse, links, markup, scripts, weighing
from auditing.report import Finding, Report
from auditing.tool import MissingToolError

Job = Callable[[Path, argparse.Namespace], Report]
_OF_THE_SOURCES = {"scripts"}
"""The jobs that need no built site."""
_SHOWN = 60
"""How many findings of a job are printed; the JSON file has all."""


def _jobs() -> Mapping[str, Job]:
    return {
        "scripts": lambda _site, _: scripts.audited(),
        "html": lambda site, _: markup.audited(site),
        "links": lambda site, _: links.audited(site),
        "bytes": lambda site, _: weighing.audited(site),
        "lighthouse": lambda site, asked: lighthouse.audited(
            site, everything=asked.all, rounds=asked.rounds
        ),
    }


def main() -> int:
    """Audit what the options ask for; 0 when every bar is met, 1 when one is not or was not tried."""
    asked = _options()
    with _site(asked.site, is_needed=not _OF_THE_SOURCES.issuperset(asked.only)) as site:
        if site is None:
            return 1
        reports = [_report(name, site, asked) for name in asked.only]
    if asked.json:
        figures = {report.job: report.as_json() for report in reports}
        text = json.dumps(figures, indent=2, ensure_ascii=False)
        asked.json.write_text(f"{text}\n", encoding="utf-8")
    environment.say("audit_summary")
    for report in reports:
        environment.say(
            "summary_passed" if report.met else "summary_failed", name=_name(report.job)
        )
    return 0 if all(report.met for report in reports) else 1


def _options() -> argparse.Namespace:
    words = environment.WORDS
    parser = argparse.ArgumentParser(prog="audit.py", description=words["audit_description"])
    parser.add_argument("--site", type=Path, metavar="DIR", help=words["audit_site"])
    parser.add_argument(
        "--only",
        nargs="+",
        choices=list(_jobs()),
        default=list(_jobs()),
        metavar="JOB",
        help=words["audit_only"].format(jobs=" ".join(_jobs())),
    )
    parser.add_argument("--all", action="store_true", help=words["audit_all"])
    parser.add_argument(
        "--rounds",
        type=int,
        choices=range(1, 10),
        default=3,
        metavar="N",
        help=words["audit_rounds"],
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help=words["audit_json"])
    return parser.parse_args()


@contextmanager
def _site(given: Path | None, *, is_needed: bool) -> Iterator[Path | None]:
    """The folder to audit: the one given, or one built for the occasion; None without any."""
    if not is_needed:
        yield environment.ROOT
    elif given:
        if (given / "index.html").is_file():
            yield given.resolve()
        else:
            environment.say("audit_no_site", folder=given)
            yield None
    else:
        with tempfile.TemporaryDirectory(prefix="videnbank-audit-") as folder:
            environment.say("audit_building")
            code = environment.run("mkdocs", "build", "--strict", "--quiet", "--site-dir", folder)
            yield Path(folder).resolve() if code == 0 else None


def _report(name: str, site: Path, asked: argparse.Namespace) -> Report:
    environment.say("step_heading", name=_name(name))
    try:
        report = _jobs()[name](site, asked)
    except MissingToolError as missing:
        report = Report(name, (Finding("", str(missing)),))
    for line in report.lines:
        print(line)
    for finding in report.findings[:_SHOWN]:
        print(f"  {'!' if finding.grave else '-'} {finding}")
    if len(report.findings) > _SHOWN:
        environment.say("audit_more", count=len(report.findings) - _SHOWN)
    sys.stdout.flush()
    return report


def _name(job: str) -> str:
    names = {
        "scripts": "audit_job_scripts",
        "html": "audit_job_html",
        "links": "audit_job_links",
        "bytes": "audit_job_bytes",
        "lighthouse": "audit_job_lighthouse",
    }
    return environment.WORDS[names[job]]


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(environment.INTERRUPTED)
