"""The phases for which a guide value means a format."""

from tests.conftest import known

from fruehe_hilfen_cli.views.steering.formats import FormatState, PhaseCount, format_states

PLAN = """
    zeitraum = [
      { phasen = [1], beginn = "2022-04" },
      { phasen = [2, 3], beginn = "2022-07" },
      { phasen = [4, 5], beginn = "2023-01" },
      { phasen = [6], beginn = "2024-01" },
    ]
    richtwert = [{ art = "austauschtreffen", name = "Treffen", anzahl = 4, phasen = [2, 4, 5, 6] }]
"""


def meetings(*days: str) -> FormatState:
    (found,) = format_states(known("2024-12-01", PLAN, *(f'{day}, art = "austauschtreffen"' for day in days)))
    return found


def by_phase(*days: str) -> dict[tuple[int, ...], int]:
    return {part.phases: part.held for part in meetings(*days).by_phase}


def test_each_phase_of_the_guide_value_has_a_count() -> None:
    assert by_phase() == {(2,): 0, (4,): 0, (5,): 0, (6,): 0}
    assert by_phase("2024-02-01 phase = 6") == {(2,): 0, (4,): 0, (5,): 0, (6,): 1}


def test_of_a_block_only_the_phases_of_the_guide_value_are_meant() -> None:
    assert by_phase('2022-08-01 titel = "x"')[2,] == 1  # in the block of 2 and 3


def test_phases_of_a_block_stand_together_when_an_entry_names_none_of_them() -> None:
    found = by_phase('2023-02-01 titel = "x"', "2023-03-01 phase = 5")
    assert found == {(2,): 0, (4, 5): 2, (6,): 0}
    assert by_phase("2023-02-01 phase = 4", "2023-03-01 phase = 5")[4,] == 1


def test_what_was_held_in_other_phases_is_told() -> None:
    found = meetings("2022-05-01 phase = 1", "2022-08-01 phase = 3", '2022-08-02 titel = "x"')
    assert (found.held, found.elsewhere) == (3, 2)


def test_a_phase_that_no_block_holds_stands_alone() -> None:
    plan = """
        zeitraum = [{ phasen = [1] }]
        richtwert = [{ art = "transferkonferenz", name = "T", anzahl = 1, phasen = [6] }]
    """
    (found,) = format_states(known("2022-06-01", plan))
    assert found.by_phase == (PhaseCount((6,), 0),)
