from __future__ import annotations

from videnbank.core.authoring.advice import Advice, AdviceTopic
from videnbank.core.authoring.advice_report import advice_values, github_advice, text_advice
from videnbank.core.language.wording import danish

NUMBER = "010190" + "-" + "1234"
ADVICE = (
    Advice(AdviceTopic.CONTENT, "orphan", "cases/a/index.md", "en", (3, 9)),
    Advice(AdviceTopic.FILES, "unread-film", "cases/a/b.mp4", "to"),
    Advice(AdviceTopic.CONTENT, "orphan", f"cases/{NUMBER}/index.md", f"om {NUMBER}", (1,)),
)


def test_advice_stands_under_the_heading_of_its_topic_in_the_order_of_topics() -> None:
    blocks = text_advice(ADVICE, danish()).split("\n\n")
    assert blocks[1] == "cases/a/b.mp4  to"
    assert blocks[3].splitlines() == [
        "cases/a/index.md:3  en",
        "cases/xxxxxx-xxxx/index.md:1  om xxxxxx-xxxx",
    ]
    assert len(blocks) == 4


def test_a_notice_has_the_title_of_its_topic_and_the_first_line() -> None:
    assert github_advice(ADVICE, danish()).splitlines() == [
        "::notice file=cases/a/index.md,line=3,title=Indhold::en",
        "::notice file=cases/a/b.mp4,title=Filer::to",
        "::notice file=cases/xxxxxx-xxxx/index.md,line=1,title=Indhold::om xxxxxx-xxxx",
    ]


def test_values_have_every_line() -> None:
    assert [value["lines"] for value in advice_values(ADVICE)] == [[3, 9], [], [1]]
