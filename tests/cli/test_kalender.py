"""``fh kalender``: on the screen, as JSON, and as a file that calendars take."""

import json
from pathlib import Path

import pytest
from icalendar import Calendar
from icalendar import Event as VEvent
from tests.cli.places import ROADMAP, Fh, make_place

from fruehe_hilfen_cli.cli.main import run
from fruehe_hilfen_cli.store.workspace import Workspace

EXPORT = ("kalender", "exportiere", "k.ics")
CALLS = ROADMAP.replace("alle_wochen = 2", 'erster = 2023-03-14\nalle_wochen = 2\nuhrzeit = "09:30"')
ENTRY = """datum = 2023-03-01
art = "notiz"
titel = "Vorhaben"
[[aufgabe]]
was = "Bericht [Entwurf] schreiben"
wer = "Leitung"
bis = 2023-03-20
[[aufgabe]]
was = "Lange her"
bis = 2023-03-01
"""
DONE = 'datum = 2023-03-15\nart = "notiz"\ntitel = "Erledigt"\nerledigt = ["aaaaa/1"]\n'
CHANGED = """datum = 2023-03-15
art = "notiz"
titel = "Verlegt"
[[terminaenderung]]
termin = 2023-03-28
neuer_termin = 2023-03-29
neue_uhrzeit = "11:00"
"""


@pytest.fixture
def kept(workspace: Workspace) -> Workspace:
    return make_place(workspace, "kreis-sued", CALLS, aaaaa=ENTRY)


def events(path: str = "k.ics") -> dict[str, VEvent]:
    found = Calendar.from_ical(Path(path).read_bytes()).events
    return {str(event.uid).partition("@")[0]: event for event in found}


@pytest.mark.usefixtures("kept")
def test_the_group_alone_shows_six_weeks(fh: Fh) -> None:
    said = fh("kalender")
    assert (said.code, said.err) == (0, "")
    assert "Stand: 14.03.2023, gezeigt bis 25.04.2023" in said.out
    assert said.out == fh("kalender", "zeige", "kreis-sued").out
    assert "Bericht [Entwurf] schreiben (Leitung)" in " ".join(said.out.split())
    assert "Karfreitag" in said.out
    assert "Oster-/Frühjahrsferien bis 15.04.2023" in " ".join(said.out.split())


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(
    ("args", "days"),
    [
        (["--wochen", "1"], ["2023-03-14", "2023-03-20"]),
        (["--bis", "20.03."], ["2023-03-14", "2023-03-20"]),
        (["--bis", "2023-03", "--art", "jour"], ["2023-03-14", "2023-03-28"]),
        (["--art", "aufgabe", "--art", "meilenstein"], ["2023-03-20"]),
        (["--wochen", "1", "--stichtag", "2023-04-03"], []),
    ],
)
def test_weeks_days_and_kinds(fh: Fh, args: list[str], days: list[str]) -> None:
    told = json.loads(fh("kalender", "--json", *args).out)["kalender"]
    assert [item["datum"] for item in told["naechste"]] == days


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(
    ("args", "code", "sentence"),
    [
        (["--bis", "2023-03-13"], 2, "„2023-03-13“ bei --bis liegt vor dem 14.03.2023"),
        (["--art", "sitzung"], 2, "„sitzung“ ist bei --art nicht möglich."),
        (["--wochen", "0"], 2, "--wochen"),
        (["nirgends"], 4, "Eine Kommune „nirgends“ gibt es hier nicht."),
    ],
)
def test_what_does_not_work_is_said(fh: Fh, args: list[str], code: int, sentence: str) -> None:
    said = fh("kalender", "zeige", *args)
    assert said.code == code
    assert sentence in said.err


def test_an_empty_calendar_says_what_to_do(workspace: Workspace, fh: Fh) -> None:
    assert workspace.places() == ("kreis-sued",)
    out = fh("kalender", "--wochen", "2", "--art", "termin").out
    assert out.splitlines()[-1] == "Es steht nichts an; mit --wochen oder --bis reicht der Blick weiter."


