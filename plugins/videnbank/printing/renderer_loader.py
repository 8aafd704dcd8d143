"""Loads WeasyPrint on demand, or reports what is missing on this machine."""

from __future__ import annotations

import io
import warnings
from contextlib import redirect_stderr, redirect_stdout
from importlib import import_module, metadata
from types import ModuleType
from typing import TYPE_CHECKING

from videnbank.printing.fonts import missing_packages
from videnbank.printing.url_fetcher import PrintResources

if TYPE_CHECKING:
    from videnbank.printing.weasyprint_renderer import WeasyPrintRenderer

ENGINE = "weasyprint"
MISSING_PACKAGES = "prints.no_packages"
MISSING_PANGO = "prints.no_pango"


class MissingRendererError(Exception):
    """WeasyPrint cannot run here; `key` is the key of the message in the wording."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def load_renderer(resources: PrintResources) -> WeasyPrintRenderer:
    """The renderer; the first call imports WeasyPrint, which takes most of a second.

    Raises:
        MissingRendererError: when WeasyPrint, Pango or one of its libraries is not installed.
    """
    renderer: WeasyPrintRenderer = _renderer_module().WeasyPrintRenderer(resources)
    return renderer


def _renderer_module() -> ModuleType:
    try:
        # WeasyPrint prints advice in English before it raises, and deprecation warnings.
        with (
            redirect_stdout(io.StringIO()),
            redirect_stderr(io.StringIO()),
            warnings.catch_warnings(),
        ):
            warnings.simplefilter("ignore", DeprecationWarning)
            return import_module("videnbank.printing.weasyprint_renderer")
    except ImportError as error:
        raise MissingRendererError(MISSING_PACKAGES) from error
    except OSError as error:
        raise MissingRendererError(MISSING_PANGO) from error


def missing_requirement() -> str:
    """The wording key of what prints lack on this machine; empty if they can be made."""
    if missing_packages():
        return MISSING_PACKAGES
    try:
        _renderer_module()
    except MissingRendererError as error:
        return error.key
    return ""


def engine_version() -> str:
    """The installed version of WeasyPrint, without importing it; empty if there is none."""
    try:
        return metadata.version(ENGINE)
    except metadata.PackageNotFoundError:
        return ""
