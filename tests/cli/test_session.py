"""Which workspace, which municipality, which day; and what is told when files are broken."""

import json
from datetime import date
from pathlib import Path

import pytest
from tests.cli.places import ROADMAP, Fh, contents, entries_of, make_place

from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.store.workspace import Workspace

MORE = "→ Schreiben Sie den Namen weiter aus."
BROKEN = "2023-01-01-x-ccccc.toml"
FOUR_PHASES = """\
format = 1
name = "Strategieprozess"
quelle = "Beschluss"
hinweis_abgeleitet = "abgeleitet"
""" + "".join(
    f'[[phase]]\nnummer = {number}\nname = "Etappe {number}"\n'
    f'beginn = "2022-{month:02}"\nende = "2022-{month + 1:02}"\n'
    for number, month in ((10, 1), (20, 3), (30, 5), (40, 7))
)
FOUR_BLOCKS = """\
format = 1
[kommune]
name = "Land Vier"
land = "HB"
ablauf = "eigener.toml"
[[zeitraum]]
phasen = [10]
beginn = "2022-01"
ende = "2022-02"
[[zeitraum]]
phasen = [20, 30]
beginn = "2022-03"
ende = "2022-06"
[[zeitraum]]
phasen = [40]
beginn = "2022-07"
ende = "2022-08"
[[meilenstein]]
id = "20.1"
phase = 20
titel = "Bericht"
"""


@pytest.fixture
def two(workspace: Workspace) -> Workspace:
    """A second municipality beside the first."""
    return make_place(workspace, "kreis-nord", ROADMAP.replace("Kreis Süd", "Kreis Nord"))


# --- the workspace


@pytest.mark.parametrize("below", ["phases", "logbook/kreis-sued", "unterlagen/2022"])
def test_it_is_found_from_below(
    workspace: Workspace, fh: Fh, monkeypatch: pytest.MonkeyPatch, below: str
) -> None:
    (workspace.root / below).mkdir(parents=True, exist_ok=True)
    monkeypatch.chdir(workspace.root / below)
    said = fh("status")
    assert said.code == 0
    assert "Kreis Süd" in said.out


