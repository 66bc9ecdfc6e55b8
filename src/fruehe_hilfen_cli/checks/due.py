"""Checks of what is late, or soon due, on a day."""

from collections.abc import Iterator
from datetime import date

from fruehe_hilfen_cli.checks.rule import CheckOnDay, Found, check_on_day, roadmap_file
from fruehe_hilfen_cli.errors import Where
from fruehe_hilfen_cli.model.dates import german, german_on
from fruehe_hilfen_cli.model.governance import Consultation
from fruehe_hilfen_cli.text import count
from fruehe_hilfen_cli.views.governance.paper_duties import PaperDuty, paper_duties
from fruehe_hilfen_cli.views.governance.papers import PaperState, Step, paper_states
from fruehe_hilfen_cli.views.history import History
from fruehe_hilfen_cli.views.steering.duties import duty_states

SOON_DAYS = 60
"""So many days before a milestone is due its paper must be on its way: committees meet every two or three
months, and ask for papers days before that (asked for so when fh learnt of bodies)."""


@check_on_day(
    "G08",
    "Frist für die Vorlage versäumt",
    "Eine Vorlage muss so viele Tage vor der Sitzung da sein, wie gremien.toml sagt (frist_tage). Eine ist "
    "zu spät oder noch nicht eingereicht; oder ein Meilenstein braucht eine, und in der letzten bekannten "
    "Sitzung vorher ist keine mehr unterzubringen.",
)
def hand_in_missed(past: History) -> Iterator[Found]:
    """A session that a paper does not reach in time, of those planned for it, or for a milestone."""
    if past.departure:
        return
    states = iter(paper_states(past))
    for logged in past.entries:
        for position, paper in enumerate(logged.entry.papers):
            state = next(states)
            for number, told in enumerate(paper.consultations):
                step = _coming(state, told)
                if step and (sentence := _missed(state, step, past.day)):
                    where = ("vorlage", position, "beratung", number, "datum")
                    yield Found(logged.file, where, sentence, _ask(step.body))
    for duty in paper_duties(past):
        if sentence := _out_of_reach(duty, past.day):
            advice = (
                "Fragen Sie nach einer kürzeren Frist oder einer weiteren Sitzung (fh termin neu), oder "
                f"halten Sie früh fest, dass es später wird: fh abweichung neu {duty.milestone}."
            )
            yield Found(roadmap_file(past.project), _milestone(past, duty), sentence, advice)


@check_on_day(
    "G09",
    "Beschlussvorlage fehlt",
    f"Ein Meilenstein braucht eine Beschlussvorlage und ist in den nächsten {SOON_DAYS} Tagen fällig oder "
    "schon überfällig; es ist aber keine eingereicht, über die noch ein Gremium entscheidet. Eine "
    "Kenntnisnahme genügt dafür nicht.",
)
def paper_missing(past: History) -> Iterator[Found]:
    """A milestone that needs a paper soon while none is on its way to it."""
    for duty in paper_duties(past):
        left = duty.days_left
        if duty.paper or left is None or left > SOON_DAYS or _out_of_reach(duty, past.day):
            continue
        days = count(abs(left), "Tag", "Tagen")
        when = f"seit {days} fällig" if left < 0 else f"in {days} fällig" if left else "heute fällig"
        yield Found(
            roadmap_file(past.project),
            _milestone(past, duty),
            f"Der Meilenstein {duty.milestone} ist {when}, und keine Beschlussvorlage ist auf dem Weg.",
            "fh vorlage neu beschluss entwirft sie, fh vorlage einreichen hält die Einreichung fest. "
            f"Ist schon entschieden: fh meilenstein erreicht {duty.milestone}.",
        )


@check_on_day(
    "G13",
    "Bericht überfällig",
    "Jemand hat um einen Bericht gebeten, und der Tag, an dem er fällig war, ist vorbei.",
)
def report_overdue(past: History) -> Iterator[Found]:
    """A report duty whose day is over."""
    files = {logged.id: logged.file for logged in past.entries}
    for duty in duty_states(past):
        if duty.overdue and duty.due:
            entry_id, _, number = duty.id.partition("/")
            done = f"fh berichtspflicht erfuellt {duty.id}"
            yield Found(
                files[entry_id],
                ("berichtspflicht", int(number) - 1, "was"),
                f"Der Bericht „{duty.what}“ an {duty.recipient} war {german_on(duty.due)} fällig.",
                f"Ist berichtet: {done}. Sonst entwirft fh vorlage neu zwischenbericht den Bericht.",
            )


CHECKS: tuple[CheckOnDay, ...] = (hand_in_missed, paper_missing, report_overdue)


def _coming(paper: PaperState, told: Consultation) -> Step | None:
    """The step as it stands while it is still to come; None when the body has dealt with the paper."""
    same = (
        step
        for step in paper.steps
        if not step.taken and (step.body, step.role, step.day) == (told.body, told.role, told.day)
    )
    return next(same, None)


def _missed(paper: PaperState, step: Step, day: date) -> str | None:
    if step.hand_in is None or step.day is None:
        return None
    named = f"Die Vorlage {paper.number}" if paper.number else f"Die Vorlage „{paper.title}“"
    begin = f"{named} war bis {german(step.hand_in)} einzureichen ({step.body} {german_on(step.day)})"
    if step.days_late:
        return f"{begin}; eingereicht wurde sie {count(step.days_late, 'Tag', 'Tage')} zu spät."
    return f"{begin}; bisher ist sie es nicht." if paper.submitted_on is None and step.hand_in < day else None


def _ask(body: str) -> str:
    return (
        f"Klären Sie, ob sie noch auf die Tagesordnung kommt ({body}), oder planen Sie die nächste Sitzung "
        "ein (fh logbuch bearbeite)."
    )


def _out_of_reach(duty: PaperDuty, day: date) -> str | None:
    """What to say of a milestone whose last session can no longer be reached; None while it can.

    Long before it is due nobody knows all sessions; once it is overdue, sessions before that do not matter.
    """
    last = duty.last_session
    if duty.paper or last is None or last.hand_in is None or last.hand_in >= day:
        return None
    if duty.days_left is None or not 0 <= duty.days_left <= SOON_DAYS:
        return None
    return (
        f"Für den Meilenstein {duty.milestone} ist keine Vorlage eingereicht; für die letzte bekannte "
        f"Sitzung vorher ({last.body}, {german(last.day)}) war das bis {german(last.hand_in)} möglich."
    )


def _milestone(past: History, duty: PaperDuty) -> Where:
    ids = [milestone.id for milestone in past.project.roadmap.milestones]
    return ("meilenstein", ids.index(duty.milestone), "id")
