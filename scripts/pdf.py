"""Make the prints; arguments go to `videnbank pdf`."""

import environment


def main(arguments: list[str]) -> int:
    """Write sheets, decks of cards and booklets as PDF."""
    environment.prepare("print")
    return environment.videnbank("pdf", *arguments)


if __name__ == "__main__":
    environment.start(main)
