"""Begin a new record; arguments go to `videnbank new`."""

import environment


def main(arguments: list[str]) -> int:
    """Write the template of a record."""
    environment.prepare()
    return environment.videnbank("new", *arguments)


if __name__ == "__main__":
    environment.start(main)
