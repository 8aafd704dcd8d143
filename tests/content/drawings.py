"""The drawings of the content, by hand and from data, and where they are used."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml
from lxml import etree

ROOT = Path(__file__).parents[2]
SVG = "{http://www.w3.org/2000/svg}"

_FRONT_MATTER = re.compile(r"\A---\n(.*?)^---\n(.*)", re.DOTALL | re.MULTILINE)
_BODY_IMAGE = re.compile(r"!\[([^\]]*)\]\(([^)]+\.svg)\)")
_RULE = re.compile(r"([^{}]+?)\s*{([^{}]*)}")
_COLOUR = re.compile(r"#[0-9a-f]{3,8}\b")
_DARK = "@media (prefers-color-scheme: dark)"


@dataclass(frozen=True)
class Drawing:
    """A drawing of the content."""

    path: Path

    def __str__(self) -> str:
        """Its place in the project."""
        return self.path.relative_to(ROOT).as_posix()

    @property
    def svg(self) -> str:
        """Its source."""
        return self.path.read_text(encoding="utf-8")

    @property
    def root(self) -> etree._Element:
        """Its root element."""
        return etree.fromstring(self.svg.encode())

    @property
    def size(self) -> tuple[float, float]:
        """The width and the height of the view box."""
        x, y, width, height = map(float, self.root.get("viewBox", "").split())
        assert (x, y) == (0, 0)
        return width, height

    @property
    def title(self) -> str:
        """Its title."""
        return self.root.findtext(f"{SVG}title", "")

    @property
    def colours(self) -> set[str]:
        """All colours in it."""
        return set(_COLOUR.findall(self.svg))

    @property
    def rules(self) -> dict[tuple[str, str], str]:
        """The declarations of each selector, by scheme."""
        light, _, dark = "".join(
            style.text or "" for style in self.root.iter(f"{SVG}style")
        ).partition(_DARK)
        return {
            (scheme, selector.strip()): declarations.strip()
            for scheme, sheet in (("light", light), ("dark", dark.strip().removeprefix("{")))
            for selectors, declarations in _RULE.findall(sheet)
            for selector in selectors.split(",")
        }

    @property
    def font_sizes(self) -> set[float]:
        """All font sizes in it, in its units."""
        return {float(size) for size in re.findall(r"font-size[:=]\s*\"?([\d.]+)", self.svg)}


@dataclass(frozen=True)
class Use:
    """A drawing on a page: in the front matter of a record or in a body."""

    page: Path
    path: Path
    alt: str
    credit: str


def drawings() -> list[Drawing]:
    """All drawings of the content."""
    return [
        Drawing(path)
        for path in sorted([*ROOT.glob("docs/**/*.svg"), *ROOT.glob("cases/**/*.svg")])
    ]


def pages() -> list[Path]:
    """All pages and records."""
    return sorted([*ROOT.glob("docs/**/*.md"), *ROOT.glob("cases/**/*.md")])


def uses() -> list[Use]:
    """Every drawing on every page; the handbook's examples are not drawn."""
    return [use for page in pages() if "redaktion" not in page.parts for use in _uses_on(page)]


def _uses_on(page: Path) -> Iterator[Use]:
    parts = _FRONT_MATTER.match(page.read_text(encoding="utf-8"))
    if parts is None:
        return
    image = (yaml.safe_load(parts[1]) or {}).get("image")
    if image is not None and image["src"].endswith(".svg"):
        yield Use(page, _beside(page, image["src"]), image["alt"], image["credit"])
    for alt, src in _BODY_IMAGE.findall(parts[2]):
        yield Use(page, _beside(page, src), alt, "")


def _beside(page: Path, name: str) -> Path:
    return Path(posixpath.normpath(page.parent / name))
