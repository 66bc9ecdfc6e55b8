import json

from tests.conftest import ONE_BLOCK, project

from fruehe_hilfen_cli.render.jsonl import to_jsonl
from fruehe_hilfen_cli.views.entries.logbook import listed

ENTRY = 'k7q2m 2022-05-03 text = "Größe\\nzwei", aufgabe = [{ was = "x", bis = 2022-06-01 }]'


def test_an_entry_is_a_line_with_german_keys() -> None:
    found = project(ONE_BLOCK, ENTRY, "2022-06-01")
    lines = to_jsonl([listed(found, logged) for logged in found.entries]).decode().split("\n")
    assert lines[0].startswith(
        '{"ort": "kreis-beispiel", "id": "k7q2m", "datum": "2022-05-03", "art": "notiz"'
    )
    assert json.loads(lines[0])["text"] == "Größe\nzwei"
    assert json.loads(lines[0])["aufgabe"] == [{"was": "x", "bis": "2022-06-01"}]
    assert json.loads(lines[1])["datum"] == "2022-06-01"
    assert lines[2:] == [""]
