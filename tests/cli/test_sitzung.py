"""``fh sitzung neu``."""

from collections.abc import Callable

import pytest
from tests.bodies import COMMITTEE, STEERING
from tests.cli.places import Fh, contents, entries_of, make_place, the_entry

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.kinds import EntryKind, Visibility
from fruehe_hilfen_cli.model.parts import Task
from fruehe_hilfen_cli.store.workspace import PlanFile, Workspace

NEW = ("sitzung", "neu")
COMING = """\
datum = 2023-02-01
art = "notiz"
titel = "Termin"
[[termin]]
datum = 2023-03-10
titel = "11. Sitzung"
gremium = "JHA"
"""
HELD = 'datum = 2023-03-10\nart = "sitzung"\ntitel = "Sitzung"\ngremium = "JHA"\n'


@pytest.fixture
def planned(workspace: Workspace) -> Workspace:
    """A municipality with a steering group and a committee."""
    workspace.plan_path("kreis-sued", PlanFile.BODIES).write_text(STEERING + COMMITTEE, "utf-8")
    return workspace


def test_the_body_has_its_name_and_the_session_its_number(planned: Workspace, fh: Fh) -> None:
    said = fh(
        *NEW, "jha", "--am", "10.03.", "--nummer", "11", "--teilnehmende", "20", "--aufgabe", "Protokoll"
    )
    assert said.code == 0, said.err
    entry = the_entry(planned)
    assert (entry.kind, entry.body, entry.title) == (
        EntryKind.SESSION,
        "Jugendhilfeausschuss",
        "11. Sitzung: Jugendhilfeausschuss",
    )
    assert (str(entry.day), entry.participants, entry.tasks) == ("2023-03-10", 20, (Task(what="Protokoll"),))
    assert entry.visibility is Visibility.INTERNAL
    assert "--sichtbarkeit oeffentlich gibt ihn frei." in said.err


def test_without_number_day_or_file(workspace: Workspace, fh: Fh) -> None:
    said = fh(*NEW, " Kreistag ", "--titel", "Vorstellung", "--sichtbarkeit", "oeffentlich")
    assert said.code == 0, said.err
    entry = the_entry(workspace)
    assert (entry.body, entry.title, str(entry.day)) == ("Kreistag", "Vorstellung", "2023-03-14")
    assert "gibt ihn frei" not in said.err


def test_a_month_is_enough(planned: Workspace, fh: Fh) -> None:
    assert fh(*NEW, "steuerung", "--datum", "2023-01").code == 0
    assert (the_entry(planned).day, the_entry(planned).title) == (Month(2023, 1), "Sitzung: Steuerungsgruppe")


def test_it_holds_the_appointment_of_that_day_whatever_it_calls_the_body(planned: Workspace, fh: Fh) -> None:
    make_place(planned, "kreis-sued", h5jzx=COMING)
    assert "11. Sitzung" in fh("kalender", "--stichtag", "2023-03-05").out
    said = fh(*NEW, "jha", "--am", "2023-03-10")
    assert said.code == 0, said.err
    assert "→ Damit gilt der Termin h5jzx/1 als gehalten." in said.err
    assert "11. Sitzung" not in fh("kalender").out
    assert fh("termin", "verschiebe", "h5jzx/1", "--auf", "1.4.", "--grund", "x").code == 1
    assert fh("gremium", "zeige", "jha").out.count("10.03.2023") == 2


def test_a_slip_is_written_and_said(planned: Workspace, fh: Fh) -> None:
    said = fh(*NEW, "Jugendhilfeauschuss")
    assert said.code == 0
    assert "G03 Ein Gremium „Jugendhilfeauschuss“ steht nicht in gremien.toml." in said.err
    assert "Meinten Sie „Jugendhilfeausschuss“?" in said.err
    assert the_entry(planned).body == "Jugendhilfeauschuss"


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        ((), 2, "Welches Gremium getagt hat, ist nicht gesagt."),
        (("  ",), 2, "Welches Gremium getagt hat, ist nicht gesagt."),
        (("jha", "--am", "2023-03-15"), 1, "15.03.2023 liegt in der Zukunft"),
        (("Jugendhilfeausschuss", "--am", "2023-03-10"), 1, "steht schon im Logbuch: JHA (Eintrag k7q2m)."),
        (("jha", "--am", "irgendwann"), 2, "„irgendwann“ bei --datum ist kein eindeutiges Datum."),
        (("jha", "--phase", "9"), 1, "Eine Phase 9 gibt es in diesem Ablauf nicht."),
    ],
)
def test_what_is_refused_writes_nothing(
    planned: Workspace, fh: Fh, args: tuple[str, ...], code: int, told: str
) -> None:
    make_place(planned, "kreis-sued", k7q2m=HELD)
    before = contents(planned.root)
    said = fh(*NEW, *args)
    assert (said.code, told in said.err) == (code, True), said.err
    assert contents(planned.root) == before


def test_question_by_question(planned: Workspace, fh: Fh, at_terminal: Callable[..., list[str]]) -> None:
    asked = at_terminal("", "Jugendhilfeauschuss", "j", "10.3.2023", *[""] * 9)
    said = fh(*NEW, "--nummer", "11")
    assert said.code == 0, said.err
    assert asked[:5] == [
        "Welches Gremium: ",
        "Welches Gremium: ",
        "Meinten Sie „Jugendhilfeausschuss“? [J/n]: ",
        "Datum [14.03.2023]: ",
        "Titel [11. Sitzung: Jugendhilfeausschuss]: ",
    ]
    assert (the_entry(planned).body, str(the_entry(planned).day)) == ("Jugendhilfeausschuss", "2023-03-10")


def test_what_was_typed_is_not_asked(
    planned: Workspace, fh: Fh, at_terminal: Callable[..., list[str]]
) -> None:
    asked = at_terminal("n")
    assert fh(*NEW, "Jugendhilfeauschuss", "--text", "Kurz.").code == 0
    assert asked == ["Meinten Sie „Jugendhilfeausschuss“? [J/n]: "]
    assert [entry.body for entry in entries_of(planned)] == ["Jugendhilfeauschuss"]
