"""Random sound projects have no findings; one change makes a finding of the right code."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.checks.building import BLOCKS, MEASURE, STAIRCASE, made, planned, roadmap

from fruehe_hilfen_cli.checks.catalogue import CHECKS
from fruehe_hilfen_cli.model.dates import Month, When, first_day, last_day
from fruehe_hilfen_cli.model.entry import Entry, Logged
from fruehe_hilfen_cli.model.plan import Block, Milestone
from fruehe_hilfen_cli.model.project import Project

LAST_PHASE = 6
IDS = ("k7q2m", "n2fjy", "b6tqe", "h4rmz", "p3vnx", "w8ckd")


@st.composite
def blocks(draw: st.DrawFn) -> tuple[Block, ...]:
    """Blocks that follow each other, by months or days."""
    cuts = [0, *sorted(draw(st.sets(st.integers(1, LAST_PHASE - 1)))), LAST_PHASE]
    month, found = Month(draw(st.integers(2005, 2050)), draw(st.integers(1, 12))), []
    for before, after in pairwise(cuts):
        last = month.plus(draw(st.integers(0, 17)))
        begins: tuple[When, ...] = (month, first_day(month))
        ends: tuple[When, ...] = (last, last_day(last))
        begin, end = draw(st.sampled_from(begins)), draw(st.sampled_from(ends))
        found.append(Block(phases=tuple(range(before + 1, after + 1)), begin=begin, end=end))
        month = last.plus(1)
    return tuple(found)


@st.composite
def projects(draw: st.DrawFn) -> Project:
    """Sound projects with two entries or more, all dates known."""
    plan_blocks = draw(blocks())
    first, last = plan_blocks[0].begin or date.min, plan_blocks[-1].end or date.max
    inside = _whens(first_day(first), last_day(last))
    milestones = tuple(
        Milestone(id=f"{phase}.{number}", phase=phase, title="x", due=draw(st.none() | inside))
        for phase in range(1, LAST_PHASE + 1)
        for number in range(1, draw(st.integers(1, 3)) + 1)
    )
    days = sorted(draw(st.lists(inside, min_size=2, max_size=len(IDS))), key=last_day)
    free = [milestone.id for milestone in milestones]
    entries = [_entry(draw, entry_id, day, free) for entry_id, day in zip(IDS, days, strict=False)]
    plan = roadmap(BLOCKS).model_copy(update={"blocks": plan_blocks, "milestones": milestones})
    return planned(made(plan, *entries), STAIRCASE, _measure(plan_blocks))


def _measure(plan_blocks: tuple[Block, ...]) -> str:
    """A measure that lasts as long as the project."""
    text = MEASURE.replace("2023-05", str(Month.of(first_day(plan_blocks[0].begin or date.min))))
    return text.replace("2024-11", str(Month.of(last_day(plan_blocks[-1].end or date.max))))


@st.composite
def partly_dated(draw: st.DrawFn) -> Project:
    """Sound projects, some of whose begins and ends are unknown."""
    sound = draw(projects())
    known = [
        block.model_copy(update=dict.fromkeys(draw(st.sets(st.sampled_from(("begin", "end"))))))
        for block in sound.roadmap.blocks
    ]
    return _with_plan(sound, blocks=tuple(known))


def _whens(first: date, last: date) -> st.SearchStrategy[When]:
    days = st.dates(first, last)
    return st.one_of(days, days.map(Month.of))


def _entry(draw: st.DrawFn, entry_id: str, day: When, free: list[str]) -> Logged:
    """An entry that reaches or waives milestones that nobody has reached or waived, and takes them away."""
    content: dict[str, Any] = {
        "datum": day,
        "art": "notiz",
        "titel": "x",
        "phase": draw(st.integers(1, LAST_PHASE)),
    }
    if draw(st.booleans()) and free:
        content["erreicht"] = [free.pop()]
    if draw(st.booleans()) and free:
        content["entfallen"] = [{"meilenstein": free.pop(), "grund": "x"}]
    content["aufgabe"] = [{"was": "x", "bis": draw(_whens(last_day(day), date(2099, 1, 1)))}]
    content["erledigt"] = [f"{entry_id}/1"]
    entry = Entry.model_validate(content, by_alias=True, by_name=False)
    return Logged(entry_id, f"logbook/kreis-beispiel/{day}-x-{entry_id}.toml", entry)


def _codes(project: Project) -> set[str]:
    return {problem.code for check in CHECKS for problem in check(project)}


@settings(deadline=None)
@given(partly_dated())
def test_sound_projects_have_no_findings(project: Project) -> None:
    assert _codes(project) == set()


def _with_plan(project: Project, **changes: object) -> Project:
    return replace(project, roadmap=project.roadmap.model_copy(update=changes))


def _with_entry(project: Project, position: int, **changes: object) -> Project:
    entries = list(project.entries)
    changed = entries[position].entry.model_copy(update=changes)
    entries[position] = Logged(entries[position].id, entries[position].file, changed)
    return replace(project, entries=made(project.roadmap, *entries).entries)


def _moved_block(project: Project, months: int) -> Project:
    """The second block begins so many months later, and ends as before or later."""
    plan = list(project.roadmap.blocks)
    begin = Month.of(first_day(plan[1].begin or date.min)).plus(months)
    ends = [begin, plan[1].end or begin]
    plan[1] = plan[1].model_copy(update={"begin": begin, "end": max(ends, key=last_day)})
    return _with_plan(project, blocks=tuple(plan[:2]))


def _without_last_block(project: Project) -> Project:
    return _with_plan(project, blocks=project.roadmap.blocks[:-1])


def _milestone(project: Project, **changes: object) -> Project:
    first, *others = project.roadmap.milestones
    return _with_plan(project, milestones=(first.model_copy(update=changes), *others))


def _after(project: Project) -> date:
    end = project.roadmap.blocks[-1].end or date.min
    return first_day(Month.of(last_day(end)).plus(1))


MUTATIONS: dict[str, Callable[[Project], Project]] = {
    "P01": lambda sound: _with_plan(sound, milestones=sound.roadmap.milestones * 2),
    "P02": _without_last_block,
    "P03": lambda sound: _with_plan(sound, blocks=sound.roadmap.blocks * 2),
    "P04": lambda sound: _with_plan(sound, blocks=sound.roadmap.blocks[::-1]),
    "P05": lambda sound: _moved_block(sound, -1),
    "P06": lambda sound: _moved_block(sound, 1),
    "P08": lambda sound: _milestone(sound, phase=LAST_PHASE + 1),
    "P09": lambda sound: _milestone(sound, due=_after(sound)),
    "L01": lambda sound: made(sound.roadmap, *sound.entries, sound.entries[0]),
    "L02": lambda sound: _with_entry(sound, 0, reached=("9.9",)),
    "L03": lambda sound: _with_entry(sound, 0, day=_after(sound)),
    "L04": lambda sound: _with_entry(sound, 0, reached=("1.1", "1.1")),
    "L05": lambda sound: _with_entry(sound, 0, done=("zzzzz/1",)),
    "L06": lambda sound: _with_entry(sound, 0, day=date(1999, 1, 1)),
    "L08": lambda sound: _with_entry(sound, 0, phase=0),
}


@settings(deadline=None)
@given(projects(), st.sampled_from(sorted(MUTATIONS)))
def test_one_change_is_found(sound: Project, code: str) -> None:
    assume(len(sound.roadmap.blocks) > 1)
    assume(code != "P05" or sound.roadmap.blocks[1].begin != sound.roadmap.blocks[0].begin)
    assert code in _codes(MUTATIONS[code](sound))
