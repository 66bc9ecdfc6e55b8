"""Bodies: which one is meant, when it met, and when it is overdue."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.bodies import COMMITTEE, STEERING, bodies, body, with_bodies
from tests.conftest import ONE_BLOCK, day, project, when

from fruehe_hilfen_cli.model.bodies import Body
from fruehe_hilfen_cli.model.dates import Month, When
from fruehe_hilfen_cli.model.kinds import BodyKind
from fruehe_hilfen_cli.views.governance.bodies import BodyState, body_states
from fruehe_hilfen_cli.views.governance.body_names import (
    hand_in_by,
    in_tree_order,
    likely_body,
    named_body,
    same_body,
)
from fruehe_hilfen_cli.views.governance.body_rhythm import next_due
from fruehe_hilfen_cli.views.history import history

PLAN = bodies(STEERING, COMMITTEE)
BREMEN = """
[[gremium]]
id = "lenkung"
name = "Lenkungsgremium"
auch = ["Lenkungsausschuss"]
art = "steuerungsgruppe"
im_jahr = 3
"""


def states(on: str, texts: str, *lines: str) -> dict[str, BodyState]:
    """The bodies of a project on a day, by their short names."""
    found = with_bodies(project(ONE_BLOCK, *lines), texts)
    return {state.id: state for state in body_states(history(found, day(on)))}


def session(on: str, name: str = "Jugendhilfeausschuss", kind: str = "sitzung") -> str:
    """An entry that names a body."""
    return f'{on} art = "{kind}", gremium = "{name}"'


@pytest.mark.parametrize("words", ["jha", "JHA", "Jugendhilfeausschuss", "jugendhilfeausschuß", " JHA "])
def test_a_body_is_meant_by_any_of_its_names(words: str) -> None:
    found = named_body(PLAN, words)
    assert found
    assert found.id == "jha"


@pytest.mark.parametrize("words", ["Jugend", "", None, "Kreistag"])
def test_other_words_mean_none(words: str | None) -> None:
    assert named_body(PLAN, words) is None
    assert named_body(None, words) is None


def test_a_short_name_goes_before_a_name_of_another() -> None:
    plan = bodies(body("eins", 'auch = ["zwei"]'), body("zwei"))
    found = named_body(plan, "zwei")
    assert found
    assert found.id == "zwei"


def test_two_names_of_one_body_are_the_same_only_where_the_file_says_so() -> None:
    assert same_body(PLAN, "JHA", "Jugendhilfeausschuss")
    assert not same_body(None, "JHA", "Jugendhilfeausschuss")
    assert same_body(None, "Runde  der Ämter", "runde der aemter")
    assert not same_body(PLAN, "JHA", None)
    assert not same_body(PLAN, "Kreistag", "Stadtrat")


def test_papers_must_be_there_so_many_days_before() -> None:
    assert hand_in_by(PLAN, "JHA", day("2023-03-14")) == day("2023-03-04")
    assert hand_in_by(PLAN, "JHA", Month(2023, 3)) is None
    assert hand_in_by(PLAN, "JHA", None) is None
    assert hand_in_by(PLAN, "Steuerungsgruppe", day("2023-03-14")) is None
    assert hand_in_by(PLAN, "JHA", date.min) is None


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("Jugendhilfeauschuss", "Jugendhilfeausschuss"),
        ("Jugendhilfe-Ausschuss", "Jugendhilfeausschuss"),
        ("Steuerungsgrupe", "Steuerungsgruppe"),
        ("Planungsgruppe", None),
        ("Kreistag", None),
        ("AG 2", None),
        ("Netzwerk West", None),
        ("Netzwerk Osst", "Netzwerk Ost"),
        ("JHA", None),
    ],
)
def test_a_slip_is_told_from_another_name(words: str, meant: str | None) -> None:
    others = [
        f'[[gremium]]\nid = "{n}"\nname = "{name}"\nart = "netzwerk"'
        for n, name in (("x", "AG 1"), ("y", "Netzwerk Ost"))
    ]
    assert likely_body(bodies(STEERING, COMMITTEE, *others), words) == meant


def test_bodies_stand_below_the_one_in_which_they_lie() -> None:
    plan = bodies(
        body("buero", 'teil_von = "lenkung"'),
        body("kreis"),
        body("lenkung", 'teil_von = "Kreis"'),
        body("rat"),
    )
    assert [(found.id, depth) for found, depth in in_tree_order(plan)] == [
        ("kreis", 0),
        ("lenkung", 1),
        ("buero", 2),
        ("rat", 0),
    ]


def test_a_circle_and_an_unknown_body_hide_nobody() -> None:
    plan = bodies(*(body(one, f'teil_von = "{other}"') for one, other in ("ab", "ba", "cc", "dx")))
    assert [(found.id, depth) for found, depth in in_tree_order(plan)] == [
        ("d", 0),
        ("a", 0),
        ("b", 1),
        ("c", 0),
    ]


@given(st.lists(st.sampled_from(["a", "b", "c", "d", "e", "x", ""]), max_size=5))
def test_every_body_stands_in_the_tree_once(above: list[str]) -> None:
    plan = bodies(
        *(
            body(one, f'teil_von = "{other}"' if other else "")
            for one, other in zip("abcde", above, strict=False)
        )
    )
    found = [found for found, _ in in_tree_order(plan)]
    assert sorted(found, key=lambda one: one.id) == list(plan.bodies)


def test_a_long_chain_is_no_trouble() -> None:
    ids = [f"g{number}" for number in range(3000)]
    plan = bodies("".join(body(one, f'teil_von = "{other}"') for one, other in pairwise(ids)))
    assert max(depth for _, depth in in_tree_order(plan)) == 2998


def test_what_a_body_held_is_counted_by_day() -> None:
    found = states(
        "2023-06-30",
        STEERING + COMMITTEE,
        session("2022-11-02"),
        session("2023-03-14", "JHA"),
        session("2023-03-14", "jha"),
        session("2023-04", "JHA", "konferenz"),
        session("2023-05-01", kind="notiz"),
        session("2023-05-02", kind="prozessschritt"),
        session("2023-05-03", kind="entscheidung"),
        session("2023-05-04", kind="entscheidung")
        + ', beschluss = [{ titel = "So", rolle = "entscheidung" }]',
        '2023-05-09 art = "sitzung", beschluss = [{ titel = "So", rolle = "anhoerung", gremium = "JHA" }]',
        session("2023-07-01"),
    )["jha"]
    assert [meeting.day for meeting in found.meetings] == [
        when(words) for words in ("2022-11-02", "2023-03-14", "2023-04", "2023-05-04", "2023-05-09")
    ]
    assert (found.this_year, found.last) == (4, day("2023-05-09"))


def test_the_next_session_is_the_first_appointment_that_is_still_open() -> None:
    lines = (
        '2023-01-10 termin = [{ datum = 2023-03-14, titel = "A", gremium = "JHA" }]',
        '2023-01-11 termin = [{ datum = 2023-06-20, titel = "B", gremium = "Jugendhilfeausschuss" }]',
        '2023-01-12 termin = [{ datum = 2023-04-20, titel = "C", gremium = "Kreistag" }]',
        session("2023-03-14"),
    )
    before = states("2023-03-01", COMMITTEE, *lines)["jha"]
    assert (before.next, before.hand_in) == (day("2023-03-14"), day("2023-03-04"))
    after = states("2023-03-15", COMMITTEE, *lines)["jha"]
    assert (after.next, after.hand_in) == (day("2023-06-20"), day("2023-06-10"))
    assert states("2023-06-21", COMMITTEE, *lines)["jha"].next is None


def test_bremen_held_two_of_three_in_2023() -> None:
    lines = [session(on, "Lenkungsausschuss") for on in ("2022-10-14", "2023-03-01", "2023-09-20")]
    found = states("2023-12-31", BREMEN, *lines)["lenkung"]
    assert (found.this_year, found.times_a_year, found.overdue) == (2, 3, False)
    later = states("2024-01-01", BREMEN, *lines)["lenkung"]
    assert (later.due, later.overdue) == (day("2023-12-31"), True)
    again = states("2024-02-01", BREMEN, *lines, session("2024-01-15", "Lenkungsgremium"))["lenkung"]
    assert (again.due, again.overdue) == (day("2024-12-30"), False)


def test_the_year_in_which_a_body_begins_is_not_judged() -> None:
    found = states("2023-01-01", BREMEN, session("2022-10-14", "Lenkungsgremium"))["lenkung"]
    assert (found.due, found.overdue) == (day("2023-12-29"), False)


def of(**values: object) -> Body:
    """A body."""
    return Body.model_validate({"id": "x", "name": "X", "kind": BodyKind.NETWORK, **values})


@pytest.mark.parametrize(
    ("values", "met", "due"),
    [
        ({"every_weeks": 2}, ["2023-03-01"], "2023-03-15"),
        ({"every_weeks": 4}, ["2023-02"], "2023-03-28"),
        ({"every_weeks": 4, "since": Month(2023, 1)}, [], "2023-02-28"),
        ({"every_weeks": 4}, [], None),
        ({"every_weeks": 4, "until": day("2023-03-20")}, ["2023-03-01"], None),
        ({"every_weeks": 4, "until": day("2023-03-01")}, ["2023-01-01"], None),
        ({"every_weeks": 104, "since": date.max}, [], None),
        ({}, ["2023-03-01"], None),
        ({"times_a_year": 3, "since": day("2023-01-01")}, ["2023-03-01"], "2023-12-30"),
        ({"times_a_year": 3, "since": day("2023-01-02")}, ["2023-03-01"], None),
        ({"times_a_year": 3, "since": day("2022-01-01")}, [], "2022-12-29"),
        ({"times_a_year": 1, "since": day("2022-01-01")}, ["2022-05-01", "2023-02-01"], None),
        ({"times_a_year": 3, "since": day("2023-01-01"), "until": day("2023-11-30")}, [], None),
    ],
)
def test_when_the_next_session_is_due(values: dict[str, object], met: list[str], due: str | None) -> None:
    found = next_due(of(**values), [when(words) for words in met], day("2023-03-14"))
    assert found == (day(due) if due else None)


_DAYS = st.dates(date(2021, 1, 1), date(2024, 12, 31))
_MET = st.lists(_DAYS, unique=True, max_size=12).map(sorted)


@given(st.integers(1, 12), _MET, _DAYS)
def test_within_a_year_only_what_can_no_longer_be_held_is_overdue(
    times: int, met: list[date], today: date
) -> None:
    past: list[When] = [found for found in met if found <= today]
    due = next_due(of(times_a_year=times, since=date(2021, 1, 1)), past, today)
    held = [sum(found.year == year for found in past) for year in (today.year - 1, today.year)]
    days_left = (date(today.year, 12, 31) - today).days + 1
    short_before = today.year > 2021 and held[0] < times and held[1] == 0
    assert (due is not None and due < today) == (short_before or days_left < times - held[1])


@given(st.integers(1, 12), _MET, _DAYS)
def test_one_more_session_today_never_makes_a_body_overdue(times: int, met: list[date], today: date) -> None:
    for values in ({"times_a_year": times}, {"every_weeks": times}):
        known: list[When] = [found for found in met if found < today]
        before, after = (
            next_due(of(since=date(2021, 1, 1), **values), days, today) for days in (known, [*known, today])
        )
        assert after is None or after >= today or (before is not None and before < today)


@given(st.integers(1, 104), _MET, st.integers(0, 500))
def test_weeks_count_from_the_last_session(weeks: int, met: list[date], later: int) -> None:
    known: list[When] = [*met]
    last = met[-1] if met else date(2021, 1, 1)
    today = last + timedelta(days=later)
    due = next_due(of(every_weeks=weeks, since=date(2021, 1, 1)), known, today)
    assert due is not None
    assert (due < today) == (later > weeks * 7)
