"""The kinds of files a report can become."""

from enum import StrEnum


class Format(StrEnum):
    """A kind of file, or text on a terminal."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    DOCX = "docx"
    ODT = "odt"
    PDF = "pdf"
    XLSX = "xlsx"
    CSV = "csv"
    JSON = "json"


SUFFIXES = {kind: f".{kind}" for kind in Format} | {Format.TEXT: ".txt", Format.MARKDOWN: ".md"}
"""How the names of their files end."""
CHARACTERS = frozenset({Format.TEXT, Format.MARKDOWN, Format.JSON, Format.CSV, Format.HTML})
"""Those that are text, so that a terminal can show them."""
PLAIN = frozenset({Format.TEXT, Format.MARKDOWN})
"""Those that name sources only where it is asked for, since they have only characters."""


def format_of(suffix: str) -> Format | None:
    """The format whose files end like that, ".DOCX" as well as ".docx"; None when there is none."""
    return next((kind for kind, known in SUFFIXES.items() if known == suffix.lower()), None)
