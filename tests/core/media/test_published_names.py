from videnbank.core.media.derivatives import Derivative
from videnbank.core.media.picture_format import PictureFormat
from videnbank.core.media.published_names import derivative_names

ALL = tuple(
    Derivative(form, width, width, b"")
    for form in (PictureFormat.JPEG, PictureFormat.WEBP)
    for width in (1600, 800)
)


def names(name: str, *siblings: str) -> list[str]:
    return list(derivative_names(name, ALL, (name, *siblings)))


def test_names_keep_that_of_the_picture() -> None:
    assert names("foto.jpg", "index.md", "foto.pdf") == [
        *("foto.jpg", "foto-800.jpg", "foto.webp", "foto-800.webp"),
    ]
    assert names("Foto 1.JPG")[:2] == ["Foto 1.JPG", "Foto 1-800.JPG"]


def test_a_name_of_another_file_is_left_to_it() -> None:
    assert names("foto.jpg", "FOTO-800.jpg", "foto.webp") == [
        *("foto.jpg", "foto-jpg-800.jpg", "foto-jpg.webp", "foto-jpg-800.webp"),
    ]


def test_no_two_files_of_a_folder_get_one_name() -> None:
    folder = [
        *("foto.jpg", "foto.png", "foto.gif", "foto-jpg.png", "foto-800.jpg", "foto.webp"),
        *("foto-png.webp", "foto-jpg-800.jpeg", "index.md", "foto.jpeg", "Foto-png-800.PNG"),
    ]
    made = [
        name.casefold()
        for picture in folder
        if not picture.endswith(".md")
        for name in derivative_names(picture, ALL, folder)
    ]
    assert len(set(made)) == len(made)
