import pytest

from videnbank.core.loading.plugin_options import plugin_options
from videnbank.core.loading.text_source import TextFile

ENVIRONMENT = {"EJER": "Foreningen", "SPOR": "3"}


def options(text: str) -> dict[str, object]:
    read = plugin_options(TextFile("mkdocs.yml", text), "videnbank/records", ENVIRONMENT)
    assert read.issues == ()
    return dict(read.values)


@pytest.mark.parametrize(
    "plugins",
    [
        "plugins:\n  - search\n  - videnbank/records: {owner: Os}\n",
        "plugins:\n  videnbank/records:\n    owner: Os\n",
        "x: !!python/name:os.system\nplugins: [{videnbank/records: {owner: Os, enabled: true}}]\n",
    ],
)
def test_options_are_found_as_mkdocs_takes_them(plugins: str) -> None:
    assert options(plugins) == {"owner": "Os"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "site_name: x\n",
        "plugins:\n",
        "plugins: [videnbank/records]\n",
        "plugins: {videnbank/records: }\n",
        "plugins: videnbank/records\n",
        "x: {plugins: [{videnbank/records: {owner: Os}}]}\n",
    ],
)
def test_a_configuration_without_options_has_none(text: str) -> None:
    read = plugin_options(TextFile("mkdocs.yml", text), "videnbank/records", {})
    assert dict(read.values) == {}


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("!ENV EJER", "Foreningen"),
        ("!ENV [MANGLER, EJER, Os]", "Foreningen"),
        ("!ENV [MANGLER, Os]", "Os"),
        ("!ENV [SPOR, 0]", 3),
        ("!ENV [MANGLER, 0]", 0),
        ("[!ENV EJER, b]", ("Foreningen", "b")),
        ("{a: !ENV EJER}", {"a": "Foreningen"}),
    ],
)
def test_a_value_may_come_from_the_environment(written: str, value: object) -> None:
    assert options(f"plugins: [{{videnbank/records: {{a: {written}}}}}]\n") == {"a": value}


def test_a_variable_that_nobody_has_set_gives_nothing() -> None:
    assert options("plugins: [{videnbank/records: {a: !ENV MANGLER}}]\n") == {}


def test_other_tags_are_mistakes_among_the_options_alone() -> None:
    text = "plugins:\n  - videnbank/records:\n      a: !!python/name:os.system\n"
    read = plugin_options(TextFile("mkdocs.yml", text), "videnbank/records", {})
    assert [(i.position.line, i.code.value) for i in read.issues] == [(3, "yaml-tag")]
