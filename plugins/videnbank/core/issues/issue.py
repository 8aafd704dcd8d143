"""Content issues as values: code, file, position, field."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from videnbank.core.language.personal_numbers import redact_personal_numbers


class IssueCode(StrEnum):
    """The permanent English code of each kind of issue; its Danish text is in the wording."""

    # The file.
    BAD_ENCODING = "bad-encoding"
    FILE_TOO_LARGE = "file-too-large"
    SYMBOLIC_LINK = "symbolic-link"
    UNREADABLE_FILE = "unreadable-file"
    CONFLICT_MARKER = "conflict-marker"
    INVISIBLE_SIGN = "invisible-sign"
    MISPLACED_FILE = "misplaced-file"
    BAD_ID = "bad-id"
    DUPLICATE_ID = "duplicate-id"
    ID_COLLISION = "id-collision"
    RECORD_COPY = "record-copy"
    UNUSED_FILE = "unused-file"
    BAD_FILE_NAME = "bad-file-name"
    FILE_COLLISION = "file-collision"

    # The front matter as YAML.
    MISSING_FRONT_MATTER = "missing-front-matter"
    UNCLOSED_FRONT_MATTER = "unclosed-front-matter"
    BAD_FENCE = "bad-fence"
    BAD_YAML = "bad-yaml"
    BAD_YAML_COLON = "bad-yaml-colon"
    BAD_YAML_TAB = "bad-yaml-tab"
    BAD_YAML_QUOTE = "bad-yaml-quote"
    BAD_YAML_AFTER_QUOTE = "bad-yaml-after-quote"
    BAD_YAML_BACKSLASH = "bad-yaml-backslash"
    BAD_YAML_BRACKET = "bad-yaml-bracket"
    BAD_YAML_COMMA = "bad-yaml-comma"
    BAD_YAML_DASH = "bad-yaml-dash"
    BAD_YAML_INDENT = "bad-yaml-indent"
    BAD_YAML_LINE = "bad-yaml-line"
    BAD_YAML_LOOK_ALIKE = "bad-yaml-look-alike"
    BAD_YAML_SPACE = "bad-yaml-space"
    BAD_YAML_START = "bad-yaml-start"
    TYPOGRAPHIC_QUOTES = "typographic-quotes"
    TEXT_AFTER_HASH = "text-after-hash"
    TOO_MANY_VALUES = "too-many-values"
    MORE_ALIKE = "more-alike"
    NOT_KEYS_AND_VALUES = "not-keys-and-values"
    DUPLICATE_KEY = "duplicate-key"
    YAML_ALIAS = "yaml-alias"
    YAML_TAG = "yaml-tag"
    TOO_DEEP = "too-deep"

    # The values.
    UNKNOWN_KEY = "unknown-key"
    MISSING_KEY = "missing-key"
    WRONG_TYPE = "wrong-type"
    EMPTY_VALUE = "empty-value"
    TOO_LONG = "too-long"
    TOO_MANY = "too-many"
    TOO_FEW = "too-few"
    OUT_OF_RANGE = "out-of-range"
    BACKWARDS = "backwards"
    MARKUP = "markup"
    UNKNOWN_TERM = "unknown-term"
    AMBIGUOUS_TERM = "ambiguous-term"
    RETIRED_TERM = "retired-term"
    REPEATED_VALUE = "repeated-value"
    BAD_DATE = "bad-date"
    IMPOSSIBLE_DATE = "impossible-date"
    BAD_NUMBER = "bad-number"
    BAD_URL = "bad-url"
    BAD_EMAIL = "bad-email"
    BAD_FORMER_URL = "bad-former-url"
    BAD_SHAPE = "bad-shape"
    BAD_REFERENCE = "bad-reference"
    MISSING_UNIT = "missing-unit"
    MISSING_MEASURE = "missing-measure"
    MEASURE_WITHOUT_VALUE = "measure-without-value"
    COMPUTED_VALUE = "computed-value"
    MISSING_PLACE = "missing-place"
    MISSING_TRACK_REASON = "missing-track-reason"
    NEEDLESS_TRACK_REASON = "needless-track-reason"
    MISSING_WITHDRAWAL = "missing-withdrawal"
    NEEDLESS_WITHDRAWAL = "needless-withdrawal"
    MISSING_CONSENT = "missing-consent"

    # Files beside a record, references and addresses.
    UNKNOWN_SOURCE = "unknown-source"
    UNKNOWN_REFERENCE = "unknown-reference"
    WRONG_KIND = "wrong-kind"
    NOT_REPEATED = "not-repeated"
    SELF_REFERENCE = "self-reference"
    DRAFT_REFERENCE = "draft-reference"
    WITHDRAWN_REFERENCE = "withdrawn-reference"
    LATER_REFERENCE = "later-reference"
    ADDRESS_CONFLICT = "address-conflict"
    MISSING_FILE = "missing-file"
    FILE_OUTSIDE = "file-outside"
    UNSAFE_FILE = "unsafe-file"
    WRONG_FILE_TYPE = "wrong-file-type"
    DAMAGED_FILE = "damaged-file"
    ENCRYPTED_FILE = "encrypted-file"
    UNSAFE_ARCHIVE = "unsafe-archive"
    HIDDEN_CONTENT = "hidden-content"
    ACTIVE_CONTENT = "active-content"
    FORMULA = "formula"
    UNSAFE_DRAWING = "unsafe-drawing"
    DAMAGED_DRAWING = "damaged-drawing"
    DAMAGED_PICTURE = "damaged-picture"
    MOVING_PICTURE = "moving-picture"
    PICTURE_TOO_LARGE = "picture-too-large"
    MISSING_CREDIT = "missing-credit"
    MISSING_ALT = "missing-alt"
    REMOTE_IMAGE = "remote-image"
    UNSAFE_LINK = "unsafe-link"
    BROKEN_LINK = "broken-link"
    CPR_NUMBER = "cpr-number"
    CPR_NUMBER_IN_NAME = "cpr-number-in-name"

    # The Markdown of a body.
    HTML = "html"
    HTML_COMMENT = "html-comment"
    LEFTOVER_MARKUP = "leftover-markup"
    TOP_HEADING = "top-heading"
    UNDERLINED_HEADING = "underlined-heading"
    HEADING_WITHOUT_SPACE = "heading-without-space"
    EMPTY_HEADING = "empty-heading"
    INDENTED_TEXT = "indented-text"
    LIST_NUMBERS = "list-numbers"
    LOST_LIST = "lost-list"
    TABLE_CELLS = "table-cells"
    SIGN_BETWEEN_DIGITS = "sign-between-digits"
    BAD_LINK_SYNTAX = "bad-link-syntax"
    EMPTY_LINK = "empty-link"
    UNKNOWN_ANCHOR = "unknown-anchor"
    UNKNOWN_FOOTNOTE = "unknown-footnote"
    UNUSED_DEFINITION = "unused-definition"
    DUPLICATE_DEFINITION = "duplicate-definition"
    TOO_HEAVY = "too-heavy"

    # The descriptions of drawings.
    BAD_DRAWING_FILE = "bad-drawing-file"
    WORD_TOO_WIDE = "word-too-wide"
    STALE_DRAWING = "stale-drawing"

    # The vocabulary.
    DUPLICATE_TERM = "duplicate-term"
    BAD_SUCCESSOR = "bad-successor"
    MISSING_TERM = "missing-term"
    SHARED_FORM = "shared-form"
    UNKNOWN_LISTED_TERM = "unknown-listed-term"
    UNSEARCHED_WORD = "unsearched-word"
    NO_SINGLE_WORD = "no-single-word"

    # The options and the wording of the site.
    UNKNOWN_PAGE = "unknown-page"
    MISSING_PLACEHOLDER = "missing-placeholder"
    UNKNOWN_PLACEHOLDER = "unknown-placeholder"


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A position in a file: line and column, both counted from 1."""

    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Issue:
    """One mistake in the content.

    `path` is relative to the project with `/` between folders; `field` is the key in the notation
    of the messages (`outcomes[2].source`, items counted from 1), empty for the file as a whole;
    `details` are the values its message quotes. A personal number in any of them is covered from
    the start, since messages end up in logs that anyone can read.
    """

    path: str
    position: Position
    code: IssueCode
    field: str = ""
    details: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "path", redact_path(self.path))
        object.__setattr__(self, "field", redact_personal_numbers(self.field))
        details = tuple((name, redact_personal_numbers(text)) for name, text in self.details)
        object.__setattr__(self, "details", details)


