import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]
Write = Callable[..., Path]
SUMMARY = ("Hvad det er.", "Anne Jensen bor her.")
BODY = (
    "Brødtekst.",
    "Spørg Per Nord, Bo Smith og\nJens Ravn, tlf. 20 21 22 23, [pn@vpt.dk](mailto:pn@vpt.dk).",
)
WHOLE = """\
Står der noget om personer? Det er et godt råd og ikke en fejl.

cases/a/index.md:3  måske navne på personer: "Anne Jensen" (linje 3), "Per Nord" (linje 15), "Bo Smith" (linje 15) og 1 mere. Skriv rollen i stedet, hvis det er en person.
cases/a/index.md:16  telefonnumre: "20 21 22 23" (linje 16). Slet dem, eller brug et hovednummer under contacts.
cases/a/index.md:16  måske personlige mailadresser: "pn@vpt.dk" (linje 16). Slet dem, eller brug en fælles postkasse under contacts.
"""
CONTACT = ("state: published", "state: published\ncontacts:\n  - role: Anne Jensen")
SOURCE = ('title: "En kilde"', 'title: "En bog af Anne Jensen"')
NUMBER = "010190" + "-" + "1234"


def test_persons_are_told_of_in_a_few_lines_and_the_check_passes(run: Run, write: Write) -> None:
    write("a", SUMMARY, BODY)
    result = run("check")
    assert result.stdout.rpartition("\n\n")[0].splitlines() == WHOLE.splitlines()
    assert result.exit_code == 0


def test_contacts_and_titles_of_sources_may_name_persons(run: Run, write: Write) -> None:
    write("a", CONTACT, SOURCE)
    assert run("check").stdout.startswith("Ingen fejl.")


def test_the_page_with_the_address_for_corrections_is_where_persons_stand(
    run: Run, project: Path
) -> None:
    options = "site_name: Prøve\nplugins:\n  - videnbank/records:\n      corrections: pn@vpt.dk\n"
    (project / "mkdocs.yml").write_text(options, encoding="utf-8")
    page = project / "docs" / "kontakt.md"
    page.write_text("Per Nord, pn@vpt.dk, tlf. 20 21 22 23", encoding="utf-8")
    assert run("check").stdout.startswith("Ingen fejl.")
    page.write_text("Per Nord, tlf. 20 21 22 23", encoding="utf-8")
    assert "Per Nord" in run("check").stdout


def test_only_the_given_paths_are_told_of(run: Run, write: Write) -> None:
    write("a", SUMMARY)
    write("b", title="En anden case")
    assert run("check", "cases/b").stdout.startswith("Ingen fejl.")


def test_json_holds_the_advice_with_every_line(run: Run, write: Write) -> None:
    write("a", SUMMARY, BODY)
    result = run("check", "--format", "json")
    names, phones, emails = json.loads(result.stdout)["advice"]
    assert names["path"] == "cases/a/index.md"
    assert names["lines"] == [3, 15, 15, 16]
    assert [advice["kind"] for advice in (names, phones, emails)] == ["name", "phone", "email"]
    assert result.exit_code == 0


def test_github_gets_a_notice_for_each_kind(run: Run, write: Write) -> None:
    write("a", BODY)
    lines = run("check", "--format", "github").stdout.splitlines()
    start = "::notice file=cases/a/index.md,line="
    assert [line.startswith(start) for line in lines[:3]] == [True] * 3
    assert lines[0].startswith(f"{start}15,title=Personoplysninger::måske navne")


def test_no_format_prints_a_personal_number(run: Run, write: Write, project: Path) -> None:
    write("a", ("running", NUMBER), ("Brødtekst.", f"[a]({NUMBER}.md) {NUMBER}"))
    write(NUMBER)
    for form in ("text", "json", "github"):
        result = run("check", "--format", form)
        assert result.exit_code == 1
        assert "xxxxxx-xxxx" in result.stdout
        assert NUMBER not in result.output
    with (project / "vocabulary.yml").open("a", encoding="utf-8") as file:
        file.write(f"{NUMBER}: []\n")
    for words in (("check",), ("check", "--format", "json"), ("new", "case", "Ny")):
        assert NUMBER not in run(*words).output


def test_a_folder_is_found_by_its_path_though_its_number_is_covered(run: Run, write: Write) -> None:
    write(NUMBER)
    assert "[cpr-number-in-name]" in run("check", f"cases/{NUMBER}").stdout


def test_a_path_that_does_not_exist_is_told_without_its_number(run: Run) -> None:
    result = run("check", f"cases/{NUMBER}")
    assert result.exit_code == 2
    assert "xxxxxx-xxxx" in result.stderr
    assert NUMBER not in result.output
