"""Which pictures of a body have their credit, and consent, in the front matter."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from videnbank.core.media.picture_format import PICTURE_EXTENSIONS


def credited_pictures(values: Mapping[str, Any], page_uri: str) -> frozenset[str]:
    """The source URIs of the pictures that front matter names, valid or not.

    `page_uri` is the source URI of the page or record.
    """
    pictures = values.get("pictures")
    groups = (values.get("image"), *(pictures if isinstance(pictures, tuple) else ()))
    names = (group.get("src") for group in groups if isinstance(group, dict))
    folder = posixpath.dirname(page_uri)
    return frozenset(
        posixpath.normpath(posixpath.join(folder, name)) for name in names if isinstance(name, str)
    )


def needs_credit(uri: str) -> bool:
    """Whether a picture can show people, who must consent, or be another's work; drawings do not."""
    return PurePosixPath(uri).suffix.lower() in PICTURE_EXTENSIONS
