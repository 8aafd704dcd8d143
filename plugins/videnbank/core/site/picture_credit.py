"""Who made a picture, in words."""

from __future__ import annotations

from videnbank.core.media.picture_format import DRAWING_EXTENSION
from videnbank.core.model.media import Picture
from videnbank.core.site.site import Site


def picture_credit(site: Site, picture: Picture) -> str:
    """The credit of a photo or a drawing."""
    is_drawing = picture.src.lower().endswith(DRAWING_EXTENSION)
    return site.text(f"record.{'drawing' if is_drawing else 'photo'}_credit", credit=picture.credit)
