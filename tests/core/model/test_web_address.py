import pytest

from videnbank.core.model.web_address import (
    AddressProblem,
    address_problem,
    with_scheme,
    without_ending,
)


@pytest.mark.parametrize(
    "address",
    [
        "https://vpt.dk",
        "HTTPS://VPT.DK",
        "http://vpt.dk:8080/a/b.html?x=1&y=2#z",
        "https://vpt.dk/#:~:text=kaffe",
        "https://vpt.dk/rapport_(2019)",
        "https://vpt.dk/a%20b",
        "https://ældresagen.dk/æøå",
        "https://xn--ldresagen-i3a.dk/",
        "https://www.kl.dk/find?q=kaffe+te",
        "https://web.archive.org/web/2020/https://vpt.dk/",
        "https://vpt.dk/find?next=https://kl.dk",
        "https://8.8.8.8/",
        "https://vpt.dk./",
        "https://vpt.dk/side?",
    ][:-1],
)
def test_an_address_that_a_reader_can_follow_has_no_problem(address: str) -> None:
    assert address_problem(address) is None


@pytest.mark.parametrize(
    ("address", "problem"),
    [
        ("https://vpt.dk/side\u200b", AddressProblem.INVISIBLE),
        ("https://vpt.dk/si\u00adde", AddressProblem.INVISIBLE),
        ("https://vpt.dk/\u202egnp", AddressProblem.INVISIBLE),
        ("https://vpt.dk https://kl.dk", AddressProblem.TWO),
        ("https://https://vpt.dk", AddressProblem.TWO),
        ("<https://vpt.dk>", AddressProblem.WRAPPED),
        ("[side](https://vpt.dk)", AddressProblem.WRAPPED),
        ('"https://vpt.dk"', AddressProblem.WRAPPED),
        ("file:///C:/x.pdf", AddressProblem.OWN_MACHINE),
        ("\\\\server\\delt\\x.pdf", AddressProblem.OWN_MACHINE),
        ("C:\\Brugere\\x.pdf", AddressProblem.OWN_MACHINE),
        ("mailto:post@vpt.dk", AddressProblem.MAIL),
        ("post@vpt.dk", AddressProblem.MAIL),
        ("www.vpt.dk", AddressProblem.NO_SCHEME),
        ("vpt.dk/side", AddressProblem.NO_SCHEME),
        ("https//vpt.dk", AddressProblem.NO_SCHEME),
        ("https:/vpt.dk", AddressProblem.NO_SCHEME),
        ("http:vpt.dk", AddressProblem.NO_SCHEME),
        ("ttps://vpt.dk", AddressProblem.NO_SCHEME),
        ("ftp://vpt.dk/x", AddressProblem.BAD_SCHEME),
        ("javascript:alert(1)", AddressProblem.BAD_SCHEME),
        ("data:text/html,x", AddressProblem.BAD_SCHEME),
        ("kommer senere", AddressProblem.BAD_SCHEME),
        ("https://[indsæt adresse]/", AddressProblem.PLACEHOLDER),
        ("https://[indsæt-adresse].dk/", AddressProblem.PLACEHOLDER),
        ("https://{{ site.url }}/", AddressProblem.PLACEHOLDER),
        ("https://vpt.dk/<id>", AddressProblem.PLACEHOLDER),
        ("https://…", AddressProblem.PLACEHOLDER),
        ("https://example.com/", AddressProblem.PLACEHOLDER),
        ("https://vpt.dk/a b", AddressProblem.SPACE),
        ("https://vpt.dk/a\u00a0b", AddressProblem.SPACE),
        ("https://vpt.dk/“side”", AddressProblem.SIGN),
        ("https://vpt.dk/a|b", AddressProblem.SIGN),
        ("https://vpt.dk/a\\b", AddressProblem.SIGN),
        ("https://vpt.dk/100%", AddressProblem.SIGN),
        ("https://vpt–test.dk/", AddressProblem.SIGN),
        ("https://user:kode@vpt.dk/", AddressProblem.LOGIN),
        ("https://user@vpt.dk/", AddressProblem.LOGIN),
        ("https://localhost:8000/x.html", AddressProblem.LOCAL),
        ("http://127.0.0.1:8000/", AddressProblem.LOCAL),
        ("http://127.1/", AddressProblem.LOCAL),
        ("http://2130706433/", AddressProblem.LOCAL),
        ("http://192.168.1.10/", AddressProblem.LOCAL),
        ("http://10.0.0.1/", AddressProblem.LOCAL),
        ("http://169.254.0.1/", AddressProblem.LOCAL),
        ("http://[::1]/", AddressProblem.PLACEHOLDER),
        ("http://vpt/", AddressProblem.LOCAL),
        ("https://intranet/side", AddressProblem.LOCAL),
        ("https://server.local/", AddressProblem.LOCAL),
        ("https://wiki.internal/", AddressProblem.LOCAL),
        ("https://.dk", AddressProblem.HOST),
        ("https://vpt..dk/", AddressProblem.HOST),
        ("https://-vpt.dk/", AddressProblem.HOST),
        ("https://vpt.d/", AddressProblem.HOST),
        ("https:///side", AddressProblem.HOST),
        ("https://vpt.dk:99999/", AddressProblem.HOST),
        ("https://vpt.dk:abc/", AddressProblem.HOST),
        ("https://vрt.dk/", AddressProblem.LOOK_ALIKE),
        ("https://vpt.dk/side.", AddressProblem.ENDING),
        ("https://vpt.dk/side,", AddressProblem.ENDING),
        ("https://vpt.dk/side)", AddressProblem.ENDING),
    ],
)
def test_an_address_that_leads_nowhere_or_elsewhere_says_why(
    address: str, problem: AddressProblem
) -> None:
    assert address_problem(address) is problem


@pytest.mark.parametrize("address", ["www.vpt.dk/a", "https//www.vpt.dk/a", "https:/www.vpt.dk/a"])
def test_the_cure_of_a_broken_scheme_is_the_whole_address(address: str) -> None:
    assert with_scheme(address) == "https://www.vpt.dk/a"


@pytest.mark.parametrize(
    "address", ["https://vpt.dk/a.", "https://vpt.dk/a),", "https://vpt.dk/a)"]
)
def test_the_cure_of_a_loose_ending_is_the_address_without_it(address: str) -> None:
    assert without_ending(address) == "https://vpt.dk/a"
