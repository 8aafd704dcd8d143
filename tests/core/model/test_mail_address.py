import pytest

from videnbank.core.model.mail_address import MailProblem, mail_problem


@pytest.mark.parametrize(
    "address", ["post@vpt.dk", "Post@VPT.dk", "a.b-c_d@sub.vpt.dk", "post+nyt@xn--ldresagen-i3a.dk"]
)
def test_an_address_that_a_reader_can_write_to_has_no_problem(address: str) -> None:
    assert mail_problem(address) is None


@pytest.mark.parametrize(
    ("address", "problem"),
    [
        ("po\u00adst@vpt.dk", MailProblem.INVISIBLE),
        ("post@vpt.dk\u200b", MailProblem.INVISIBLE),
        ("mailto:post@vpt.dk", MailProblem.MAILTO),
        ("MAILTO:post@vpt.dk", MailProblem.MAILTO),
        ("post@vpt.dk?cc=en@anden.dk", MailProblem.QUERY),
        ("a?cc=evil@vpt.dk", MailProblem.QUERY),
        ("post%40evil.dk@vpt.dk", MailProblem.QUERY),
        ("post@vpt.dk, en@anden.dk", MailProblem.TWO),
        ("post@vpt.dk;en@anden.dk", MailProblem.TWO),
        ("post@@vpt.dk", MailProblem.TWO),
        ("Sekretariatet <post@vpt.dk>", MailProblem.NAME),
        ("post@vpt.dk (sekretariat)", MailProblem.NAME),
        ("post @vpt.dk", MailProblem.SPACE),
        ("post@ vpt.dk", MailProblem.SPACE),
        ("post(at)vpt.dk", MailProblem.NO_AT),
        ("post[at]vpt.dk", MailProblem.NO_AT),
        ("sekretær@vpt.dk", MailProblem.LETTERS),
        ("pоst@vpt.dk", MailProblem.LETTERS),
        ("post@vpt", MailProblem.HOST),
        ("post@vpt,dk", MailProblem.HOST),
        ("post@vpt..dk", MailProblem.HOST),
        ("post@.dk", MailProblem.HOST),
        ("post@vpt.dk.", MailProblem.ENDING),
        ("post@vpt.dk,", MailProblem.ENDING),
        (".post@vpt.dk", MailProblem.SIGN),
        ("po..st@vpt.dk", MailProblem.SIGN),
        ("@vpt.dk", MailProblem.SIGN),
    ],
)
def test_an_address_that_does_not_arrive_says_why(address: str, problem: MailProblem) -> None:
    assert mail_problem(address) is problem