def redact_path(path: str) -> str:
    """The path with every personal number in its names covered, as paths are in messages."""
    return "/".join(map(redact_personal_numbers, path.split("/")))


MAX_ALIKE = 10
"""Issues of one kind in one list that are told one by one.

So many show what is wrong; a script that wrote a list wrongly gives thousands.
"""


def in_reading_order(issues: Iterable[Issue]) -> tuple[Issue, ...]:
    """The issues sorted by file, then by position, without duplicates.

    Of many issues of one kind in one list the first are kept, and one that counts the rest.
    """
    unique = dict.fromkeys(issues)
    ordered = sorted(unique, key=lambda i: (i.path, i.position, i.field, i.code.value, i.details))
    alike: dict[tuple[str, str, IssueCode], list[Issue]] = {}
    for issue in ordered:
        alike.setdefault((issue.path, _list_name(issue), issue.code), []).append(issue)
    dropped = {issue for key, group in alike.items() if key[1] for issue in group[MAX_ALIKE:]}
    counts = {
        group[MAX_ALIKE]: more_alike(group[MAX_ALIKE], len(group) - MAX_ALIKE)
        for key, group in alike.items()
        if key[1] and len(group) > MAX_ALIKE
    }
    return tuple(counts.get(i, i) for i in ordered if i not in dropped or i in counts)


def more_alike(first: Issue, count: int) -> Issue:
    """The issue that stands for `count` issues like `first`, which is one of them."""
    details = (("count", str(count)),)
    return Issue(first.path, first.position, IssueCode.MORE_ALIKE, first.field, details)


def _list_name(issue: Issue) -> str:
    """The list that a field is in, without its number; the group, for an unknown field."""
    if issue.code is IssueCode.UNKNOWN_KEY:
        return issue.field.rpartition(".")[0] + "."
    return re.sub(r"\[\d+\]", "[]", issue.field)
