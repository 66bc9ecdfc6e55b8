import pytest
from tests.conftest import day, project

from fruehe_hilfen_cli.views.roadmap.milestones import milestone_list

PLAN = """
    zeitraum = [{ phasen = [1, 2], beginn = "2022-04", ende = "2022-06" }]
    meilenstein = [
      { id = "1.2", phase = 1, titel = "Vertrag" },
      { id = "1.1", phase = 1, titel = "Informiert" },
      { id = "2.1", phase = 2, titel = "Struktur" },
    ]
"""
REACHED = '2022-05-03 erreicht = ["1.2"]'


@pytest.mark.parametrize(
    ("phase", "only_open", "ids"),
    [
        (None, False, ["1.2", "1.1", "2.1"]),
        (1, False, ["1.2", "1.1"]),
        (1, True, ["1.1"]),
        (None, True, ["1.1", "2.1"]),
        (7, False, []),
    ],
)
def test_milestones_are_selected_by_phase_and_state_in_the_order_of_the_roadmap(
    phase: int | None, only_open: bool, ids: list[str]
) -> None:
    found = milestone_list(project(PLAN, REACHED), day("2022-06-01"), phase=phase, only_open=only_open)
    assert [milestone.id for milestone in found.milestones] == ids
    assert (found.place, found.name, found.as_of) == ("kreis-beispiel", "Kreis Beispiel", day("2022-06-01"))


def test_what_is_reached_later_is_open_before() -> None:
    found = milestone_list(project(PLAN, REACHED), day("2022-05-02"), phase=None, only_open=True)
    assert [milestone.id for milestone in found.milestones] == ["1.2", "1.1", "2.1"]