def test_it_can_be_named(
    workspace: Workspace, fh: Fh, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert fh("status").code == 2
    assert "Kreis Süd" in fh("status", "--ordner", str(workspace.root)).out
    assert "Kreis Süd" in fh("status", "--ordner", "hier").out
    monkeypatch.setenv("FH_ORDNER", str(workspace.root))
    assert "Kreis Süd" in fh("status").out


@pytest.mark.usefixtures("workspace")
def test_the_option_counts_more_than_the_variable(
    fh: Fh, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("FH_ORDNER", str(tmp_path / "temp"))
    assert fh("status").code == 2
    assert fh("status", "--ordner", ".").code == 0


@pytest.mark.parametrize("command", [["status"], ["logbuch", "neu", "-t", "x"], ["pruefe"], ["schema"]])
def test_without_one_the_first_step_is_named(nowhere: Path, fh: Fh, command: list[str]) -> None:
    said = fh(*command)
    assert said.code == 2
    assert said.err == (
        f"Fehler: In {nowhere} und darüber liegt kein Arbeitsordner mit phases/ und logbook/.\n"
        "→ Wechseln Sie in den Ordner, nennen Sie ihn mit --ordner, oder beginnen Sie mit "
        'fh init "Kreis …".\n'
    )
    assert list(nowhere.iterdir()) == []


@pytest.mark.parametrize("command", [["status"], ["meilenstein", "liste"], ["logbuch", "neu", "-t", "x"]])
def test_an_empty_one_says_how_to_begin(nowhere: Path, fh: Fh, command: list[str]) -> None:
    for name in ("phases", "logbook"):
        (nowhere / name).mkdir()
    said = fh(*command)
    assert said.code == 2
    assert said.err == (
        "Fehler: In diesem Arbeitsordner gibt es noch keine Kommune.\n"
        '→ Legen Sie eine an: fh init "Kreis …".\n'
    )


# --- the municipality


@pytest.mark.parametrize("name", ["Kreis Süd", "kreis-sued", "kreis s", "KREIS SÜD"])
def test_a_name_or_its_beginning_chooses(two: Workspace, fh: Fh, name: str) -> None:
    assert fh("status", name, "--json").code == 0
    for words in (("status", name), ("status", "--kommune", name)):
        said = json.loads(fh(*words, "--json").out)
        assert [found["ort"] for found in said["status"]] == ["kreis-sued"]
    assert fh("logbuch", "neu", "--kommune", name, "-t", "Neu").code == 0
    assert [entry.title for entry in entries_of(two)] == ["Neu"]


@pytest.mark.usefixtures("two")
def test_the_variable_may_hold_blanks_and_several_names(fh: Fh, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FH_KOMMUNE", "Kreis Süd")
    assert [found["ort"] for found in json.loads(fh("status", "--json").out)["status"]] == ["kreis-sued"]
    assert fh("logbuch", "neu", "-t", "Neu").code == 0
    monkeypatch.setenv("FH_KOMMUNE", "Kreis Süd, kreis-nord")
    found = json.loads(fh("status", "--json").out)["staende"]
    assert [standing["ort"] for standing in found] == ["kreis-sued", "kreis-nord"]


@pytest.mark.usefixtures("two")
def test_a_place_after_the_command_goes_before_the_variable(fh: Fh, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FH_KOMMUNE", "Kreis Süd")
    found = json.loads(fh("status", "kreis-nord", "--json").out)["status"]
    assert [status["ort"] for status in found] == ["kreis-nord"]


@pytest.mark.usefixtures("two")
def test_the_same_one_named_twice_is_shown_once(fh: Fh) -> None:
    found = json.loads(fh("status", "kreis-sued", "Kreis Süd", "--kommune", "kreis-s", "--json").out)[
        "status"
    ]
    assert [status["ort"] for status in found] == ["kreis-sued"]


@pytest.mark.parametrize(
    "command", [["status"], ["fahrplan"], ["logbuch", "liste"], ["meilenstein", "liste"]]
)
def test_reading_takes_all_writing_takes_one(two: Workspace, fh: Fh, command: list[str]) -> None:
    assert fh(*command).code == 0
    before = contents(two.root)
    said = fh("logbuch", "neu", "-t", "Neu")
    assert said.code == 2
    assert said.err == (
        "Fehler: Hier gibt es mehrere Kommunen: kreis-nord, kreis-sued.\n"
        "→ Nennen Sie eine mit --kommune, oder wechseln Sie in ihren Ordner.\n"
    )
    assert contents(two.root) == before


@pytest.mark.parametrize("folder", ["phases/kreis-nord", "logbook/kreis-nord"])
def test_writing_goes_to_the_municipality_of_the_current_folder(
    two: Workspace, fh: Fh, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    monkeypatch.chdir(two.root / folder)
    assert fh("logbuch", "neu", "-t", "Hier").code == 0
    assert fh("logbuch", "neu", "-t", "Dort", "--kommune", "Kreis Süd").code == 0
    assert [entry.title for entry in entries_of(two, "kreis-nord")] == ["Hier"]
    assert [entry.title for entry in entries_of(two, "kreis-sued")] == ["Dort"]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Kries Süd", "Eine Kommune „Kries Süd“ gibt es hier nicht.\n→ Meinten Sie kreis-sued?"),
        ("Bremen", "Eine Kommune „Bremen“ gibt es hier nicht.\n→ Es gibt: kreis-nord, kreis-sued."),
        ("Kreis", f"„Kreis“ kann mehrere Kommunen meinen: kreis-nord, kreis-sued.\n{MORE}"),
    ],
)
@pytest.mark.parametrize("command", [["status"], ["logbuch", "neu", "-t", "x"], ["pruefe"]])
def test_an_unclear_name_is_refused(two: Workspace, fh: Fh, command: list[str], name: str, told: str) -> None:
    before = contents(two.root)
    said = fh(*command, "--kommune", name)
    assert (said.code, said.out, said.err) == (4, "", f"Fehler: {told}\n")
    assert contents(two.root) == before


# --- the day


@pytest.mark.parametrize("day", ["14.03.2023", "2023-03-14", "14.3.23"])
@pytest.mark.usefixtures("workspace")
def test_the_day_is_given_in_any_form(fh: Fh, monkeypatch: pytest.MonkeyPatch, day: str) -> None:
    monkeypatch.delenv("FH_STICHTAG")
    assert "Stand: 14.03.2023" in fh("status", "--stichtag", day).out


@pytest.mark.usefixtures("workspace")
def test_a_month_means_its_last_day(fh: Fh) -> None:
    assert "Stand: 28.02.2023" in fh("status", "--stichtag", "02/2023").out


@pytest.mark.usefixtures("workspace")
def test_what_is_no_day_is_refused_with_the_forms_that_work(fh: Fh) -> None:
    said = fh("status", "--stichtag", "03/04/23")
    assert said.code == 2
    assert said.err.startswith(
        "Fehler: „03/04/23“ bei --stichtag ist kein eindeutiges Datum.\n→ Möglich sind: 2023-"
    )


# --- broken files


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b'datum = 2023-01-01\nart = "notiz\n', "2: D01"),
        (b"datum = 2023-01-01\ntitel = '\xe4'\n", "2: D02"),
        (b"a = 1\n<<<<<<< HEAD\n=======\n>>>>>>> b\n", "2: D03"),
        (b'datum = 2023-01-01\nart = "notiz"\ntitle = "x"\ntitel = "y"\n', "3: W01"),
    ],
)
def test_a_broken_entry_is_named_and_the_rest_is_shown(
    two: Workspace, fh: Fh, content: bytes, told: str
) -> None:
    assert fh("logbuch", "neu", "--kommune", "kreis-sued", "-t", "Heil").code == 0
    (two.logbook_path("kreis-sued") / BROKEN).write_bytes(content)
    for command in (
        ["status"],
        ["status", "kreis-sued"],
        ["fahrplan"],
        ["logbuch", "liste"],
        ["meilenstein", "liste"],
    ):
        said = fh(*command)
        assert said.code == 3, command
        assert f"logbook/kreis-sued/{BROKEN}:{told} " in said.err
        assert "\n  → " in said.err
        assert "Kreis Süd" in said.out or "Heil" in said.out
        assert "Kreis Nord" in said.out or command != ["status"]
    assert "Heil" in fh("logbuch", "liste").out
    assert json.loads(fh("status", "--json").out)["unvollstaendig"] is True
    assert "unvollständig" in fh("status", "kreis-sued").out.lower()


