import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
Write = Callable[..., Path]
DRAFT = ("state: published", "state: draft")
WHOLE = """\
Sådan er ordene læst:
- "kaffen" (nøgle: kaf). Ordet selv: kaffe.
- "og" er et småord. Det springer søgningen over.

2 opslag og sider. Her er de første 1:
1. cases/kaffe/  Kaffe først (case, kladde), {score} point
   "kaffen": styrke {level} af 31, i titlen. Ordet selv: kaffe.
"""


@pytest.fixture(autouse=True)
def records(write: Write) -> None:
    write("kaffe", DRAFT)
    write("te", title="Te bagefter")
    write("urter", ("Brødtekst.", "Nogle drikker kaffe."), title="Urter i haven")


def test_an_answer_says_how_words_were_read_and_why_a_record_is_found(run: Run) -> None:
    result = run("search", "kaffen", "og", "--limit", "1")
    assert result.exit_code == 0
    answer = json.loads(run("search", "kaffen og", "--format", "json").stdout)
    (hit, _) = answer["hits"]
    score = f"{round(hit['score'], 2):g}".replace(".", ",")
    level = hit["matches"][0]["level"]
    assert result.stdout == WHOLE.format(score=score, level=level)


def test_json_has_all_of_it(run: Run) -> None:
    answer = json.loads(run("search", "kaffee xylofon", "--format", "json").stdout)
    assert [word["state"] for word in answer["words"]] == ["corrected", "unknown"]
    assert answer["words"][0]["read_as"] == ["kaffe"]
    assert answer["found"] == 2
    first, second = answer["hits"]
    assert (first["place"], first["address"], first["draft"]) == (1, "cases/kaffe/", True)
    assert (second["path"], second["draft"]) == ("cases/urter/index.md", False)
    assert first["matches"][0]["kind"] == "word"
    assert first["matches"][0]["words"] == {"word": ["kaffe"]}
    assert "record" not in answer


def test_json_for_a_terminal_without_danish_letters_is_plain(run: Run) -> None:
    result = run("search", "brødtekst", "--format", "json", charset="ascii")
    assert json.loads(result.stdout)["words"][0]["word"] == "brødtekst"
    assert result.stdout.isascii()


@pytest.mark.parametrize(
    "name", ["cases/te", "cases/te/", "cases/te/index.md", "case/te", "cases\\te", "./cases/te"]
)
def test_a_record_that_is_not_found_lacks_the_words(run: Run, name: str) -> None:
    said = run("search", "kaffe", "--record", name).stdout
    assert "cases/te bliver ikke fundet, for det har ingen af ordene." in said
    assert said.endswith('Det mangler: "kaffe".\n')


def test_a_record_that_is_found_has_a_place(run: Run) -> None:
    said = run("search", "kaffe haven xylofon", "--record", "cases/urter").stdout
    record = said.split("\n\n")[-1]
    assert record.startswith("cases/urter er nummer 1 af 2.\n")
    assert '"haven": styrke ' in record
    assert record.endswith('Det mangler: "xylofon".\n')
    answer = json.loads(run("search", "kaffe", "--record", "cases/te", "--format", "json").stdout)
    assert answer["record"]["obstacle"] == "no-word"
    assert answer["record"]["lacking"] == ["kaffe"]


def test_a_synonym_of_the_site_s_own_finds_a_record_at_once(run: Run, project: Path) -> None:
    assert '"gold" er ikke i banken.' in run("search", "black gold").stdout
    file = project / "vocabulary.yml"
    own = "synonyms:\n  - [kaffe, brew, black gold]\n"
    text = file.read_text(encoding="utf-8").partition("\nsynonyms:")[0]
    file.write_text(f"{text}\n{own}", encoding="utf-8")
    said = run("search", "black gold", "--limit", "1").stdout
    assert '"black": styrke ' in said
    assert "Synonym: kaffe." in said


def test_what_is_not_there_is_said(run: Run) -> None:
    said = run("search", "xylofon").stdout
    assert '"xylofon" er ikke i banken. Det er heller ikke et synonym.' in said
    assert said.endswith("Ingen opslag eller sider passer.\n")
    assert run("search", "hvad er det").stdout.endswith(
        "Der er kun småord. Skriv mindst ét ord om emnet.\n"
    )


@pytest.mark.parametrize("words", [[], [""], ["!?"]])
def test_nothing_to_search_for_is_a_mistake(run: Run, words: list[str]) -> None:
    result = run("search", *words)
    assert result.exit_code == 2
    assert result.stderr == (
        "Skriv, hvad der skal søges efter, for eksempel: videnbank search sygefravær\n"
    )


def test_a_project_with_mistakes_is_not_searched(run: Run, write: Write) -> None:
    write("fejl", ("stage: running", "stage: løber"), title="Fejl")
    result = run("search", "kaffe")
    assert result.exit_code == 1
    assert "cases/fejl/index.md:12:8  stage: ukendt" in result.stderr
    assert result.stderr.endswith("Ret fejlene først. Der er ikke søgt.\n")


def test_a_record_that_no_search_can_find_is_told(run: Run, write: Write) -> None:
    write("senere", ("2026-01-02", "2027-01-02"), title="Senere")
    withdrawn = 'state: withdrawn\nwithdrawn: {date: 2026-02-01, reason: "Forældet."}'
    write("vaek", ("state: published", withdrawn), title="Væk")
    result = run("search", "kaffe", "--record", "cases/senere")
    assert (result.exit_code, result.stderr) == (
        2,
        "cases/senere udgives først 2. januar 2027. Søgningen finder det ikke før.\n",
    )
    result = run("search", "kaffe", "--record", "cases/vaek")
    assert result.exit_code == 2
    assert "cases/vaek er trukket tilbage." in result.stderr
    result = run("search", "kaffe", "--record", "cases/kafe")
    assert result.exit_code == 2
    assert 'Mente du "cases/kaffe"?' in result.stderr


def test_the_site_s_own_weights_count(run: Run, project: Path) -> None:
    options = "site_name: Prøve\nplugins:\n  - videnbank/search:\n      field_weights: {name}\n"
    (project / "mkdocs.yml").write_text(options.format(name="{title: 0}"), encoding="utf-8")
    answer = json.loads(run("search", "kaffe", "--format", "json").stdout)
    levels = {hit["address"]: hit["matches"][0]["level"] for hit in answer["hits"]}
    assert levels["cases/kaffe/"] == 1
    (project / "mkdocs.yml").write_text(options.format(name="{titel: 1}"), encoding="utf-8")
    result = run("search", "kaffe")
    assert result.exit_code == 1
    assert "field_weights kan ikke bruge »titel«" in result.stderr


def test_words_are_kept_for_the_next_search(run: Run, project: Path) -> None:
    run("search", "kaffe")
    assert (project / ".cache/videnbank/words.json").is_file()
