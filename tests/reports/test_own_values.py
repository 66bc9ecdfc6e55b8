from datetime import date

import pytest
from tests.conftest import day, project, told

from fruehe_hilfen_cli.model.entry import OwnValue
from fruehe_hilfen_cli.reports.entries.entry_body import own_value
from fruehe_hilfen_cli.reports.entries.logbook import entry_document, entry_list
from fruehe_hilfen_cli.views.entries.entry_state import entry_state
from fruehe_hilfen_cli.views.entries.logbook import ListedEntry

PLAN = """
    zeitraum = [{ phasen = [1], beginn = "2022-04", ende = "2022-06" }]
    logbuch_feld = [{ schluessel = "online", bezeichnung = "Online", typ = "ja-nein" }]
    gruppe = [{ id = "beirat", name = "Beirat Frühe Hilfen" }]
"""


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("gut", "gut"),
        (3, "3"),
        (1.5, "1,5"),
        (True, "ja"),
        (False, "nein"),
        (date(2022, 5, 3), "03.05.2022"),
    ],
)
def test_an_own_value_is_shown_as_people_write_it(value: OwnValue, shown: str) -> None:
    assert own_value(value) == shown


def test_an_entry_shows_groups_body_own_values_and_that_it_is_shared() -> None:
    line = (
        'k7q2m 2022-05-03 gruppen = ["beirat"], gremium = "JHA", gemeinsam = "n2fjy", '
        "zusatz = { online = false }"
    )
    where = project(PLAN, line)
    text = told(entry_document(entry_state(where, where.entries[0], day("2022-05-31"))))
    for fact in (
        "Gruppen: Beirat Frühe Hilfen",
        "Gremium: JHA",
        "Online: nein",
        "Gemeinsam: Ein Ereignis mehrerer Kommunen (n2fjy)",
    ):
        assert fact in text.splitlines()


def test_a_shared_event_is_marked_and_names_all_municipalities() -> None:
    entry = project(PLAN, '2022-05-03 gemeinsam = "n2fjy"').entries[0].entry
    listed = ListedEntry("kreis-a", "k7q2m", "x.toml", (1,), entry, ("kreis-b",))
    text = told(entry_list((listed,), 0))
    assert "kreis-a, kreis-b" in text
    assert "Notiz (gemeinsam)" in text
