"""The builds here are those of a copy, in a process of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extension.package_copy import PackageCopy


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> PackageCopy:
    """The package to add to."""
    return PackageCopy.below(tmp_path_factory.mktemp("package"))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a small site."""
    return tmp_path_factory.mktemp("project")
