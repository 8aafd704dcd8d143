import ast
import re
from pathlib import Path

import pytest
import yaml

import environment

SCRIPTS = sorted((environment.ROOT / "scripts").glob("*.py"))
AUDITING = sorted((environment.ROOT / "scripts/auditing").glob("*.py"))


def test_the_section_reads_as_pyyaml_reads_it() -> None:
    whole = yaml.safe_load(environment.WORDING.read_text(encoding="utf-8"))
    assert environment.read_wording() == whole["scripts"]


def test_only_the_scripts_section_is_read(tmp_path: Path) -> None:
    file = tmp_path / "da.yml"
    file.write_text(
        'pages:\n  title: "Forside"\n'
        '# a comment\nscripts:\n  # another\n\n  title: "Gør klar: \\"{count}\\""\n'
        'messages:\n  title: "Fejl"\n',
        encoding="utf-8",
    )
    assert environment.read_wording(file) == {"title": 'Gør klar: "{count}"'}


def test_every_text_is_used_and_every_used_text_is_there() -> None:
    code = "\n".join(script.read_text(encoding="utf-8") for script in (*SCRIPTS, *AUDITING))
    spoken = set(re.findall(r'(?:say|attempt|WORDS)[(\[]\s*"(\w+)"', code))
    assert spoken <= environment.WORDS.keys()
    assert {key for key in environment.WORDS if f'"{key}"' not in code} == set()


@pytest.mark.parametrize("script", [*SCRIPTS, *AUDITING], ids=lambda script: script.name)
def test_no_danish_stands_in_a_script(script: Path) -> None:
    assert not re.search("[æøåÆØÅ]", script.read_text(encoding="utf-8"))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_an_old_python_can_parse_a_script_and_so_say_that_it_is_old(script: Path) -> None:
    ast.parse(script.read_text(encoding="utf-8"), feature_version=(3, 6))
