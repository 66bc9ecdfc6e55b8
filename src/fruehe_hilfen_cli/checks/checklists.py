"""Checks of the checklists that entries hold as people filled them in."""

from collections.abc import Iterator

from fruehe_hilfen_cli.checks.rule import Found, check
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.text import nearest


@check(
    "L27",
    "Checkliste oder Punkt gibt es nicht",
    "Ein Eintrag füllt eine Checkliste aus, die es nicht gibt, oder beantwortet einen Punkt, den sie nicht "
    "hat. Die Antwort fehlt in der Auswertung.",
)
def unknown_item(project: Project) -> Iterator[Found]:
    """A filled-in checklist of an unknown name, or an answer to an unknown item."""
    known = {checklist.name: {item.id for item in checklist.items} for checklist in project.checklists}
    for logged in project.entries if known else ():
        filled = logged.entry.checklist
        if filled is None:
            continue
        if filled.name not in known:
            if not project.incomplete:
                close = nearest(filled.name, known)
                hint = f"Meinten Sie {close}? " if close else ""
                sentence = f"Die Checkliste {filled.name} gibt es nicht."
                advice = f"{hint}Alle zeigt fh checkliste liste."
                yield Found(logged.file, ("checkliste", "name"), sentence, advice)
            continue
        for position, answer in enumerate(filled.answers):
            if answer.item not in known[filled.name]:
                yield Found(
                    logged.file,
                    ("checkliste", "antwort", position, "punkt"),
                    f"Die Checkliste {filled.name} hat keinen Punkt {answer.item}.",
                    f"Alle Punkte zeigt fh checkliste zeige {filled.name}.",
                )


@check(
    "L28",
    "Punkt zweimal beantwortet",
    "Ein Eintrag beantwortet einen Punkt einer Checkliste zweimal; eine Antwort je Person genügt.",
)
def answered_twice(project: Project) -> Iterator[Found]:
    """Two answers of one person to one item."""
    for logged in project.entries:
        seen: set[str] = set()
        for position, answer in enumerate(logged.entry.checklist.answers if logged.entry.checklist else ()):
            if answer.item in seen:
                yield Found(
                    logged.file,
                    ("checkliste", "antwort", position, "punkt"),
                    f"Der Punkt {answer.item} ist zweimal beantwortet.",
                    "Streichen Sie eine der beiden Antworten.",
                )
            seen.add(answer.item)


CHECKS = (unknown_item, answered_twice)
