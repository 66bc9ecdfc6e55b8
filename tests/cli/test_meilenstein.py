"""``fh meilenstein``: each change is an entry, and the status follows from it."""

import json
import os

import pytest
from tests.cli.places import ROADMAP, Fh, contents, entries_of, make_place, the_entry

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.kinds import EntryKind, Visibility
from fruehe_hilfen_cli.model.parts import Reopening, Waiver
from fruehe_hilfen_cli.store.workspace import Workspace

REACHED = 'datum = 2022-08-10\nart = "erfolg"\ntitel = "Vertrag"\nerreicht = ["1.1"]\n'
WAIVED = (
    'datum = 2022-11-10\nart = "entscheidung"\ntitel = "Ohne"\n'
    '[[entfallen]]\nmeilenstein = "2.2"\ngrund = "gibt es schon"\n'
)
EARLY = "30.04.2022 liegt vor dem Beginn des Projekts (01.05.2022).\n→ Prüfen Sie das Datum"
AHEAD = "15.03.2023 liegt in der Zukunft: erreicht ist ein Meilenstein erst, wenn es so weit ist.\n→ "
UNKNOWN = "Einen Meilenstein „3.2“ gibt es im Fahrplan von kreis-sued nicht.\n→ Meinten Sie"


@pytest.fixture
def started(workspace: Workspace) -> Workspace:
    """Milestone 1.1 is reached, 2.2 is waived."""
    return make_place(workspace, "kreis-sued", ccccc=REACHED, ddddd=WAIVED)


def states(fh: Fh, *options: str) -> dict[str, str]:
    """Where each milestone stands."""
    listed = json.loads(fh("meilenstein", "liste", "--json", *options).out)["listen"][0]["meilenstein"]
    return {found["id"]: found["stand"] for found in listed}


def test_reaching_one_writes_an_entry_and_moves_the_status(workspace: Workspace, fh: Fh) -> None:
    plan = workspace.roadmap_path("kreis-sued").read_bytes()
    assert "0/1" in fh("status").out
    said = fh("meilenstein", "erreicht", "1.1")
    assert said.code == 0
    entry = the_entry(workspace)
    assert entry.title == "Meilenstein 1.1 erreicht: Vertrag unterzeichnet"
    assert (entry.kind, entry.reached, entry.phase) == (EntryKind.PROCESS_STEP, ("1.1",), 1)
    assert (
        "Gespeichert: logbook/kreis-sued/2023-03-14-meilenstein-1-1-erreicht-vertrag-unterzeichnet-"
        in said.err
    )
    assert "→ fh status zeigt, was sich geändert hat." in said.err
    assert "1/1" in fh("status").out
    assert states(fh) == {"1.1": "erreicht", "2.1": "offen", "2.2": "offen", "3.1": "offen"}
    assert states(fh, "--stichtag", "2023-03-13")["1.1"] == "offen"  # what was known then
    assert workspace.roadmap_path("kreis-sued").read_bytes() == plan
    assert fh("pruefe").code == 0


def test_several_are_one_entry(workspace: Workspace, fh: Fh) -> None:
    assert fh("meilenstein", "erreicht", "2.1", "3.1", "2.1").code == 0
    entry = the_entry(workspace)
    assert entry.title == "Meilensteine 2.1 und 3.1 erreicht"
    assert (entry.reached, entry.phase) == (("2.1", "3.1"), None)


