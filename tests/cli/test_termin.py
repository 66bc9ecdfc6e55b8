"""``fh termin neu|verschiebe|absage`` and ``fh jour-fixe termine``."""

import json
from datetime import date, time

import pytest
from tests.cli.places import ROADMAP, Fh, contents, entries_of, make_place

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.store.workspace import Workspace

MEETING = (
    'datum = 2023-02-01\nart = "sitzung"\ntitel = "Runde"\n'
    '[[termin]]\ndatum = 2023-04-03\ntitel = "Ausschuss"\n'
)


@pytest.fixture
def started(workspace: Workspace) -> Workspace:
    make_place(workspace, "kreis-sued", k7q2m=MEETING)
    plan = workspace.root / "phases" / "kreis-sued" / "fahrplan.toml"
    plan.write_text(ROADMAP.replace("[jour_fixe]", "[jour_fixe]\nerster = 2023-03-07"), "utf-8")
    return workspace


def states(fh: Fh, *args: str) -> dict[str, str]:
    [found] = json.loads(fh("jour-fixe", "termine", *args, "--json").out)["jour_fixe"]
    return {call["datum"]: call["stand"] for call in found["termine"]}


def test_a_new_appointment(started: Workspace, fh: Fh) -> None:
    said = fh(
        "termin",
        "neu",
        "Elternabend",
        "--am",
        "5.4.",
        "--uhrzeit",
        "17",
        "--art",
        "work",
        "--text",
        "Ort folgt",
    )
    assert said.code == 0
    assert "fh termin verschiebe" in said.err
    entry = entries_of(started)[-1]
    [found] = entry.appointments
    assert (found.day, found.time, found.kind) == (date(2023, 4, 5), time(17), EntryKind.WORKSHOP)
    assert (entry.day, entry.text, entry.title) == (
        date(2023, 3, 14),
        "Ort folgt",
        "Termin: Elternabend am 05.04.2023",
    )
    assert fh("termin", "neu", "JHA", "--am", "06/2023", "--gremium", "JHA", "-d", "gestern").code == 0
    days = {found.day for entry in entries_of(started) for found in entry.appointments}
    assert Month(2023, 6) in days


def test_a_call_is_moved_then_cancelled_on_one_day(started: Workspace, fh: Fh) -> None:
    assert fh("termin", "verschiebe", "21.03.", "--auf", "23.03.", "--grund", "Klausurtag").code == 0
    assert states(fh, "--wochen", "2") == {
        "2023-03-07": "nicht-gehalten",
        "2023-03-23": "bevorstehend",
    }
    assert fh("termin", "absage", "23.3.", "--grund", "Alle krank").code == 0
    assert states(fh, "--wochen", "2")["2023-03-23"] == "faellt-aus"
    assert fh("termin", "verschiebe", "23.3.", "--auf", "22.3.", "--grund", "Doch").code == 0
    assert states(fh, "--wochen", "2")["2023-03-22"] == "bevorstehend"
    assert fh("pruefe").code == 0
    assert len(entries_of(started)) == 4


def test_an_appointment_is_moved_by_its_number(started: Workspace, fh: Fh) -> None:
    assert (
        fh("termin", "verschiebe", "k7q2m", "--auf", "17.4.", "--uhrzeit", "9.30", "--grund", "Raum").code
        == 0
    )
    [change] = entries_of(started)[-1].date_changes
    assert (change.appointment, change.new_day, change.new_time) == (
        "k7q2m/1",
        date(2023, 4, 17),
        time(9, 30),
    )


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        (("verschiebe", "21.03.", "--auf", "04/2023", "--grund", "x"), 2, "ist ein Monat, kein Tag."),
        (("verschiebe", "21.03.", "--auf", "irgendwann", "--grund", "x"), 2, "kein eindeutiges Datum"),
        (("verschiebe", "21.03.", "--auf", "23.03.", "--uhrzeit", "25", "--grund", "x"), 2, "keine Uhrzeit"),
        (
            ("verschiebe", "21.03.", "--auf", "21.03.", "--grund", "x"),
            1,
            "Der Jour fixe liegt schon am 21.03.2023",
        ),
        (("absage", "22.03.", "--grund", "x"), 4, "Am 22.03.2023 ist weder ein Jour fixe noch"),
        (("absage", "zz", "--grund", "x"), 4, "gibt es am Stichtag nicht"),
        (("absage", "21.03."), 2, "--grund"),
        (("neu", " ", "--am", "5.4."), 2, "sagt nicht, worum es geht"),
        (("neu", "JHA", "--am", "5.4.", "--art", "x"), 2, "nicht möglich"),
        (("neu", "JHA", "--am", "1.3.2023"), 1, "Der 01.03.2023 liegt vor dem Tag"),
        (("neu", "JHA", "--am", "5.4.", "-d", "15.3.2023"), 1, "liegt in der Zukunft"),
    ],
)
def test_what_makes_no_sense_is_refused_and_nothing_written(
    args: tuple[str, ...], code: int, told: str, started: Workspace, fh: Fh
) -> None:
    before = contents(started.root)
    said = fh("termin", *args)
    assert (said.code, said.out) == (code, "")
    assert told in said.err
    assert contents(started.root) == before


def test_a_day_on_which_several_municipalities_have_a_call(started: Workspace, fh: Fh) -> None:
    make_place(started, "kreis-nord", started.roadmap_path("kreis-sued").read_text("utf-8"))
    said = fh("termin", "absage", "21.03.", "--grund", "x")
    assert said.code == 4
    assert "kreis-nord" in said.err
    assert fh("termin", "absage", "21.03.", "--grund", "x", "--kommune", "kreis-nord").code == 0
    assert len(entries_of(started, "kreis-nord")) == 1


def test_the_span_of_the_dates(started: Workspace, fh: Fh) -> None:
    assert list(states(fh, "--seit", "04/2023", "--bis", "2.5.")) == [
        "2023-04-04",
        "2023-04-18",
        "2023-05-02",
    ]
    assert fh("jour-fixe", "termine", "--seit", "x").code == 2
    assert "Nächster: Di 21.03.2023" in fh("jour-fixe", "termine").out
    assert len(started.places()) == 1
