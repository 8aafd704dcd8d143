from typing import Any

import pytest

from tests.core.records import model_issues, validated
from videnbank.core.model.case import Effort
from videnbank.core.model.media import Audio, Image, Picture, Step
from videnbank.core.model.source import Contact, Source
from videnbank.core.model.tool import Duration, Participants

IMAGE: dict[str, Any] = {
    "src": "kop.png",
    "alt": "En kop",
    "credit": "Køge Kommune",
    "recognisable_people": False,
}


def test_people_in_a_picture_must_have_consented() -> None:
    assert model_issues(Image, **IMAGE | {"recognisable_people": True}) == [
        "consent missing-consent"
    ]
    assert model_issues(Image, **IMAGE | {"recognisable_people": True, "consent": "Arkivet"}) == []
    assert model_issues(Image, **IMAGE) == []
    picture = {key: value for key, value in IMAGE.items() if key != "alt"}
    assert model_issues(Picture, **picture) == []
    assert model_issues(Picture, **picture | {"recognisable_people": True}) == [
        "consent missing-consent"
    ]


@pytest.mark.parametrize("model", [Duration, Participants])
def test_the_maximum_is_not_below_the_minimum(model: type[Duration | Participants]) -> None:
    assert model_issues(model, min=5, max=4) == ["max backwards"]
    assert model_issues(model, min=5, max=5) == []
    assert model_issues(model, max=5) == []


@pytest.mark.parametrize("field", ["people", "workshops", "hours", "budget_dkk"])
def test_an_effort_is_positive(field: str) -> None:
    assert model_issues(Effort, **{field: 0}) == [f"{field} out-of-range"]
    assert model_issues(Effort, **{field: 1}) == []


def test_hours_may_be_fractional() -> None:
    assert validated(Effort, {"hours": 0.5}).hours == 0.5


def test_a_recording_needs_a_transcript() -> None:
    issues = model_issues(Audio, src="a.mp3", seconds=60, transcript="")
    assert issues == ["transcript empty-value"]


def test_a_step_needs_no_duration() -> None:
    assert validated(Step, {"title": "Vælg", "text": "Vælg én ting."}).minutes is None


@pytest.mark.parametrize("name", ["VPT", "vpt 2019", "vpt-", "æ", ""])
def test_a_sources_id_is_short_and_plain(name: str) -> None:
    assert model_issues(Source, id=name, title="En kilde") == ["id bad-shape"]


@pytest.mark.parametrize(
    ("number", "right"),
    [("12345678", True), ("+45 12 34 56 78", True), ("1234", False), ("lokal 12345678", False)],
)
def test_a_phone_number_is_one(number: str, *, right: bool) -> None:
    issues = model_issues(Contact, role="Sekretariatet", phone=number)
    assert issues == ([] if right else ["phone bad-shape"])
