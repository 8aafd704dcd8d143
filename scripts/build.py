"""Build the site into `site/`, with `--pdf` the prints too; other arguments go to `mkdocs build`."""

import argparse

import environment


def main(arguments: list[str]) -> int:
    """Build strictly, so that a warning is a failure."""
    words = environment.WORDS
    parser = argparse.ArgumentParser(description=words["build_description"], allow_abbrev=False)
    parser.add_argument("--pdf", action="store_true", help=words["build_pdf"])
    options, others = parser.parse_known_args(arguments)
    environment.prepare("print" if options.pdf else "site")
    variables = {"VIDENBANK_PDF": "true"} if options.pdf else {}
    return environment.run("mkdocs", "build", "--strict", *others, **variables)


if __name__ == "__main__":
    environment.start(main)
