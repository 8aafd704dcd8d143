"""Change records, pages, vocabularies and files at random and see that the check bears all of them.

    python3 scripts/fuzz.py --count 300000 --seed 1

It fails if an input makes an exception, takes more than 5 seconds or needs more than 1 GB.
"""

import os

import environment


def main(arguments: list[str]) -> int:
    """Run the trials with the project's own Python."""
    environment.prepare("test")
    paths = (environment.ROOT / "scripts", environment.ROOT / "plugins")
    return environment.run(
        *("python", "-m", "fuzzing", *arguments),
        PYTHONPATH=os.pathsep.join(map(str, paths)),
    )


if __name__ == "__main__":
    environment.start(main)