@pytest.mark.parametrize(("number", "rest"), [(20, ""), (21, "1 weitere Stelle"), (23, "3 weitere Stellen")])
def test_of_very_many_broken_entries_some_are_named_and_the_check_names_all(
    workspace: Workspace, fh: Fh, number: int, rest: str
) -> None:
    for position in range(number):
        name = f"2023-01-{position + 1:02}-x-aaaaa.toml"
        (workspace.logbook_path("kreis-sued") / name).write_text("datum = \n", "utf-8")
    said = fh("status")
    assert said.code == 3
    assert said.err.count(": D01 ") == 20
    ending = f"\nDazu {rest} dieser Art.\n  → fh pruefe nennt alle.\n"
    assert said.err.endswith(ending) if rest else "Dazu" not in said.err
    assert fh("pruefe").out.count(": D01 ") == number


def test_a_misnamed_entry_is_named(workspace: Workspace, fh: Fh) -> None:
    (workspace.logbook_path("kreis-sued") / "protokoll.toml").write_text("datum = 2023-01-01\n", "utf-8")
    said = fh("status")
    assert said.code == 3
    assert "logbook/kreis-sued/protokoll.toml:1: D04 " in said.err
    assert "Kreis Süd" in said.out


def test_a_broken_roadmap_hides_no_other_municipality(two: Workspace, fh: Fh) -> None:
    two.roadmap_path("kreis-sued").write_text("[kommune\n", "utf-8")
    said = fh("status")
    assert said.code == 3
    assert "phases/kreis-sued/fahrplan.toml:1: D01 " in said.err
    assert "Kreis Nord" in said.out


