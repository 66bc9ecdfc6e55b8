"""Checks of money spent."""

from collections.abc import Iterator

from fruehe_hilfen_cli.checks.names import measure_ids, unknown_told
from fruehe_hilfen_cli.checks.rule import Check, Found, check
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.text import folded, nearest


@check(
    "G12",
    "Ausgabe, die nicht im Haushalt steht",
    "Ein Eintrag nennt eine Ausgabe für ein Jahr und einen Zweck, für die ressourcen.toml nichts plant. "
    "Meist ist der Zweck anders geschrieben, oder das Haushaltsjahr ist ein anderes als das des Eintrags.",
)
def unplanned_expense(project: Project) -> Iterator[Found]:
    """An expense of a year and purpose that the budget does not have; without a budget there is none."""
    if project.resources is None:
        return
    planned = {(line.year, folded(line.purpose)) for line in project.resources.budget}
    for logged in project.entries:
        for position, expense in enumerate(logged.entry.expenses):
            year = expense.year or logged.entry.day.year
            if (year, folded(expense.purpose)) not in planned:
                yield Found(
                    logged.file,
                    ("ausgabe", position, "zweck"),
                    f"Für „{expense.purpose}“ ist {year} nichts geplant.",
                    _advice(project, year, expense.purpose),
                )


@check(
    "L31",
    "Ausgabe für eine unbekannte Maßnahme",
    "Eine Ausgabe nennt eine Maßnahme, die nicht in massnahmen.toml steht. Sie zählt bei keiner mit.",
)
def unknown_measure(project: Project) -> Iterator[Found]:
    """An expense for a measure that the plan does not have; unknown while the plan is unread."""
    if project.measures is None and project.incomplete:
        return
    known = measure_ids(project)
    for logged in project.entries:
        for position, expense in enumerate(logged.entry.expenses):
            if expense.measure and expense.measure not in known:
                listing = "fh massnahme liste"
                sentence, advice = unknown_told("Die Maßnahme", expense.measure, known, listing)
                yield Found(logged.file, ("ausgabe", position, "massnahme"), sentence, advice)


CHECKS: tuple[Check, ...] = (unplanned_expense, unknown_measure)


def _advice(project: Project, year: int, purpose: str) -> str:
    """The nearest purpose of that year, or the year that has the purpose, or how to plan it."""
    budget = project.resources.budget if project.resources else ()
    close = nearest(purpose, [line.purpose for line in budget if line.year == year])
    years = dict.fromkeys(str(line.year) for line in budget if folded(line.purpose) == folded(purpose))
    if close:
        return f"Meinten Sie „{close}“? Sonst plant fh ressourcen haushalt auch dafür Geld."
    if years:
        return (
            f"Geplant ist der Zweck für {', '.join(years)}: Prüfen Sie jahr, oder planen Sie ihn auch {year}."
        )
    return "Planen Sie es mit fh ressourcen haushalt, oder berichtigen Sie zweck oder jahr."
