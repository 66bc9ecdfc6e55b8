"""Objects of OParl 1.1: valid whatever the logbook tells."""

import json
from collections.abc import Sequence
from copy import deepcopy
from datetime import date

import pytest
from _pytest.mark import ParameterSet
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.conftest import DAYS, TWO_BLOCKS, day, project, random_entries, with_entries
from tests.councils import BASE, DATA, NOTED, PAPER, SESSION, pages, place, sound
from tests.render.oparl_rules import violations

from fruehe_hilfen_cli.model.bodies import BodyPlan
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.render.oparl import as_folder, as_one, oparl_pages
from fruehe_hilfen_cli.views.governance.council import council


def _wrong(page: str, name: str, value: object) -> ParameterSet:
    return pytest.param(page, name, value, id=f"{page.rpartition('/')[2]}: {name}")


@pytest.mark.parametrize(
    ("page", "name", "value"),
    [
        _wrong("system.json", "oparlVersion", None),
        _wrong("kreis-beispiel/body.json", "person", f"{BASE}/kreis-beispiel/personen.json"),
        _wrong("kreis-beispiel/body.json", "legislativeTerm", None),
        _wrong("kreis-beispiel/body.json", "fax", "1"),
        _wrong("kreis-beispiel/meeting/jha-2023-03-14.json", "start", "2023-03-14"),
        _wrong("kreis-beispiel/meeting/jha-2023-03-14.json", "agendaItem", []),
        _wrong("kreis-beispiel/paper/k7q2m-1.json", "date", "14.03.2023"),
        _wrong("kreis-beispiel/paper/k7q2m-1.json", "body", f"{BASE}/system.json"),
        _wrong("kreis-beispiel/paper/k7q2m-1.json", "name", ""),
        _wrong("kreis-beispiel/agendaitem/d5gsu-1.json", "order", "1"),
        _wrong("kreis-beispiel/consultation/k7q2m-1-jha-kenntnisnahme.json", "authoritative", 0),
        _wrong(
            "kreis-beispiel/consultation/k7q2m-1-jha-kenntnisnahme.json", "created", "2024-01-01T00:00:00Z"
        ),
    ],
)
def test_the_rules_find_what_is_wrong(page: str, name: str, value: object) -> None:
    found = pages(place(f"k7q2m 2023-03-01 {PAPER}", f"d5gsu 2023-03-14 {SESSION}, {NOTED}"))
    broken = deepcopy(found.objects)
    assert violations(broken, BASE) == []
    broken[page].pop(name, None)
    broken[page] |= {} if value is None else {name: value}
    told = violations(broken, BASE)
    assert any(page in one for one in told)


NAMES = st.sampled_from(
    ["Grund", "JHA", "jha", "Jugendhilfe-Ausschuss", "Kreistag/Süd", "東京", "con", "Amt 1"]
)
PLANS = st.lists(
    st.fixed_dictionaries(
        {
            "id": st.sampled_from(["jha", "JHA", "Aux", "s.1", "S-1"]),
            "name": NAMES,
            "art": st.just("ausschuss"),
        },
        optional={
            "teil_von": st.sampled_from(["jha", "Aux", "s.1", "S-1"]),
            "oeffentlich": st.booleans(),
            "seit": st.sampled_from([day("2020-01-01"), "2021-03"]),
            "mitglied": st.just([{"rolle": "Leitung", "leitung": True}, {"rolle": "Leitung"}]),
        },
    ),
    max_size=5,
)


@given(random_entries(remarks=st.none() | NAMES), PLANS, DAYS, st.sampled_from(Visibility))
def test_whatever_a_logbook_tells_is_valid(
    entries: Sequence[Logged], plan: Sequence[dict[str, object]], on: date, reader: Visibility
) -> None:
    planned = BodyPlan.model_validate({"gremium": plan}, by_alias=True, by_name=False)
    found = replace(with_entries(project(TWO_BLOCKS), *entries), bodies=planned)
    shown = council(found, on, reader)
    known = {paper.file.file: DATA for paper in shown.papers if paper.file}
    made = sound(oparl_pages([shown], BASE, {found.place: known}))
    assert len({path.casefold() for path in as_folder(made)}) == len(as_folder(made))
    assert json.loads(as_one(made, BASE)).keys() == {f"{BASE}/{path}" for path in made.objects}
