"""How a deviation is recorded: the plan before and after, what moves along, the entry."""

from collections.abc import Iterator
from dataclasses import dataclass

from fruehe_hilfen_cli.cli.input.ask import at_terminal, confirm, say
from fruehe_hilfen_cli.cli.input.steering.deviation_options import Told
from fruehe_hilfen_cli.cli.marking import Details, details_of
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.written import save
from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.model.dates import When
from fruehe_hilfen_cli.model.entry import Entry, Logged
from fruehe_hilfen_cli.model.parts import Deviation, Move
from fruehe_hilfen_cli.records.entries.entry import with_details
from fruehe_hilfen_cli.records.steering.deviations import found
from fruehe_hilfen_cli.records.steering.following import Distance, distance, following
from fruehe_hilfen_cli.render.terminal import print_document
from fruehe_hilfen_cli.reports.steering.new_dates import moves_told
from fruehe_hilfen_cli.reports.steering.plan_preview import preview_document
from fruehe_hilfen_cli.views.history import History
from fruehe_hilfen_cli.views.roadmap.plan import current_date
from fruehe_hilfen_cli.views.roadmap.plan_preview import plan_preview

_LAST = "zzzzz"
"""The id of an entry that is only tried: the last one of its day."""


@dataclass(frozen=True)
class Found:
    """A deviation to be recorded.

    Args:
        deviation: what is not kept.
        day: since when it is known.
        by: how far its end moves, where that was said; else as far as its dates say.
    """

    deviation: Deviation
    day: When
    by: Distance | None = None


class NotConfirmed(Refusal):
    """Someone has seen what would move, and does not want it."""

    sentence = "Es wurde nichts gespeichert."
    advice = "Mit --ohne-folgende bleibt, was dahinter liegt, wie es ist."


def record_found(session: Session, past: History, details: Details, told: Told, new: Found) -> None:
    """Show what a deviation does to the plan, ask whether what lies behind moves along, save it.

    Args:
        session: the running command.
        past: the logbook up to today.
        details: what is added to the entry.
        told: whether something moves along, and whether to write at all.
        new: the deviation.

    Raises:
        NotConfirmed: when someone has seen what would move, and does not want it.
        Refusal: those of ``records.deviations.found``.
    """
    deviation, day = new.deviation, new.day
    entry = found(past, deviation, day)
    behind = _behind(past, deviation, new.by)
    if behind and _along(told, behind):
        deviation = deviation.model_copy(update={"moves": behind})
        entry = found(past, deviation, day)
    entry = with_details(entry, **details_of(details))
    if deviation.new_begin or deviation.new_end:
        _show(session, past, entry)
    if told.trial:
        session.tell("Nur eine Probe: Es wurde nichts gespeichert.")
        session.tell(*(f"→ {line}" for line in _staying(told, behind, "Ohne --probe und")))
        return
    if deviation.moves and at_terminal() and not confirm("So festhalten?", default=True):
        raise NotConfirmed
    guide = past.project.scheme.guided_by
    save(session, past.project, entry, *_next_steps(told, deviation, behind, guide))


def _behind(past: History, deviation: Deviation, by: Distance | None) -> tuple[Move, ...]:
    now = current_date(past, deviation.subject)
    if deviation.new_end is None or now is None:
        return ()
    return following(past, deviation.subject, by or distance(now, deviation.new_end))


def _along(told: Told, behind: tuple[Move, ...]) -> bool:
    """Whether what lies behind moves along: as said, else as answered; where nobody is asked, it stays."""
    if told.along is not None or not at_terminal():
        return bool(told.along)
    say(f"Mitrücken kann, um gleich viel: {moves_told(behind)}.")
    return confirm("Rückt das mit?", default=False)


def _show(session: Session, past: History, entry: Entry) -> None:
    if at_terminal():
        session.out.print()
    print_document(preview_document(plan_preview(past, Logged(_LAST, "", entry))), session.out)
    session.out.print()


def _staying(told: Told, behind: tuple[Move, ...], how: str) -> Iterator[str]:
    """That what lies behind has stayed, where nobody was asked."""
    if behind and told.along is None and not at_terminal():
        yield f"Was dahinter liegt, bleibt. {how} mit --folgende rückt mit: {moves_told(behind)}."


def _next_steps(
    told: Told, deviation: Deviation, behind: tuple[Move, ...], guide: str | None
) -> Iterator[str]:
    yield from _staying(told, behind, "Nach fh zurueck und")
    if deviation.cleared_on is None:
        talk = f"das Gespräch mit {guide}" if guide else "das Gespräch darüber"
        yield f"fh abweichung geklaert {{id}}/1 hält {talk} fest; die Regel will es früh."
    else:
        yield "fh status zeigt, was sich geändert hat."
