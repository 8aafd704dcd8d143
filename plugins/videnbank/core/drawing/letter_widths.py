"""How wide letters are in DejaVu Sans, as parts of the size, in groups of about the same width.

A group has the width of its widest letter, so that a text is never wider than it is said to be.
"""

from __future__ import annotations

from collections.abc import Mapping

REGULAR: Mapping[float, str] = {
    0.28: "ijl'",
    0.30: "IJ",
    0.32: " .,’",
    0.36: ":;/f-",
    0.42: "()t!r",
    0.46: '"',
    0.53: "–sz?",
    0.56: "cL",
    0.61: "kFvxyPTY",
    0.64: "aeoøåé»«bdghnpquES0123456789É",
    0.70: "KABVXZÅCR",
    0.79: "UNHDG&OQØ",
    0.87: "w+→=×M",
    0.99: "%mÆWæ",
}
"""Of text in the ordinary weight."""

BOLD: Mapping[float, str] = {
    0.38: "'ijl /IJ.,’",
    0.46: ":;-f!()",
    0.50: "tr–",
    0.60: '"?zcs',
    0.69: "Lx»«vykaeåéoEFTøÉ",
    0.72: "0123456789bdghnpquS",
    0.78: "YZCPBRAKVXÅ",
    0.88: "GUDHN+→=×OQØ&",
    1.01: "wM%",
    1.11: "mæÆW",
}
"""Of bold text."""
