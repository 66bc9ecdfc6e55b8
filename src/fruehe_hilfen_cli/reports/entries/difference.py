"""The difference between two texts of a file, line by line."""

from collections.abc import Iterator
from difflib import unified_diff

from fruehe_hilfen_cli.reports.document import Document, Drawing, Heading, Paragraph, Tone, Words

_TONES = {"+": Tone.GOOD, "-": Tone.BAD}
_AROUND = 2


def difference_document(before_name: str, after_name: str, before: str, after: str) -> Document:
    """What would change in a file: removed lines with −, new ones with +, some unchanged ones around.

    Args:
        before_name: the file's name as it is.
        after_name: the name it gets.
        before: its text as it is.
        after: its text to be.
    """
    renamed = [Paragraph(f"Neuer Name: {after_name}")] if after_name != before_name else []
    lines = tuple((Words(line, _TONES.get(line[:1], Tone.MUTED)),) for line in _changed(before, after))
    return Document((Heading(before_name, 1), *renamed, *([Drawing(lines)] if lines else [])))


def _changed(before: str, after: str) -> Iterator[str]:
    old, new = (text.replace("\r\n", "\n").splitlines() for text in (before, after))
    for line in list(unified_diff(old, new, n=_AROUND, lineterm=""))[2:]:
        yield "…" if line.startswith("@@") else line
