"""What two people do between two merges: each action takes something of one's own half, or does nothing."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TypeVar

from tests.cli.places import TODAY
from tests.zusammen.people import Person

from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.roadmap.plan import milestone_states
from fruehe_hilfen_cli.views.steering.tasks import done_marks

Item = TypeVar("Item")
Action = Callable[[Person, Project, int, tuple[str, ...]], None]
"""Who, what both knew after the last merge, a number to choose by, and ``--commit`` or nothing."""

_BOUNDARIES = (
    (("2022-07", "2022-08"), ("2022-08", "2022-09")),
    (("2023-05", "2023-06"), ("2023-06", "2023-07")),
    (("2024-12", "2025-01"), ("2025-01", "2025-02")),
)
"""The end of a block and the begin of the next, and both a month later.

Every second boundary only: where a block is one line for its begin and one for its end, git takes two people
who change those for two who change the same.
"""


def own(who: Person, things: Iterable[Item]) -> list[Item]:
    """One's half of what both know."""
    return [thing for position, thing in enumerate(things) if position % 2 == who.half]


def chosen(things: Sequence[Item], number: int) -> Item | None:
    """One of the things; None when there is none."""
    return things[number % len(things)] if things else None


def note(who: Person, _: Project, number: int, commit: tuple[str, ...]) -> None:
    """The same title on the same day on both sides: only the id tells the files apart."""
    who.fh("logbuch", "neu", "-t", "Notiz", "-x", f"Nur notiert: {number}", *commit)


def meeting(who: Person, _: Project, number: int, commit: tuple[str, ...]) -> None:
    words = ("-a", "jour-fixe", "-t", "Jour fixe", "-d", f"2023-03-{1 + number % 14:02}")
    tasks = ("--aufgabe", f"Aufgabe {number}; Netzwerkkoordination; 2023-04", "--aufgabe", "Raum buchen")
    who.fh("logbuch", "neu", *words, *tasks, *commit)


def reach(who: Person, base: Project, number: int, commit: tuple[str, ...]) -> None:
    if milestone := chosen(_milestones(who, base, still_open=True), number):
        who.fh("meilenstein", "erreicht", milestone, *commit)


def waive(who: Person, base: Project, number: int, commit: tuple[str, ...]) -> None:
    if milestone := chosen(_milestones(who, base, still_open=True), number):
        who.fh("meilenstein", "entfaellt", milestone, "--grund", "hier nicht nötig", *commit)


def reopen(who: Person, base: Project, number: int, commit: tuple[str, ...]) -> None:
    if milestone := chosen(_milestones(who, base, still_open=False), number):
        who.fh("meilenstein", "wieder-offen", milestone, "--grund", "Irrtum", *commit)


def finish(who: Person, base: Project, number: int, commit: tuple[str, ...]) -> None:
    known = [f"{item.id}/{n}" for item in base.entries for n in range(1, len(item.entry.tasks) + 1)]
    done = done_marks(who.project().entries)
    if task := chosen([task for task in own(who, known) if task not in done], number):
        who.fh("aufgabe", "erledigt", task, *commit)


def count_people(who: Person, base: Project, number: int, commit: tuple[str, ...]) -> None:
    if logged := _entry(who, base, number):
        who.fh("logbuch", "bearbeite", logged.id, "--teilnehmende", str(number), *commit)


def redate(who: Person, base: Project, number: int, commit: tuple[str, ...]) -> None:
    """Another day gives the file another name."""
    if logged := _note(who, base, number):
        who.fh("logbuch", "bearbeite", logged.id, "-d", f"2023-02-{1 + number % 28:02}", *commit)


def retitle_by_hand(who: Person, base: Project, number: int, _: tuple[str, ...]) -> None:
    if logged := _entry(who, base, number):
        path = who.entry_file(logged.id)
        text = re.sub('(?m)^titel = ".*"$', f'titel = "Titel {number}"', path.read_text("utf-8"))
        path.write_text(f"{text}# von Hand: {number}\n", "utf-8")


def remove(who: Person, base: Project, number: int, commit: tuple[str, ...]) -> None:
    if logged := _note(who, base, number):
        who.fh("logbuch", "entferne", logged.id, "--ja", *commit)


