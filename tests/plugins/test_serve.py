"""The preview while an author works, makes mistakes and mends them."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.plugins.preview import REBUILT, Preview, running_preview
from tests.plugins.project_outline import files_in, write_file, write_project

CASE = "cases/en/index.md"
KEPT = "Forhåndsvisningen viser stadig det, der sidst var i orden:"
MENDED = "Fejlene er rettet. Forhåndsvisningen er opdateret."
PROJECT = """
cases/en/index.md
  | title: "Den første"
  | image: {src: kop.png, alt: "En kop", credit: "Os", recognisable_people: false}
  | ---
  | Kaffen er sort.
cases/en/kop.png
cases/to/index.md
  | title: "Den anden"
  | related: [case/en]
  | topics: [boevl]
docs/om/index.md
  | ---
  | title: "Om"
  | ---
  | Vi er her.
docs/om/moedested.md
  | ---
  | title: "Kontakt"
  | ---
  | Skriv til os.
"""


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    """The preview of a small project."""
    with running_preview(write_project(tmp_path / "æ ø", PROJECT)) as running:
        yield running
    assert "Traceback" not in "".join(running.output)
    assert "appear stuck" not in "".join(running.output)


def write_outline(preview: Preview, outline: str) -> None:
    for path, lines in files_in(outline).items():
        write_file(preview.project, path, lines)


def test_an_edit_is_seen_and_ctrl_c_ends_it(preview: Preview) -> None:
    preview.change(CASE, "Kaffen er sort.", "Kaffen er hvid.")
    preview.wait_for(REBUILT)
    assert "Kaffen er hvid." in preview.page("cases/en/").texts("//main//p")
    assert preview.stop() == 0


def test_a_mistake_is_told_and_the_last_good_page_stays_until_it_is_mended(
    preview: Preview,
) -> None:
    preview.change(CASE, 'title: "Den første"', 'titel: "Den ottende"')
    output = preview.wait_for(KEPT, REBUILT)
    assert "cases/en/index.md:2:1  titel: " in output
    assert "[unknown-key]" in output
    assert preview.page("cases/en/").text("//h1") == "Den første"
    assert preview.page("cases/").cards() == ["Den anden", "Den første"]

    # One more mistake elsewhere changes nothing, and the right part of it waits with the rest.
    preview.change("docs/om/index.md", "Vi er her.", "Vi er der. [Nej](findes-ikke.md)")
    output = preview.wait_for(KEPT, REBUILT)
    assert "[broken-link]" in output
    assert "[unknown-key]" in output
    assert "Vi er her." in preview.page("om/").texts("//main//p")

    preview.change(CASE, 'titel: "Den ottende"', 'title: "Den ottende"')
    preview.wait_for(KEPT, REBUILT)
    assert preview.page("cases/en/").text("//h1") == "Den første"

    preview.change("docs/om/index.md", " [Nej](findes-ikke.md)", "")
    preview.wait_for(MENDED, REBUILT)
    assert preview.page("cases/en/").text("//h1") == "Den ottende"
    assert "Vi er der." in preview.page("om/").texts("//main//p")


def test_a_new_record_appears_and_a_deleted_one_goes(preview: Preview) -> None:
    write_outline(preview, 'cases/tre/index.md\n  | title: "Den tredje"\n  | state: draft')
    preview.wait_for(REBUILT)
    assert preview.page("cases/tre/").text("//h1") == "Den tredje"
    assert "Den tredje" in preview.page("cases/").cards()

    write_outline(preview, 'docs/vaerktoejer/ny/index.md\n  | title: "Et værktøj"')
    preview.wait_for(REBUILT)
    assert preview.page("vaerktoejer/").cards() == ["Et værktøj"]

    shutil.rmtree(preview.project / "cases" / "to")
    preview.wait_for(REBUILT)
    assert preview.status("cases/to/") == 404
    assert preview.page("cases/").cards() == ["Den første", "Den tredje"]


def test_the_first_case_of_a_project_appears(tmp_path: Path) -> None:
    project = write_project(tmp_path, "docs/om/index.md\n  | Vi er her.")
    with running_preview(project) as preview:
        write_outline(preview, 'cases/en/index.md\n  | title: "Den første"')
        preview.wait_for(REBUILT)
        assert preview.page("cases/").cards() == ["Den første"]


def test_a_new_record_with_mistakes_is_not_there_yet(preview: Preview) -> None:
    write_outline(preview, 'cases/tre/index.md\n  | title: "Den tredje"\n  | stage: [a]')
    preview.wait_for(KEPT, "cases/tre/index.md:3:8", REBUILT)
    assert preview.status("cases/tre/") == 404
    assert preview.page("cases/").cards() == ["Den anden", "Den første"]
    preview.change("cases/tre/index.md", "stage: [a]", "stage: running")
    preview.wait_for(MENDED, REBUILT)
    assert preview.page("cases/tre/").text("//h1") == "Den tredje"


def test_a_mistake_in_a_page_is_told_and_its_last_good_text_stays(preview: Preview) -> None:
    preview.change("docs/om/moedested.md", 'title: "Kontakt"', "title: Kontakt: os")
    output = preview.wait_for(KEPT, REBUILT)
    assert "docs/om/moedested.md:2:" in output
    page = preview.page("om/moedested/")
    assert page.text("//h1") == "Kontakt"
    assert "Skriv til os." in page.texts("//main//p")

    preview.write("docs/om/ny.md", "---\ntitle: [\n---\nEn ny side.\n")
    preview.wait_for(KEPT, "docs/om/ny.md:", REBUILT)
    assert preview.status("om/ny/") == 404

    preview.change("docs/om/moedested.md", "title: Kontakt: os", 'title: "Skriv"')
    preview.wait_for(KEPT, REBUILT)
    preview.write("docs/om/ny.md", "---\ntitle: Ny\n---\nEn ny side.\n")
    preview.wait_for(MENDED, REBUILT)
    assert preview.page("om/moedested/").text("//h1") == "Skriv"
    assert "Ny" in preview.page("om/").texts("//nav[@class='vb-section']//a")


def test_a_page_that_goes_while_something_is_wrong_does_not_stop_the_preview(
    preview: Preview,
) -> None:
    preview.change(CASE, 'title: "Den første"', "title: 1")
    preview.wait_for(KEPT, REBUILT)
    (preview.project / "docs" / "om" / "moedested.md").unlink()
    preview.wait_for(KEPT, REBUILT)
    assert preview.status("om/") == 200
    preview.change(CASE, "title: 1", 'title: "Den første"')
    preview.wait_for(MENDED, REBUILT)
    assert preview.status("om/moedested/") == 404


def test_a_record_renamed_together_with_its_pictures_does_not_stop_the_preview(
    preview: Preview,
) -> None:
    # cases/to names it by its old name, which is a mistake until that is changed too.
    (preview.project / "cases" / "en").rename(preview.project / "cases" / "ny")
    output = preview.wait_for(KEPT, REBUILT)
    assert "[unknown-reference]" in output
    assert preview.page("cases/en/").text("//h1") == "Den første"
    preview.change("cases/to/index.md", "[case/en]", "[case/ny]")
    preview.wait_for(MENDED, REBUILT)
    assert preview.page("cases/ny/").text("//h1") == "Den første"
    assert preview.status("cases/ny/kop.png") == 200
    assert preview.status("cases/en/") == 404


def test_an_edit_of_the_vocabulary_is_seen(preview: Preview) -> None:
    preview.change("vocabulary.yml", "label: Bøvl i hverdagen", "label: Besvær")
    preview.wait_for(REBUILT)
    assert preview.page("emner/boevl/").text("//h1") == "Besvær"
    assert "Besvær" in preview.page("cases/to/").texts("//dd")

    preview.change("vocabulary.yml", "label: Besvær", "lable: Besvær")
    preview.wait_for(KEPT, "vocabulary.yml:", "[unknown-key]", REBUILT)
    assert preview.page("emner/boevl/").text("//h1") == "Besvær"

    preview.change("vocabulary.yml", "lable: Besvær", "label: Bøvl")
    preview.wait_for(MENDED, REBUILT)
    assert preview.page("emner/boevl/").text("//h1") == "Bøvl"


def test_a_preview_that_begins_with_mistakes_shows_them_and_the_rest(tmp_path: Path) -> None:
    project = write_project(tmp_path, PROJECT)
    case = project / CASE
    case.write_text(case.read_text("utf-8").replace("Den første", "<b>Den</b>"), "utf-8")
    with running_preview(project) as preview:
        assert "1 fejl. Forhåndsvisningen viser det, der er i orden:" in "".join(preview.output)
        notice = preview.page("om/moedested/")
        assert notice.texts("//details[@class='vb-preview']/summary") == [
            "1 fejl: siden kan ikke udgives, før den er rettet"
        ]
        (line,) = notice.texts("//details[@class='vb-preview']//li")
        assert line.startswith(f"{CASE}:2:8 title: her må kun stå ren tekst")
        # What refers to a record with a mistake waits for it as well.
        assert [preview.status(f"cases/{name}/") for name in ("en", "to")] == [404, 404]
        preview.change(CASE, "<b>Den</b>", "Den første")
        preview.wait_for(REBUILT)
        page = preview.page("cases/to/")
        assert page.texts("//main//h1") == ["Den anden"]
        assert page.texts("//details[@class='vb-preview']") == []


def test_a_mistake_is_shown_in_the_page_until_it_is_mended(preview: Preview) -> None:
    preview.change(CASE, "Kaffen er sort.", "Kaffen er [hvid](findes-ikke.md).")
    preview.wait_for(REBUILT)
    (line,) = preview.page("om/").texts("//details[@class='vb-preview']//li")
    assert f"{CASE}:" in line
    assert "[broken-link]" in line


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1", "", "localhost"]
)
def test_only_requests_to_this_machine_are_answered(preview: Preview, host: str) -> None:
    assert preview.request("/videnbank/", host.format(port=preview.port))[0] == 403
    assert preview.request("/videnbank/", f"localhost:{preview.port}")[0] == 200


@pytest.mark.parametrize("path", ["/videnbank/%00", "/videnbank/a%00/", "/%00"])
def test_an_address_that_no_file_can_have_is_not_found(preview: Preview, path: str) -> None:
    status, body = preview.request(path, f"127.0.0.1:{preview.port}")
    assert (status, body) == (404, "Siden findes ikke.")


def test_a_preview_cannot_begin_with_settings_it_cannot_read(tmp_path: Path) -> None:
    project = write_project(tmp_path, PROJECT)
    (project / "vocabulary.yml").write_text("areas: nej\n", encoding="utf-8")
    preview = Preview(project)
    assert preview.wait_for_exit() == 1
    output = "".join(preview.output)
    assert "Siden er ikke bygget." in output
    assert "vocabulary.yml:1:8" in output
    assert "Traceback" not in output
