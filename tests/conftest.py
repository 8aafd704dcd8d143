"""What all tests share: a choice on the command line, and property tests that never flicker."""

import pytest
from hypothesis import settings

settings.register_profile("videnbank", deadline=None, derandomize=True, max_examples=150)
settings.load_profile("videnbank")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rewrite",
        action="store_true",
        help="write what the examples give now as their expected texts; review the difference",
    )
