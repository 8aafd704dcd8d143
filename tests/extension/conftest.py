"""Fixtures for builds with a modified copy of the package, in a separate process."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extension.package_copy import PackageCopy


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> PackageCopy:
    """A copy of the package to extend."""
    return PackageCopy.below(tmp_path_factory.mktemp("package"))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a small project."""
    return tmp_path_factory.mktemp("project")
