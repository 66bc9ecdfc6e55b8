"""Two people work at random and merge: never a conflict in what is apart, nothing lost, nothing doubled."""

import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from tests.cli.places import contents
from tests.zusammen.actions import ACTIONS
from tests.zusammen.people import Person, two_people, united

from fruehe_hilfen_cli.model.base import Record
from fruehe_hilfen_cli.model.project import Project

Deed = tuple[str, int, bool]
"""An action, the number it chooses by, and whether fh commits it."""
Round = tuple[list[Deed], list[Deed], int]
"""What the two do, and in which of the ways they then merge."""
Way = Callable[[Person, Person], None]
Records = dict[str, Record]


def push_and_pull(one: Person, other: Person) -> None:
    """Through the common repository, one first."""
    _exchange(one, other, "--no-rebase")


def the_other_first(one: Person, other: Person) -> None:
    _exchange(other, one, "--no-rebase")


def rebase(one: Person, other: Person) -> None:
    """The second sets her own commits upon those of the first."""
    _exchange(one, other, "--rebase")


def across(one: Person, other: Person) -> None:
    """Each merges what the other had before: two merges of the same, of which the next one must make one."""
    before = [who.git("rev-parse", "HEAD").strip() for who in (one, other)]
    one.take_over(other, before[1])
    other.take_over(one, before[0])
    assert contents(one.folder) == contents(other.folder)
    _exchange(one, other, "--no-rebase")


def _exchange(first: Person, second: Person, how: str) -> None:
    first.pull()
    first.push()
    second.pull(how)
    second.push()
    first.pull()


WAYS: tuple[Way, ...] = (push_and_pull, the_other_first, rebase, across)
DEEDS = st.lists(
    st.tuples(st.sampled_from(sorted(ACTIONS)), st.integers(0, 99), st.booleans()), min_size=1, max_size=5
)
ROUNDS: st.SearchStrategy[list[Round]] = st.lists(
    st.tuples(DEEDS, DEEDS, st.integers(0, len(WAYS) - 1)), min_size=1, max_size=5
)
PLAYED = (Phase.explicit, Phase.generate)
"""No shrinking: of examples that call git a hundred times it would take minutes, not seconds."""


@settings(max_examples=4, phases=PLAYED)
@given(ROUNDS)
def test_whatever_two_people_do_apart_comes_together(rounds: list[Round]) -> None:
    work_together(rounds, WAYS)


@pytest.mark.langsam
@pytest.mark.parametrize(
    "ways", [WAYS, *((way,) for way in WAYS)], ids=["mixed", *(way.__name__ for way in WAYS)]
)
@settings(max_examples=80, phases=PLAYED)
@given(ROUNDS)
def test_hundreds_of_times(ways: tuple[Way, ...], rounds: list[Round]) -> None:
    work_together(rounds, ways)


def work_together(rounds: list[Round], ways: tuple[Way, ...]) -> None:
    """Play the rounds; after each merge both have all of both, and the same status."""
    with tempfile.TemporaryDirectory() as folder, two_people(Path(folder)) as (one, other):
        base = one.project()
        for deeds_of_one, deeds_of_other, way in rounds:
            for who, deeds in ((one, deeds_of_one), (other, deeds_of_other)):
                for action, number, commits in deeds:
                    ACTIONS[action](who, base, number, ("--commit",) if commits else ())
                who.save()
            before = [records(project) for project in (base, one.project(), other.project())]
            ways[way % len(ways)](one, other)
            base = one.project()
            assert records(base) == tuple(united(*three) for three in zip(*before, strict=True))
            require_agreement(one, other)


def records(project: Project) -> tuple[Records, ...]:
    """The milestones, the blocks and the entries, each by what it is known by; each is there once."""
    plan = project.roadmap
    return (
        by_key((milestone.id, milestone) for milestone in plan.milestones),
        by_key((str(block.phases), block) for block in plan.blocks),
        by_key((logged.id, logged.entry) for logged in project.entries),
    )


def by_key(items: Iterable[tuple[str, Record]]) -> Records:
    listed = list(items)
    found = dict(listed)
    assert len(found) == len(listed)
    return found


def require_agreement(one: Person, other: Person) -> None:
    """Both clones hold the same files, tell the same status, and have no findings."""
    assert contents(one.folder) == contents(other.folder)
    said = [who.fh("status", "--json") for who in (one, other)]
    assert said[0] == said[1]
    assert said[0].err == ""
    for who in (one, other):
        who.fh("pruefe")
        assert who.git("status", "--short") == ""
