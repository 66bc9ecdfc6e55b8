from typing import Any

import pytest
from tests.conftest import ONE_BLOCK, day, known, when

from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.model.parts import ReportDuty
from fruehe_hilfen_cli.records.referring import NoSuchThing
from fruehe_hilfen_cli.records.steering.duties import NeverDue, fulfil, new_duty
from fruehe_hilfen_cli.records.steering.ending import AlreadyDone, BeforeOpened, DeadlineOver, NotDoneYet

TODAY = "2022-06-01"
PAST = known(
    TODAY,
    ONE_BLOCK,
    """k7q2m 2022-05-03 berichtspflicht = [{ was = "Einmal", wem = "A", bis = 2022-05-20 },
       { was = "Oft", wem = "A", alle_monate = 6 }, { was = "Wann immer", wem = "A" }]""",
    'abcde 2022-05-20 berichtet = ["k7q2m/1", "k7q2m/2"]',
)


def test_a_report_is_an_entry() -> None:
    entry = fulfil(PAST, ("k7q2m/2",), day("2022-05-30"))
    assert (entry.title, entry.reported) == ("Berichtet: Oft", ("k7q2m/2",))
    both = fulfil(PAST, ("k7q2m/2", "k7q2m/3", "k7q2m/2"), when("2022-05"))
    assert (both.title, both.reported) == ("2 Berichte gegeben", ("k7q2m/2", "k7q2m/3"))


@pytest.mark.parametrize(
    ("duty", "on", "why"),
    [
        ("k7q2m/1", TODAY, AlreadyDone),
        ("k7q2m/2", "2022-05-20", AlreadyDone),  # the same report again
        ("k7q2m/3", "2022-05-02", BeforeOpened),
        ("k7q2m/3", "2022-06-02", NotDoneYet),
        ("k7q2m/4", TODAY, NoSuchThing),
    ],
)
def test_what_was_not_reported_is_refused(duty: str, on: str, why: type[Refusal]) -> None:
    with pytest.raises(why) as refused:
        fulfil(PAST, (duty,), when(on))
    assert "Berichtspflicht" in refused.value.told()
    assert "--datum" not in refused.value.advised()


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ({"until": day("2022-05-31")}, DeadlineOver),
        ({"every_months": 6, "until": day("2022-11-30")}, NeverDue),
        ({"every_months": 6, "until": day("2022-12-01")}, None),
        ({"until": day(TODAY)}, None),
        ({}, None),
    ],
)
def test_a_duty_is_an_entry_when_it_can_be_fulfilled(
    values: dict[str, Any], why: type[Refusal] | None
) -> None:
    duty = ReportDuty(what="Stand", recipient="Ausschuss", **values)
    if why:
        with pytest.raises(why):
            new_duty(duty, day(TODAY))
        return
    entry = new_duty(duty, day(TODAY))
    assert (entry.title, entry.report_duties) == ("Berichtspflicht: Stand", (duty,))
