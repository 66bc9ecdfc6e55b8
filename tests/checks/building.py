"""Projects for tests, made of the text of their files; nothing is read from a disk."""

import tomllib
from dataclasses import replace
from pathlib import Path

from fruehe_hilfen_cli.checks.rule import Check
from fruehe_hilfen_cli.errors import Problem
from fruehe_hilfen_cli.model.dates import last_day
from fruehe_hilfen_cli.model.entry import Entry, Logged
from fruehe_hilfen_cli.model.plan import Roadmap
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.model.scheme import Scheme
from fruehe_hilfen_cli.schemes import scheme_path

HEAD = """
[kommune]
name = "Kreis Beispiel"
land = "NW"
"""
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
