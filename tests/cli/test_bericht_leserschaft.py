"""``fh bericht …``: what leaves the house says nothing of what stays in it, and nothing that is false."""

import json

import pytest
from tests.cli.places import Fh, make_place

from fruehe_hilfen_cli.store.workspace import Workspace

REPORTS = (
    "status", "jour-fixe", "abweichungen", "trend", "treppe", "soll-ist", "inanspruchnahme", "beschluesse",
    "vorlagen",
)  # fmt: skip
OPEN = """\
datum = 2023-01-10
art = "sitzung"
titel = "Runde"
gremium = "Rat"
sichtbarkeit = "nzfh"
[[aufgabe]]
was = "Plan schreiben"
bis = 2023-02-01
[[abweichung]]
betrifft = "phase 2"
grund = "Stelle frei"
neues_ende = "2023-08"
[[beschluss]]
titel = "Stelle besetzen"
rolle = "entscheidung"
"""
HIDDEN = """\
datum = 2023-02-10
art = "jour-fixe"
titel = "Heimliches"
erreicht = ["1.1"]
erledigt = ["k7q2m/1"]
[[klaerung]]
abweichung = "k7q2m/1"
[[beschlussstand]]
beschluss = "k7q2m/1"
stand = "erledigt"
"""


@pytest.fixture
def place(workspace: Workspace) -> Workspace:
    return make_place(workspace, "kreis-sued", k7q2m=OPEN, h4rmz=HIDDEN)


@pytest.mark.usefixtures("place")
@pytest.mark.parametrize("report", REPORTS)
def test_hidden_entries_leave_no_trace(fh: Fh, report: str) -> None:
    for form in ((), ("--json",), ("--nachweise",), ("--format", "markdown")):
        said = fh("bericht", report, "kreis-sued", "--fuer", "nzfh", *form)
        assert said.code == 0
        assert "Heimliches" not in said.out
        assert "h4rmz" not in said.out
    inside = fh("bericht", report, "kreis-sued")
    assert "keine Angabe“" not in inside.out


@pytest.mark.usefixtures("place")
def test_where_they_would_say_something_else_nothing_is_said(fh: Fh) -> None:
    said = " ".join(fh("bericht", "status", "kreis-sued", "--fuer", "nzfh").out.split())
    assert "1 Eintrag ist nicht berücksichtigt: nicht freigegeben für „NZFH“." in said
    assert "Überfällig" not in said
    assert "Dazu gibt es Einträge, die nicht freigegeben sind." in said
    assert "ob geklärt: keine Angabe" in said
    assert "Wo sie etwas ändern würden, steht „keine Angabe“." in said
    assert "Keine Angabe zum Stand" in fh("bericht", "beschluesse", "kreis-sued", "--fuer", "nzfh").out
    assert "Ob geklärt: keine Angabe" in fh("bericht", "abweichungen", "kreis-sued", "--fuer", "nzfh").out


@pytest.mark.usefixtures("place")
def test_json_says_the_same(fh: Fh) -> None:
    said = json.loads(fh("bericht", "status", "kreis-sued", "--fuer", "nzfh", "--json").out)
    (found,) = said["status"]
    assert found["ampel"] == "keine-angabe"
    assert "ampel" in found["ohne_angabe"]
    inside = json.loads(fh("bericht", "status", "kreis-sued", "--json").out)
    assert "ohne_angabe" not in inside["status"][0]
