import pytest

from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.model.planners import PlannerMap
from fruehe_hilfen_cli.records.making import InvalidEntry
from fruehe_hilfen_cli.records.naming import NoShortName, NoSuchName, WhichName
from fruehe_hilfen_cli.records.results.planners import (
    AlreadyTied,
    NoPlannerId,
    PlannerTaken,
    TiedToItself,
    new_planner,
    tied,
)


def _map(*names: str) -> PlannerMap:
    found = PlannerMap()
    for name in names:
        found = new_planner(found, None, name=name)
    return found


def test_the_first_actor_makes_the_overview() -> None:
    found = new_planner(None, None, name="Familienbüro der Stadt", area="Jugendhilfe", tasks=("Lotsen",))
    [planner] = found.planners
    assert (planner.id, planner.area, planner.tasks) == (
        "familienbuero-der-stadt",
        "Jugendhilfe",
        ("Lotsen",),
    )


def test_an_own_short_name_counts() -> None:
    assert new_planner(None, " jugendamt ", name="Amt 51").planners[0].id == "jugendamt"


@pytest.mark.parametrize(
    ("planner_id", "name", "refusal"),
    [
        ("JUGENDAMT", "x", PlannerTaken),
        (None, "Jugendamt", PlannerTaken),
        (None, "51", NoPlannerId),
        ("5 1", "Amt", NoShortName),
        ("amt", " ", InvalidEntry),
    ],
)
def test_what_cannot_be_named_is_refused(planner_id: str | None, name: str, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        new_planner(_map("Jugendamt"), planner_id, name=name)


def test_a_tie_names_both_by_their_beginnings() -> None:
    found = tied(_map("Jugendamt", "Klinik"), "jug", "KLINIK", "Lotsendienst")
    assert (found.ties[0].between, found.ties[0].how) == (("jugendamt", "klinik"), "Lotsendienst")
    assert "how" not in tied(_map("Jugendamt", "Klinik"), "jug", "kli", None).ties[0].model_fields_set


@pytest.mark.parametrize(
    ("one", "other", "refusal"),
    [
        ("jugendamt", "schule", NoSuchName),
        ("jugend", "klinik", WhichName),
        ("klinik", "klin", TiedToItself),
        ("klinik", "jugendamt", AlreadyTied),
    ],
)
def test_what_cannot_be_tied_is_refused(one: str, other: str, refusal: type[Refusal]) -> None:
    known = tied(_map("Jugendamt", "Jugendhilfeplanung", "Klinik"), "jugendamt", "klinik", None)
    with pytest.raises(refusal):
        tied(known, one, other, None)
