"""Show what a reader would find, and why; arguments go to `videnbank search`."""

import environment


def main(arguments: list[str]) -> int:
    """Search as a reader."""
    environment.prepare()
    return environment.videnbank("search", *arguments)


if __name__ == "__main__":
    environment.start(main)
