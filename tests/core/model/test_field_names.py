import pytest

from videnbank.core.model.case import Case
from videnbank.core.model.field_names import field_meant
from videnbank.core.model.news import News
from videnbank.core.model.page_meta import PageFields


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("titel", "title"),
        ("Resumé", "summary"),
        ("område", "areas"),
        ("Målgruppe", "audiences"),
        ("date", "published"),
        ("tags", "topics"),
        ("categories", "topics"),
        ("description", "summary"),
        ("draft", "state: draft"),
        ("thumbnail", "image"),
        ("last_reviewed_on", "reviewed"),
        ("Stage", "stage"),
        ("sumary", "summary"),
        ("ummary", "summary"),
        ("layout", ""),
        ("author", ""),
        ("permalink", ""),
        ("hest", None),
        ("mate", None),
    ],
)
def test_a_field_by_another_name_is_known(name: str, field: str | None) -> None:
    assert field_meant(name, Case.model_fields) == field


def test_a_name_stands_for_the_first_field_that_the_kind_has() -> None:
    assert field_meant("dato", News.model_fields) == "date"
    assert field_meant("dato", Case.model_fields) == "published"
    assert field_meant("resumé", PageFields.model_fields) == "description"