@pytest.mark.usefixtures("kept")
def test_the_file_holds_what_comes(fh: Fh) -> None:
    said = fh(*EXPORT, "--bis", "2023-03")
    assert (said.code, said.out, said.err) == (0, "", "Geschrieben: k.ics mit 3 Terminen\n")
    assert list(events()) == ["jour-fixe-2023-03-14", "aufgabe-aaaaa-1", "jour-fixe-2023-03-28"]


@pytest.mark.usefixtures("kept")
def test_the_same_again_is_the_same_file(fh: Fh) -> None:
    fh(*EXPORT)
    before = Path("k.ics").read_bytes()
    assert fh(*EXPORT).err.endswith(", alle wie zuvor\n")
    assert Path("k.ics").read_bytes() == before


def test_changes_of_the_logbook_reach_the_file(kept: Workspace, fh: Fh) -> None:
    fh(*EXPORT, "--bis", "2023-04")
    make_place(kept, "kreis-sued", CALLS, bbbbb=DONE, ccccc=CHANGED)
    said = fh(*EXPORT, "--bis", "2023-04", "--stichtag", "2023-03-15")
    assert said.err == "Geschrieben: k.ics mit 4 Terminen, davon 1 geändert und 1 entfallen\n"
    call, task = events()["jour-fixe-2023-03-28"], events()["aufgabe-aaaaa-1"]
    assert (f"{call.start:%d.%m. %H:%M %z}", call.sequence) == ("29.03. 11:00 +0200", 1)
    assert (task["STATUS"], task.sequence) == ("CANCELLED", 1)
    assert str(task.summary).startswith("Entfällt: Kreis Süd – Aufgabe: ")


def test_a_change_of_the_plan_grows_the_sequence_too(kept: Workspace, fh: Fh) -> None:
    fh(*EXPORT)
    make_place(kept, "kreis-sued", CALLS.replace("09:30", "10:30"))
    fh(*EXPORT)
    assert {event.sequence for uid, event in events().items() if uid.startswith("jour")} == {1}
    assert events()["aufgabe-aaaaa-1"].sequence == 0


@pytest.mark.usefixtures("kept")
def test_other_readers_learn_nothing_of_the_earlier_file(fh: Fh) -> None:
    fh(*EXPORT)
    fh(*EXPORT, "--fuer", "nzfh")
    assert b"Entwurf" not in Path("k.ics").read_bytes()
    assert "aufgabe-aaaaa-1" not in events()


def test_a_broken_entry_cancels_nothing(kept: Workspace, fh: Fh) -> None:
    fh(*EXPORT)
    next(kept.logbook_path("kreis-sued").glob("*aaaaa.toml")).write_text("kaputt", "utf-8")
    assert fh(*EXPORT).code == 3
    assert "CANCELLED" not in Path("k.ics").read_text("utf-8")


@pytest.mark.usefixtures("kept")
def test_a_foreign_file_stays(fh: Fh) -> None:
    path = Path("k.ics")
    path.write_bytes(b"BEGIN:VCALENDAR\r\nPRODID:-//Fremd//DE\r\nEND:VCALENDAR\r\n")
    said = fh(*EXPORT)
    assert (said.code, b"Fremd" in path.read_bytes()) == (1, True)
    assert "„k.ics“ ist kein Kalender von fh; es wurde nichts geschrieben.\n→ Nennen Sie" in said.err
    assert fh(*EXPORT, "--ersetze").code == 0
    assert events()


@pytest.mark.usefixtures("kept")
def test_to_stdout(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(("kalender", "exportiere", "-", "--art", "jour-fixe")) == 0
    told = capsysbinary.readouterr()
    assert told.out.startswith(b"BEGIN:VCALENDAR\r\n")
    assert told.err == b""
    assert not Path("-").exists()
