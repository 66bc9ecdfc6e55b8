"""Checks for personal data in entries, plans and checklists: they tell of structures, not of people."""

import re
from collections.abc import Callable, Iterator
from enum import Enum

from fruehe_hilfen_cli.checks import privacy_patterns as patterns
from fruehe_hilfen_cli.checks.privacy_patterns import Look, Sight
from fruehe_hilfen_cli.checks.rule import Check, Found, Rule, plan_file
from fruehe_hilfen_cli.errors import Where
from fruehe_hilfen_cli.model.base import Record
from fruehe_hilfen_cli.model.plan import AllowedTerm
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.text import shortened
from fruehe_hilfen_cli.vocabulary import german_key

_ROOM = 60
_ALLOW = "Was harmlos ist, erlaubt [[erlaubt]] im Fahrplan."


def texts(record: Record, way: Where = ()) -> Iterator[tuple[Where, str]]:
    """All texts that someone has written, each with the way to it; words of closed lists do not count."""
    for name in type(record).model_fields:
        if name in record.model_fields_set:
            yield from _texts(getattr(record, name), (*way, german_key(name)))


def _texts(value: object, way: Where) -> Iterator[tuple[Where, str]]:
    if isinstance(value, Record):
        yield from texts(value, way)
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _texts(item, (*way, position))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _texts(item, (*way, key))
    elif isinstance(value, str) and not isinstance(value, Enum):
        yield way, value


def _find(look: Look, sentence: str, advice: str) -> Callable[[Project], Iterator[Found]]:
    def find(project: Project) -> Iterator[Found]:
        allowed = project.roadmap.allowed_terms
        for file, record in _records(project):
            for way, text in texts(record):
                for sight in look(text):
                    if not _is_allowed(sight, text, allowed):
                        line = text.count("\n", 0, sight.start)
                        words = shortened(" ".join(sight.words.split()), _ROOM)
                        where = (*way, line) if "\n" in text else way
                        yield Found(file, where, sentence.format(words=words), f"{advice} {_ALLOW}")

    return find


def _records(project: Project) -> Iterator[tuple[str, Record]]:
    """Each entry, each optional plan file that was read, and each checklist, with its file.

    The checklists of the package are among them: nothing is found there, so nobody is sent to their files.
    """
    for logged in project.entries:
        yield logged.file, logged.entry
    plans: dict[str, Record | None] = {
        "wirkungstreppe": project.staircase,
        "massnahmen": project.measures,
        "planungsakteure": project.planners,
        "gremien": project.bodies,
        "ressourcen": project.resources,
        **{f"checklisten/{checklist.name}": checklist for checklist in project.checklists},
    }
    for name, record in plans.items():
        if record:
            yield plan_file(project, name), record


def _is_allowed(sight: Sight, text: str, allowed: tuple[AllowedTerm, ...]) -> bool:
    """Whether an allowed term holds what was found, or is held by it."""
    begin, end = sight.start, sight.start + len(sight.words)
    for term in allowed:
        for found in re.finditer(re.escape(term.term), text, re.IGNORECASE):
            if (found.start() <= begin and end <= found.end()) or (
                begin <= found.start() and found.end() <= end
            ):
                return True
    return False


def _check(rule: Rule, look: Look, sentence: str, advice: str) -> Check:
    find = _find(look, sentence, advice)
    find.__doc__ = look.__doc__
    return Check(rule.code, rule.title, rule.meaning, find)


CHECKS = (
    _check(
        Rule(
            "V01",
            "E-Mail-Adresse",
            "Ein Eintrag oder Plan enthält eine E-Mail-Adresse. Das Logbuch nennt Stellen und Rollen.",
        ),
        patterns.mails,
        "Hier steht eine E-Mail-Adresse: {words}.",
        "Nennen Sie statt der Adresse die Stelle oder die Rolle.",
    ),
    _check(
        Rule(
            "V02",
            "Telefonnummer",
            "Ein Eintrag oder Plan enthält, was wie eine Telefonnummer aussieht. Aktenzeichen, Vorlagen und "
            "öffentliche Hilfetelefone sind nicht gemeint.",
        ),
        patterns.phones,
        "Hier steht eine Telefonnummer: {words}.",
        "Nennen Sie statt der Nummer die Stelle oder die Rolle.",
    ),
    _check(
        Rule(
            "V03",
            "Geburtsdatum",
            "Ein Eintrag oder Plan enthält das Geburtsdatum eines Menschen.",
        ),
        patterns.births,
        "Hier steht ein Geburtsdatum: {words}.",
        "Nennen Sie höchstens das Alter einer Gruppe, z. B. „im ersten Lebensjahr“.",
    ),
    _check(
        Rule(
            "V04",
            "Kontonummer",
            "Ein Eintrag oder Plan enthält eine gültige IBAN.",
        ),
        patterns.ibans,
        "Hier steht eine Kontonummer: {words}.",
        "Streichen Sie sie; Zahlungsdaten gehören in die Kasse.",
    ),
    _check(
        Rule(
            "V05",
            "Name eines Menschen",
            "Ein Eintrag oder Plan nennt eine Familie, eine Frau oder einen Herrn mit Namen. Dort stehen "
            "Rollen, und Familien nie einzeln.",
        ),
        patterns.names,
        "Hier steht ein Name: {words}.",
        "Schreiben Sie die Rolle statt des Namens, z. B. „die Netzwerkkoordination“ oder „eine Familie“.",
    ),
    _check(
        Rule(
            "V06",
            "Kleine Zahl an kleinem Ort",
            "Ein Eintrag oder Plan nennt weniger als zehn Familien, Kinder oder Fälle zusammen mit einem "
            "kleinen Ort. Wer dort wohnt, kann sie erkennen.",
        ),
        patterns.small_counts,
        "Eine so kleine Zahl lässt einzelne Familien erkennen: {words}.",
        "Lassen Sie den Ort weg, oder schreiben Sie „weniger als zehn“.",
    ),
)
