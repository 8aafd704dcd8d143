"""Check the records; arguments go to `videnbank check`."""

import environment


def main(arguments: list[str]) -> int:
    """Check what authors have written."""
    environment.prepare()
    return environment.videnbank("check", *arguments)


if __name__ == "__main__":
    environment.start(main)
