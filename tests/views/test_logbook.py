from datetime import date

import pytest
from tests.conftest import day, project, when

from fruehe_hilfen_cli.errors import ExitCode
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.entries.entry_state import entry_state
from fruehe_hilfen_cli.views.entries.finding import AmbiguousEntry, PlannedEntry, UnknownEntry, find_entry
from fruehe_hilfen_cli.views.entries.logbook import Selection, listed_entries, phases_of

PLAN = """
    zeitraum = [
      { phasen = [1], beginn = "2022-04", ende = "2022-06" },
      { phasen = [2, 3], beginn = 2022-07-15 },
      { phasen = [4] },
    ]
    meilenstein = [{ id = "1.1", phase = 1, titel = "Informiert" }]
"""
LINES = (
    '2022-05-03 titel = "Auftakt", art = "konferenz"',
    '2022-05 titel = "Umfrage", text = "Über die GRÖSSE der Netzwerke"',
    '2022-08-01 titel = "Treffen", art = "workshop"',
    '2022-06-20 titel = "Vorgezogen", phase = 3',
)
LATER = day("2023-01-01")


def titles(selection: Selection, on: date = LATER, *, planned: bool = False) -> list[str]:
    found = listed_entries([project(PLAN, *LINES)], on, selection, planned=planned)
    return [listed.entry.title for listed in found]


def test_entries_are_listed_newest_last_a_month_at_its_end() -> None:
    assert titles(Selection()) == ["Auftakt", "Umfrage", "Vorgezogen", "Treffen"]


def test_what_lies_ahead_is_listed_only_when_asked_for() -> None:
    assert titles(Selection(), day("2022-05-01")) == ["Umfrage"]
    assert titles(Selection(), day("2022-05-01"), planned=True) == titles(Selection())


@pytest.mark.parametrize(
    ("since", "until", "found"),
    [
        ("2022-05-03", None, ["Auftakt", "Umfrage", "Vorgezogen", "Treffen"]),
        ("2022-05-04", None, ["Umfrage", "Vorgezogen", "Treffen"]),
        ("2022-06", None, ["Vorgezogen", "Treffen"]),
        (None, "2022-05-03", ["Auftakt", "Umfrage"]),
        (None, "2022-06", ["Auftakt", "Umfrage", "Vorgezogen"]),
        ("2022-05-31", "2022-06-20", ["Umfrage", "Vorgezogen"]),
        ("2022-07", "2022-07", []),
    ],
)
def test_entries_of_a_span_are_those_that_touch_it(
    since: str | None, until: str | None, found: list[str]
) -> None:
    selection = Selection(when(since) if since else None, when(until) if until else None)
    assert titles(selection) == found


@pytest.mark.parametrize(
    ("selection", "found"),
    [
        (Selection(kinds=(EntryKind.WORKSHOP, EntryKind.CONFERENCE)), ["Auftakt", "Treffen"]),
        (Selection(phase=1), ["Auftakt", "Umfrage"]),
        (Selection(phase=2), ["Treffen"]),
        (Selection(phase=3), ["Vorgezogen", "Treffen"]),
        (Selection(words="auf"), ["Auftakt"]),
        (Selection(words="größe"), ["Umfrage"]),
        (Selection(words="ueber die"), ["Umfrage"]),
        (Selection(words="fehlt"), []),
        (Selection(phase=1, words="auftakt", kinds=(EntryKind.NOTE,)), []),
    ],
)
def test_entries_are_selected_by_kind_phase_and_words(selection: Selection, found: list[str]) -> None:
    assert titles(selection) == found


@pytest.mark.parametrize(
    ("phase", "on", "phases"),
    [
        (None, "2022-03-31", ()),
        (None, "2022-04-01", (1,)),
        (None, "2022-07-14", (1,)),
        (None, "2022-07", (2, 3)),
        (None, "2030-01-01", (2, 3)),
        (4, "2022-04-01", (4,)),
    ],
)
def test_an_entry_belongs_to_its_phase_else_to_the_block_begun_last(
    phase: int | None, on: str, phases: tuple[int, ...]
) -> None:
    assert phases_of(project(PLAN), phase, when(on)) == phases


