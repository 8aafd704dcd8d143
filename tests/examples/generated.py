"""Projects that git, an editor or another file system would change, so each test generates them."""

import unicodedata
from collections.abc import Callable
from pathlib import Path

Builder = Callable[[Path], None]

CASE = """---
title: "Kaffe først på Åparken"
summary: "Morgenmødet begynder med borgernes navne."
areas: [aeldre]
tracks: [frisaettende-ledelse-og-styring]
published: 2026-01-05
state: published
sources:
  - id: vpt-2019
    title: "Kaffe først i Køge"
municipalities: [koege]
stage: running
---

Brødtekst.
"""
FOLDER = "cases/kaffe-foerst"

GENERATED: dict[str, Builder] = {}


def generated(builder: Builder) -> Builder:
    GENERATED[builder.__name__.replace("_", "-")] = builder
    return builder


def write(root: Path, content: str | bytes, path: str = f"{FOLDER}/index.md") -> Path:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file


# Accepted and normalised: the expected text is empty.


@generated
def windows_line_ends(root: Path) -> None:
    write(root, CASE.replace("\n", "\r\n"))


@generated
def old_mac_line_ends(root: Path) -> None:
    write(root, CASE.replace("\n", "\r"))


@generated
def byte_order_mark(root: Path) -> None:
    write(root, b"\xef\xbb\xbf" + CASE.encode())


@generated
def decomposed_letters(root: Path) -> None:
    write(root, unicodedata.normalize("NFD", CASE))


@generated
def decomposed_letters_in_a_link(root: Path) -> None:
    write(root, CASE + unicodedata.normalize("NFD", "[bilag](åben.pdf)\n"))
    write(root, b"bilag", f"{FOLDER}/åben.pdf")


@generated
def pasted_line_separators(root: Path) -> None:
    write(root, CASE.replace("navne.", "navne.\u2028Så\u2029kaffe.\x85"))


@generated
def spaces_after_the_fences(root: Path) -> None:
    write(root, CASE.replace("---\n", "---   \n"))


# Refused.


@generated
def windows_1252(root: Path) -> None:
    write(root, CASE.encode("cp1252"))


@generated
def utf_16(root: Path) -> None:
    write(root, CASE.encode("utf-16"))


@generated
def utf_16_without_a_mark(root: Path) -> None:
    write(root, CASE.encode("utf-16-le"))


@generated
def zero_byte(root: Path) -> None:
    write(root, CASE.replace("Kaffe", "Ka\0ffe"))


@generated
def empty_file(root: Path) -> None:
    write(root, "")


@generated
def only_a_fence(root: Path) -> None:
    write(root, "---\n")


@generated
def file_too_large(root: Path) -> None:
    write(root, CASE + "x" * 1_000_000)


@generated
def linked_file(root: Path) -> None:
    target = write(root, CASE, "andet/sted.md")
    folder = root / FOLDER
    folder.mkdir(parents=True)
    (folder / "index.md").symlink_to(target)


@generated
def linked_picture(root: Path) -> None:
    write(root, CASE.replace("Brødtekst.", "![En kop](kop.png)"))
    (root / FOLDER / "kop.png").symlink_to(write(root, b"billede", "andet/kop.png"))


@generated
def linked_folder(root: Path) -> None:
    write(root, CASE, "andet/index.md")
    (root / "cases").mkdir()
    (root / FOLDER).symlink_to(root / "andet", target_is_directory=True)


@generated
def linked_collection(root: Path) -> None:
    write(root, CASE, "andet/kaffe-foerst/index.md")
    (root / "cases").symlink_to(root / "andet", target_is_directory=True)


@generated
def linked_pages(root: Path) -> None:
    write(root, "Om os.", "andet/om.md")
    (root / "docs").symlink_to(root / "andet", target_is_directory=True)


@generated
def linked_page(root: Path) -> None:
    target = write(root, "Om os.", "andet/om.md")
    (root / "docs").mkdir()
    (root / "docs/om.md").symlink_to(target)


@generated
def linked_vocabulary(root: Path) -> None:
    (root / "vocabulary.yml").rename(root / "ord.yml")
    (root / "vocabulary.yml").symlink_to(root / "ord.yml")


@generated
def no_vocabulary(root: Path) -> None:
    (root / "vocabulary.yml").unlink()


@generated
def vocabulary_is_a_folder(root: Path) -> None:
    (root / "vocabulary.yml").unlink()
    (root / "vocabulary.yml").mkdir()


@generated
def page_in_windows_1252(root: Path) -> None:
    write(root, "Om Århus.".encode("cp1252"), "docs/om.md")


@generated
def ids_that_differ_by_case(root: Path) -> None:
    write(root, CASE)
    write(root, CASE, "cases/Kaffe-Foerst/index.md")


@generated
def ids_that_differ_by_unicode_form(root: Path) -> None:
    write(root, CASE, "cases/få/index.md")
    write(root, CASE, f"cases/{unicodedata.normalize('NFD', 'få')}/index.md")


@generated
def ids_that_differ_by_danish_letters(root: Path) -> None:
    write(root, CASE)
    write(root, CASE, "cases/kaffe-først/index.md")


# Personal numbers, which no file of a repository should contain.

DATE, SERIAL = "010" + "190", "12" + "34"


@generated
def personal_numbers_as_programs_spell_them(root: Path) -> None:
    spellings = [
        f"{DATE}\\-{SERIAL}",
        f"{DATE}\u2013{SERIAL}",
        f"{DATE}\u00a0{SERIAL}",
        f"**{DATE}**-{SERIAL}",
        f"{DATE}&nbsp;{SERIAL}",
        f"{DATE}-\n{SERIAL}",
        f"6{DATE[1:]}-{SERIAL}",
        f"[{DATE}-{SERIAL}](https://vpt.dk/)",
        f"[a](https://vpt.dk/?cpr={DATE}{SERIAL})",
    ]
    write(root, CASE + "".join(f"\nHer står {spelling} i teksten.\n" for spelling in spellings))


@generated
def personal_number_in_names(root: Path) -> None:
    write(root, CASE)
    write(root, b"bilag", f"{FOLDER}/sag-{DATE}-{SERIAL}.pdf")
    write(root, CASE, f"cases/borger-{DATE}-{SERIAL}/index.md")
    write(root, "Om os.", f"docs/om/{DATE}{SERIAL}.md")


@generated
def personal_number_in_the_vocabulary(root: Path) -> None:
    file = root / "vocabulary.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(f"{text}\n{DATE}-{SERIAL}: []\n", encoding="utf-8")


@generated
def personal_number_in_the_settings(root: Path) -> None:
    options = f"site_name: Prøve\nplugins:\n  - videnbank/records:\n      wording: ord.yml\n      x: {DATE}-{SERIAL}\n"
    write(root, options, "mkdocs.yml")
    write(root, f'frame:\n  menu: "{DATE}-{SERIAL}"\n', "ord.yml")


@generated
def personal_number_in_the_places(root: Path) -> None:
    options = "site_name: Prøve\nplugins:\n  - videnbank/records:\n      places: steder.csv\n"
    write(root, options, "mkdocs.yml")
    write(root, f"id,navn {DATE}-{SERIAL}\na,b\n", "steder.csv")
