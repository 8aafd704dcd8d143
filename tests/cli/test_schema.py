import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]
KINDS = ("case", "news", "result", "tool")


def test_the_schemas_are_written_into_the_cache(run: Run, project: Path) -> None:
    result = run("schema")
    assert result.exit_code == 0
    folder = project / ".cache" / "schema"
    assert sorted(file.name for file in folder.iterdir()) == [f"{kind}.json" for kind in KINDS]
    assert "Skrevet: .cache/schema/case.json" in result.stdout.replace("\\", "/")


def test_the_schemas_can_be_written_elsewhere_and_again(run: Run, project: Path) -> None:
    for _ in range(2):
        assert run("schema", "--out", "skemaer").exit_code == 0
    schema = json.loads((project / "skemaer" / "case.json").read_text(encoding="utf-8"))
    assert schema["title"] == "Felter i et opslag: case"


def test_a_vocabulary_with_mistakes_gives_no_schema(run: Run, project: Path) -> None:
    (project / "vocabulary.yml").write_text("areas: []\n", encoding="utf-8")
    assert run("schema").exit_code == 1
    assert not (project / ".cache").exists()
