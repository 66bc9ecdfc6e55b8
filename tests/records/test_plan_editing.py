import pytest
from tests.conftest import TWO_BLOCKS, day, roadmap

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.kinds import EndKind
from fruehe_hilfen_cli.records.making import InvalidEntry
from fruehe_hilfen_cli.records.roadmap.plan_editing import (
    OPTIONS,
    EndsTooEarly,
    NoBlock,
    NotDroppable,
    NothingNamed,
    WhichBlock,
    changed_plan,
)
from fruehe_hilfen_cli.store import toml

PLAN = """
    zeitraum = [
      { phasen = [1], beginn = "2022-04", ende = "2022-06" },
      { phasen = [2, 3], beginn = 2022-07-01, ende_ist = "unbekannt" },
      { phasen = [4], ende = "2023-06", ende_ist = "voraussichtlich" },
    ]
"""


def changes(values: dict[str, object], *left_out: str, phase: int | None = None) -> dict[str, object]:
    """The parts of the roadmap that are others, as in a file."""
    before = roadmap(PLAN)
    named = {OPTIONS[word]: value for word, value in values.items()}
    old, new = toml.data_of(before), toml.data_of(changed_plan(before, named, left_out, phase))
    blocks = zip(old.pop("zeitraum"), new.pop("zeitraum"), strict=True)
    other = {key: value for key, value in new.items() if old.get(key) != value}
    return other | {str(two["phasen"]): two for one, two in blocks if one != two}


def test_only_what_is_named_is_written() -> None:
    assert changes({"toleranz": 20}) == {"ampel": {"toleranz_tage": 20}}
    assert changes({"jour-fixe-erster": day("2022-05-10"), "dauer": 45}) == {
        "jour_fixe": {"erster": day("2022-05-10"), "dauer_minuten": 45}
    }
    assert changes({"ende": Month(2022, 7), "name": "Start"}, phase=1) == {
        "[1]": {"phasen": [1], "beginn": "2022-04", "ende": "2022-07", "name": "Start"}
    }


def test_an_end_and_how_firm_it_is_agree() -> None:
    block = {"phasen": [2, 3], "beginn": day("2022-07-01"), "ende": "2022-12"}
    end = Month(2022, 12)
    assert changes({"ende": end}, phase=3) == {"[2, 3]": block | {"ende_ist": "voraussichtlich"}}
    assert changes({"ende": end, "ende-ist": EndKind.FIXED}, phase=2) == {
        "[2, 3]": block | {"ende_ist": "fest"}
    }
    assert changes({}, "ende", phase=4) == {"[4]": {"phasen": [4], "ende_ist": "unbekannt"}}
    assert changes({"ende-ist": EndKind.UNKNOWN}, phase=4) == changes({}, "ende", phase=4)
    assert changes({}, "ende", phase=1) == {"[1]": {"phasen": [1], "beginn": "2022-04"}}
    assert changes({}, "ende", "ende_ist", phase=4) == {"[4]": {"phasen": [4]}}


def test_what_goes_is_not_written_any_more() -> None:
    before = roadmap(TWO_BLOCKS)
    after = changed_plan(before, {OPTIONS["toleranz"]: 10}, ("vorwarnung",))
    assert toml.data_of(after)["ampel"] == {"toleranz_tage": 10}
    assert after.light.warning_days == 14
    assert after.milestones == before.milestones
    assert changes({}, "toleranz", "uhrzeit") == {}  # neither [ampel] nor [jour_fixe] is there


def test_what_cannot_be_is_refused() -> None:
    for values, left_out, phase, refusal, told in (
        (
            {"ende": Month(2022, 3)},
            (),
            1,
            EndsTooEarly,
            "Der Zeitraum 1 würde enden (03/2022), ehe er beginnt",
        ),
        ({"ende": Month(2023, 1)}, (), None, WhichBlock, "Zu welchem Zeitraum --ende gehört, ist"),
        ({"ende": Month(2023, 1), "toleranz": 9}, ("thema",), None, WhichBlock, "Zeitraum --ende gehört"),
        ({"ende": Month(2023, 1)}, ("Ende_ist",), None, WhichBlock, "--ende und --ohne ende-ist gehören"),
        ({"ende": Month(2023, 1)}, (), 9, NoBlock, "Die Phase 9 steht in keinem Zeitraum"),
        ({}, (), 3, NothingNamed, "ist nicht gesagt"),
        ({}, ("tolerranz",), None, NotDroppable, "„tolerranz“ lässt sich"),
        ({"alle-wochen": 0}, (), None, InvalidEntry, "„alle_wochen“ muss mindestens 1 sein"),
        ({"name": " "}, (), 1, InvalidEntry, "„name“"),
    ):
        with pytest.raises(refusal) as refused:
            changes(dict(values), *left_out, phase=phase)
        assert told in refused.value.told()
    with pytest.raises(NotDroppable) as refused:
        changes({}, "tolerranz")
    assert refused.value.advised().startswith("Meinten Sie toleranz? Möglich sind: beginn, ende")
