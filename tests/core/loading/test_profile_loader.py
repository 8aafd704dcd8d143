import pytest
from mkdocs.config.base import Config

from videnbank.core.loading.profile_loader import ProfileOptions, ProfileSource
from videnbank.core.loading.text_source import TextFile
from videnbank.core.site.profile import DENMARK, MenuPage, Profile, SuccessFigure
from videnbank.records.config import RecordsConfig


def source(options: str) -> ProfileSource:
    lines = "".join(f"      {line}\n" for line in options.splitlines())
    return ProfileSource(TextFile("mkdocs.yml", f"plugins:\n  - videnbank/records:\n{lines}"), {})


def test_a_site_that_says_nothing_is_danish_and_has_no_pages_of_its_own() -> None:
    bare = ProfileSource(TextFile("mkdocs.yml", "site_name: x\n"), {})
    assert (bare.issues, bare.profile) == ((), Profile())
    assert bare.profile.places == DENMARK


def test_everything_that_can_be_chosen_is_taken() -> None:
    found = source("""owner: Os
corrections: os@eksempel.dk
menu: [om/index.md, Mere: om/mere.md]
footer:
  - Om os: om/index.md
evidence_page: om/belaeg.md
success: {a: sharing}
areas_per_record: 3
tracks_per_record: 0
places: none
wording: ord.yml
""")
    assert found.issues == ()
    assert found.profile == Profile(
        owner="Os",
        corrections="os@eksempel.dk",
        menu=(MenuPage("om/index.md"), MenuPage("om/mere.md", "Mere")),
        footer=(MenuPage("om/index.md", "Om os"),),
        evidence_page="om/belaeg.md",
        success={"a": SuccessFigure.SHARING},
        areas_per_record=3,
        tracks_per_record=0,
        places="none",
        wording="ord.yml",
    )


@pytest.mark.parametrize(
    ("options", "wrong"),
    [
        ("ownr: Os", (3, 7, "ownr", "unknown-key")),
        ("owner: [Os]", (3, 14, "owner", "wrong-type")),
        ("footer:\n  - [om/index.md]", (4, 11, "footer[1]", "wrong-type")),
        ("tracks_per_record: 13", (3, 26, "tracks_per_record", "out-of-range")),
        ("areas_per_record: 0", (3, 25, "areas_per_record", "out-of-range")),
        ("success:\n  a: b", (4, 12, "success.a", "unknown-term")),
    ],
)
def test_a_mistake_is_told_where_it_stands(options: str, wrong: tuple[int, int, str, str]) -> None:
    found = source(options)
    told = [(i.position.line, i.position.column, i.field, i.code.value) for i in found.issues]
    assert told == [wrong]
    assert found.profile == Profile()


def test_mkdocs_knows_the_same_options() -> None:
    assert issubclass(RecordsConfig, Config)
    assert {key for key, _ in RecordsConfig._schema} == set(ProfileOptions.model_fields)  # noqa: SLF001
