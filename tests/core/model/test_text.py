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


def test_surrounding_whitespace_is_stripped() -> None:
    assert validated(Texts, {"line": "  Kaffe \n"}).line == "Kaffe"


def test_a_line_is_one_line() -> None:
    texts = validated(
        Texts, {"title": "Kaffe\n  først", "line": "på \n mødet", "passage": "to\n\nafsnit"}
    )
    assert (texts.title, texts.line, texts.passage) == ("Kaffe først", "på mødet", "to\n\nafsnit")


@pytest.mark.parametrize("text", ["", "   "])
def test_invisible_text_is_empty(text: str) -> None:
    assert model_issues(Texts, line=text) == ["line empty-value"]


@pytest.mark.parametrize("text", ["👩\u200d⚕\ufe0f", "?", "\u200fשלום", "10\u00a0000"])
def test_any_visible_text_is_accepted(text: str) -> None:
    assert validated(Texts, {"line": text}).line == text


@pytest.mark.parametrize(
    "text", ["a <b>", "5 > 4", "**fed**", "__fed__", "`kode`", "[a](b)", "R&amp;D", "&#60;b"]
)
def test_markup_is_rejected(text: str) -> None:
    assert model_issues(Texts, title=text) == ["title markup"]


@pytest.mark.parametrize(
    "text", ["R&D", "a * b", "snake_case", "[a] (b)", "100 %", 'han sagde "ja"']
)
def test_similar_characters_are_not_markup(text: str) -> None:
    assert validated(Texts, {"title": text}).title == text


@pytest.mark.parametrize(
    ("field", "limit"), [("title", 90), ("line", 200), ("summary", 300), ("passage", 900)]
)
def test_every_text_type_has_a_maximum_length(field: str, limit: int) -> None:
    assert model_issues(Texts, **{field: "æ" * limit}) == []
    assert model_issues(Texts, **{field: "æ" * (limit + 1)}) == [f"{field} too-long"]


@pytest.mark.parametrize("address", ["a@b", "a b@c.dk", "a@b.dk, c@d.dk", "<a@b.dk>", "@b.dk"])
def test_invalid_email_addresses_are_rejected(address: str) -> None:
    assert model_issues(Texts, email=address) == ["email bad-email"]


def test_a_valid_email_address_is_accepted() -> None:
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
def test_invalid_or_unsafe_urls_are_rejected(address: str) -> None:
    assert model_issues(Texts, url=address) == ["url bad-url"]


def test_a_valid_url_is_accepted() -> None:
    address = "https://www.vpt.dk/kaffe?a=1&b=æ#trin"
    assert validated(Texts, {"url": address}).url == address


def test_duplicates_are_rejected() -> None:
    assert model_issues(Texts, words=["a", "b", "a"]) == ["words[3] repeated-value"]
