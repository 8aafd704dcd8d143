"""Build the site into `site/`, with prints where Pango is; other arguments go to `mkdocs build`."""

import argparse
import os

import environment

SETTING = "VIDENBANK_PDF"


def main(arguments: list[str]) -> int:
    """Build strictly, so that a warning is a failure."""
    words = environment.WORDS
    parser = argparse.ArgumentParser(description=words["build_description"], allow_abbrev=False)
    prints = parser.add_mutually_exclusive_group()
    prints.add_argument("--pdf", action="store_true", help=words["build_pdf"])
    prints.add_argument("--no-pdf", action="store_true", help=words["build_no_pdf"])
    options, others = parser.parse_known_args(arguments)
    setting = "true" if options.pdf else "false" if options.no_pdf else os.environ.get(SETTING)
    # Without prints the packages for them are not needed.
    environment.prepare("site" if setting == "false" else "print")
    variables = {} if setting is None else {SETTING: setting}
    return environment.run("mkdocs", "build", "--strict", *others, **variables)


if __name__ == "__main__":
    environment.start(main)
