import unicodedata

import pytest

from videnbank.core.language.file_names import collision_key, is_litter, name_problem


@pytest.mark.parametrize(
    "name",
    [
        ".DS_Store",
        ".env",
        "~$plan.docx",
        "Thumbs.db",
        "DESKTOP.INI",
        "Icon\r",
        "__MACOSX",
        "@eaDir",
    ],
)
def test_what_computers_leave_behind_is_litter(name: str) -> None:
    assert is_litter(name)


@pytest.mark.parametrize("name", ["plan.docx", "~plan.docx", "thumbs.dbx", "$env"])
def test_what_people_save_is_no_litter(name: str) -> None:
    assert not is_litter(name)


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("møde (1) – æ.png", ""),
        ("50 % & #1.png", ""),
        ("console.png", ""),
        ("com10", ""),
        ("con", "device"),
        ("NUL.txt", "device"),
        ("aux.tar.gz", "device"),
        ("lpt¹.png", "device"),
        ("a:b.png", "forbidden"),
        ("hvad?.png", "forbidden"),
        ('"a".png', "forbidden"),
        ("a\\b", "forbidden"),
        ("en\nlinje.png", "invisible"),
        ("\u202egnp.exe", "invisible"),
        ("a\u200bb.png", "invisible"),
        ("kaffe-\udce6", "invisible"),
        ("slut.", "ends"),
        ("slut ", "ends"),
        (" start", "ends"),
    ],
)
def test_a_name_that_not_every_computer_can_store_has_a_problem(name: str, problem: str) -> None:
    assert name_problem(name) == problem


def test_names_are_compared_as_the_least_exact_file_system_does() -> None:
    assert collision_key("PÅSKE.png") == collision_key(unicodedata.normalize("NFD", "påske.PNG"))
    assert collision_key("a.png") != collision_key("b.png")
