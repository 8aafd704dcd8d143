import pytest

from tests.core.records import model_issues, validated
from videnbank.core.model.frozen_model import Distinct, FrozenModel
from videnbank.core.model.text import Email, Line, Passage, Summary, Title, Url


class Texts(FrozenModel):
    title: Title | None = None
    summary: Summary | None = None
    line: Line | None = None
    passage: Passage | None = None
    email: Email | None = None
    url: Url | None = None
    words: Distinct[Line] = ()


def test_spaces_round_a_text_are_dropped() -> None:
    assert validated(Texts, {"line": "  Kaffe \n"}).line == "Kaffe"


def test_a_line_is_one_line() -> None:
    found = validated(
        Texts, {"title": "Kaffe\n  først", "line": "på \n mødet", "passage": "to\n\nafsnit"}
    )
    assert (found.title, found.line, found.passage) == ("Kaffe først", "på mødet", "to\n\nafsnit")


@pytest.mark.parametrize("text", ["", "   ", "\u200b", "\u202e \u00a0"])
def test_a_text_nobody_can_see_is_empty(text: str) -> None:
    assert model_issues(Texts, line=text) == ["line empty-value"]


@pytest.mark.parametrize("text", ["👩\u200d⚕\ufe0f", "?", "\u200fשלום", "10\u00a0000"])
def test_any_text_that_can_be_seen_will_do(text: str) -> None:
    assert validated(Texts, {"line": text}).line == text


@pytest.mark.parametrize(
    "text", ["a <b>", "5 > 4", "**fed**", "__fed__", "`kode`", "[a](b)", "R&amp;D", "&#60;b"]
)
def test_markup_is_refused(text: str) -> None:
    assert model_issues(Texts, title=text) == ["title markup"]


@pytest.mark.parametrize(
    "text", ["R&D", "a * b", "snake_case", "[a] (b)", "100 %", 'han sagde "ja"']
)
def test_signs_that_are_no_markup_are_kept(text: str) -> None:
    assert validated(Texts, {"title": text}).title == text


@pytest.mark.parametrize(
    ("field", "most"), [("title", 90), ("line", 200), ("summary", 300), ("passage", 900)]
)
def test_every_kind_of_text_has_its_length(field: str, most: int) -> None:
    assert model_issues(Texts, **{field: "æ" * most}) == []
    assert model_issues(Texts, **{field: "æ" * (most + 1)}) == [f"{field} too-long"]


@pytest.mark.parametrize("address", ["a@b", "a b@c.dk", "a@b.dk, c@d.dk", "<a@b.dk>", "@b.dk"])
def test_what_is_no_address_for_mail_is_refused(address: str) -> None:
    assert model_issues(Texts, email=address) == ["email bad-email"]


def test_an_address_for_mail_is_kept() -> None:
    assert validated(Texts, {"email": "sekretariatet@vpt.dk"}).email == "sekretariatet@vpt.dk"


@pytest.mark.parametrize(
    "address",
    [
        "vpt.dk",
        "javascript:alert(1)",
        "ftp://vpt.dk",
        "https://vpt",
        'https://vpt.dk/"x"',
        "//vpt.dk",
    ],
)
def test_what_is_no_safe_address_on_the_web_is_refused(address: str) -> None:
    assert model_issues(Texts, url=address) == ["url bad-url"]


def test_an_address_on_the_web_is_kept() -> None:
    address = "https://www.vpt.dk/kaffe?a=1&b=æ#trin"
    assert validated(Texts, {"url": address}).url == address


def test_a_value_may_stand_once_in_a_list() -> None:
    assert model_issues(Texts, words=["a", "b", "a"]) == ["words[3] repeated-value"]
