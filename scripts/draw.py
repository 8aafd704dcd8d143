"""Draw the drawings that are described in the folder drawings; arguments go to `videnbank draw`."""

import environment


def main(arguments: list[str]) -> int:
    """Draw from descriptions."""
    environment.prepare()
    return environment.videnbank("draw", *arguments)


if __name__ == "__main__":
    environment.start(main)