@pytest.mark.parametrize(
    "detail",
    [
        (["--datum", "13.02.2023"], "day", "2023-02-13"),
        (["--datum", "02/2023"], "day", str(Month(2023, 2))),
        (["--text", "So war es."], "text", "So war es."),
        (["--verfasst-von", "Leitung"], "author", "Leitung"),
        (["--beleg", "a", "--beleg", "b"], "evidence", "('a', 'b')"),
        (["--sichtbarkeit", "nzfh"], "visibility", Visibility.NZFH),
    ],
)
@pytest.mark.parametrize(
    "command",
    [["erreicht", "3.1"], ["entfaellt", "3.1", "--grund", "x"], ["wieder-offen", "1.1", "--grund", "x"]],
)
def test_details_are_in_the_entry(
    started: Workspace, fh: Fh, command: list[str], detail: tuple[list[str], str, str]
) -> None:
    options, field, value = detail
    before = len(entries_of(started))
    assert fh("meilenstein", *command, *options).code == 0
    after = entries_of(started)
    assert len(after) == before + 1
    (new,) = (entry for entry in after if entry.title.startswith("Meilenstein "))
    assert str(getattr(new, field)) == value


def test_one_that_is_not_needed_is_waived_with_its_reason(workspace: Workspace, fh: Fh) -> None:
    said = fh("meilenstein", "entfaellt", "1.1", "--grund", "Der Vertrag galt schon")
    assert said.code == 0
    entry = the_entry(workspace)
    assert entry.waived == (Waiver(milestone="1.1", reason="Der Vertrag galt schon"),)
    assert entry.title == "Meilenstein 1.1 nicht erforderlich: Vertrag unterzeichnet"
    assert entry.kind == EntryKind.DECISION
    assert "Der Vertrag galt schon" in said.out
    assert "→ fh meilenstein wieder-offen nimmt das zurück." in said.err
    assert states(fh)["1.1"] == "nicht-erforderlich"


@pytest.mark.parametrize(("milestone", "before"), [("1.1", "ccccc"), ("2.2", "ddddd")])
def test_one_that_was_marked_can_be_opened_again(
    started: Workspace, fh: Fh, milestone: str, before: str
) -> None:
    said = fh("meilenstein", "wieder-offen", milestone, "--grund", "Irrtum")
    assert said.code == 0
    (entry,) = (entry for entry in entries_of(started) if entry.reopened)
    assert entry.reopened == (Reopening(milestone=milestone, reason="Irrtum", revokes=(before,)),)
    assert states(fh)[milestone] == "offen"
    assert fh("meilenstein", "erreicht", milestone).code == 0
    assert states(fh)[milestone] == "erreicht"
    assert states(fh, "--stichtag", "2023-01-01")[milestone] != "offen"
    assert fh("pruefe").code == 0


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (
            ["erreicht", "1.1"],
            1,
            "Meilenstein 1.1 ist schon erreicht, am 10.08.2022 (Eintrag ccccc).\n→ War das ein Irrtum?",
        ),
        (
            ["erreicht", "2.2"],
            1,
            "Meilenstein 2.2 ist hier nicht erforderlich (Eintrag ddddd: gibt es schon).\n→ Soll er",
        ),
        (["erreicht", "3.2"], 4, UNKNOWN),
        (
            ["erreicht", "dreieins"],
            4,
            "„dreieins“ gibt es im Fahrplan von kreis-sued nicht.\n→ fh meilenstein liste zeigt alle.",
        ),
        (["erreicht", "3.1", "-d", "30.04.2022"], 1, EARLY),
        (["erreicht", "3.1", "-d", "2022-04"], 1, "04/2022 liegt vor dem Beginn des Projekts (01.05.2022)."),
        (["erreicht", "3.1", "-d", "15.03.2023"], 1, AHEAD),
        (["erreicht", "3.1", "-d", "bald"], 2, "„bald“ bei --datum ist kein eindeutiges Datum."),
        (["erreicht", "2.1", "3.1", "1.1"], 1, "Meilenstein 1.1 ist schon erreicht"),
        (["erreicht", "2.1", "9.9", "3.1"], 4, "Einen Meilenstein „9.9“ gibt es"),
        (["erreicht", "3.1", "--sichtbarkeit", "alle"], 2, "„alle“ ist bei --sichtbarkeit nicht möglich."),
        (["erreicht", "3.1", "--beleg", " "], 2, "„belege“ darf nicht leer sein."),
        (["erreicht"], 2, "NR"),
        (["entfaellt", "3.1"], 2, "--grund"),
        (["entfaellt", "3.1", "--grund", ""], 2, "„grund“ darf nicht leer sein."),
        (["entfaellt", "3.1", "--grund", "\udcff"], 2, "„grund“ enthält Zeichen, die kein Text sind."),
        (["entfaellt", "1.1", "--grund", "x"], 1, "Meilenstein 1.1 ist schon erreicht"),
        (["entfaellt", "2.2", "--grund", "x"], 1, "Meilenstein 2.2 ist hier nicht erforderlich"),
        (["entfaellt", "3.2", "--grund", "x"], 4, UNKNOWN),
        (["entfaellt", "3.1", "--grund", "x", "-d", "15.03.2023"], 1, AHEAD),
        (["entfaellt", "3.1", "--grund", "x", "-d", "30.04.2022"], 1, EARLY),
        (
            ["wieder-offen", "3.1", "--grund", "x"],
            1,
            "Meilenstein 3.1 ist noch offen.\n→ fh meilenstein liste",
        ),
        (["wieder-offen", "3.2", "--grund", "x"], 4, UNKNOWN),
        (["wieder-offen", "1.1"], 2, "--grund"),
        (["wieder-offen", "1.1", "--grund", " "], 2, "„grund“ darf nicht leer sein."),
        (["wieder-offen", "1.1", "--grund", "x", "-d", "15.03.2023"], 1, AHEAD),
    ],
)
def test_what_makes_no_sense_is_refused_and_nothing_is_written(
    started: Workspace, fh: Fh, words: list[str], code: int, told: str
) -> None:
    before = contents(started.root)
    said = fh("meilenstein", *words)
    assert told in said.err
    assert said.err.startswith("Fehler: ")
    assert (said.code, said.out) == (code, "")
    assert contents(started.root) == before


