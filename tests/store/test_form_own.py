from datetime import date
from typing import Any

import pytest

from fruehe_hilfen_cli.model.kinds import EntryKind, FieldType
from fruehe_hilfen_cli.model.plan import OwnField
from fruehe_hilfen_cli.store.form import entry_form, read_form
from fruehe_hilfen_cli.store.form_own import own_table
from fruehe_hilfen_cli.store.typed import BadForm

MOOD = OwnField(
    key="stimmung", label="Stimmung", type=FieldType.CHOICE, options=("gut", 'so"so'), required=True
)
LENGTH = OwnField(key="dauer", label="Dauer", type=FieldType.NUMBER, kinds=(EntryKind.WORKSHOP,))
DAY = OwnField(key="tag", label="Tag", type=FieldType.DAY)
ONLINE = OwnField(key="online", label="Online", type=FieldType.YES_NO)
ROOM = OwnField(key="ort", label="Raum\nim Haus")
OWN = (MOOD, LENGTH, DAY, ONLINE, ROOM)
KNOWN = {"day": date(2022, 5, 3), "kind": EntryKind.NOTE, "title": "Notiz"}


def _filled(form: str) -> str:
    """The form with the examples of all own headings taken."""
    head, mark, own = form.partition("[zusatz]\n")
    lines = [line.removeprefix("# ") if " = " in line else line for line in own.splitlines()]
    return head + mark + "\n".join(lines)


def test_every_heading_is_explained() -> None:
    assert own_table({}, OWN)[1:] == [
        "[zusatz]",
        '# Stimmung (Pflicht; Möglich: gut, so"so)',
        '# stimmung = "gut"',
        "# Dauer (nur bei: workshop; Zahl)",
        "# dauer = 12",
        "# Tag (Datum)",
        "# tag = 2026-03-01",
        "# Online (ja oder nein)",
        "# online = true",
        "# Raum im Haus (Text)",
        '# ort = "…"',
    ]


def test_without_headings_and_values_there_is_no_table() -> None:
    assert own_table({}, ()) == []
    assert "zusatz" not in entry_form("Kreis Süd", KNOWN)


def test_the_form_as_it_is_gives_an_entry_without_own_values() -> None:
    found = read_form(entry_form("Kreis Süd", KNOWN, OWN).encode())
    assert found is not None
    assert "extra" not in found.model_fields_set


def test_every_example_can_be_taken_as_it_stands() -> None:
    found = read_form(_filled(entry_form("Kreis Süd", KNOWN, OWN)).encode())
    assert found is not None
    assert found.extra == {
        "stimmung": "gut",
        "dauer": 12,
        "tag": date(2026, 3, 1),
        "online": True,
        "ort": "…",
    }


@pytest.mark.parametrize(
    "extra",
    [{"stimmung": 'so"so', "fremd": 'a "b"\nc'}, {"tag": date(2022, 5, 4), "dauer": 1.5, "online": False}],
)
def test_what_is_known_is_filled_in(extra: dict[str, Any]) -> None:
    found = read_form(entry_form("Kreis Süd", {**KNOWN, "extra": extra}, OWN).encode())
    assert found is not None
    assert found.extra == extra


def test_a_wrong_value_is_named_with_its_line() -> None:
    form = entry_form("Kreis Süd", KNOWN, OWN).replace("# dauer = 12", "dauer = [12]")
    line = 1 + form.splitlines().index("dauer = [12]")
    with pytest.raises(BadForm) as refused:
        read_form(form.encode())
    assert refused.value.told().startswith(f"Zeile {line}: ")
