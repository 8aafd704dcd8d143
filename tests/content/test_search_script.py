"""The script of the page for finding reads and ranks every query as the core does."""

import json
import shutil
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.content.unsourced import examined
from tests.javascript.test_units import ASSETS, node
from videnbank.core.index.analyzer import WordAnalyzer
from videnbank.core.index.field import DEFAULT_WEIGHTS
from videnbank.core.index.index_builder import IndexBuilder
from videnbank.core.index.lexicon import DanishDictionary
from videnbank.core.index.query import read_query
from videnbank.core.index.search import search
from videnbank.core.index.search_index import SearchIndex
from videnbank.core.loading.unbuilt_site import unbuilt_site
from videnbank.core.routing.addresses import SEARCH_INDEX_FOLDER
from videnbank.core.views.kinds.cards import Cards
from videnbank.core.views.pages.search_documents import search_documents
from videnbank.search.index_files import write_index

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 28)
MODES = {"settled": False, "typing": True}
"""The modes of the script, and whether the query is still being typed."""

ODD = (
    *('"tillid og ledelse"', "»styrket borgerkontakt«", '"kerneopgaven i"', '"xyz"', "“”", "-", ""),
    *("MED", "med", "MED-udvalg", "covid-19", "tavle-møde-kultur", "hvad er det", "x@y.dk kaffe"),
    *("moede", "mode", "sygefravaer", "sygefravr", "tilsynssamarbejde", "ledelseskort", "GDPR"),
    *("fravær fraværet FRAVÆR", "se https://vpt.dk/kaffe kaffe", "Mød\u00adet", "a\u030abent"),
    *("samska", "samarbejde om borg", "ord " * 30, "hvordan får vi færre klager"),
)


def queries() -> list[str]:
    """What the benchmarks ask, and what nobody would but a script must stand."""
    files = sorted((ROOT / "scripts/bench").glob("queries*.yml"))
    groups = [group for file in files for group in yaml.safe_load(file.read_text("utf-8")).values()]
    return [*(str(query) for group in groups for query in group), *ODD]


@pytest.fixture(scope="module")
def bank(tmp_path_factory: pytest.TempPathFactory) -> tuple[SearchIndex, Path]:
    """The index of the bank, and the site that has its files."""
    check = examined(ROOT)
    assert check.settings is not None
    analyzer = WordAnalyzer(check.vocabulary, DanishDictionary())
    site = unbuilt_site(check, DAY, analyzer)
    documents = list(search_documents(site, Cards(site)))
    builder = IndexBuilder(analyzer)
    for document in documents:
        builder.add(document)
    folder = tmp_path_factory.mktemp("site")
    write_index(documents, analyzer, DEFAULT_WEIGHTS, folder / SEARCH_INDEX_FOLDER)
    return builder.finish(), folder


def answers_of_the_script(asked: list[tuple[str, str]], site: Path, folder: Path) -> Any:
    # On the site a script is a module because its page says so; to Node a file beside it does.
    (folder / "package.json").write_text(json.dumps({"type": "module"}), encoding="utf-8")
    shutil.copytree(ROOT / ASSETS / "videnbank", folder / "assets")
    program = Path(__file__).with_name("search_answers.mjs")
    done = subprocess.run(
        [node(), str(program), str(folder / "assets"), str(site)],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_the_script_answers_as_the_core_does(
    bank: tuple[SearchIndex, Path], tmp_path: Path
) -> None:
    index, site = bank
    asked = [(query, mode) for query in queries() for mode in MODES]
    for (text, mode), answer in zip(
        asked, answers_of_the_script(asked, site, tmp_path), strict=True
    ):
        query = read_query(text, index, typing=MODES[mode])
        expected = {
            "readings": [[reading.word, list(reading.keys)] for reading in query.readings],
            "unknown": list(query.unknown),
            "hits": [[hit.document, hit.score] for hit in search(index, query)],
        }
        assert answer == expected, (text, mode)
