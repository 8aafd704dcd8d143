"""Prints random mutations of Python files as lines of JSON; run by the Python that has Cosmic Ray.

    python mutations.py FOLDER COUNT SEED [BELOW]

A place in the code is drawn first and one of its mutations then, so that a plus sign, which can
become ten other signs, counts no more than a number.
"""

from __future__ import annotations

import ast
import json
import random
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

_ASKS_FOR_NAMES = {"core/VariableReplacer", "core/VariableInserter"}
"""Operators that work on variables one names; they cannot be drawn at random."""
_UNION = "core/ReplaceBinaryOperator_BitOr_"
"""In a type, `str | None` is no calculation: mypy holds it, and it is never evaluated."""

Place = tuple[int, int]
"""Line, from 1, and column, from 0."""
Drawable = tuple[str, int]
"""A mutation: the name of its operator, and which of the operator's places in the file."""


def main(folder: Path, count: int, seed: int, below: str) -> None:
    """Print `count` mutations, fewer when there are not so many places."""
    dice = random.Random(seed)  # noqa: S311 drawn to be drawn again, not to be secret
    operators = {
        name: get_operator(name)() for name in operator_names() if name not in _ASKS_FOR_NAMES
    }
    places = [
        (file, place, drawables)
        for file in sorted(folder.glob(f"{below}**/*.py" if below else "**/*.py"))
        for place, drawables in sorted(_places(file, operators).items())
    ]
    dice.shuffle(places)
    for file, (line, _), drawables in places:
        if count == 0:
            return
        source = file.read_text(encoding="utf-8")
        name, occurrence = dice.choice(drawables)
        mutated = mutate_code(source, operators[name], occurrence)
        if mutated is None or mutated == source or not _parses(mutated):
            continue
        count -= 1
        module = file.relative_to(folder).as_posix()
        operator = name.rpartition("/")[2]
        print(json.dumps({"module": module, "line": line, "operator": operator, "source": mutated}))


def _places(file: Path, operators: dict[str, Any]) -> dict[Place, list[Drawable]]:
    source = file.read_text(encoding="utf-8")
    nodes = list(ast_nodes(get_ast(source)))
    types = list(_annotations(source))
    places: dict[Place, list[Drawable]] = defaultdict(list)
    for name, operator in operators.items():
        starts = [start for node in nodes for start, _ in operator.mutation_positions(node)]
        for occurrence, start in enumerate(starts):
            if not (name.startswith(_UNION) and any(a <= start < b for a, b in types)):
                places[start].append((name, occurrence))
    return places


def _annotations(source: str) -> Iterator[tuple[Place, Place]]:
    for node in ast.walk(ast.parse(source)):
        for part in (getattr(node, "annotation", None), getattr(node, "returns", None)):
            if part is not None:
                yield (part.lineno, part.col_offset), (part.end_lineno, part.end_col_offset)


def _parses(source: str) -> bool:
    try:
        ast.parse(source)
    except SyntaxError:
        return False
    return True


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), "".join(sys.argv[4:]))
