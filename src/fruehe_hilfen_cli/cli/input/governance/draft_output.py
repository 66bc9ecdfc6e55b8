"""Where the draft of a council paper goes, and what to say of it on stderr."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from fruehe_hilfen_cli.cli.input.left_out import tell_left_out
from fruehe_hilfen_cli.cli.output.hand_out import read_letterhead
from fruehe_hilfen_cli.cli.output.options import Output
from fruehe_hilfen_cli.cli.output.targets import put, require_printable
from fruehe_hilfen_cli.cli.refusals import WhichPlace
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.render.formats import SUFFIXES, Format, format_of
from fruehe_hilfen_cli.text import count, stem_of
from fruehe_hilfen_cli.views.entries.audience import seen_by

if TYPE_CHECKING:
    from fruehe_hilfen_cli.model.dates import When
    from fruehe_hilfen_cli.model.project import Project
    from fruehe_hilfen_cli.reports.document import Document
    from fruehe_hilfen_cli.views.governance.draft import Draft


def one_place(session: Session, named: str | None) -> str:
    """The municipality the draft is of: the one named, else as where something is written.

    Raises:
        WhichPlace: when ``--kommune`` names another one, or it is not clear.
    """
    if named is None:
        return session.place()
    places = session.places([named])
    if len(places) > 1:
        raise WhichPlace(names=", ".join(places))
    return places[0]


def put_draft(
    session: Session, project: "Project", found: "Draft", output: Output, since: "When | None"
) -> None:
    """Write the draft to a file, or print it; as JSON it is printed in any case.

    Args:
        session: the running command.
        project: of which it is a draft.
        found: what the data say.
        output: what is to become of it.
        since: of which day on it tells the course.

    Raises:
        NeedsFile, FileExists: when it cannot go where it is wanted.
    """
    from fruehe_hilfen_cli.reports.governance.draft import draft_document
    from fruehe_hilfen_cli.reports.governance.draft_words import open_places
    from fruehe_hilfen_cli.reports.sources import with_sources, without_sources

    document = draft_document(found, since)
    places = open_places(document)
    if output.proofs:
        document = with_sources(document, seen_by(project, output.reader, session.day).project.entries)
    else:
        document = without_sources(document)
    if output.target:
        _write(session, found, document, output)
    if session.json:
        session.show_json({"draft": found})
    elif output.target is None:
        _print(session, found, document, output)
    if places:
        told = "1 Stelle ist" if places == 1 else f"{places} Stellen sind"
        session.tell(f"{told} noch zu ergänzen oder zu prüfen, in eckigen Klammern.")


def tell_draft(session: Session, found: "Draft") -> None:
    """Say how many entries are not in it, by when it must be handed in, and whether it can be at all."""
    from fruehe_hilfen_cli.model.dates import german, german_on

    tell_left_out(session, found.left_out, found.reader, "berücksichtigt")
    head, target = found.head, found.head.consultation
    if target.hand_in and target.day:
        late = "; das ist vorbei" if target.hand_in < session.day else ""
        notice = f"{count(head.hand_in_days or 0, 'Tag', 'Tage')} vor der Sitzung {german_on(target.day)}"
        session.tell(f"Spätestens einzureichen: {german(target.hand_in)} ({notice}){late}.")
    if head.supplements:
        session.tell(
            f"Die Vorlage {head.number} ist schon eingereicht und wird nicht mehr geändert.",
            f"→ Reichen Sie den Entwurf als Ergänzung ein: fh vorlage einreichen … --ergaenzt {head.number}",
        )


def _hand_in(session: Session, found: "Draft", file: Path) -> str:
    """The command that hands the draft in, for the municipality it is of."""
    named = f'"{file}"' if " " in str(file) else str(file)
    place = f" --kommune {found.place}" if len(session.workspace.places()) > 1 else ""
    more = "" if format_of(file.suffix) is Format.MARKDOWN else " --nummer … --art … --betreff … --gremium …"
    return f"fh vorlage einreichen {named}{more}{place}"


def _print(session: Session, found: "Draft", document: "Document", output: Output) -> None:
    """Text at a terminal; where it is piped and nobody has said how, Markdown."""
    if output.kind is Format.TEXT and (output.asked or sys.stdout.isatty()):
        session.show({"draft": found}, lambda: document)
        return
    piped = replace(output, kind=Format.MARKDOWN) if output.kind is Format.TEXT else output
    require_printable(piped.kind, _name(found, piped))
    put(None, _files(session, found, document, piped), replace=False)


def _write(session: Session, found: "Draft", document: "Document", output: Output) -> None:
    for file in put(output.target, _files(session, found, document, output), replace=output.replace):
        session.tell(f"Geschrieben: {file}", f"→ Wenn er fertig ist: {_hand_in(session, found, file)}")


def _files(session: Session, found: "Draft", document: "Document", output: Output) -> dict[str, bytes]:
    from fruehe_hilfen_cli.render.printing import printed
    from fruehe_hilfen_cli.reports.content import Content

    content = Content({"draft": found}, document)
    files = printed(output.kind, content, session.day, read_letterhead(output))
    return {_name(found, output): data for data in files.values()}


def _name(found: "Draft", output: Output) -> str:
    """How its file is called: "kreis-soest-beschluss.docx"."""
    return f"{stem_of(found.place)}-{found.kind}{SUFFIXES[output.kind]}"
