"""``fh beteiligung``."""

import pytest
from tests.cli.places import Fh


@pytest.mark.usefixtures("workspace")
def test_a_phase_that_no_process_has_is_refused(fh: Fh) -> None:
    said = fh("beteiligung", "--phase", "9")
    assert said.code == 1
    assert "Eine Phase 9 gibt es in diesem Ablauf nicht." in said.err
    assert "1, 2, 3, 4, 5, 6" in said.err
    assert fh("beteiligung", "--phase", "3").code == 0
