from pathlib import Path

import pytest
from mkdocs.utils import meta

from videnbank.core.catalogue.project import Project
from videnbank.core.loading.page_loader import read_page
from videnbank.core.model.vocabulary import Vocabulary


@pytest.mark.parametrize(
    "text",
    [
        '---\ntitle: "Om os"\nhide: [toc]\n---\nTekst.\n',
        '\n\n---\ntitle: "Om os"\nhide: [toc]\n---\nTekst.\n',
        '\u200b---\ntitle: "Om os"\nhide: [toc]\n---\nTekst.\n',
        '---\u00a0\ntitle:\u00a0"Om os"\n\u200bhide: [\u00a0toc]\n---\u00a0\nTekst.\n',
    ],
)
def test_mkdocs_never_prints_the_fields_of_a_page(text: str, tmp_path: Path) -> None:
    (tmp_path / "om.md").write_text(text, encoding="utf-8")
    page = read_page(Project(tmp_path), "om.md", "om.md", Vocabulary.of({})).page
    assert page is not None
    assert meta.get_data(page.text) == ("Tekst.\n", {"title": "Om os", "hide": ["toc"]})


def test_a_page_without_fields_is_its_body(tmp_path: Path) -> None:
    (tmp_path / "om.md").write_text("Tekst.\n", encoding="utf-8")
    page = read_page(Project(tmp_path), "om.md", "om.md", Vocabulary.of({})).page
    assert page is not None
    assert page.text == "Tekst.\n"
