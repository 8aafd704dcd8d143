"""Opens the press when something is to be printed, or says what it lacks on this machine."""

from __future__ import annotations

import io
import warnings
from contextlib import redirect_stderr, redirect_stdout
from importlib import import_module, metadata
from typing import TYPE_CHECKING

from videnbank.printing.url_fetcher import PrintResources

if TYPE_CHECKING:
    from videnbank.printing.weasyprint_renderer import WeasyPrintRenderer

ENGINE = "weasyprint"


class MissingRendererError(Exception):
    """Nothing can be printed here; `key` is what to say about it, in the wording."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def load_renderer(resources: PrintResources) -> WeasyPrintRenderer:
    """The press, which loads WeasyPrint; that takes most of a second.

    Raises:
        NoPressError: when WeasyPrint is not installed, or Pango and its kin are not there.
    """
    try:
        # It prints advice in English before it raises, and warns of parts to be needed later.
        with (
            redirect_stdout(io.StringIO()),
            redirect_stderr(io.StringIO()),
            warnings.catch_warnings(),
        ):
            warnings.simplefilter("ignore", DeprecationWarning)
            press = import_module("videnbank.printing.weasyprint_renderer")
    except ImportError as error:
        raise MissingRendererError("prints.no_packages") from error
    except OSError as error:
        raise MissingRendererError("prints.no_pango") from error
    opened: WeasyPrintRenderer = press.WeasyPrintRenderer(resources)
    return opened


def engine_version() -> str:
    """Which WeasyPrint there is, without loading it; empty when there is none."""
    try:
        return metadata.version(ENGINE)
    except metadata.PackageNotFoundError:
        return ""
