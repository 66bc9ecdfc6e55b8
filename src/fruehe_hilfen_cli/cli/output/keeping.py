"""Keeping a report as it went out: its file among the attachments, and an entry that tells of it."""

from collections.abc import Collection
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from fruehe_hilfen_cli.cli.output.options import Output
from fruehe_hilfen_cli.cli.written import Beside, save
from fruehe_hilfen_cli.model.governance import FrozenFile
from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.records.entries.report import frozen_report
from fruehe_hilfen_cli.render.formats import SUFFIXES
from fruehe_hilfen_cli.store.freezing import Document, Freezing, NameTaken, freeze

if TYPE_CHECKING:
    from fruehe_hilfen_cli.cli.output.hand_out import Made, Report
    from fruehe_hilfen_cli.cli.session import Session
    from fruehe_hilfen_cli.model.entry import Logged
    from fruehe_hilfen_cli.model.project import Project

_LONGEST_STEM = 45
"""So that a number still fits into the name of an attachment."""


def keep(session: "Session", report: "Report", output: Output, made: "Made") -> None:
    """Freeze each file of a report, and tell of it in one entry."""
    project = made.seen.whole
    stem = f"{report.name}-{session.day.isoformat()}-{output.reader}"
    freezings: list[Freezing] = []
    for name, data in _named(stem, output, made).items():
        document = Document(name, data, session.day, output.reader)
        freezings.append(
            _freeze(session, project.place, document, {found.record.file for found in freezings})
        )
    records = tuple(freezing.record for freezing in freezings)
    if known := _kept_before(project, records):
        session.tell(f"Schon eingefroren: {known.id}, Wort für Wort dasselbe; es wurde nichts geschrieben.")
        return
    entry = frozen_report(report.title, session.day, output.reader, records)
    notes: tuple[str, ...] = ()
    if any(freezing.uncommitted for freezing in freezings):
        notes = ("Ohne Commit der Daten: Es gibt Änderungen, die noch nicht festgeschrieben sind.",)
    changes = [change for freezing in freezings for change in freezing.changes]
    save(
        session,
        project,
        entry,
        "fh pruefe merkt, wenn jemand die Datei ändert.",
        beside=Beside(changes, notes),
    )


def _named(stem: str, output: Output, made: "Made") -> dict[str, bytes]:
    ending = SUFFIXES[output.kind]
    return {f"{stem}{f'-{added}' if added else ''}{ending}": data for added, data in made.files.items()}


def _kept_before(project: "Project", records: tuple[FrozenFile, ...]) -> "Logged | None":
    """The entry that tells of the very same files for the same readers; None when there is none."""

    def told(frozen: tuple[FrozenFile, ...]) -> set[tuple[str, str, Visibility | None]]:
        return {(record.file, record.checksum, record.audience) for record in frozen}

    return next((logged for logged in project.entries if told(logged.entry.frozen) == told(records)), None)


def _freeze(
    session: "Session", place: str, document: Document, taken: Collection[str], number: int = 1
) -> Freezing:
    """Freeze a document; where another one of the day has its name, under the next number."""
    name = PurePath(document.name)
    if number > 1:
        name = name.with_stem(f"{name.stem[:_LONGEST_STEM]}-{number}")
    try:
        freezing = freeze(session.workspace, place, replace(document, name=str(name)))
    except NameTaken:
        freezing = None
    if freezing is None or freezing.record.file in taken:
        return _freeze(session, place, document, taken, number + 1)
    return freezing
