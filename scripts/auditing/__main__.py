"""Audits a built site: runs the selected jobs, prints their findings and sets the exit code."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import environment
from auditing import browsers, lighthouse, links, markup, scripts, speech, weighing
from auditing.report import Finding, Report
from auditing.tool import MissingToolError

Job = Callable[[Path, argparse.Namespace], Report]
_JOBS_OF_SOURCES = {"scripts"}
"""The jobs that need no built site."""
_SHOWN = 60
"""Maximum number of findings printed per job; the JSON file has all."""


def _jobs() -> Mapping[str, Job]:
    return {
        "scripts": lambda _site, _: scripts.audit(),
        "html": lambda site, _: markup.audit(site),
        "links": lambda site, _: links.audit(site),
        "bytes": lambda site, _: weighing.audit(site),
        "browsers": lambda site, _: browsers.audit(site),
        "speech": lambda site, _: speech.audit(site),
        "lighthouse": lambda site, options: lighthouse.audit(
            site, everything=options.all, rounds=options.rounds
        ),
    }


def main() -> int:
    """Run the selected jobs; 0 if every bar is met, 1 if one is missed or could not be tested."""
    options = _parse_options()
    with _site(options.site, is_needed=not _JOBS_OF_SOURCES.issuperset(options.only)) as site:
        if site is None:
            return 1
        reports = [_report(name, site, options) for name in options.only]
    if options.json:
        figures = {report.job: report.as_json() for report in reports}
        text = json.dumps(figures, indent=2, ensure_ascii=False)
        options.json.write_text(f"{text}\n", encoding="utf-8")
    environment.say("audit_summary")
    for report in reports:
        environment.say(
            "summary_passed" if report.met else "summary_failed", name=_name(report.job)
        )
    return 0 if all(report.met for report in reports) else 1


def _parse_options() -> argparse.Namespace:
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
def _site(existing: Path | None, *, is_needed: bool) -> Iterator[Path | None]:
    """The folder to audit: the existing one, or a temporary build; None if there is neither."""
    if not is_needed:
        yield environment.ROOT
    elif existing:
        if (existing / "index.html").is_file():
            yield existing.resolve()
        else:
            environment.say("audit_no_site", folder=existing)
            yield None
    else:
        with tempfile.TemporaryDirectory(prefix="videnbank-audit-") as folder:
            environment.say("audit_building")
            code = environment.run("mkdocs", "build", "--strict", "--quiet", "--site-dir", folder)
            yield Path(folder).resolve() if code == 0 else None


def _report(name: str, site: Path, options: argparse.Namespace) -> Report:
    environment.say("step_heading", name=_name(name))
    try:
        report = _jobs()[name](site, options)
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
        "browsers": "audit_job_browsers",
        "speech": "audit_job_speech",
        "lighthouse": "audit_job_lighthouse",
    }
    return environment.WORDS[names[job]]


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(environment.INTERRUPTED)
