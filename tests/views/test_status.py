from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from msgspec.structs import replace
from tests.conftest import DAYS, ONE_BLOCK, TWO_BLOCKS, day, project, random_entries, with_entries

from fruehe_hilfen_cli.model.dates import Month, first_day
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.kinds import EndKind, EntryKind, Light, Theme
from fruehe_hilfen_cli.store.reading import read_project
from fruehe_hilfen_cli.store.workspace import Workspace
from fruehe_hilfen_cli.views.dates.calls import CallState
from fruehe_hilfen_cli.views.roadmap.blocks import BlockStatus, Progress
from fruehe_hilfen_cli.views.roadmap.light import Colour, LightState, Reason, Rule
from fruehe_hilfen_cli.views.roadmap.plan import Window
from fruehe_hilfen_cli.views.steering.status import Judgement, Status, status

PLAN = """
    zeitraum = [
      { phasen = [1], beginn = "2022-04", ende = "2022-06" },
      { phasen = [2], beginn = "2022-07", ende = "2022-09" },
      { phasen = [3], beginn = "2022-10" },
    ]
    meilenstein = [
      { id = "1.1", phase = 1, titel = "Informiert" },
      { id = "1.2", phase = 1, titel = "Vertrag", faellig = 2022-05-31 },
      { id = "2.1", phase = 2, titel = "Struktur" },
      { id = "2.2", phase = 2, titel = "Flyer", faellig = 2022-07-20, pflicht = false },
      { id = "3.1", phase = 3, titel = "Bestand" },
    ]
"""


def on(words: str, *lines: str) -> Status:
    return status(project(PLAN, *lines), day(words))


def ids(found: Status, field: str) -> list[str]:
    return [item.id for item in getattr(found, field)]


def test_milestones_are_told_as_running_upcoming_and_overdue() -> None:
    found = on("2022-07-04")
    assert [block.state for block in found.blocks] == [
        BlockStatus.OVERDUE,
        BlockStatus.RUNNING,
        BlockStatus.NOT_BEGUN,
    ]
    assert ids(found, "running") == ["1.1", "1.2", "2.1", "2.2"]
    assert ids(found, "overdue") == ["1.2", "1.1"]
    assert ids(found, "upcoming") == ["2.2", "2.1"]
    assert found.light is Colour.RED


def test_a_milestone_that_is_done_is_told_nowhere() -> None:
    done = """2022-05-03 erreicht = ["1.1", "2.1"],
        entfallen = [{ meilenstein = "1.2", grund = "gilt" }, { meilenstein = "2.2", grund = "zu teuer" }]
    """
    found = on("2022-07-04", done)
    assert ids(found, "running") == ids(found, "overdue") == ids(found, "upcoming") == []
    assert found.light is Colour.GREEN


def test_deviations_are_told_until_they_are_cleared() -> None:
    lines = (
        '2022-05-03 abweichung = [{ betrifft = "phase 1", grund = "Urlaub", geklaert_am = 2022-05-20 }]',
        '2022-05-04 abweichung = [{ betrifft = "vereinbarung Zeit", grund = "zu knapp" }]',
    )
    assert ids(on("2022-05-19", *lines), "deviations") == ["aaaaa/1", "bbbbb/1"]
    assert ids(on("2022-05-20", *lines), "deviations") == ["bbbbb/1"]


def test_the_latest_judgement_stands_beside_the_light() -> None:
    lines = (
        'k7q2m 2022-04-20 ampel = "gelb", ampel_grund = "eng", verfasst_von = "Leitung"',
        'abcde 2022-04-10 ampel = "gruen", ampel_grund = "gut"',
        '2022-05-02 ampel = "rot", ampel_grund = "steht"',
        "2022-04-25",
    )
    found = on("2022-05-01", *lines)
    assert found.assessment == Judgement(Light.YELLOW, "eng", day("2022-04-20"), "Leitung", "k7q2m")
    assert found.light is Colour.GREEN
    assert on("2022-04-09", *lines).assessment is None


def test_how_many_entries_are_known_and_the_last_of_them() -> None:
    found = on("2022-05-04", "2022-05-03", "2022-05-05", "2022-04")
    assert (found.entries, found.last_entry) == (2, day("2022-05-03"))
    assert (on("2022-03-31", "2022-04").entries, on("2022-03-31").last_entry) == (0, None)


def test_the_head_of_a_status() -> None:
    municipality = (
        'kommune = { thema = "wirkungsorientierung", kohorte = "2025-2027", ideal_beginn = "2025-07" }'
    )
    found = status(replace(project(f"{municipality}\n{ONE_BLOCK}"), incomplete=True), day("2022-04-01"))
    assert (found.place, found.name, found.as_of) == ("kreis-beispiel", "Kreis Beispiel", day("2022-04-01"))
    assert (found.theme, found.cohort, found.incomplete) == (Theme.OUTCOMES, "2025-2027", True)
    assert found.derived == "abgeleitet, nicht vom NZFH veröffentlicht"
    assert on("2022-04-01").derived is None


@given(random_entries(), DAYS)
def test_nothing_dated_later_has_ever_happened(entries: list[Logged], known_until: date) -> None:
    bare = project(TWO_BLOCKS)
    before = [found for found in entries if first_day(found.entry.day) <= known_until]
    assert status(with_entries(bare, *entries), known_until) == status(
        with_entries(bare, *before), known_until
    )


@given(random_entries(), DAYS)
def test_the_light_agrees_with_what_is_overdue(entries: list[Logged], today: date) -> None:
    found = status(with_entries(project(TWO_BLOCKS), *entries), today)
    assert not set(ids(found, "overdue")) & set(ids(found, "upcoming"))
    needed = {milestone.phase for milestone in found.overdue if milestone.required}
    for block in found.blocks:
        assert not needed & set(block.phases) or block.light.colour in (Colour.RED, Colour.YELLOW)