def test_several_municipalities_are_listed_together() -> None:
    one, other = project(PLAN, "2022-05-03", "2022-05-09"), project(PLAN, "k7q2m 2022-05-04")
    other = Project("kreis-nebenan", other.roadmap, other.scheme, other.entries)
    found = listed_entries([one, other], LATER, Selection())
    assert [(listed.place, listed.id) for listed in found] == [
        ("kreis-beispiel", "aaaaa"),
        ("kreis-nebenan", "k7q2m"),
        ("kreis-beispiel", "bbbbb"),
    ]


WITH_TASKS = project(
    PLAN,
    """2022-05-03 erreicht = ["1.1", "9.9"],
        aufgabe = [
            { was = "Protokoll", wer = "Leitung", bis = 2022-05-10 },
            { was = "Einladung" },
        ],
        abweichung = [{ betrifft = "phase 1", grund = "Urlaub" }]
    """,
    '2022-05-20 erledigt = ["aaaaa/2"], klaerung = [{ abweichung = "aaaaa/1" }]',
    "2022-05-21 abweichung = [{ betrifft = 'phase 2', grund = 'Umzug' }]",
)


@pytest.mark.parametrize(
    ("on", "done_by", "cleared"), [("2022-05-19", None, None), ("2022-05-20", "bbbbb", day("2022-05-20"))]
)
def test_an_entry_with_what_became_of_it(on: str, done_by: str | None, cleared: date | None) -> None:
    found = entry_state(WITH_TASKS, WITH_TASKS.entries[0], day(on))
    assert [(task.id, task.what, task.who, task.until, task.done_by) for task in found.tasks] == [
        ("aaaaa/1", "Protokoll", "Leitung", day("2022-05-10"), None),
        ("aaaaa/2", "Einladung", None, None, done_by),
    ]
    assert [milestone.title for milestone in found.milestones] == ["Informiert"]
    assert [(deviation.id, deviation.cleared_on) for deviation in found.deviations] == [("aaaaa/1", cleared)]
    assert (found.place, found.id, found.phases) == ("kreis-beispiel", "aaaaa", (1,))


NEIGHBOURS = project(PLAN, "k7q2m 2022-05-03", "k7x3n 2022-05-04", "abcde 2023-05-04")


@pytest.mark.parametrize("beginning", ["k7q2m", "K7Q", "k7q"])
def test_an_entry_is_found_by_the_beginning_of_its_id(beginning: str) -> None:
    assert find_entry([NEIGHBOURS], beginning, LATER) == (NEIGHBOURS, NEIGHBOURS.entries[0])


@pytest.mark.parametrize(
    ("beginning", "advice"),
    [
        ("k7q2n", "Meinten Sie k7q2m?"),
        ("zz", "fh logbuch liste zeigt die Kennungen."),
    ],
)
def test_an_id_that_no_known_entry_has_is_refused(beginning: str, advice: str) -> None:
    with pytest.raises(UnknownEntry) as refused:
        find_entry([NEIGHBOURS], beginning, LATER)
    assert refused.value.exit_code is ExitCode.UNKNOWN_ID
    assert refused.value.told() == f"Einen Eintrag „{beginning}“ gibt es am Stichtag nicht."
    assert refused.value.advised() == advice


def test_a_planned_entry_is_refused_with_the_day_from_which_it_exists() -> None:
    with pytest.raises(PlannedEntry) as refused:
        find_entry([NEIGHBOURS], "abc", LATER)
    assert refused.value.exit_code is ExitCode.UNKNOWN_ID
    assert refused.value.advised() == "Mit --stichtag 04.05.2023 ist er zu sehen."


def test_an_ambiguous_beginning_is_refused_with_the_ids_it_may_mean() -> None:
    with pytest.raises(AmbiguousEntry) as refused:
        find_entry([NEIGHBOURS], "k7", LATER)
    assert refused.value.exit_code is ExitCode.UNKNOWN_ID
    assert refused.value.told() == (
        "Mit „k7“ beginnen mehrere Kennungen: k7q2m (kreis-beispiel), k7x3n (kreis-beispiel)."
    )
