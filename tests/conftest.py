"""What all tests share: a choice on the command line, property tests that never flicker, no prints."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

# Without a limit of time, and whatever the speed: a busy machine is no fault of the code.
settings.register_profile(
    "videnbank",
    deadline=None,
    derandomize=True,
    max_examples=150,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("videnbank")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rewrite",
        action="store_true",
        help="write what the examples give now as their expected texts; review the difference",
    )


@pytest.fixture(scope="session", autouse=True)
def without_prints() -> Iterator[None]:
    """Sites have no prints on any machine; tests of prints ask for them in the plugin's options."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VIDENBANK_PDF", "false")
        yield
