"""What every page of a report says of it, in words."""

from msgspec.structs import replace

from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.reports.document import About, Article, Document, Heading, Paragraph, Tone
from fruehe_hilfen_cli.reports.phrases import NOT_TOLD
from fruehe_hilfen_cli.reports.texts import words_in
from fruehe_hilfen_cli.text import count
from fruehe_hilfen_cli.vocabulary import label

_WHERE_NOT_TOLD = f" Wo sie etwas ändern würden, steht „{NOT_TOLD}“."


def running_line(about: About) -> str:
    """The line on every page: "Kreis Soest · Phasenstand · Stand: 14.03.2023 · Zeitraum: … · für: intern"."""
    return " · ".join([about.subject, about.title, *about_parts(about)])


def about_parts(about: About) -> tuple[str, ...]:
    """Of which day it is, of which time it tells, and for whom it was made."""
    return (
        f"Stand: {german(about.as_of)}",
        f"Zeitraum: {period(about)}",
        f"für: {label(about.reader)}",
    )


def period(about: About) -> str:
    """The time a report tells of: "01.01.2023 – 31.03.2023", "ab 01.01.2023", "von Beginn an"."""
    if about.since and about.until:
        return f"{german(about.since)} – {german(about.until)}"
    if about.since:
        return f"ab {german(about.since)}"
    return f"bis {german(about.until)}" if about.until else "von Beginn an"


def left_out_sentence(about: About) -> str | None:
    """How many entries are not in it because of its readers; None when it is none."""
    if not about.left_out:
        return None
    be = "ist" if about.left_out == 1 else "sind"
    entries = count(about.left_out, "Eintrag", "Einträge")
    return f"{entries} {be} nicht berücksichtigt: nicht freigegeben für „{label(about.reader)}“."


def with_about(document: Document, about: About) -> Document:
    """The document with what its pages say of it, and the same under its title."""
    named = any(isinstance(block, Heading) and about.subject in block.text for block in document.blocks[:1])
    parts = (*(() if named else (about.subject,)), *about_parts(about)[1:])
    told = [Paragraph(" · ".join(parts), Tone.MUTED)]
    if sentence := left_out_sentence(about):
        told.append(Paragraph(f"{sentence}{_where_not_told(document)}", Tone.WARNING))
    place = _under_title(document)
    blocks = (*document.blocks[:place], *told, *document.blocks[place:])
    return replace(document, blocks=blocks, about=about)


def _where_not_told(document: Document) -> str:
    """What stands instead of what they would change; nothing where a report just does not tell of them."""
    by_us = Document(tuple(block for block in document.blocks if not isinstance(block, Article)))
    return _WHERE_NOT_TOLD if any(NOT_TOLD in words.text for words in words_in(by_us)) else ""


def _under_title(document: Document) -> int:
    """Behind the title and the line that says of which day it is."""
    match document.blocks:
        case (Heading(level=1), Paragraph(text=text), *_) if text.startswith("Stand: "):
            return 2
        case (Heading(level=1), *_):
            return 1
        case _:
            return 0
