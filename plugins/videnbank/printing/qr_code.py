"""QR codes."""

from __future__ import annotations

import io

import segno


def qr_code(address: str) -> bytes:
    """The QR code of a URL as SVG, with error correction level M (15 % damage)."""
    svg = io.BytesIO()
    segno.make(address, error="m", micro=False).save(svg, kind="svg", border=2, dark="#1e2a2b")
    return svg.getvalue()
