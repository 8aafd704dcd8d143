import ast
import json
import re
from collections import Counter
from pathlib import Path

import pytest

import environment

SCRIPTS = sorted((environment.ROOT / "scripts").glob("*.py"))
AUDITING = sorted((environment.ROOT / "scripts/auditing").glob("*.py"))


def test_every_text_is_text_and_says_something() -> None:
    assert len(environment.WORDS) > 80
    for key, text in environment.WORDS.items():
        assert isinstance(text, str), key
        assert text.strip(), key


def test_no_key_stands_twice() -> None:
    text = environment.WORDING.read_text(encoding="utf-8")
    pairs = json.loads(text, object_pairs_hook=list)
    counted = Counter(key for key, _ in pairs)
    assert [key for key, times in counted.items() if times > 1] == []


def test_each_text_stands_on_a_line_of_its_own() -> None:
    lines = environment.WORDING.read_text(encoding="utf-8").splitlines()
    assert [lines[0], lines[-1]] == ["{", "}"]
    assert len(lines) == len(environment.WORDS) + 2


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
