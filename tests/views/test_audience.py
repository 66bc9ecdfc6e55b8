import pytest
from tests.conftest import entry

from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.views.entries.audience import as_read_by, is_for

INTERNAL, NZFH, PUBLIC = Visibility
COUNTED = entry('2022-05-01 inanspruchnahme = [{ massnahme = "M1", anzahl = 3 }], erreicht = ["1.1"]')


def test_who_may_see_what() -> None:
    seen = {reader: [visible for visible in Visibility if is_for(reader, visible)] for reader in Visibility}
    assert seen == {INTERNAL: [INTERNAL, NZFH, PUBLIC], NZFH: [NZFH, PUBLIC], PUBLIC: [PUBLIC]}


@pytest.mark.parametrize("reader", [NZFH, PUBLIC])
def test_counts_of_use_stay_in_the_house(reader: Visibility) -> None:
    seen = as_read_by(reader, COUNTED)
    assert (seen.uptakes, seen.reached) == ((), ("1.1",))


def test_nothing_else_changes() -> None:
    assert as_read_by(INTERNAL, COUNTED) is COUNTED
    other = entry("2022-05-01")
    assert as_read_by(PUBLIC, other) is other