def test_reaching_one_twice_in_a_row_is_refused(workspace: Workspace, fh: Fh) -> None:
    assert fh("meilenstein", "erreicht", "1.1").code == 0
    before = contents(workspace.root)
    said = fh("meilenstein", "erreicht", "1.1")
    assert said.code == 1
    assert "Meilenstein 1.1 ist schon erreicht, am 14.03.2023 (Eintrag " in said.err
    assert contents(workspace.root) == before


@pytest.mark.usefixtures("workspace")
def test_what_other_entries_say_reached_counts_too(fh: Fh) -> None:
    assert fh("logbuch", "neu", "-t", "Viel geschafft", "--erreicht", "3.1").code == 0
    assert states(fh)["3.1"] == "erreicht"
    assert fh("meilenstein", "erreicht", "3.1").code == 1


@pytest.mark.usefixtures("started")
def test_the_list_can_be_narrowed(fh: Fh) -> None:
    assert states(fh, "--offen") == {"2.1": "offen", "3.1": "offen"}
    assert states(fh, "--phase", "2") == {"2.1": "offen", "2.2": "nicht-erforderlich"}
    shown = fh("meilenstein", "liste").out
    for told in ("Kreis Süd", "Vertrag unterzeichnet", "erreicht", "nicht erforderlich", "offen", "ccccc"):
        assert told in shown


def test_a_roadmap_without_dates_refuses_no_day(workspace: Workspace, fh: Fh) -> None:
    text = "\n".join(line for line in ROADMAP.splitlines() if not line.startswith(("beginn", "ende")))
    make_place(workspace, "kreis-sued", text)
    assert fh("meilenstein", "erreicht", "1.1", "-d", "2001-01-01").code == 0


def test_the_writing_is_all_or_nothing(
    workspace: Workspace,
    fh: Fh,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    before = contents(workspace.root)
    monkeypatch.setattr(os, "link", full)
    said = fh("meilenstein", "erreicht", "2.1", "3.1")
    monkeypatch.undo()
    assert said.code == 3
    assert "Der Datenträger ist voll" in said.err
    assert contents(workspace.root) == before
