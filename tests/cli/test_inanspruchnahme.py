"""``fh inanspruchnahme neu|liste`` and ``fh pruefung neu|liste``."""

import json
from datetime import date

import pytest
from tests.cli.places import Fh, contents, entries_of, make_place

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.kinds import ReviewResult, Visibility
from fruehe_hilfen_cli.store.workspace import PlanFile, Workspace

PLAN = """\
format = 1
[[massnahme]]
id = "M1"
titel = "Lotsendienst"
einheit = "Gespräche"
[[massnahme]]
id = "M2"
titel = "Elterncafé"
beginn = "2022-10"
[massnahme.ueberpruefung]
alle_monate = 6
wer = "Leitung"
"""
COUNT = '\n[[inanspruchnahme]]\nmassnahme = "M1"\nanzahl = {}\n'
HEAD = 'datum = {}\nart = "notiz"\ntitel = "Zahlen"\nsichtbarkeit = "{}"'


def count(day: str, number: int, visible: str = "nzfh") -> str:
    """An entry with a count."""
    return HEAD.format(day, visible) + COUNT.format(number)


@pytest.fixture
def started(workspace: Workspace) -> Workspace:
    workspace.plan_path("kreis-sued", PlanFile.MEASURES).write_text(PLAN, "utf-8")
    return make_place(
        workspace,
        "kreis-sued",
        k7q2m=count("2022-11-30", 12),
        abcde=count("2022-12-30", 3),
        fghij=count("2023-01-31", 8, "intern"),
    )


def test_a_count_is_written(started: Workspace, fh: Fh) -> None:
    said = fh(
        *("inanspruchnahme", "neu", "m1", "--anzahl", "46", "--von", "02/2023", "--bis", "02/2023"),
        *("--notiz", "Mit Vertretung.", "--sichtbarkeit", "nzfh", "--verfasst-von", "Lotsendienst"),
    )
    assert said.code == 0, said.err
    entry = entries_of(started)[-1]
    (uptake,) = entry.uptakes
    assert (entry.day, entry.visibility, entry.author) == (date(2023, 3, 14), Visibility.NZFH, "Lotsendienst")
    assert (uptake.measure, uptake.count, uptake.unit, uptake.note) == (
        "M1", 46, "Gespräche", "Mit Vertretung.",
    )  # fmt: skip
    assert (uptake.start, uptake.until) == (Month(2023, 2), Month(2023, 2))
    assert "→ fh inanspruchnahme liste M1 zeigt den Verlauf." in said.err


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("inanspruchnahme", "neu", "M9", "--anzahl", "3"), 4),
        (("inanspruchnahme", "neu", "M2", "--anzahl", "3"), 2),
        (("inanspruchnahme", "neu", "M1"), 2),
        (("inanspruchnahme", "neu", "M1", "--anzahl", "-1"), 2),
        (("inanspruchnahme", "neu", "M1", "--anzahl", "3", "--bis", "04/2023"), 1),
        (("inanspruchnahme", "neu", "M1", "--anzahl", "3", "-d", "01.04.2023"), 1),
        (("pruefung", "neu", "M9", "--ergebnis", "weiter", "--begruendung", "x"), 4),
        (("pruefung", "neu", "M1", "--ergebnis", "gut", "--begruendung", "x"), 2),
        (("pruefung", "neu", "M1", "--ergebnis", "weiter", "--begruendung", " "), 2),
        (("pruefung", "neu", "M1", "--ergebnis", "weiter", "--begruendung", "x", "-d", "1.4.2023"), 1),
    ],
)
def test_what_is_refused_writes_nothing(args: tuple[str, ...], code: int, started: Workspace, fh: Fh) -> None:
    before = contents(started.root)
    assert fh(*args).code == code
    assert contents(started.root) == before


def test_inside_the_house_everything_is_counted(started: Workspace, fh: Fh) -> None:
    said = fh("inanspruchnahme", "liste")
    assert started.places()
    assert "gesamt 23" in said.out
    assert "nicht gezählt" not in said.err


def test_outside_small_counts_are_hidden_in_every_form(started: Workspace, fh: Fh) -> None:
    said = fh("inanspruchnahme", "liste", "m1", "--fuer", "nzfh")
    assert "<5" in said.out
    assert "gesamt 13–16" in said.out
    assert "1 Eintrag ist nicht gezählt: nicht freigegeben für „NZFH“." in said.err
    (series,) = json.loads(fh("inanspruchnahme", "liste", "--fuer", "nzfh", "--json").out)["inanspruchnahme"]
    assert series["jahre"][0]["zeitraeume"][11] == {
        "zeitraum": "2022-12", "anzahl": None, "mindestens": 1, "hoechstens": 4,
    }  # fmt: skip
    assert series["gesamt"]["anzahl"] is None
    assert fh("inanspruchnahme", "liste", "--fuer", "oeffentlich").out.endswith("Noch keine Angabe.\n")
    assert started.places()


def test_by_quarters_and_years(started: Workspace, fh: Fh) -> None:
    assert started.places()
    assert "1. Quartal" in fh("inanspruchnahme", "liste", "--je", "quartal").out
    assert "Jan" not in fh("inanspruchnahme", "liste", "--je", "jahr").out
    assert fh("inanspruchnahme", "liste", "--je", "woche").code == 2
    assert fh("inanspruchnahme", "liste", "M9").code == 4


@pytest.mark.parametrize("form", ["csv", "jsonl", "markdown"])
def test_no_export_that_leaves_the_house_has_single_counts(form: str, started: Workspace, fh: Fh) -> None:
    assert started.places()
    said = fh("logbuch", "exportiere", "--format", form, "--fuer", "nzfh")
    assert "M1" not in said.out
    assert "→ fh inanspruchnahme liste --fuer nzfh zeigt sie zusammengefasst." in said.err
    assert "M1" in fh("logbuch", "exportiere", "--format", form).out


def test_a_review_is_written_and_listed(started: Workspace, fh: Fh) -> None:
    assert "04/2023 noch 47" in fh("pruefung", "liste").out
    said = fh("pruefung", "neu", "M2", "--ergebnis", "ang", "--begruendung", "Neuer Ort.")
    assert said.code == 0, said.err
    (review,) = entries_of(started)[-1].reviews
    assert (review.measure, review.result) == ("M2", ReviewResult.ADAPTED)
    assert "→ Ändert sich der Plan? fh massnahme aendere M2" in said.err
    told = json.loads(fh("pruefung", "liste", "m2", "--json").out)
    assert [item["grund"] for item in told["pruefung"]] == ["Neuer Ort."]
    assert [item["faellig"] for item in told["faellige_pruefungen"]] == ["2023-09-14"]
    assert json.loads(fh("pruefung", "liste", "M1", "--json").out)["pruefung"] == []
