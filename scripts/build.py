"""Build the site into `site/`; arguments go to `mkdocs build`."""

import environment


def main(arguments: list[str]) -> int:
    """Build strictly, so that a warning is a failure."""
    environment.prepare()
    return environment.run("mkdocs", "build", "--strict", *arguments)


if __name__ == "__main__":
    environment.start(main)
