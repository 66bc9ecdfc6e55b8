"""What ``fh vorlage einreichen`` does: read, freeze, record, save."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from fruehe_hilfen_cli.cli.input.governance.paper_options import paper_values
from fruehe_hilfen_cli.cli.input.recording import day_of
from fruehe_hilfen_cli.cli.marking import Details, details_of
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.written import Beside, save
from fruehe_hilfen_cli.model.dates import first_day
from fruehe_hilfen_cli.model.governance import Paper
from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.records.entries.entry import with_details
from fruehe_hilfen_cli.records.governance.draft_reading import DraftFacts, read_draft
from fruehe_hilfen_cli.records.governance.papers import (
    early_sentences,
    late_sentences,
    may_fulfil,
    may_report,
    new_paper,
    stand_of,
    submission,
)
from fruehe_hilfen_cli.store.freezing import Document, Freezing, freeze, read_source
from fruehe_hilfen_cli.store.workspace import PlanFile
from fruehe_hilfen_cli.text import count
from fruehe_hilfen_cli.views.history import History, history
from fruehe_hilfen_cli.vocabulary import label


def submit_paper(session: Session, details: Details, source: Path, typed: dict[str, Any]) -> None:
    """Freeze a paper and record that it was handed in, in the logbook of the one municipality."""
    project = session.project((PlanFile.BODIES,))
    past = history(project, session.day)
    day = day_of(session, details, "--am")
    data = read_source(source)
    drafted = read_draft(data, session.day)
    values = drafted.values | paper_values(typed, session.day, first_day(day))
    stand = values.pop("as_of", None)
    paper = new_paper(past, values, day)
    as_of = stand_of(stand, day, session.day)
    document = Document(source.name, data, as_of, _audience(paper), source)
    freezing = freeze(session.workspace, project.place, document)
    entry = submission(paper, freezing.record, day, details.evidence)
    whole = with_details(entry, **details_of(replace(details, evidence=())))
    beside = Beside(freezing.changes, tuple(_notes(past, paper, freezing, drafted)))
    save(session, project, whole, *_steps(past, paper), beside=beside)


def _audience(paper: Paper) -> Visibility | None:
    return Visibility.PUBLIC if paper.public else None


def _notes(past: History, paper: Paper, freezing: Freezing, drafted: DraftFacts) -> Iterator[str]:
    """What should be known, although the paper is handed in."""
    for sentence in (*late_sentences(past, paper), *early_sentences(past, paper)):
        yield f"Hinweis: {sentence}"
    if paper.public and drafted.reader not in (None, Visibility.PUBLIC):
        reader = label(drafted.reader)
        yield f"Hinweis: Der Entwurf ist für „{reader}“ gemacht, die Vorlage aber ist öffentlich."
        yield "  → Prüfen Sie, ob alles darin öffentlich sein darf; fh zurueck nimmt die Einreichung zurück."
    if drafted.open_places:
        places = count(drafted.open_places, "Stelle", "Stellen")
        yield f"Hinweis: In der Datei sind noch {places} mit „[bitte …]“ offen."
        yield "  → Soll sie so nicht hinaus? fh zurueck nimmt die Einreichung zurück."
    if freezing.uncommitted:
        yield "Ohne Commit der Daten: Es gibt Änderungen, die noch nicht festgeschrieben sind."


def _steps(past: History, paper: Paper) -> Iterator[str]:
    """What can be done next."""
    for waiting in may_fulfil(past, paper):
        number = waiting.milestone
        yield f"Ist damit der Meilenstein {number} erreicht, hält fh meilenstein erreicht {number} das fest."
    for duty in may_report(past, paper):
        yield f"Ist damit „{duty.what}“ berichtet, hält fh berichtspflicht erfuellt {duty.id} das fest."
    named = paper.number or "{id}/1"
    yield f"Was das Gremium daraus macht: fh beschluss neu … --vorlage {named}. fh vorlage liste zeigt alle."
