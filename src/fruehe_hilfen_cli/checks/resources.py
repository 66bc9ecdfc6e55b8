"""Checks of the budget and the posts."""

from collections.abc import Iterator
from datetime import date

from fruehe_hilfen_cli.checks.rule import Check, Found, check, plan_file
from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.text import folded, german_euros
from fruehe_hilfen_cli.views.governance.resources import LineState, resource_state
from fruehe_hilfen_cli.views.history import history

RESOURCES = "ressourcen"
"""The file, by its name without ".toml"."""


@check(
    "G10",
    "Mehr ausgegeben als geplant",
    "Die Ausgaben eines Jahres für einen Zweck sind höher als der Betrag im Haushalt. Ist einer der Beträge "
    "nur ungefähr bekannt, ist es auch der Unterschied.",
)
def overspent(project: Project) -> Iterator[Found]:
    """A purpose for which more was spent in a year than the budget plans."""
    if project.resources is None:
        return
    for line in resource_state(history(project, date.max)).lines:
        if line.over and line.open is not None and line.planned is not None:
            more = german_euros(-line.open, approx=line.approx)
            planned = german_euros(line.planned, approx=line.planned_approx)
            yield Found(
                plan_file(project, RESOURCES),
                ("haushalt", _position(project, line), "betrag"),
                f"Für {line.purpose} sind {line.year} {more} mehr ausgegeben als geplant ({planned}).",
                "Prüfen Sie die Beträge (fh ausgabe liste), oder planen Sie mehr: fh ressourcen haushalt.",
            )


@check(
    "G11",
    "Stelle endet vor dem Projekt",
    "Das Geld für eine Stelle reicht nicht bis zum Ende des letzten Zeitraums, wie es nach allen "
    "Abweichungen gilt.",
)
def post_ends_early(project: Project) -> Iterator[Found]:
    """A post whose money ends before the project does."""
    if project.resources is None:
        return
    state = resource_state(history(project, date.max))
    for position, post in enumerate(state.posts):
        if post.ends_early and post.limited_until and state.project_end:
            yield Found(
                plan_file(project, RESOURCES),
                ("stelle", position, "befristet_bis"),
                f"Die Stelle {post.title} ist befristet bis {german(post.limited_until)}, das Projekt geht "
                f"bis {german(state.project_end)}.",
                "Klären Sie, wie es weitergeht; eine neue Frist trägt fh ressourcen stelle ein.",
            )


CHECKS: tuple[Check, ...] = (overspent, post_ends_early)


def _position(project: Project, line: LineState) -> int:
    """Where the budget has the purpose in that year for the first time."""
    budget = project.resources.budget if project.resources else ()
    same = (line.year, folded(line.purpose))
    return next(place for place, one in enumerate(budget) if (one.year, folded(one.purpose)) == same)
