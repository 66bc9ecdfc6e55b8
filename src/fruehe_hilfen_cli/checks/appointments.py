"""Checks of what the roadmap and entries say about dates of the regular call."""

from collections.abc import Iterator
from datetime import date

from fruehe_hilfen_cli.checks.rule import Found, check, roadmap_file
from fruehe_hilfen_cli.model.dates import german, last_day
from fruehe_hilfen_cli.model.parts import DateChange
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.dates.call_rhythm import is_in_rhythm

_ADVICE = "fh jour-fixe termine zeigt alle; gemeint ist der Tag, an dem er nach dem Rhythmus wäre."


@check(
    "P15",
    "Kein Termin des Jour fixe",
    "Der Fahrplan verlegt einen Jour fixe oder sagt ihn ab, aber an diesem Tag ist nach dem Rhythmus "
    "keiner. Die Angabe bewirkt nichts.",
)
def no_call_planned(project: Project) -> Iterator[Found]:
    """A setting that moves or cancels a call on a day without one."""
    rhythm = project.roadmap.regular_call
    for position, change in enumerate(rhythm.date_changes if rhythm else ()):
        if sentence := _missed(project, change):
            where = ("jour_fixe", "terminaenderung", position, "termin")
            yield Found(roadmap_file(project), where, sentence, _ADVICE)


@check(
    "L19",
    "Kein Termin des Jour fixe",
    "Ein Eintrag verlegt einen Jour fixe oder sagt ihn ab, aber an diesem Tag ist nach dem Rhythmus keiner. "
    "Die Angabe bewirkt nichts.",
)
def no_call_then(project: Project) -> Iterator[Found]:
    """An entry that moves or cancels a call on a day without one."""
    for logged in project.entries:
        for position, change in enumerate(logged.entry.date_changes):
            if isinstance(change.appointment, date) and (sentence := _missed(project, change)):
                yield Found(logged.file, ("terminaenderung", position, "termin"), sentence, _ADVICE)


@check(
    "L20",
    "Termin vor dem Eintrag",
    "Ein Termin, der bevorsteht, liegt vor dem Datum des Eintrags, der von ihm berichtet. Meist ist eine "
    "Jahreszahl vertippt.",
)
def appointment_over(project: Project) -> Iterator[Found]:
    """An appointment before the day of the entry that tells of it."""
    for logged in project.entries:
        for position, appointment in enumerate(logged.entry.appointments):
            if last_day(appointment.day) < last_day(logged.entry.day):
                yield Found(
                    logged.file,
                    ("termin", position, "datum"),
                    f"Der Termin „{appointment.title}“ ({german(appointment.day)}) liegt vor dem Eintrag "
                    f"({german(logged.entry.day)}).",
                    "Prüfen Sie das Datum, auch das Jahr; was schon stattfand, ist ein eigener Eintrag.",
                )


PLAN_CHECKS = (no_call_planned,)
CHECKS = (no_call_then, appointment_over)


def _missed(project: Project, change: DateChange) -> str | None:
    """What to say of a change that meets no call; without a first day of the rhythm nothing is known."""
    if isinstance(change.appointment, str):
        return f"Der Fahrplan ändert nur Termine des Jour fixe, nicht {change.appointment}."
    rhythm, day = project.roadmap.regular_call, change.appointment
    if rhythm is None:
        return f"Am {german(day)} ist kein Jour fixe: Der Fahrplan nennt keinen Rhythmus."
    if not isinstance(rhythm.first, date) or is_in_rhythm(rhythm, day):
        return None
    others = (other for logged in project.entries for other in logged.entry.date_changes)
    if any(other.new_day == day for other in (*rhythm.date_changes, *others)):
        return None
    return f"Am {german(day)} ist kein Jour fixe."
