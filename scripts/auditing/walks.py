"""What a reader does on six pages, and what does not come of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lxml import html

from auditing.pages import Page, largest_of_each
from auditing.reader import ENTER, ESCAPE, Reader

Walk = Callable[[Reader, "Goals"], Iterator[str]]
_ANSWERED = """
const form = document.querySelector('[data-videnbank-find]');
return form && form.dataset.videnbankCounted === location.href
    && !document.querySelector('[data-videnbank-results][aria-busy]');
"""
_COMPARED = """
return document.querySelector('[data-videnbank-compared]').dataset.videnbankShown
    === location.href;
"""
_COLUMNS = "[data-videnbank-compared] thead th > a"
_OPTION = "[data-videnbank-add] [role=option]"
_HITS = "[data-videnbank-results] h3"
_CARDS = "[data-videnbank-list] [data-videnbank-record]"
_FILTER = ".vb-filters label:has(.vb-option)"
_UNPICKED = f"{_CARDS} label:not(:has(:checked))"
_WAYS = ".vb-share-ways"


@dataclass(frozen=True, slots=True)
class Goals:
    """The pages that are walked: front page, list of cases, largest case and tool, two cases."""

    front: Page
    cases: Page
    case: Page
    tool: Page
    pair: Sequence[Page]


def goals_of(pages: Sequence[Page]) -> Goals | None:
    """The goals on a site; None if it lacks one of them."""
    largest = largest_of_each(pages)
    front, cases, case, tool = map(largest.get, ("/", "/cases/", "/cases/*/", "/vaerktoejer/*/"))
    pair = [page for page in pages if page.is_record and page.shape == "/cases/*/"][:2]
    if not front or not cases or not case or not tool or len(pair) < 2:  # noqa: PLR2004 to compare
        return None
    return Goals(front, cases, case, tool, pair)


def texts(page: Page, xpath: str) -> list[str]:
    """What the file of a page says in certain elements, without signs that lead to themselves."""
    elements: list[html.HtmlElement] = page.tree.xpath(xpath)
    return [
        " ".join(element.text_content().removesuffix("#").removesuffix("¶").split())
        for element in elements
    ]


def front(reader: Reader, goals: Goals) -> Iterator[str]:
    """The front page: its title, and a search from it."""
    reader.go()
    yield from _titled(reader, goals.front)
    word = _word(goals.case)
    reader.write("main input[type=search]", word, ENTER)
    if not reader.wait(lambda: reader.address.startswith("find/") and reader.run(_ANSWERED)):
        yield f"a search for {word} from the front page is not answered: {reader.address}"
    elif not reader.seen(_HITS):
        yield f"nothing is found for {word}"


def find(reader: Reader, goals: Goals) -> Iterator[str]:
    """The page for finding: a query, a filter, and the first hit."""
    reader.go("find/")
    word = _word(goals.case)
    reader.write("[data-videnbank-find] input[type=search]", word, ENTER)
    if not reader.wait(lambda: "q=" in reader.address and reader.run(_ANSWERED)):
        yield f"a query for {word} is not answered"
        return
    before = reader.seen("[data-videnbank-status]")
    if not any(letter.isdigit() for letter in "".join(before)):
        yield f"the number of hits is not told: {before}"
    if not reader.seen("[data-videnbank-facets] fieldset"):
        reader.click("[data-videnbank-facets] > summary")
    reader.click("[data-videnbank-facet] label:not([data-videnbank-none])")
    if not reader.wait(
        lambda: reader.run(_ANSWERED) and reader.seen("[data-videnbank-chips] button")
    ):
        yield "a filter that was chosen is not shown"
    titles = reader.seen(_HITS)
    if not titles:
        yield "nothing is left by a filter that promises hits"
        return
    reader.click(f"{_HITS} a")
    reader.wait(lambda: not reader.address.startswith("find/"))
    if not reader.wait(lambda: reader.seen("main h1") == titles[:1]):
        yield f"the hit {titles[0]} leads to {reader.seen('main h1')}"


def case(reader: Reader, goals: Goals) -> Iterator[str]:
    """A case: everything its file says in headings can be seen."""
    yield from _read(reader, goals.case)


def tool(reader: Reader, goals: Goals) -> Iterator[str]:
    """A tool: all its steps, no reading aloud without a voice, and a print."""
    yield from _read(reader, goals.tool)
    steps = len(texts(goals.tool, "//*[@data-videnbank-steps]/ol/li"))
    seen = len(reader.seen("[data-videnbank-steps] > ol > li"))
    if not steps or steps != seen:
        yield f"{seen} of {steps} steps are seen"
    voices = reader.run("return window.speechSynthesis ? speechSynthesis.getVoices().length : 0;")
    if not voices and reader.seen("[data-videnbank-read-aloud] button"):
        yield "reading aloud is offered without a voice"
    reader.run("window.print = () => { window.auditPrinted = true; };")
    reader.click("[data-videnbank-print] button")
    if not reader.wait(lambda: reader.run("return window.auditPrinted === true;")):
        yield "the button for printing does not print"


def compare(reader: Reader, goals: Goals) -> Iterator[str]:
    """The comparison: two cases chosen by writing and with the keyboard."""
    reader.go("sammenlign/")
    for number, page in enumerate(goals.pair, start=1):
        title = texts(page, "//main//h1")[0]
        field = "[data-videnbank-add] input"
        reader.write(field, title)
        if not reader.wait(lambda: reader.seen(f"{_OPTION}[aria-selected=true]")):
            yield f"nothing is suggested for {title}"
            return
        reader.write(field, ENTER)
        if not reader.wait(
            lambda: reader.address.count("r=") == number and reader.run(_COMPARED)  # noqa: B023
        ):
            yield f"{title} is not chosen: {reader.address}"
            return
    heads = reader.seen(_COLUMNS)
    if sorted(heads) != sorted(texts(page, "//main//h1")[0] for page in goals.pair):
        yield f"the columns are {heads}"


def lists(reader: Reader, goals: Goals) -> Iterator[str]:
    """The list of cases: filtered without and with scripts, and two of its cards compared."""
    address = goals.cases.address
    for go in (reader.go_without_scripts, reader.go):
        go(address)
        total = len(reader.seen(_CARDS))
        promise = int(reader.seen(_FILTER)[0].split()[-1])
        reader.click(_FILTER)
        if not reader.wait(lambda: len(reader.seen(_CARDS)) == promise):  # noqa: B023
            yield f"a filter promises {promise} cards and leaves {len(reader.seen(_CARDS))}"
        reader.click(".vb-filters [type=reset]")
        if not reader.wait(lambda: len(reader.seen(_CARDS)) == total):  # noqa: B023
            yield f"{len(reader.seen(_CARDS))} of {total} cards come back"
    for _ in goals.pair:
        reader.click(_UNPICKED)
    if not reader.wait(lambda: reader.seen(".vb-tray a")):
        yield "two cards are picked, and there is no way to compare them"
        return
    reader.click(".vb-tray a")
    if not reader.wait(lambda: reader.address.count("r=") == len(goals.pair)):
        yield f"the tray leads to {reader.address}"
    elif not reader.wait(lambda: len(reader.seen(_COLUMNS)) == len(goals.pair)):
        yield f"the columns are {reader.seen(_COLUMNS)}"


def share(reader: Reader, goals: Goals) -> Iterator[str]:
    """A case shared from a device that has no menu for it: by hand, and folded away again."""
    reader.go(goals.case.address)
    reader.run("delete Navigator.prototype.share;")
    reader.click("[data-videnbank-share] button")
    if not reader.wait(lambda: reader.seen(f"{_WAYS} button") and reader.seen(f"{_WAYS} a")):
        yield "no way to share is shown"
        return
    reader.click(f"{_WAYS} button")
    if not reader.wait(lambda: any(reader.seen(f"{_WAYS} [role=status]"))):
        yield "it is not told whether the address is copied"
    reader.write(f"{_WAYS} button", ESCAPE)
    if not reader.wait(lambda: not reader.seen(_WAYS)):
        yield "the ways to share do not go away"


def phone(reader: Reader, goals: Goals) -> Iterator[str]:
    """Every page of the walks on a telephone: no wider than it, and with a menu that opens."""
    addresses = ("", *(page.address for page in (goals.cases, goals.case, goals.tool)))
    addresses += ("find/", "sammenlign/")
    for address in addresses:
        reader.go(address)
        if (over := reader.overflow()) > 0:
            yield f"/{address} is {over} pixels too wide"
        if reader.seen("[popovertarget]"):
            reader.click("[popovertarget]")
        if not reader.wait(lambda: reader.seen(".vb-header nav a")):
            yield f"the menu of /{address} does not open"
        elif reader.seen("[popovertarget]"):
            reader.write("[popovertarget]", ESCAPE)
            if not reader.wait(lambda: not reader.seen(".vb-header nav a")):
                yield f"the menu of /{address} does not close"


WALKS: Mapping[str, Walk] = {
    "front": front,
    "find": find,
    "case": case,
    "tool": tool,
    "compare": compare,
    "lists": lists,
    "share": share,
    "phone": phone,
}


def _read(reader: Reader, page: Page) -> Iterator[str]:
    reader.go(page.address)
    yield from _titled(reader, page)
    said = [text.removesuffix("#").strip() for text in reader.seen("main h2")]
    folded = "not(ancestor::details) and not(ancestor-or-self::*[@hidden])"
    yield from (
        f"the heading {text} is not seen"
        for text in texts(page, f"//main//h2[{folded}]")
        if text not in said
    )


def _titled(reader: Reader, page: Page) -> Iterator[str]:
    title = texts(page, "//main//h1")
    if reader.seen("main h1") != title:
        yield f"the title is {reader.seen('main h1')} and not {title}"


def _word(page: Page) -> str:
    """The longest word of a title, which finds its page."""
    words = texts(page, "//main//h1")[0].replace(":", " ").split()
    return max(words, key=len)
