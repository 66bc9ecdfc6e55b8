"""Where the draft of a council paper goes, and what to say of it on stderr."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from fruehe_hilfen_cli.cli.input.left_out import tell_left_out
from fruehe_hilfen_cli.cli.out_file import FileExists, read_if_there, to_file, to_stdout
from fruehe_hilfen_cli.cli.session import Session, WhichPlace
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.text import count

if TYPE_CHECKING:
    from fruehe_hilfen_cli.reports.document import Document
    from fruehe_hilfen_cli.views.governance.draft import Draft

_SUFFIX = ".md"


class NotMarkdown(Refusal):
    """A file of another kind than drafts are written in."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Entwürfe sind Markdown; „{file}“ hat eine andere Endung."
    advice = "Nennen Sie eine Datei mit der Endung .md, z. B. --ausgabe vorlage.md."


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


def put_draft(session: Session, found: "Draft", file: Path | None, *, replace: bool, proofs: bool) -> None:
    """Write the draft to a file, or print it; as JSON it is printed in any case.

    Raises:
        NotMarkdown, FileExists: when the file is none to write to.
    """
    from fruehe_hilfen_cli.reports.governance.draft import draft_document
    from fruehe_hilfen_cli.reports.governance.draft_words import open_places

    document = draft_document(found, proofs=proofs)
    if file:
        _write(document, file, replace=replace)
        session.tell(f"Geschrieben: {file}", f"→ Wenn er fertig ist: {_hand_in(session, found, file)}")
    if session.json:
        session.show_json({"draft": found})
    elif file is None:
        _print(session, found, document)
    if places := open_places(document):
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
    return f"fh vorlage einreichen {named}{place}"


def _print(session: Session, found: "Draft", document: "Document") -> None:
    if sys.stdout.isatty():
        session.show({"draft": found}, lambda: document)
    else:
        to_stdout(_markdown(document))


def _write(document: "Document", file: Path, *, replace: bool) -> None:
    if file.suffix.lower() != _SUFFIX:
        raise NotMarkdown(file=file.name)
    before = read_if_there(file)
    if before is not None and not replace:
        raise FileExists(file=file)
    to_file(file, _markdown(document), before)


def _markdown(document: "Document") -> bytes:
    from fruehe_hilfen_cli.render.markdown_document import to_markdown

    return to_markdown(document).encode()