def test_nothing_is_written_to_a_municipality_whose_roadmap_is_broken(two: Workspace, fh: Fh) -> None:
    two.roadmap_path("kreis-sued").write_text("[kommune\n", "utf-8")
    before = contents(two.root)
    for command in (["logbuch", "neu", "-t", "x"], ["meilenstein", "erreicht", "1.1"]):
        said = fh(*command, "--kommune", "kreis-sued")
        assert said.code == 3
        assert "Der Fahrplan von kreis-sued lässt sich nicht lesen; es wurde nichts geschrieben." in said.err
        assert "fahrplan.toml:1: D01 " in said.err
    assert contents(two.root) == before


def test_a_broken_entry_does_not_keep_one_from_writing(workspace: Workspace, fh: Fh) -> None:
    (workspace.logbook_path("kreis-sued") / BROKEN).write_text("datum =\n", "utf-8")
    said = fh("logbuch", "neu", "-t", "Trotzdem", "--erreicht", "1.1")
    assert "Gespeichert: " in said.err
    assert said.code == 3  # for what could not be read
    assert len(list(workspace.logbook_path("kreis-sued").glob("*-trotzdem-*.toml"))) == 1


def test_an_entry_that_refers_to_no_other_reads_no_other(workspace: Workspace, fh: Fh) -> None:
    (workspace.logbook_path("kreis-sued") / BROKEN).write_text("datum =\n", "utf-8")
    said = fh("logbuch", "neu", "-t", "Trotzdem")
    assert (said.code, "D01" in said.err) == (0, False)
    assert len(list(workspace.logbook_path("kreis-sued").glob("*-trotzdem-*.toml"))) == 1


# --- another process


@pytest.fixture
def four(nowhere: Path) -> Workspace:
    """A municipality whose process has four phases, numbered in tens."""
    workspace = make_place(
        Workspace(nowhere),
        "land-vier",
        FOUR_BLOCKS,
        aaaaa='datum = 2022-04-01\nart = "notiz"\ntitel = "Bericht liegt vor"\nerreicht = ["20.1"]\n',
    )
    workspace.roadmap_path("land-vier").with_name("eigener.toml").write_text(FOUR_PHASES, "utf-8")
    return workspace


@pytest.mark.usefixtures("four")
def test_nothing_knows_the_number_six(fh: Fh) -> None:
    said = fh("status", "--stichtag", "2022-05-01", "--json")
    assert (said.code, said.err) == (0, "")
    blocks = json.loads(said.out)["status"][0]["zeitraum"]
    assert [[phase["nummer"] for phase in block["phase"]] for block in blocks] == [[10], [20, 30], [40]]
    shown = fh("status", "--stichtag", "2022-05-01").out
    assert "Etappe 10" in shown
    assert "1/1" in shown
    timeline = fh("fahrplan", "--stichtag", "2022-05-01")
    assert (timeline.code, timeline.err) == (0, "")
    assert "Etappe 40" in timeline.out
    assert fh("pruefe").code == 0
    assert fh("meilenstein", "liste").code == 0


@pytest.mark.usefixtures("four")
def test_writing_knows_the_phases_of_that_process(fh: Fh) -> None:
    said = fh("logbuch", "neu", "-t", "x", "--phase", "6")
    assert said.code == 1
    assert said.err.endswith("→ Möglich sind: 10, 20, 30, 40.\n")
    assert fh("logbuch", "neu", "-t", "x", "--phase", "40").code == 0


def test_a_process_from_elsewhere_is_refused(four: Workspace, fh: Fh) -> None:
    text = FOUR_BLOCKS.replace("eigener.toml", "../x")
    four.roadmap_path("land-vier").write_text(text, "utf-8")
    said = fh("status")
    assert said.code == 3
    assert "phases/land-vier/fahrplan.toml:5: P10 Den Ablauf „../x“ gibt es nicht." in said.err


def test_of_many_names_the_municipalities_are_listed_once(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [f"ort-{number}" for number in range(5)]
    for name in names:
        make_place(workspace, name)
    listed: list[Path] = []
    real = Workspace.places

    def places(self: Workspace) -> tuple[str, ...]:
        listed.append(self.root)
        return real(self)

    monkeypatch.setattr(Workspace, "places", places)
    session = Session(day=date(2023, 3, 14), folders=(workspace.root,))
    assert session.places(names) == tuple(names)
    assert listed == [workspace.root]
