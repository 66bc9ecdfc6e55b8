"""Projects for tests, made of the text of their files; nothing is read from a disk."""

import tomllib
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from fruehe_hilfen_cli.checks.rule import Check
from fruehe_hilfen_cli.errors import Problem
from fruehe_hilfen_cli.model.dates import last_day
from fruehe_hilfen_cli.model.entry import Entry, Logged
from fruehe_hilfen_cli.model.measures import MeasurePlan
from fruehe_hilfen_cli.model.plan import Roadmap
from fruehe_hilfen_cli.model.planners import PlannerMap
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.model.scheme import Scheme
from fruehe_hilfen_cli.model.staircase import Staircase
from fruehe_hilfen_cli.schemes import scheme_path

HEAD = """
[kommune]
name = "Kreis Beispiel"
land = "NW"
"""
GOAL = '[[ziel]]\nid = "Z1"\nstufe = 2\ntitel = "Familien erfahren früh von den Angeboten"\n'
INDICATOR = """
[[indikator]]
id = "I1"
ziel = "Z1"
titel = "Familien mit einem Willkommensbesuch"
einheit = "Prozent"
ausgangswert = 60
ausgangswert_am = "2022-12"
zielwert = 75
zielwert_bis = "2024-12"
kleinster = 0
groesster = 100
quelle = "Zählung"
methode = "Besuche geteilt durch Geburten"
zustaendig = "Netzwerkkoordination"
"""
EMPTY_STEPS = "".join(f'[[leere_stufe]]\nstufe = {step}\ngrund = "x"\n' for step in (1, 3, 4, 5, 6, 7))
STAIRCASE = GOAL + INDICATOR + EMPTY_STEPS
"""A staircase without findings."""

MEASURE = """
[[massnahme]]
id = "M1"
titel = "Willkommensbesuche"
ziel = ["Z1"]
zustaendig = "Netzwerkkoordination"
beginn = "2023-05"
ende = "2024-11"
ueberpruefung = { alle_monate = 6, woran = "Zahl der Besuche", wer = "Steuerungsgruppe" }
"""
"""A measure without findings, in the project of ``BLOCKS``."""

BLOCKS = """
[[zeitraum]]
phasen = [1, 2, 3]
beginn = "2022-04"
ende = "2023-04"
[[zeitraum]]
phasen = [4, 5, 6]
beginn = "2023-05"
ende = "2025-06"
"""
MILESTONES = """
[[meilenstein]]
id = "1.1"
phase = 1
titel = "Über das Projekt informiert"
[[meilenstein]]
id = "1.2"
phase = 1
titel = "Thema festgelegt"
"""


def scheme(text: str = "") -> Scheme:
    """A scheme; without a text that of the package."""
    packaged = scheme_path("nzfh") or Path()
    return Scheme.model_validate(
        tomllib.loads(text or packaged.read_text("utf-8")), by_alias=True, by_name=False
    )


def roadmap(text: str) -> Roadmap:
    """A roadmap; the head is added when the text has none."""
    whole = text if "[kommune]" in text else HEAD + text
    return Roadmap.model_validate(tomllib.loads(whole), by_alias=True, by_name=False)


def logged(name: str, text: str) -> Logged:
    """An entry: the name of its file without folder and ending, and its content; kind and title are added."""
    content = {"art": "notiz", "titel": "Notiz", **tomllib.loads(text)}
    entry = Entry.model_validate(content, by_alias=True, by_name=False)
    return Logged(name[-5:], f"logbook/kreis-beispiel/{name}.toml", entry)


def project(plan: str = BLOCKS + MILESTONES, **entries: str) -> Project:
    """A project; an entry "k7q2m" has its content as text, and its file's name from its date."""
    found = [logged(f"{_date(text)}-notiz-{entry_id}", text) for entry_id, text in entries.items()]
    return made(roadmap(plan), *found)


def made(plan: Roadmap, *found: Logged, course: Scheme | None = None) -> Project:
    """A project of records."""
    by_day = sorted(found, key=lambda item: (last_day(item.entry.day), item.id, item.file))
    return Project("kreis-beispiel", plan, course or scheme(), tuple(by_day))


def planned(bare: Project, staircase: str = "", measures: str = "", planners: str = "") -> Project:
    """The project with plan files beside its roadmap, each from its text; an empty text means no file."""
    read: dict[str, Any] = {
        field: model.model_validate(tomllib.loads(text), by_alias=True, by_name=False)
        for field, model, text in (
            ("staircase", Staircase, staircase),
            ("measures", MeasurePlan, measures),
            ("planners", PlannerMap, planners),
        )
        if text
    }
    return replace(bare, **read)


def unread(complete: Project) -> Project:
    """The same project while some file of it could not be read."""
    return replace(complete, incomplete=True)


def told(check: Check, where: Project) -> list[tuple[str, str]]:
    """What a check finds: the way to each value, with dots, and the sentence."""
    return [(".".join(map(str, problem.where)), problem.sentence) for problem in check(where)]


def codes(problems: list[Problem]) -> list[str]:
    """The codes of problems."""
    return [problem.code for problem in problems]


def _date(text: str) -> str:
    day = tomllib.loads(text)["datum"]
    return str(day)
