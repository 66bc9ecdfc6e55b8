"""Word files: reports on our own sheet, or on a municipality's letterhead."""

from datetime import date

from fruehe_hilfen_cli.reports.document import Document


def to_docx(document: Document, day: date, letterhead: bytes | None = None) -> bytes:
    """A report as a Word file; the same bytes for the same report and day.

    Args:
        document: what it says.
        day: the day of the data; as the time of writing.
        letterhead: a municipality's own file to write into; checked by ``require_letterhead``.
    """
    if letterhead is not None:
        from fruehe_hilfen_cli.render.docx.letterhead import filled

        return filled(letterhead, document, day)
    from fruehe_hilfen_cli.render.docx.printer import printed_docx

    return printed_docx(document, day)


def require_letterhead(data: bytes, name: str) -> None:
    """Refuse a letterhead that no report can be written into.

    Args:
        data: the file.
        name: how a refusal calls it.

    Raises:
        LetterheadUnreadable: when it is no Word file.
        LetterheadRefusal: when it holds more than known fields, or no place for the report.
    """
    from fruehe_hilfen_cli.render.docx.letterhead import require_fillable

    require_fillable(data, name)


def sample_letterhead(day: date) -> bytes:
    """A letterhead to begin with, in which all fields are explained.

    Args:
        day: the time of writing.
    """
    from fruehe_hilfen_cli.render.docx.sample import sample_letterhead as sample

    return sample(day)
