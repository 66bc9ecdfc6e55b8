"""Reports as OpenDocument text, for LibreOffice and other offices."""

from datetime import date

from fruehe_hilfen_cli.reports.document import Document


def to_odt(document: Document, day: date) -> bytes:
    """A report as an OpenDocument text.

    Args:
        document: the report.
        day: the day that the file says it was made on.

    Returns:
        The file; the same for the same report and day.
    """
    from fruehe_hilfen_cli.render.odt.package import packed

    return packed(document, day)
