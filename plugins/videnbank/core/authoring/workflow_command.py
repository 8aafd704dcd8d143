"""GitHub's workflow commands, which it shows beside the lines of a pull request.

https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations


def workflow_command(name: str, message: str, **properties: str | int) -> str:
    """The command with this name (`error`, `notice`), its properties and its message."""
    parameters = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{name} {parameters}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
