from videnbank.core.media.typeface import HEADINGS, Face


def test_the_typeface_of_headings_is_there_with_its_licence() -> None:
    assert HEADINGS.file is not None
    assert HEADINGS.file.read_bytes()[:4] == b"\0\1\0\0"  # a TrueType font, as Pillow reads
    assert HEADINGS.licence is not None
    assert "SIL OPEN FONT LICENSE" in HEADINGS.licence.read_text(encoding="utf-8")


def test_a_face_whose_package_is_not_installed_has_no_file() -> None:
    face = Face("X", 400, "normal", "fontpkg_that_nobody_makes", "X-Regular.ttf")
    assert (face.file, face.licence) == (None, None)


def test_a_face_that_its_package_lacks_has_no_file() -> None:
    face = Face("X", 400, "normal", HEADINGS.package, "X-Regular.ttf")
    assert face.file is None
