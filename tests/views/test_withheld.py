"""Readers outside never learn what is false, nor anything of what hidden entries hold."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct
from msgspec.structs import replace
from tests.bodies import COMMITTEE, body, with_bodies
from tests.conftest import DAYS, TWO_BLOCKS, day, project, random_entries, told
from tests.staircases import one_indicator, staircase

from fruehe_hilfen_cli.model.base import Record
from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.model.measures import Measure, MeasurePlan
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.render.json import to_json
from fruehe_hilfen_cli.reports.content import Content
from fruehe_hilfen_cli.reports.document import Document
from fruehe_hilfen_cli.reports.governance.decisions import decision_list_document
from fruehe_hilfen_cli.reports.governance.papers import paper_document
from fruehe_hilfen_cli.reports.results.staircase import staircase_document
from fruehe_hilfen_cli.reports.results.target_actual import target_actual_document
from fruehe_hilfen_cli.reports.steering.deviations import deviation_document
from fruehe_hilfen_cli.reports.steering.sheet import sheet_document
from fruehe_hilfen_cli.reports.steering.status import status_document
from fruehe_hilfen_cli.reports.steering.trend import trend_document
from fruehe_hilfen_cli.reports.texts import words_in
from fruehe_hilfen_cli.views.entries.audience import Seen, seen_by
from fruehe_hilfen_cli.views.entries.withheld import UNKNOWN, honest
from fruehe_hilfen_cli.views.governance.for_readers import decisions_for, paper_duties_for, papers_for
from fruehe_hilfen_cli.views.history import history, is_known
from fruehe_hilfen_cli.views.partly import Partly
from fruehe_hilfen_cli.views.results.for_readers import staircase_for
from fruehe_hilfen_cli.views.results.target_actual import target_actual
from fruehe_hilfen_cli.views.roadmap.blocks import block_states
from fruehe_hilfen_cli.views.roadmap.plan import MilestoneStatus, milestone_states
from fruehe_hilfen_cli.views.steering.deviation_list import DeviationSelection
from fruehe_hilfen_cli.views.steering.for_readers import deviations_for, sheet_for, status_for, trend_for
from fruehe_hilfen_cli.views.steering.status import status_in_full

BARE = replace(
    with_bodies(
        project(f"jour_fixe = {{ erster = 2022-04-05 }}\n{TWO_BLOCKS}"),
        body("rat", "frist_tage = 3") + COMMITTEE,
    ),
    staircase=staircase(one_indicator("ausgangswert = 10, zielwert = 50, alle_monate = 2")),
    measures=MeasurePlan(
        measures=(Measure(id="M1", title="Café", begin=date(2022, 5, 1), end=Month(2022, 8), idea="aaaaa/1"),)
    ),
)
HIDDEN = "Geheimnis"
OUTSIDE = st.sampled_from([Visibility.NZFH, Visibility.PUBLIC])
WHO_MET = st.none() | st.sampled_from(["Rat", "JHA", "Runde"])
EVERY = DeviationSelection(cleared=True)


def _papers(seen: Seen) -> Content:
    papers, duties = papers_for(seen), paper_duties_for(seen)
    return Content({"papers": papers, "paper_duties": duties}, paper_document(papers, duties, seen.day))


MADE: dict[str, Callable[[Seen], Content]] = {
    "status": lambda seen: _content("statuses", status_for(seen), status_document),
    "sheet": lambda seen: _content("sheets", sheet_for(seen), lambda found: sheet_document((found,))),
    "trend": lambda seen: _content("trends", trend_for(seen), lambda found: trend_document((found,), 100)),
    "staircase": lambda seen: _content(
        "staircases", staircase_for(seen), lambda found: staircase_document((found,), 100)
    ),
    "deviations": lambda seen: _content(
        "deviations", deviations_for(seen), lambda found: deviation_document(found, seen.day, EVERY)
    ),
    "decisions": lambda seen: _content(
        "decisions", decisions_for(seen), lambda found: decision_list_document(found, seen.day)
    ),
    "papers": _papers,
    "target and actual": lambda seen: _content(
        "target_actuals",
        target_actual(seen.whole, seen.day, seen.reader),
        lambda found: target_actual_document((found,)),
    ),
}
"""The reports that rest on entries."""


def _content(name: str, view: Any, document: Callable[[Any], Document]) -> Content:  # noqa: ANN401 - any view
    return Content({name: view}, document(view))


def known(*lines: str) -> Project:
    """A municipality with a plan, goals, measures and bodies, and these entries."""
    return replace(BARE, entries=project(TWO_BLOCKS, *lines).entries)


def _seen(on: str, *lines: str, reader: Visibility = Visibility.NZFH) -> Seen:
    return seen_by(known(*lines), reader, day(on))


def _with_secrets(entries: list[Logged], reader: Visibility) -> tuple[Logged, ...]:
    """The entries; what hidden ones say is a secret."""
    return tuple(
        logged
        if logged.entry.visibility in _allowed(reader)
        else replace(logged, entry=_secret(logged.entry))
        for logged in entries
    )


def _allowed(reader: Visibility) -> set[Visibility]:
    return {Visibility.PUBLIC, reader}


def _secret(value: Any) -> Any:  # noqa: ANN401 - any value of an entry
    if isinstance(value, Record):
        return value.model_copy(
            update={name: _secret(getattr(value, name)) for name in type(value).model_fields}
        )
    if isinstance(value, tuple):
        return tuple(map(_secret, value))
    return HIDDEN if value == "Grund" else value


@given(random_entries(remarks=WHO_MET), DAYS, OUTSIDE)
def test_hidden_entries_leave_no_trace(entries: list[Logged], on: date, reader: Visibility) -> None:
    seen = seen_by(replace(BARE, entries=_with_secrets(entries, reader)), reader, on)
    hidden = {logged.id for logged in entries if logged.entry.visibility not in _allowed(reader)}
    for name, make in MADE.items():
        content = make(seen)
        said = to_json(content.views) + told(content.document)
        assert HIDDEN not in said, name
        assert [entry_id for entry_id in hidden if entry_id in said] == [], name
        assert hidden.isdisjoint(source for words in words_in(content.document) for source in words.sources)


@given(random_entries(remarks=WHO_MET), DAYS, OUTSIDE)
def test_no_definite_statement_is_false(entries: list[Logged], on: date, reader: Visibility) -> None:
    whole = replace(BARE, entries=tuple(entries))
    seen = seen_by(whole, reader, on)
    found, full = status_for(seen), status_in_full(whole, on)
    past = history(whole, on)
    states = {state.id: state for state in milestone_states(past)}
    for milestone in (*found.running, *found.overdue, *found.upcoming):
        assert milestone.state in (MilestoneStatus.UNKNOWN, states[milestone.id].state)
        assert milestone.due_current in (None, states[milestone.id].due_current)
    assert {one.id for one in found.overdue} <= {one.id for one in full.overdue}
    assert found.light.value in (UNKNOWN, full.light.value)
    for block, real in zip(found.blocks, block_states(past, milestone_states(past)), strict=True):
        assert block.light.colour.value in (UNKNOWN, real.light.colour.value)
        assert block.state.value in (UNKNOWN, real.state.value)
        assert block.progress.reached in (None, real.progress.reached)
    open_now = {item.id for item in full.deviations}
    assert {item.id for item in found.deviations if item.is_open} <= open_now
    assert found.call.held <= full.call.held
    decisions = {one.id: one.state for one in decisions_for(replace(seen, project=whole, left_out=0))}
    assert all(one.state.value in (UNKNOWN, decisions[one.id].value) for one in decisions_for(seen))
    points = {
        (line.id, point.report_day): point
        for line in trend_for(replace(seen, project=whole, left_out=0)).milestones
        for point in line.points
    }
    for line in trend_for(seen).milestones:
        for point in line.points:
            if real_point := points.get((line.id, point.report_day)):
                assert point.expected in (None, real_point.expected)


@given(random_entries(remarks=WHO_MET), DAYS)
def test_inside_the_house_nothing_is_withheld(entries: list[Logged], on: date) -> None:
    seen = seen_by(replace(BARE, entries=tuple(entries)), Visibility.INTERNAL, on)
    assert seen.project is seen.whole
    for make in (status_for, sheet_for, trend_for, staircase_for, deviations_for, decisions_for, papers_for):
        assert not [one for one in _partly(make(seen)) if one.untold]


@pytest.mark.langsam
@given(random_entries(remarks=WHO_MET), DAYS, OUTSIDE)
def test_what_is_dated_later_changes_nothing(entries: list[Logged], on: date, reader: Visibility) -> None:
    now = tuple(logged for logged in entries if is_known(logged, on))
    for make in (status_for, sheet_for, trend_for, staircase_for, deviations_for, decisions_for, papers_for):
        first, second = (
            make(seen_by(replace(BARE, entries=found), reader, on)) for found in (tuple(entries), now)
        )
        assert first == second


def _partly(value: object) -> Iterator[Partly]:
    """All views in a view."""
    if isinstance(value, tuple):
        for item in value:
            yield from _partly(item)
    elif isinstance(value, Struct):
        if isinstance(value, Partly):
            yield value
        for name in value.__struct_fields__:
            yield from _partly(getattr(value, name))


def test_a_milestone_reached_inside_is_neither_open_nor_reached() -> None:
    seen = _seen("2022-07-10", '2022-06-01 erreicht = ["1.1"]', "2022-06-02 sichtbarkeit = 'nzfh'")
    found = status_for(seen)
    assert [one.id for one in found.overdue] == ["1.2"]
    unsure = next(one for one in found.running if one.id == "1.1")
    assert (unsure.state, unsure.days_left, unsure.tells("state")) == (MilestoneStatus.UNKNOWN, None, False)
    assert (found.blocks[0].progress.reached, found.blocks[0].progress.total) == (None, 2)


@pytest.mark.parametrize("reader", [Visibility.NZFH, Visibility.PUBLIC])
def test_counts_are_the_least_it_can_be(reader: Visibility) -> None:
    call = "art = 'jour-fixe', sichtbarkeit"
    lines = (f"2022-04-05 {call} = 'oeffentlich'", f"2022-04-19 {call} = 'intern'")
    found = status_for(_seen("2022-05-10", *lines, reader=reader)).call
    assert (found.held, found.last, found.tells("held"), found.tells("next")) == (1, None, False, True)


def test_a_view_of_the_same_entries_is_the_same() -> None:
    found = status_for(_seen("2022-07-10", "2022-06-01 sichtbarkeit = 'nzfh'"))
    assert honest(found, found) is found
