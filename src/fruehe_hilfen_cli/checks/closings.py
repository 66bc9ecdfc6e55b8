"""Checks of closed phases."""

from collections.abc import Iterator

from fruehe_hilfen_cli.checks.plan import known_phases, phases_advice
from fruehe_hilfen_cli.checks.rule import Found, check
from fruehe_hilfen_cli.model.dates import german_on, last_day
from fruehe_hilfen_cli.model.kinds import ClosingResult
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.text import listed
from fruehe_hilfen_cli.views.governance.closings import unexplained
from fruehe_hilfen_cli.views.history import history


@check(
    "L33",
    "Abschluss einer unbekannten Phase",
    "Ein Eintrag sagt, wie über das Ende einer Phase entschieden ist, die es im Ablauf nicht gibt.",
)
def unknown_phase(project: Project) -> Iterator[Found]:
    """The closing of a phase that the scheme does not have."""
    known = known_phases(project)
    for logged in project.entries:
        for position, closing in enumerate(logged.entry.phase_closings):
            if closing.phase not in known:
                yield Found(
                    logged.file,
                    ("phasenabschluss", position, "phase"),
                    f"Die Phase {closing.phase}, über deren Abschluss entschieden ist, gibt es nicht.",
                    phases_advice(project),
                )


@check(
    "G14",
    "Phase abgeschlossen, obwohl etwas offen ist",
    "Ein Gremium hat eine Phase abgeschlossen, aber an diesem Tag ist ein Pflichtmeilenstein der Phase "
    "offen, und keine Abweichung spricht von ihm oder von dem Zeitraum.",
)
def closed_with_open_milestones(project: Project) -> Iterator[Found]:
    """A phase closed, with conditions or without, on a day on which it lacks something unexplained."""
    for logged in project.entries:
        for position, closing in enumerate(logged.entry.phase_closings):
            if closing.result is ClosingResult.NEGATIVE or project.incomplete:
                continue
            past = history(project, last_day(logged.entry.day))
            if missing := [milestone.id for milestone in unexplained(past, closing.phase)]:
                be = "ist der Pflichtmeilenstein" if len(missing) == 1 else "sind die Pflichtmeilensteine"
                yield Found(
                    logged.file,
                    ("phasenabschluss", position, "phase"),
                    f"Phase {closing.phase} gilt als abgeschlossen, {german_on(logged.entry.day)} {be} "
                    f"{listed(missing)} aber offen.",
                    "Halten Sie fest, was erreicht ist (fh meilenstein erreicht), oder warum nicht "
                    "(fh abweichung neu).",
                )


CHECKS = (unknown_phase, closed_with_open_milestones)
