"""The options that say what a new municipality begins with."""

from dataclasses import dataclass

from fruehe_hilfen_cli.cli.grouping import Group
from fruehe_hilfen_cli.cli.input.words_option import words_option


@dataclass(frozen=True)
class TypedStart:
    """The values of the options, as typed."""

    land: str | None = None
    begin: str | None = None
    theme: str | None = None
    cohort: str | None = None
    first_call: str | None = None


_OPTIONS = {
    "land": words_option("--land", "LAND", "Bundesland als Kürzel, z. B. NW."),
    "beginn": words_option("--beginn", "MONAT", "Monat, in dem Phase 1 beginnt, z. B. 2022-04."),
    "thema": words_option("--thema", "THEMA", "Das Thema; der Anfang des Wortes genügt."),
    "kohorte": words_option("--kohorte", "JAHRE", "Die Kohorte, z. B. 2025-2027."),
    "jour_fixe": words_option("--jour-fixe", "DATUM", "Tag des ersten Jour fixe."),
}

starting = Group(
    "typed",
    _OPTIONS,
    {},
    lambda values: TypedStart(
        land=values["land"],
        begin=values["beginn"],
        theme=values["thema"],
        cohort=values["kohorte"],
        first_call=values["jour_fixe"],
    ),
    leading=True,
)
"""Gives a command its ``typed``, made of the options above."""
