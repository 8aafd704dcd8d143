"""What is published is what was checked: the files of a site are those of its plan."""

from __future__ import annotations

import contextlib
import os
import tempfile
import unicodedata
from datetime import date
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from tests.plugins.build_log import BuildLog
from tests.plugins.built_site import Site, build
from tests.plugins.project_outline import write_project
from videnbank.core.catalogue.project import Project
from videnbank.core.loading.check_project import check_project

DAY = date(2026, 11, 22)
FOLDERS = ("", "cases", "cases/en", "cases/en/bilag", "cases/to", "docs", "docs/om", "docs/nyheder")
STEMS = (
    "a",
    "A",
    "kop",
    "påske",
    "index",
    "~$env",
    ".env",
    "Thumbs",
    "con",
    "a:b",
    "x\n",
    "y.",
    " z",
)
ENDINGS = (
    "",
    ".txt",
    ".png",
    ".PNG",
    ".html",
    ".js",
    ".svg",
    ".md",
    ".md.bak",
    ".csv",
    ".json",
    ".db",
)
names = st.tuples(st.sampled_from(STEMS), st.sampled_from(ENDINGS), st.sampled_from(["NFC", "NFD"]))
items = st.tuples(st.sampled_from(FOLDERS), names, st.sampled_from(["file", "link", "named"]))


def write_items(root: Path, tree: list[tuple[str, tuple[str, str, str], str]]) -> dict[str, bool]:
    """Writes random files, each with a secret of its own; tells which may be published."""
    secrets: dict[str, bool] = {}
    links: list[str] = []
    outside = root.parent / "udenfor.txt"
    outside.write_text("HEMMELIG-udenfor", encoding="utf-8")
    for number, (folder, (stem, ending, form), what) in enumerate(tree):
        file = root / folder / unicodedata.normalize(form, stem + ending)  # type: ignore[arg-type]
        secret = f"HEMMELIG-{number}-"
        with contextlib.suppress(OSError):
            if os.path.lexists(file) or file.name in {"index.md", "mkdocs.yml"}:
                continue
            file.parent.mkdir(parents=True, exist_ok=True)
            if what == "link":
                file.symlink_to(outside)
                continue
            file.write_text(secret, encoding="utf-8")
            is_named = what == "named" and folder.startswith("cases/en")
            is_page = folder.startswith("docs") and ending == ".md"
            secrets[secret] = is_named or is_page
            if is_named:
                links.append(quote(str(file.relative_to(root / "cases/en")), safe=""))
    body = " ".join(f"[her]({unicodedata.normalize('NFC', link)})" for link in links)
    with (root / "cases/en/index.md").open("a", encoding="utf-8") as record:
        record.write(f"\n{body}\n")
    return secrets


def remove_refused(root: Path) -> None:
    """Removes what the check refuses until it is content, as an author would."""
    for _ in range(10):
        issues = check_project(Project(root), DAY).issues
        if not issues:
            return
        for issue in issues:
            if issue.path == "cases/en/index.md":
                write_project(root, "cases/en/index.md")
            else:
                (root / issue.path).unlink(missing_ok=True)
    raise AssertionError(issues)


# A failing tree is small enough as it is; to shrink it takes a build for each step.
@settings(
    max_examples=8,
    deadline=None,
    phases=(Phase.reuse, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
@given(st.lists(items, max_size=12))
def test_of_random_trees_only_what_is_named_is_published(
    tree: list[tuple[str, tuple[str, str, str], str]],
) -> None:
    with tempfile.TemporaryDirectory() as place:
        root = write_project(Path(place) / "projekt", "cases/en/index.md\ndocs/om.md\n  | Om os.")
        secrets = write_items(root, tree)
        remove_refused(root)
        site = build(root)  # which holds the files against the plan
        texts = b"".join(file.read_bytes() for file in site.root.rglob("*") if file.is_file())
        assert b"HEMMELIG-udenfor" not in texts
        for secret, is_public in secrets.items():
            assert is_public or secret.encode() not in texts
        assert not [file for file in site.root.rglob("*") if file.is_symlink()]


def test_links_are_never_followed(tmp_path: Path) -> None:
    root = write_project(tmp_path / "projekt", "cases/en/index.md\ndocs/om.md\n  | Om os.")
    secret = tmp_path / "env.txt"
    secret.write_text("HEMMELIG", encoding="utf-8")
    for name in ("docs/~$env.txt", "docs/.env.txt", "cases/en/Thumbs.db"):
        (root / name).symlink_to(secret)
    assert not [name for name in build(root).files() if "env" in name or "humbs" in name]


def test_the_files_that_a_page_or_record_names_are_published(tmp_path: Path) -> None:
    decomposed = unicodedata.normalize("NFD", "påske.png")
    root = write_project(
        tmp_path,
        f"""
        cases/en/index.md
          | pictures: [{{src: påske.png, credit: "Os", recognisable_people: false}}]
          | ---
          | ![Påske](påske.png)
        cases/en/{decomposed}
        cases/kladde/index.md
          | state: draft
          | pictures: [{{src: kop.png, credit: "Os", recognisable_people: false}}]
          | ---
          | ![Kop](kop.png)
        cases/kladde/kop.png
        docs/om/index.md
          | Se [planen](plan.pdf) og [casens](../cases/en/p%C3%A5ske.png).
        docs/om/plan.pdf
        """,
    )
    files = build(root).files()
    assert {"cases/en/påske.png", "om/plan.pdf"} <= files
    assert not [name for name in files if "kladde" in name]


def write_feed(_: object, *, config: MkDocsConfig) -> None:
    """What another plugin may do."""
    (Path(config.site_dir) / "feed.xml").write_text("x", encoding="utf-8")


def test_a_file_that_nothing_asked_for_stops_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, build_log: BuildLog
) -> None:
    root = write_project(tmp_path, "cases/en/index.md")
    before = build(root).files()
    monkeypatch.setattr("videnbank.printing.plugin.PrintPlugin.on_post_build", write_feed)
    with pytest.raises(Abort):
        build(root)
    (message,) = build_log.pop_all()
    assert message.splitlines()[-1] == "  feed.xml"
    assert Site(root / "site").files() == before


@pytest.mark.parametrize("flat", [False, True])
def test_addresses_with_and_without_folders_are_planned(tmp_path: Path, *, flat: bool) -> None:
    root = write_project(
        tmp_path, "cases/en/index.md\n  | former_urls: [/gammel/]\ndocs/om/os.md\n  | Om os."
    )
    site = build(root, use_directory_urls=not flat)
    assert site.has("om/os.html" if flat else "om/os/")
    assert site.has("gammel/")
