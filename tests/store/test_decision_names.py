"""What the completion knows of decisions and papers."""

from pathlib import Path

from tests.cli.places import make_place

from fruehe_hilfen_cli.store.names import decision_names, paper_names
from fruehe_hilfen_cli.store.workspace import Workspace

SESSION = """\
datum = 2023-02-01
art = "sitzung"
titel = "Runde"
[[vorlage]]
nummer = "017/2023"
titel = "Prozessbegleitung"
[[vorlage]]
titel = "Ohne Nummer"
[[beschluss]]
titel = "Besuche"
[[beschluss]]
titel = "Brief"
"""
LATER = """\
datum = 2023-03-01
art = "notiz"
titel = "Stand"
[[beschlussstand]]
beschluss = "k7q2m/1"
stand = "erledigt"
[[beschlussstand]]
beschluss = "k7q2m/2"
stand = "in-arbeit"
"""
BROKEN = 'datum = 2023-03-02\nvorlage = "017/2023"\nbeschluss = [1]\nbeschlussstand = 3\n'


def test_open_decisions_and_all_papers_are_offered_and_broken_files_are_no_failure(tmp_path: Path) -> None:
    found = make_place(Workspace(tmp_path), "kreis-sued", k7q2m=SESSION, abcde=LATER, bcdef=BROKEN)
    assert decision_names(found, "kreis-sued") == [("bcdef/1", ""), ("k7q2m/2", "Brief")]
    assert paper_names(found, "kreis-sued") == [
        ("017/2023", "Prozessbegleitung"),
        ("k7q2m/2", "Ohne Nummer"),
    ]
