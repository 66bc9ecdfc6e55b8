"""Reports as PDF, by typst: PDF/UA-1 for those who listen to it, PDF/A-2a for those who keep it."""

from datetime import date

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.reports.document import Document


class NeedsTypst(Refusal):
    """PDF is an extra of its own, since it is large."""

    exit_code = ExitCode.WRONG_USE
    sentence = "PDF braucht das Zusatzpaket typst; es ist nicht installiert."
    advice = 'pip install "fruehe-hilfen-cli[pdf]" – ohne das Paket gehen --format docx und odt.'


def to_pdf(document: Document, day: date) -> bytes:
    """A report as PDF.

    Args:
        document: the report.
        day: the day that the file says it was made on.

    Returns:
        The file; the same for the same report and day.

    Raises:
        NeedsTypst: when typst is not installed.
    """
    try:
        from fruehe_hilfen_cli.render.pdf.compiling import compiled
    except ModuleNotFoundError as missing:
        if missing.name != "typst":
            raise
        raise NeedsTypst from None
    from fruehe_hilfen_cli.render.pdf.data import data_of

    return compiled(*data_of(document, day), day)
