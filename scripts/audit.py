"""Measure the built site from outside: HTML, links, bytes and Lighthouse; `--help` tells how.

It needs Java, Node with npm and Chromium, and fetches what else it needs into `.cache/audit`.
"""

import environment


def main(arguments: list[str]) -> int:
    """Run the audit with the project's own Python."""
    environment.prepare("test")
    folder = str(environment.ROOT / "scripts")
    return environment.run("python", "-m", "auditing", *arguments, PYTHONPATH=folder)


if __name__ == "__main__":
    environment.start(main)
