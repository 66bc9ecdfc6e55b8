"""Recording deviations, and clearing them."""

import pytest
from tests.conftest import TWO_BLOCKS, day, known, when

from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.model.kinds import EntryKind, Trigger
from fruehe_hilfen_cli.model.parts import Deviation, Move
from fruehe_hilfen_cli.records.making import InvalidEntry
from fruehe_hilfen_cli.records.referring import NoSuchThing, WhichThing
from fruehe_hilfen_cli.records.steering.deviations import (
    AlreadyCleared,
    DateOver,
    EndsBeforeBegin,
    MilestoneDone,
    NoBegin,
    NoTalk,
    NotFoundYet,
    SameDate,
    SameDay,
    TalkAhead,
    TalkTooEarly,
    clear,
    found,
)

TODAY = "2022-06-10"
LOGBOOK = (
    (
        'k7q2m 2022-05-03 abweichung = [{ betrifft = "phase 1", neues_ende = "2022-08", grund = "Daten" },'
        ' { betrifft = "vereinbarung Zeit", grund = "Zeit" }]'
    ),
    'm4xwe 2022-05-10 abweichung = [{ betrifft = "phase 4", grund = "x", geklaert_am = 2022-05-10 }]',
    'abcde 2022-05-20 erreicht = ["1.1"], entfallen = [{ meilenstein = "2.1", grund = "x" }]',
)
PAST = known(TODAY, TWO_BLOCKS, *LOGBOOK)


def deviation(subject: str, **values: object) -> Deviation:
    dates = {
        name: when(str(value))
        for name, value in values.items()
        if name in {"new_begin", "new_end", "cleared_on"}
    }
    return Deviation.model_validate(
        {"subject": subject, "reason": "Grund", **values, **dates}, by_name=True, by_alias=False
    )


def test_a_deviation_is_an_entry() -> None:
    made = deviation("phase 4", new_end="2023-08", trigger=Trigger.GOAL)
    entry = found(PAST, made, day("2022-06-01"))
    assert (entry.kind, entry.title, entry.phase) == (
        EntryKind.OBSTACLE,
        "Abweichung: Phase 4, neues Ende 08/2023",
        4,
    )
    assert entry.deviations == (made,)


@pytest.mark.parametrize(
    ("subject", "values", "title", "phase"),
    [
        (
            "meilenstein 1.2",
            {"new_end": "2022-07-01"},
            "Abweichung: Meilenstein 1.2, neuer Termin 01.07.2022",
            1,
        ),
        ("vereinbarung fünf Stunden", {}, "Abweichung: Vereinbarung fünf Stunden", None),
    ],
)
def test_its_title_says_what_it_is_about(
    subject: str, values: dict[str, str], title: str, phase: int | None
) -> None:
    entry = found(PAST, deviation(subject, **values), day(TODAY))
    assert (entry.title, entry.phase) == (title, phase)


def test_a_long_agreement_leaves_room_for_the_date() -> None:
    made = deviation(f"vereinbarung {'sehr lange ' * 20}Worte", new_end="2023-01")
    title = found(PAST, made, day(TODAY)).title
    assert (len(title) <= 80, title.endswith("…, neues Ende 01/2023")) == (True, True)


@pytest.mark.parametrize(
    ("made", "on", "why"),
    [
        (deviation("phase 1"), "2022-06-11", NotFoundYet),
        (deviation("phase 1", new_end="2022-08"), TODAY, SameDate),
        (deviation("meilenstein 1.2", new_end="2022-05-31"), TODAY, SameDate),
        (deviation("phase 4", new_end="2022-05"), TODAY, DateOver),
        (deviation("phase 3", new_end="2022-06"), TODAY, EndsBeforeBegin),
        (deviation("phase 3", new_begin="2022-09", new_end="2022-08"), TODAY, EndsBeforeBegin),
        (deviation("phase 4", new_begin="2023-07"), TODAY, EndsBeforeBegin),
        (deviation("meilenstein 1.2", new_begin="2022-07"), TODAY, NoBegin),
        (deviation("meilenstein 1.1", new_end="2022-07"), TODAY, MilestoneDone),
        (deviation("meilenstein 2.1", new_end="2022-12"), TODAY, MilestoneDone),
        (deviation("phase 1", new_end="2022-09"), "2022-05-03", SameDay),
        (deviation("phase 1", cleared_on="2022-06-11"), TODAY, TalkAhead),
        (deviation("phase 1", cleared_on="2022-05-31"), "2022-06-01", TalkTooEarly),
        (deviation("phase 1", outcome="gut"), TODAY, NoTalk),
    ],
)
def test_what_makes_no_sense_is_refused(made: Deviation, on: str, why: type[Refusal]) -> None:
    with pytest.raises(why):
        found(PAST, made, when(on))


def test_a_move_is_held_to_the_same_rules() -> None:
    moves = (Move(subject="phase 1", new_end=when("2022-10")),)
    made = deviation("meilenstein 1.2", new_end="2022-07-01").model_copy(update={"moves": moves})
    with pytest.raises(SameDay) as refused:
        found(PAST, made, day("2022-05-03"))
    assert refused.value.told().startswith("Phase 1: vom 03.05.2022 ist schon die Abweichung k7q2m/1;")


def test_a_deviation_without_a_date_may_share_its_day() -> None:
    assert found(PAST, deviation("phase 1"), day("2022-05-03")).deviations


def test_a_forecast_may_come_before_anything_is_late() -> None:
    past = known("2022-04-01", TWO_BLOCKS)
    assert found(past, deviation("phase 4", new_end="2024-01"), past.day).day == past.day


def test_cleared_deviations_are_an_entry() -> None:
    entry = clear(PAST, ("k7q2m/1",), day("2022-06-01"), "In Ordnung")
    assert (entry.kind, entry.title) == (EntryKind.PROCESS_STEP, "Mit dem NZFH geklärt: Phase 1")
    assert [(found.deviation, found.outcome) for found in entry.clearings] == [("k7q2m/1", "In Ordnung")]
    both = clear(PAST, ("k7q2m/1", "k7q2m/2", "k7q2m/1"), day(TODAY), "x")
    assert (both.title, len(both.clearings)) == ("Mit dem NZFH geklärt: 2 Abweichungen", 2)


@pytest.mark.parametrize(
    ("words", "on", "outcome", "why"),
    [
        ("k7q2m/3", TODAY, "x", NoSuchThing),
        ("k7q2m", TODAY, "x", WhichThing),
        ("m4xwe", TODAY, "x", AlreadyCleared),
        ("k7q2m/1", "2022-05-02", "x", TalkTooEarly),
        ("k7q2m/1", "2022-06-11", "x", TalkAhead),
        ("k7q2m/1", TODAY, " ", InvalidEntry),
    ],
)
def test_what_cannot_be_cleared_is_refused(words: str, on: str, outcome: str, why: type[Refusal]) -> None:
    with pytest.raises(why):
        clear(PAST, (words,), when(on), outcome)
