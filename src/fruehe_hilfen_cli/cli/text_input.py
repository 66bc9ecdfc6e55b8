"""Text that may come from standard input."""

import sys


def given_text(words: str | None) -> str:
    """The text of an option; "-" means what standard input gives, nothing means no text."""
    if words == "-":
        return sys.stdin.read().strip("\n")
    return words or ""