SOEST = Workspace(Path(__file__).parents[2])


@pytest.fixture(scope="module")
def soest() -> Status:
    """Kreis Soest on the day of its committee session, from the real files."""
    found = read_project(SOEST, "kreis-soest")
    assert found.project
    return status(found.project, date(2023, 3, 14))


def test_soest_as_a_whole(soest: Status) -> None:
    assert (soest.name, soest.theme, soest.cohort) == ("Kreis Soest", Theme.ANCHORING, "2022-2025")
    assert (soest.derived, soest.assessment, soest.deviations) == (None, None, ())  # first cohort: published
    assert (soest.entries, soest.last_entry, soest.incomplete) == (8, date(2023, 3, 14), False)
    assert soest.light is Colour.RED  # phase 1 is the worst


def test_soest_windows(soest: Status) -> None:
    assert [block.phases for block in soest.blocks] == [(1,), (2, 3), (4, 5), (6,)]
    assert [block.ideal for block in soest.blocks] == [  # the published phases of the first cohort
        Window(Month(2022, 4), Month(2022, 6)),
        Window(Month(2022, 7), Month(2023, 4)),  # from the begin of phase 2 to the end of phase 3
        Window(Month(2023, 5), Month(2024, 11)),  # from the begin of phase 4 to the end of phase 5
        Window(Month(2024, 12), Month(2025, 6)),
    ]
    assert [(block.agreed, block.end_kind) for block in soest.blocks] == [  # council paper 017/2023
        (Window(Month(2022, 5), Month(2022, 9)), EndKind.FIXED),
        (Window(Month(2022, 10), Month(2023, 6)), EndKind.EXPECTED),
        (Window(Month(2023, 7), None), EndKind.UNKNOWN),
        (Window(None, Month(2025, 6)), EndKind.FIXED),
    ]
    assert all(block.current == block.agreed for block in soest.blocks)  # nothing was moved


def test_soest_numbers(soest: Status) -> None:
    assert [(block.state, block.progress, block.days_left) for block in soest.blocks] == [
        # 1.2 and 1.4 of 1.1–1.5; 30.09.2022 is over for 31 + 30 + 31 + 31 + 28 + 14 = 165 days
        (BlockStatus.OVERDUE, Progress(2, 5), -165),
        # 2.5 of 2.1–2.5 and 3.1–3.4; to 30.06.2023 there are 17 + 30 + 31 + 30 = 108 days
        (BlockStatus.RUNNING, Progress(1, 9), 108),
        # none of 4.1–4.5 and 5.1–5.4; no end is stated
        (BlockStatus.NOT_BEGUN, Progress(0, 9), None),
        # none of 6.1–6.5; to 30.06.2025 there are 108 + 365 + 366 = 839 days
        (BlockStatus.NOT_BEGUN, Progress(0, 5), 839),
    ]
    assert [stage.progress for block in soest.blocks for stage in block.stages] == [
        Progress(2, 5),
        Progress(1, 5),
        Progress(0, 4),
        Progress(0, 5),
        Progress(0, 4),
        Progress(0, 5),
    ]


def test_soest_lights(soest: Status) -> None:
    assert [block.light for block in soest.blocks] == [
        # evidence is missing for 1.1, 1.3 and 1.5, and no deviation explains it
        LightState(Colour.RED, (Reason(Rule.OVERDUE, ("1.1", "1.3", "1.5"), 165),)),
        LightState(Colour.GREEN),  # 108 days are more than the 14 of the warning
        LightState(Colour.NOT_BEGUN),  # begins on 01.07.2023
        LightState(Colour.NOT_BEGUN),  # no begin is stated, and the block before has not begun
    ]


def test_soest_milestones(soest: Status) -> None:
    rest = ["2.1", "2.2", "2.3", "2.4", "3.1", "3.2", "3.3", "3.4"]  # without 2.5; the session was no 3.4
    assert ids(soest, "overdue") == ["1.1", "1.3", "1.5"]
    assert ids(soest, "running") == ["1.1", "1.3", "1.5", *rest]
    assert ids(soest, "upcoming") == [*rest, "6.1", "6.2", "6.3", "6.4", "6.5"]  # 4.x and 5.x have no date
    assert {found.days_left for found in soest.overdue} == {-165}
    assert [found.days_left for found in soest.upcoming] == [108] * 8 + [839] * 5


def test_soest_formats(soest: Status) -> None:
    assert [(found.kind, found.held, found.guide) for found in soest.formats] == [
        (EntryKind.CONFERENCE, 0, 15),
        (EntryKind.WORKSHOP, 0, 3),
        (EntryKind.EXCHANGE_MEETING, 1, 4),  # 13.02.2023; January's meeting was the county's own
        (EntryKind.TRANSFER_CONFERENCE, 0, 1),
    ]
    assert soest.call == CallState(0, None, None, 2)  # calls took place, but no day of one is evidenced


def test_soest_the_day_before() -> None:
    found = read_project(SOEST, "kreis-soest").project
    assert found
    before = status(found, date(2023, 3, 13))
    assert (before.entries, before.last_entry) == (6, date(2023, 3, 13))
    # the paper of the next day is the first evidence of 1.2: 1.1, 1.2, 1.3, 1.5 are late for 164 days
    assert before.blocks[0].progress == Progress(1, 5)
    assert before.blocks[0].light.reasons == (Reason(Rule.OVERDUE, ("1.1", "1.2", "1.3", "1.5"), 164),)
    assert before.blocks[1].days_left == 109
