import pytest
from tests.conftest import ONE_BLOCK, entry, known

from fruehe_hilfen_cli.records.entries.shared import RefusedIn, require_everywhere, tied
from fruehe_hilfen_cli.records.roadmap.milestones import AlreadyReached

TODAY = "2022-06-01"
REACHED = '2022-05-03 erreicht = ["1.1"]'


def test_an_entry_that_is_tied_says_so_and_nothing_else_changes() -> None:
    single = entry('2022-05-03 titel = "Treffen"')
    shared = tied(single, "k7q2m")
    assert shared.shared == "k7q2m"
    assert shared.model_copy(update={"shared": None}) == single.model_copy(update={"shared": None})
    assert "shared" in shared.model_fields_set


def test_what_fits_into_all_is_taken() -> None:
    pasts = [known(TODAY, ONE_BLOCK), known(TODAY, ONE_BLOCK, '2022-05-03 erreicht = ["1.2"]')]
    require_everywhere(pasts, entry(REACHED), planned=False)


def test_what_one_cannot_take_is_refused_and_that_one_named() -> None:
    pasts = [known(TODAY, ONE_BLOCK), known(TODAY, ONE_BLOCK, REACHED)]
    with pytest.raises(RefusedIn) as refused:
        require_everywhere(pasts, entry(REACHED), planned=False)
    assert refused.value.told().startswith("kreis-beispiel: ")
    assert "1.1" in refused.value.told()
    assert refused.value.advised()


def test_a_single_municipality_is_not_named() -> None:
    with pytest.raises(AlreadyReached):
        require_everywhere([known(TODAY, ONE_BLOCK, REACHED)], entry(REACHED), planned=False)
