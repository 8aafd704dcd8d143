"""Where links, images and code stand in the text of their block; the parser itself does not tell."""

from __future__ import annotations

from collections.abc import Callable

from markdown_it.rules_inline import StateInline

SPAN = "span"
"""Key of a token's `meta`: start and end of its source within the text of its block."""

_SPANNING = {"link_open", "image", "code_inline", "footnote_ref"}


def recording(
    rule: Callable[[StateInline, bool], bool],
) -> Callable[[StateInline, bool], bool]:
    """The inline rule, which also records the span of the link, image or code it reads."""

    def recorded(state: StateInline, silent: bool) -> bool:
        start, count = state.pos, len(state.tokens)
        matches = rule(state, silent)
        if matches and not silent:
            for token in state.tokens[count:]:
                if token.type in _SPANNING:
                    if token.info == "auto" and state.src[start] != "<":
                        # A bare address is recognised at its colon or at-sign.
                        label = state.tokens[-2].content
                        start = max(state.pos - len(label), 0)
                    token.meta[SPAN] = (start, state.pos)
                    break
        return matches

    return recorded