def repeat(who: Person, base: Project, number: int, commit: tuple[str, ...]) -> None:
    if logged := _entry(who, base, number):
        who.fh("logbuch", "dupliziere", logged.id, "-d", "2023-03-13", *commit)


def undo(who: Person, _: Project, __: int, commit: tuple[str, ...]) -> None:
    """A note, and back again: nothing of it must be left, with commits or without."""
    who.fh("logbuch", "neu", "-t", "Versehen", *commit)
    who.fh("zurueck", "--ja")


def rename_milestone(who: Person, base: Project, number: int, _: tuple[str, ...]) -> None:
    _amend(who, base, number, "titel", f"Titel {number}")


def set_due(who: Person, base: Project, number: int, _: tuple[str, ...]) -> None:
    _amend(who, base, number, "faellig", f"2025-{4 + number % 3:02}")


def add_milestone(who: Person, base: Project, number: int, _: tuple[str, ...]) -> None:
    """A new milestone right after one of one's own."""
    milestone = own(who, base.roadmap.milestones)[number % 10]
    parts, position = _plan_parts(who, milestone.id)
    number_line = f'id = "{milestone.id}-{number}"'
    new = f'[[meilenstein]]\n{number_line}\nphase = {milestone.phase}\ntitel = "Eigener"'
    if number_line not in who.plan.read_text("utf-8"):
        _write_plan(who, [*parts[: position + 1], new, *parts[position + 1 :]])


def move_boundary(who: Person, _: Project, number: int, __: tuple[str, ...]) -> None:
    """A block ends, and the next begins, a month later; the second time, as before."""
    before, later = _BOUNDARIES[1] if who.half else _BOUNDARIES[number % 2 * 2]
    text = who.plan.read_text("utf-8")
    if f'ende = "{before[0]}"' not in text:
        before, later = later, before
    for key, month, moved in zip(("ende", "beginn"), before, later, strict=True):
        assert text.count(f'{key} = "{month}"') == 1
        text = text.replace(f'{key} = "{month}"', f'{key} = "{moved}"')
    who.plan.write_text(text, "utf-8")


_ALL: tuple[Action, ...] = (
    note, meeting, repeat, remove, undo, reach, waive, reopen, finish, count_people, redate, retitle_by_hand,
    rename_milestone, set_due, add_milestone, move_boundary,
)  # fmt: skip
ACTIONS = {action.__name__: action for action in _ALL}


def _milestones(who: Person, base: Project, *, still_open: bool) -> list[str]:
    """One's half of the milestones, by their state."""
    states = milestone_states(history(who.project(), date.fromisoformat(TODAY)))
    found = {state.id for state in states if state.is_open is still_open}
    return [milestone.id for milestone in own(who, base.roadmap.milestones) if milestone.id in found]


def _entry(who: Person, base: Project, number: int) -> Logged | None:
    """An entry of one's half that is still there."""
    left = {logged.id for logged in who.project().entries}
    return chosen([logged for logged in own(who, base.entries) if logged.id in left], number)


def _note(who: Person, base: Project, number: int) -> Logged | None:
    """The same of mere notes: nothing refers to them, and they say nothing of milestones and tasks."""
    left = {logged.id for logged in who.project().entries}
    mine = [logged for logged in own(who, base.entries) if logged.id in left]
    return chosen([logged for logged in mine if logged.entry.text.startswith("Nur notiert")], number)


def _amend(who: Person, base: Project, number: int, key: str, value: str) -> None:
    """Set a value of one of one's milestones, by hand."""
    milestone = own(who, base.roadmap.milestones)[number % 10]
    parts, position = _plan_parts(who, milestone.id)
    lines = [line for line in parts[position].split("\n") if not line.startswith(f"{key} = ")]
    parts[position] = "\n".join([*lines, f'{key} = "{value}"'])
    _write_plan(who, parts)


def _plan_parts(who: Person, milestone: str) -> tuple[list[str], int]:
    """The tables of the roadmap as text, and which of them is a milestone's."""
    parts = who.plan.read_text("utf-8").rstrip("\n").split("\n\n")
    (position,) = (n for n, part in enumerate(parts) if f'\nid = "{milestone}"\n' in part)
    return parts, position


def _write_plan(who: Person, parts: Iterable[str]) -> None:
    who.plan.write_text("\n\n".join(parts) + "\n", "utf-8")
