"""Random changes of a text or a file, such as authors and their programs make."""

from __future__ import annotations

from random import Random

_PIECES = (
    *(
        "\n",
        "\n\n",
        " ",
        "  ",
        "    ",
        "\t",
        "---\n",
        "--- ",
        "...",
        "# ",
        "## ",
        "- ",
        "1. ",
        "3. ",
    ),
    *(
        "> ",
        "!!! note\n    ",
        "```\n",
        "`",
        "*",
        "**",
        "_",
        "~",
        "[",
        "]",
        "(",
        ")",
        "](",
        "![",
        "<",
        ">",
    ),
    *(
        "<b>",
        "<!--",
        "-->",
        "<script>",
        "{{",
        "}}",
        "{%",
        "{",
        "}",
        "|",
        "|-|-|\n",
        "[^1]",
        "[^1]: ",
        "\\",
    ),
    *(
        "&nbsp;",
        "&#0;",
        "&",
        "\u00a0",
        "\u200b",
        "\u00ad",
        "\ufeff",
        "\u202e",
        "\x00",
        "\x1b",
        "\ufdd0",
    ),
    *(
        "“",
        "”",
        "„",
        "–",
        "—",
        "é",
        "å",
        "a\u030a",
        "😀",
        ":",
        ": ",
        " #",
        '"',
        "'",
        "''",
        "%",
        "@",
        "?",
    ),
    *(
        "true",
        "no",
        "null",
        "~",
        "1.500",
        "18,4",
        "2026-13-45",
        "27-11-2026",
        "https://",
        "https://[",
    ),
    *(
        "mailto:",
        "javascript:x",
        "../../../etc/passwd",
        "/..",
        "C:\\",
        "&a ",
        "*a",
        "!!python ",
        "<<: *a",
    ),
    *(
        "areas: ",
        "title: ",
        "related: [",
        "sources:\n  - ",
        "state: ",
        "0" * 40,
        "a" * 400,
        "<<<<<<< HEAD\n",
    ),
    *("=======\n", ">>>>>>> gren\n", "{min: 1 max: 2}", "[[[[[[[[", "((((((", "- " * 40, "> " * 40),
)


def mutated_text(text: str, random: Random) -> str:
    """The text with one to six random changes."""
    for _ in range(random.randint(1, 6)):
        text = random.choice(_CHANGES)(text, random)
    return text


def mutated_bytes(content: bytes, random: Random) -> bytes:
    """The content with some bytes changed, left out, repeated or cut off."""
    changed = bytearray(content)
    for _ in range(random.randint(1, 20)):
        if not changed:
            return b""
        at = random.randrange(len(changed))
        match random.randrange(5):
            case 0:
                changed[at] = random.randrange(256)
            case 1:
                del changed[at : at + random.randint(1, 50)]
            case 2:
                changed[at:at] = changed[at : at + random.randint(1, 200)]
            case 3:
                changed[at:at] = random.randbytes(random.randint(1, 8))
            case _ if random.random() < _CUT_SHORT:
                del changed[at:]
    return bytes(changed)


_CUT_SHORT = 0.1
"""Seldom, since what is cut short is refused at once and tries little of the rest."""


def _insert(text: str, random: Random) -> str:
    at = random.randint(0, len(text))
    return text[:at] + random.choice(_PIECES) * random.choice((1, 1, 1, 2, 30)) + text[at:]


def _remove(text: str, random: Random) -> str:
    at = random.randint(0, len(text))
    return text[:at] + text[at + random.randint(1, 30) :]


def _repeat(text: str, random: Random) -> str:
    at = random.randint(0, len(text))
    part = text[at : at + random.randint(1, 80)]
    return text[:at] + part * random.choice((2, 2, 3, 50)) + text[at:]


def _swap_lines(text: str, random: Random) -> str:
    lines = text.split("\n")
    first, second = random.randrange(len(lines)), random.randrange(len(lines))
    lines[first], lines[second] = lines[second], lines[first]
    return "\n".join(lines)


def _drop_line(text: str, random: Random) -> str:
    lines = text.split("\n")
    del lines[random.randrange(len(lines))]
    return "\n".join(lines)


def _indent(text: str, random: Random) -> str:
    lines = text.split("\n")
    at = random.randrange(len(lines))
    lines[at] = " " * random.randint(1, 6) + lines[at]
    return "\n".join(lines)


def _replace_value(text: str, random: Random) -> str:
    lines = text.split("\n")
    at = random.randrange(len(lines))
    key, colon, _ = lines[at].partition(":")
    lines[at] = f"{key}{colon or ':'} {random.choice(_PIECES)}"
    return "\n".join(lines)


_CHANGES = (
    _insert,
    _insert,
    _insert,
    _remove,
    _repeat,
    _swap_lines,
    _drop_line,
    _indent,
    _replace_value,
)
