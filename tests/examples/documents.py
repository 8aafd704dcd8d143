"""Projects with documents, recordings and archives, which no repository should hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from pypdf.annotations import Text
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject

from tests.core.media import documents
from tests.core.media.documents import box, cells, number, relations, run, shape, slide

Content = str | bytes
FOLDER = "cases/kaffe-foerst"


def files_that_are_not_what_their_names_say() -> dict[str, Content]:
    return {
        "dokument.pdf": documents.docx(),
        "gammelt.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
        "genvej.txt": "[InternetShortcut]\nURL=https://vpt.dk\n",
        "hentet.pdf": "<!DOCTYPE html><title>Log ind</title>",
        "kode.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "lfs.pdf": "version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 9\n",
        "makro.docx": documents.zip_of(
            {"[Content_Types].xml": "<Types x='macroEnabled'/>", "word/document.xml": "<d/>"}
        ),
        "tekster.vtt": "1\n00:00:01,000 --> 00:00:02,000\nHej\n",
        "telefon.jpg": b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
        "tom.xlsx": b"",
    }


def files_of_other_types() -> dict[str, Content]:
    names = (
        "foto.heic",
        "gammel.doc",
        "mail.msg",
        "noter",
        "optagelse.mov",
        "pakke.7z",
        "tal.json",
    )
    return dict.fromkeys(names, "x")


def damaged_and_locked_files() -> dict[str, Content]:
    locked = documents.pdf_writer("Hej")
    locked.encrypt("", "ejer", algorithm="RC4-128")
    return {
        "halv.docx": documents.docx("<w:p>"),
        "halv.pdf": documents.pdf("Hej")[:300],
        "halv.zip": documents.zip_of({"a.txt": "x"})[:-9],
        "laast.pdf": documents.bytes_of(locked),
    }


def hidden_content() -> dict[str, Content]:
    tracked = "<w:p><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>"
    w = documents.W
    return {
        "aendringer.docx": documents.docx(tracked),
        "film.mp4": documents.mp4(box(b"\xa9xyz", b"+55.6761+012.5683/")),
        "forfatter.docx": documents.docx(docProps__core_xml="<c><creator>En</creator></c>"),
        "kommentarer.docx": documents.docx(
            word__comments_xml=f"<w:comments {w}><w:comment/></w:comments>"
        ),
        "oplaeg.pptx": documents.pptx(slide(), slide(shape("x"), attributes='show="0"')),
        "skjult.docx": documents.docx(run("x", "<w:vanish/>")),
        "skjult.odt": documents.odf("<text:p><office:annotation>x</office:annotation></text:p>"),
        "tal.xlsx": documents.xlsx(
            {"Tal": cells("1", row='hidden="1"'), "Løn": cells("2")},
            {"Løn": "hidden"},
            xl__pivotCache__pivotCacheRecords1_xml="<r/>",
        ),
        "udkast.pdf": commented_pdf(),
    }


def commented_pdf() -> bytes:
    writer = documents.pdf_writer("Hej")
    writer.add_metadata({"/Author": "En"})
    writer.add_annotation(0, Text(rect=(0, 0, 9, 9), text="Hun er syg"))
    return documents.bytes_of(writer)


def active_content() -> dict[str, Content]:
    writer = documents.pdf_writer("Hej")
    script = {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("1")}
    writer.root_object[NameObject("/OpenAction")] = DictionaryObject(script)
    form = documents.pdf_writer("Hej")
    field = {NameObject("/Subtype"): NameObject("/Widget"), NameObject("/Rect"): ArrayObject()}
    form.pages[0][NameObject("/Annots")] = ArrayObject([DictionaryObject(field)])
    image = {"word___rels__document.xml_rels": relations(("image", "https://x.example/a.png"))}
    return {
        "billede.docx": documents.docx(**image),
        "formel.csv": 'Antal;Sted\n1;=HYPERLINK("https://x.example")\n',
        "makro.xlsx": documents.xlsx({}, xl__vbaProject_bin=b"x"),
        "script.pdf": documents.bytes_of(writer),
        "skema.pdf": documents.bytes_of(form),
    }


def archives() -> dict[str, Content]:
    return {
        "bombe.zip": documents.zip_of({"a.txt": b"\0" * 2_000_000}),
        "flere.zip": documents.zip_of(
            {
                "../ude.txt": "x",
                "indre.zip": documents.zip_of({"a.txt": "x"}),
                "forfatter.docx": documents.docx(docProps__core_xml="<c><creator>En</creator></c>"),
                "koer.exe": b"MZ",
                "noter.txt": number(),
                "__MACOSX/._noter.txt": b"\0\5\x16\7",
            }
        ),
    }


def personal_numbers_in_files() -> dict[str, Content]:
    return {
        "noter.txt": f"Hej\nHun har {number()}\n",
        "oplaeg.pptx": documents.pptx(slide(), slide(shape(number()))),
        "rapport.docx": documents.docx(run(number())),
        "rapport.pdf": documents.pdf("Hej", f"Hun har {number()}"),
        "tal.xlsx": documents.xlsx({"Borgere": cells("Nr.", number())}),
    }


def documents_that_hide_nothing() -> dict[str, Content]:
    return {
        "alt.zip": documents.zip_of({"a/rapport.pdf": documents.pdf("Hej"), "b.txt": "Hej"}),
        "film.mp4": documents.mp4(),
        "liste.csv": "Antal;Ændring\n5;-2,5\n",
        "lyd.mp3": documents.mp3((b"TIT2", b"\3Kaffe")),
        "oplaeg.pptx": documents.pptx(slide(shape("Kaffe"))),
        "rapport.docx": documents.docx(),
        "rapport.odt": documents.odf("<text:p>Kaffe</text:p>"),
        "rapport.pdf": documents.pdf("Kaffe"),
        "tal.xlsx": documents.xlsx({"Tal": cells("1")}),
        "tekster.vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\nHej\n",
    }


_GROUPS: tuple[Callable[[], Mapping[str, Content]], ...] = (
    files_that_are_not_what_their_names_say,
    files_of_other_types,
    damaged_and_locked_files,
    hidden_content,
    active_content,
    archives,
    personal_numbers_in_files,
    documents_that_hide_nothing,
)


def document_builders(record: str) -> dict[str, Callable[[Path], None]]:
    """A project for each group of files: a valid record with the files beside it."""

    def builder(files: Callable[[], Mapping[str, Content]]) -> Callable[[Path], None]:
        def build(root: Path) -> None:
            links = "".join(f"- [{name}](<{name}>)\n" for name in files())
            for name, content in {**files(), "index.md": f"{record}\n{links}"}.items():
                file = root / FOLDER / name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content if isinstance(content, bytes) else content.encode())

        return build

    return {files.__name__.replace("_", "-"): builder(files) for files in _GROUPS}
