"""``fh messung neu|liste`` and ``fh treppe``."""

import json

import pytest
from tests.cli.places import Fh, entries_of, make_place

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.model.results import Reading
from fruehe_hilfen_cli.store.workspace import PlanFile, Workspace

TREPPE = """\
[[ziel]]
id = "Z1"
stufe = 2
titel = "Früh erfahren"
vereinbart_am = 2023-01-01
[[indikator]]
id = "I1"
ziel = "Z1"
titel = "Anteil der Familien"
einheit = "Prozent"
ausgangswert = 20
zielwert = 60
alle_monate = 1
[[indikator]]
id = "I2"
ziel = "Z1"
titel = "Zufriedenheit"
art = "qualitativ"
skala = ["gering", "hoch"]
ausgangswert = 1
zielwert = 2
"""


@pytest.fixture
def started(workspace: Workspace) -> Workspace:
    """The municipality with a staircase; the day is 14.03.2023."""
    workspace.plan_path("kreis-sued", PlanFile.STAIRCASE).write_text(TREPPE, "utf-8")
    return workspace


def results(fh: Fh, *args: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(fh("messung", "liste", *args, "--json").out)["indikator"]
    return found


def test_a_reading_is_an_entry(started: Workspace, fh: Fh) -> None:
    said = fh(
        *(
            "messung",
            "neu",
            "i1",
            "rund 45 %",
            "--am",
            "02/2023",
            "--quelle",
            "Klinik",
            "--notiz",
            "geschätzt",
        ),
        *("--verfasst-von", "Jugendhilfeplanung", "--sichtbarkeit", "nzfh"),
    )
    assert said.code == 0, said.err
    [entry] = entries_of(started)
    assert entry.day == Month(2023, 2)
    assert entry.readings == (
        Reading(indicator="I1", value=45, approx=True, source="Klinik", note="geschätzt"),
    )
    assert (entry.author, entry.visibility) == ("Jugendhilfeplanung", Visibility.NZFH)
    assert "I1: rund 45 Prozent, Zielerreichung rund 62,5 %. fh messung liste I1" in said.err  # 25 / 40


def test_what_it_comes_to_is_said_of_the_latest_reading_only(started: Workspace, fh: Fh) -> None:
    del started
    assert "Zielerreichung" in fh("messung", "neu", "I1", "30").err
    assert "Zielerreichung" not in fh("messung", "neu", "I1", "25", "--am", "01.03.2023").err


def test_more_ways_to_say_a_value(started: Workspace, fh: Fh) -> None:
    assert fh("messung", "neu", "I2", "hoch").code == 0
    assert fh("messung", "neu", "I1", "12,5", "--ca", "-d", "10.03.").code == 0
    assert fh("messung", "neu", "I1", "--", "-3").code == 0
    found = {(reading.value, reading.approx) for entry in entries_of(started) for reading in entry.readings}
    assert found == {(2, False), (12.5, True), (-3, False)}


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (("I9", "3"), 4, "Einen Indikator „I9“ gibt es nicht."),
        (("I1", "viel"), 2, "„viel“ ist kein Wert für I1."),
        (("I2", "3"), 2, "Möglich sind: 1 (gering), 2 (hoch)."),
        (("I1", "3", "--am", "15.03.2023"), 1, "15.03.2023 liegt in der Zukunft"),
        (("I1", "3", "--am", "irgendwann"), 2, "„irgendwann“ bei --am ist kein eindeutiges Datum."),
    ],
)
def test_what_makes_no_sense_is_refused(
    started: Workspace, fh: Fh, words: tuple[str, ...], code: int, sentence: str
) -> None:
    said = fh("messung", "neu", *words)
    assert (said.code, sentence in said.err) == (code, True), said.err
    assert entries_of(started) == []


def test_a_broken_staircase_is_not_written_to(started: Workspace, fh: Fh) -> None:
    started.plan_path("kreis-sued", PlanFile.STAIRCASE).write_text("[[ziel]\n", "utf-8")
    assert fh("messung", "neu", "I1", "3").code == 3
    assert entries_of(started) == []


def test_the_readings_of_one_and_of_all(started: Workspace, fh: Fh) -> None:
    del started
    fh("messung", "neu", "I1", "45", "--am", "10.02.2023")
    assert "10.02.2023 45   62,5 %" in fh("messung", "liste").out
    [one] = results(fh, "i1")
    assert one["zielerreichung"] == {"anteil": 0.625, "grund": None, "circa": False}
    assert (one["faellig"], one["ueberfaellig"], one["tendenz"]) == ("2023-03-10", True, "besser")
    assert [found["indikator"]["id"] for found in results(fh)] == ["I1", "I2"]  # type: ignore[index]
    assert results(fh, "--stichtag", "2023-02-09")[0]["letzte_messung"] is None
    assert fh("messung", "liste", "I9").code == 4
    assert [found["indikator"]["id"] for found in results(fh, "--ueberfaellig")] == ["I1"]  # type: ignore[index]
    assert results(fh, "I2", "--ueberfaellig") == []


def test_an_indicator_of_two_municipalities_needs_its_place(started: Workspace, fh: Fh) -> None:
    make_place(started, "kreis-nord")
    started.plan_path("kreis-nord", PlanFile.STAIRCASE).write_text(TREPPE, "utf-8")
    said = fh("messung", "liste", "I1")
    assert (said.code, "Nennen Sie die Kommune mit --kommune." in said.err) == (4, True)
    assert len(results(fh, "I1", "--kommune", "kreis-nord")) == 1


def test_the_staircase_is_drawn(started: Workspace, fh: Fh) -> None:
    del started
    fh("messung", "neu", "I1", "45")
    drawn = fh("treppe", "kreis-sued").out
    assert drawn.index("┌─ 7 ") < drawn.index("┌─ 1 ")
    assert "██████░░░░ 62,5 %" in drawn
    assert "┌─ 7 " not in fh("treppe", "--stufe", "2").out
    assert fh("treppe", "--stufe", "8").code == 2


def test_the_staircase_as_data(started: Workspace, fh: Fh) -> None:
    del started
    [staircase] = json.loads(fh("treppe", "--stufe", "2", "--json").out)["wirkungstreppe"]
    [step] = staircase["stufen"]
    [goal] = step["ziel"]
    assert (step["stufe"], step["ebene"], goal["ziel"]["id"]) == (2, "Output", "Z1")
    assert [found["indikator"]["id"] for found in goal["indikator"]] == ["I1", "I2"]


def test_no_staircase_yet(workspace: Workspace, fh: Fh) -> None:
    del workspace
    said = fh("treppe")
    assert (said.code, "Noch keine Wirkungstreppe." in said.out) == (0, True)
