"""Make a clean copy of a file; arguments go to `videnbank clean`."""

import environment


def main(arguments: list[str]) -> int:
    """Leave out what a file tells about its author."""
    environment.prepare()
    return environment.videnbank("clean", *arguments)


if __name__ == "__main__":
    environment.start(main)
