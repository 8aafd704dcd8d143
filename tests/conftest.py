"""What all tests share: a choice on the command line, and property tests that never flicker."""

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
