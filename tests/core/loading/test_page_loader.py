from pathlib import Path

import pytest

from videnbank.core.catalogue.project import Project
from videnbank.core.language.wording import danish
from videnbank.core.loading.body_reader import body_labels
from videnbank.core.loading.page_loader import LoadedPage, read_page
from videnbank.core.model.vocabulary import Vocabulary


def read(folder: Path, text: str) -> LoadedPage:
    (folder / "om.md").write_text(text, encoding="utf-8")
    labels = body_labels(danish())
    return read_page(Project(folder), "om.md", "om.md", Vocabulary.of({}), labels)


@pytest.mark.parametrize(
    "text",
    [
        '---\ntitle: "Om os"\nhide: [toc]\n---\nTekst.\n',
        '\n\n---\ntitle: "Om os"\nhide: [toc]\n---\nTekst.\n',
        '\u200b---\ntitle: "Om os"\nhide: [toc]\n---\nTekst.\n',
        '---\u00a0\ntitle:\u00a0"Om os"\n\u200bhide: [\u00a0toc]\n---\u00a0\nTekst.\n',
    ],
)
def test_the_fields_of_a_page_are_never_part_of_its_body(text: str, tmp_path: Path) -> None:
    page = read(tmp_path, text).page
    assert page is not None
    assert (page.fields.title, page.fields.hide) == ("Om os", ("toc",))
    assert page.body.html == "<p>Tekst.</p>\n"


def test_a_page_without_fields_may_begin_with_its_title(tmp_path: Path) -> None:
    page = read(tmp_path, "# Om os\n\nTekst.\n").page
    assert page is not None
    assert (page.fields.title, page.body.html) == ("Om os", "<p>Tekst.</p>\n")


def test_a_title_stands_in_one_place(tmp_path: Path) -> None:
    same = read(tmp_path, '---\ntitle: "Om os"\n---\n# Om os\n')
    assert same.issues == ()
    (issue,) = read(tmp_path, '---\ntitle: "Om os"\n---\n\n# Om jer\n').issues
    assert (issue.code.value, issue.position.line) == ("top-heading", 5)
