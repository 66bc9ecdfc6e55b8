"""Findings that a municipality accepts ([[ausnahme]] in its roadmap), each with a reason."""

from collections.abc import Iterator, Sequence

from fruehe_hilfen_cli.checks.accepted import accepts, not_accepted
from fruehe_hilfen_cli.checks.catalogue import ON_DAY, RULES, can_be_exempted
from fruehe_hilfen_cli.checks.rule import roadmap_file
from fruehe_hilfen_cli.errors import Problem
from fruehe_hilfen_cli.model.plan import Exemption
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.text import nearest


def without_exempted(project: Project, problems: Sequence[Problem]) -> Iterator[Problem]:
    """The problems that no exemption accepts, then what is wrong with the exemptions themselves."""
    yield from not_accepted(project, problems)
    for position, exemption in enumerate(project.roadmap.exemptions):
        used = any(accepts(exemption, problem) for problem in problems)
        if told := _wrong(project, exemption, used=used):
            code, sentence, advice = told
            where = ("ausnahme", position, "code")
            yield Problem(code, roadmap_file(project), sentence, advice, where)


def _wrong(project: Project, exemption: Exemption, *, used: bool) -> tuple[str, str, str] | None:
    code = exemption.code
    if code not in RULES:
        close = nearest(code, RULES)
        hint = f"Meinten Sie {close}? " if close else ""
        return "A02", f"Den Code {code} gibt es nicht.", f"{hint}fh pruefe nennt den Code vor jedem Hinweis."
    if not can_be_exempted(code):
        return (
            "A03",
            f"{code} kann nicht ausgenommen werden.",
            "Beheben Sie den Fehler, und streichen Sie die Ausnahme.",
        )
    if used or project.incomplete or code in ON_DAY:
        return None
    place = f" in {exemption.file}" if exemption.file else ""
    return "A01", f"Die Ausnahme trifft auf keinen Hinweis {code}{place} zu.", "Streichen Sie sie."
