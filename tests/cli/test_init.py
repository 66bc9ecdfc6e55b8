"""``fh init``: a new municipality, a new workspace; what there is stays as it is."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.places import Fh, contents, make_place
from tests.cli.terminal import CTRL_C, Terminal

from fruehe_hilfen_cli.cli import manifest
from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.plan import Roadmap
from fruehe_hilfen_cli.store.reading import packaged_scheme, read_project
from fruehe_hilfen_cli.store.workspace import Workspace

Sit = Callable[..., list[str]]
OPTIONS = ("--land", "NW", "--beginn", "2022-04", "--thema", "wirkungsorientierung")
SCHEME = """\
format = 1
name = "Strategieprozess"
quelle = "Beschluss"
hinweis_abgeleitet = "verschoben"
[[phase]]
nummer = 1
name = "Auftakt"
beginn = "2022-07"
ende = "2022-12"
[[phase]]
nummer = 2
name = "Strategie"
beginn = "2023-01"
ende = "2023-12"
[[meilenstein]]
id = "2.1"
phase = 2
titel = "Zwischenbericht"
faellig = 2023-02-28
"""


def roadmap(folder: Path, place: str) -> Roadmap:
    reading = read_project(Workspace(folder), place)
    assert reading.problems == ()
    assert reading.project is not None
    return reading.project.roadmap


def test_in_an_empty_folder_the_workspace_is_made_too(nowhere: Path, fh: Fh) -> None:
    said = fh("init", "Kreis Süd", *OPTIONS)
    assert (said.code, said.out) == (0, "")
    assert said.err == (
        "Angelegt: phases/kreis-sued/fahrplan.toml\n"
        "Erzeugt aus dem Ablauf „NZFH-Prozessbegleitung“.\n"
        "→ fh fahrplan kreis-sued zeigt die Zeitfenster; in der Datei passen Sie sie an.\n"
        "→ fh logbuch neu --kommune kreis-sued schreibt den ersten Eintrag.\n"
    )
    assert set(contents(nowhere)) == {
        ".gitattributes",
        "logbook/kreis-sued/.gitkeep",
        "phases/kreis-sued/fahrplan.toml",
        "phases/.schema/fahrplan.json",
        "phases/.schema/eintrag.json",
        "phases/.schema/ablauf.json",
        "phases/.schema/vorlage.json",
        "phases/.schema/wirkungstreppe.json",
        "phases/.schema/massnahmen.json",
        "phases/.schema/planungsakteure.json",
        "phases/.schema/gremien.json",
        "phases/.schema/ressourcen.json",
        "phases/.schema/checkliste.json",
    }


def test_the_roadmap_is_the_whole_scheme(nowhere: Path, fh: Fh) -> None:
    fh("init", "Kreis Süd", *OPTIONS, "--jour-fixe", "10.05.2022")
    scheme, plan = packaged_scheme("nzfh"), roadmap(nowhere, "kreis-sued")
    assert plan.milestones == scheme.milestones
    assert plan.guide_values == scheme.guide_values
    assert [block.phases for block in plan.blocks] == [(1,), (2,), (3,), (4,), (5,), (6,)]
    assert [(block.begin, block.end) for block in plan.blocks] == [(s.begin, s.end) for s in scheme.stages]
    assert (plan.municipality.name, plan.municipality.land) == ("Kreis Süd", "NW")
    assert (plan.municipality.theme, plan.municipality.cohort) == ("wirkungsorientierung", "2022-2025")
    assert plan.municipality.ideal_begin is None
    assert plan.regular_call is not None
    assert str(plan.regular_call.first) == "2022-05-10"
    assert plan.regular_call.every_weeks == 2


def test_another_begin_moves_all_windows_and_says_so(nowhere: Path, fh: Fh) -> None:
    said = fh("init", "Kreis Süd", *OPTIONS, "--beginn", "07/2025", "--kohorte", "2025-2027")
    note = "Die Zeitfenster sind abgeleitet, nicht vom NZFH veröffentlicht."
    assert note in said.err
    assert note in (nowhere / "phases/kreis-sued/fahrplan.toml").read_text("utf-8")
    plan = roadmap(nowhere, "kreis-sued")
    assert (plan.blocks[0].begin, plan.blocks[-1].end) == (Month(2025, 7), Month(2028, 9))
    assert plan.municipality.ideal_begin == Month(2025, 7)
    assert plan.municipality.cohort == "2025-2027"
    shown = fh("status", "--stichtag", "2026-01-01")
    assert "abgeleitet, nicht vom NZFH veröffentlicht" in shown.out
    assert fh("pruefe").code == 0


@pytest.mark.parametrize("begin", ["2022-04", "04/2022", "April 2022", "15.4.2022"])
def test_the_published_begin_derives_nothing(nowhere: Path, fh: Fh, begin: str) -> None:
    said = fh("init", "Kreis Süd", *OPTIONS, "--beginn", begin)
    assert "abgeleitet" not in said.err
    assert roadmap(nowhere, "kreis-sued").municipality.ideal_begin is None


@pytest.mark.parametrize("land", ["NW", "nw", "Nordrhein-Westfalen", "nordrhein westfalen", "Nordr", "NRW"])
def test_the_land_has_a_name_or_letters(nowhere: Path, fh: Fh, land: str) -> None:
    assert fh("init", "Kreis Süd", *OPTIONS, "--land", land).code == 0
    assert roadmap(nowhere, "kreis-sued").municipality.land == "NW"


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Kreis Süd", "kreis-sued"),
        ("Märkischer Kreis / Größe", "maerkischer-kreis-groesse"),
        ("CON", "con-x"),
        ("aux", "aux-x"),
        ("  Stadt   Berg ", "stadt-berg"),
        ("../../etc", "etc"),
        ("Stadt 1", "stadt-1"),
    ],
)
def test_any_name_gives_a_folder_every_system_takes(nowhere: Path, fh: Fh, name: str, place: str) -> None:
    assert fh("init", name, *OPTIONS).code == 0
    assert roadmap(nowhere, place).municipality.name == " ".join(name.split())
    assert fh("status", place).code == 0
    assert fh("status", name).code == 0


def test_in_a_workspace_another_municipality_is_added(workspace: Workspace, fh: Fh) -> None:
    before = contents(workspace.root)
    assert fh("init", "Kreis Nord", *OPTIONS).code == 0
    assert before.items() <= contents(workspace.root).items()
    assert not (workspace.root / ".gitattributes").exists()
    assert workspace.places() == ("kreis-nord", "kreis-sued")


def test_from_below_it_is_the_workspace_above(
    workspace: Workspace, fh: Fh, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(workspace.logbook_path("kreis-sued"))
    assert fh("init", "Kreis Nord", *OPTIONS).code == 0
    assert workspace.places() == ("kreis-nord", "kreis-sued")


@pytest.mark.parametrize("name", ["Kreis Süd", "kreis-sued", "KREIS SÜD"])
def test_one_that_exists_is_never_touched(workspace: Workspace, fh: Fh, name: str) -> None:
    before = contents(workspace.root)
    said = fh("init", name, *OPTIONS)
    assert said.code == 1
    assert said.err == (
        "Fehler: Die Kommune kreis-sued gibt es schon (phases/kreis-sued/fahrplan.toml); "
        "es wurde nichts verändert.\n"
        "→ fh status kreis-sued zeigt ihren Stand. Eine andere Kommune braucht einen anderen Namen.\n"
    )
    assert contents(workspace.root) == before


def test_a_logbook_without_its_roadmap_is_not_touched_either(workspace: Workspace, fh: Fh) -> None:
    make_place(workspace, "kreis-sued", aaaaa='datum = 2023-01-01\nart = "notiz"\ntitel = "x"\n')
    workspace.roadmap_path("kreis-sued").unlink()
    before = contents(workspace.root)
    assert fh("init", "Kreis Süd", *OPTIONS).code == 1
    assert contents(workspace.root) == before


def test_a_folder_that_is_not_empty_is_refused(nowhere: Path, fh: Fh) -> None:
    (nowhere / "Brief.odt").write_bytes(b"x")
    said = fh("init", "Kreis Süd", *OPTIONS)
    assert said.code == 2
    assert said.err.startswith(f"Fehler: Der Ordner {nowhere} ist kein Arbeitsordner und nicht leer.\n→ ")
    assert [path.name for path in nowhere.iterdir()] == ["Brief.odt"]


def test_a_new_folder_can_be_named(nowhere: Path, fh: Fh) -> None:
    (nowhere / "Brief.odt").write_bytes(b"x")
    assert fh("init", "Kreis Süd", *OPTIONS, "--ordner", "neu/fruehe-hilfen").code == 0
    assert Workspace(nowhere / "neu/fruehe-hilfen").places() == ("kreis-sued",)


def test_a_file_in_place_of_the_folder_is_told(nowhere: Path, fh: Fh) -> None:
    (nowhere / "neu").write_bytes(b"x")
    said = fh("init", "Kreis Süd", *OPTIONS, "--ordner", "neu")
    assert said.code == 3
    assert "ist eine Datei, kein Ordner." in said.err
    assert (nowhere / "neu").read_bytes() == b"x"


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["…", *OPTIONS], 2, "„…“ ist als Name einer Kommune nicht möglich.\n→ Der Name braucht Buchstaben"),
        (["", *OPTIONS], 2, "„“ ist als Name einer Kommune nicht möglich."),
        (["Kreis \udcff", *OPTIONS], 2, "„name“ enthält Zeichen, die kein Text sind."),
        (
            ["Kreis Süd"],
            2,
            "Es fehlen --land, --beginn und --thema.\n→ fh init --hilfe zeigt, was möglich ist.",
        ),
        (["Kreis Süd", *OPTIONS[2:]], 2, "Es fehlt --land."),
        (["Kreis Süd", *OPTIONS[:4]], 2, "Es fehlt --thema."),
        (
            ["Kreis Süd", *OPTIONS, "--land", "XX"],
            2,
            "„XX“ ist bei --land nicht möglich.\n→ Möglich sind: BW, BY,",
        ),
        (["Kreis Süd", *OPTIONS, "--land", "Sa"], 2, "„Sa“ ist bei --land nicht möglich."),
        (["Kreis Süd", *OPTIONS, "--thema", "x"], 2, "„x“ ist bei --thema nicht möglich."),
        (
            ["Kreis Süd", *OPTIONS, "--beginn", "Frühling"],
            2,
            "„Frühling“ bei --beginn ist kein eindeutiges Datum.",
        ),
        (["Kreis Süd", *OPTIONS, "--jour-fixe", "05/2022"], 2, "„05/2022“ bei --jour-fixe ist kein Tag."),
        (
            ["Kreis Süd", *OPTIONS, "--jour-fixe", "bald"],
            2,
            "„bald“ bei --jour-fixe ist kein eindeutiges Datum.",
        ),
        (["Kreis Süd", *OPTIONS, "--kohorte", "  "], 2, "„kohorte“ darf nicht leer sein."),
        (["Kreis Süd", *OPTIONS, "--ablauf", "fehlt.toml"], 3, "„fehlt.toml“ gibt es nicht."),
        (["Kreis Süd", *OPTIONS, "--ablauf", "."], 3, "ist ein Ordner, keine Datei."),
        ([*OPTIONS], 2, "NAME"),
    ],
)
def test_what_is_refused_leaves_the_folder_empty(
    nowhere: Path, fh: Fh, words: list[str], code: int, told: str
) -> None:
    said = fh("init", *words)
    assert told in said.err
    assert (said.code, said.out) == (code, "")
    assert list(nowhere.iterdir()) == []


# --- another process


@pytest.fixture
def scheme(tmp_path: Path) -> Path:
    path = tmp_path / "Eigener Ablauf.toml"
    path.write_text(SCHEME, "utf-8")
    return path


def test_another_process_brings_its_phases(nowhere: Path, fh: Fh, scheme: Path) -> None:
    said = fh("init", "Land Vier", "--land", "HB", "--beginn", "2022-07", "--ablauf", str(scheme))
    assert said.code == 0
    assert "Erzeugt aus dem Ablauf „Strategieprozess“." in said.err
    assert (nowhere / "phases/land-vier/eigener-ablauf.toml").read_text("utf-8") == SCHEME
    plan = roadmap(nowhere, "land-vier")
    assert plan.municipality.process == "eigener-ablauf.toml"
    assert plan.municipality.theme is None
    assert [block.phases for block in plan.blocks] == [(1,), (2,)]
    assert "Auftakt" in fh("status").out
    assert fh("pruefe").code == 0


def test_its_own_dates_are_moved_too(nowhere: Path, fh: Fh, scheme: Path) -> None:
    said = fh("init", "Land Vier", "--land", "HB", "--beginn", "2023-08", "--ablauf", str(scheme))
    assert "Die Zeitfenster sind verschoben." in said.err
    plan = roadmap(nowhere, "land-vier")
    assert plan.blocks[-1].end == Month(2025, 1)
    assert str(plan.milestones[0].due) == "2024-03-28"


@pytest.mark.parametrize(
    "name", ["fahrplan.toml", "massnahmen.toml", "planungsakteure.toml", "….toml", "Fahrplan"]
)
def test_a_name_that_other_files_have_is_changed(nowhere: Path, fh: Fh, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(SCHEME, "utf-8")
    assert fh("init", "Land Vier", "--land", "HB", "--beginn", "2022-07", "--ablauf", str(path)).code == 0
    assert roadmap(nowhere, "land-vier").municipality.process == "ablauf.toml"


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        (SCHEME.replace("[[phase]]", "[[phase]", 1), "Eigener Ablauf.toml:5 lässt sich nicht verwenden: "),
        (SCHEME.replace("nummer = 1", "numer = 1"), "Eigener Ablauf.toml:5 lässt sich nicht verwenden: "),
        (SCHEME.replace('"2022-07"', '"Juli"'), "Eigener Ablauf.toml:8 lässt sich nicht verwenden: "),
    ],
)
def test_a_broken_process_is_named_with_its_line(
    nowhere: Path, fh: Fh, scheme: Path, broken: str, told: str
) -> None:
    scheme.write_text(broken, "utf-8")
    said = fh("init", "Land Vier", "--land", "HB", "--beginn", "2022-07", "--ablauf", str(scheme))
    assert said.code == 3
    assert f"Fehler: Der Ablauf {told}" in said.err
    assert list(nowhere.iterdir()) == []


# --- git


@pytest.fixture
def no_git_identity(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody has told git who they are."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "keine"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))


@pytest.mark.usefixtures("no_git_identity")
def test_git_is_made_when_it_is_asked_for(nowhere: Path, fh: Fh) -> None:
    said = fh("init", "Kreis Süd", *OPTIONS, "--git")
    assert said.code == 0
    assert f"{nowhere} steht jetzt unter git." in said.err
    found = subprocess.run(
        ["git", "status", "--porcelain", "--untracked-files=all"], capture_output=True, text=True, check=True
    )
    assert "?? logbook/kreis-sued/.gitkeep" in found.stdout
    assert "?? .gitattributes" in found.stdout


@pytest.mark.usefixtures("no_git_identity")
def test_a_repository_that_is_there_stays(nowhere: Path, fh: Fh) -> None:
    subprocess.run(["git", "init", "--quiet"], check=True)
    said = fh("init", "Kreis Süd", *OPTIONS, "--git", "--ordner", "unten")
    assert said.code == 0
    assert "stand schon unter git." in said.err
    assert not (nowhere / "unten" / ".git").exists()


@pytest.mark.usefixtures("no_git_identity")
def test_without_git_everything_else_is_made(
    nowhere: Path, fh: Fh, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    said = fh("init", "Kreis Süd", *OPTIONS, "--git")
    assert said.code == 6
    assert "git ist auf diesem Rechner nicht zu finden." in said.err
    assert roadmap(nowhere, "kreis-sued").municipality.name == "Kreis Süd"


# --- questions


def test_what_is_missing_is_asked(nowhere: Path, fh: Fh, at_terminal: Sit) -> None:
    asked = at_terminal("Ruhrgebiet", "Nordrhein", "im Mai", "05/2022", "9", "w")
    said = fh("init", "Kreis Süd")
    assert said.code == 0
    assert asked == [
        "Bundesland (Name oder Kürzel): ",
        "Bundesland (Name oder Kürzel): ",
        "Beginn der Phase 1 (Monat) [04/2022]: ",
        "Beginn der Phase 1 (Monat) [04/2022]: ",
        "Thema (Nummer oder Wort): ",
        "Thema (Nummer oder Wort): ",
    ]
    assert "„Ruhrgebiet“ ist bei Bundesland nicht möglich. Möglich sind: BW, BY," in " ".join(
        said.out.split()
    )
    plan = roadmap(nowhere, "kreis-sued")
    assert (plan.municipality.land, plan.municipality.theme) == ("NW", "wirkungsorientierung")
    assert plan.blocks[0].begin == Month(2022, 5)


def test_what_is_typed_is_checked_before_anything_is_asked(nowhere: Path, fh: Fh, at_terminal: Sit) -> None:
    asked = at_terminal()
    assert fh("init", "Kreis Süd", "--thema", "x").code == 2
    assert asked == []
    assert list(nowhere.iterdir()) == []


@pytest.mark.usefixtures("workspace")
def test_an_existing_municipality_is_told_before_anything_is_asked(fh: Fh, at_terminal: Sit) -> None:
    asked = at_terminal()
    assert fh("init", "Kreis Süd").code == 1
    assert asked == []


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_at_a_terminal(nowhere: Path) -> None:
    with Terminal("init", "Kreis Süd", folder=nowhere) as terminal:
        terminal.answer("Bundesland (Name oder Kürzel): ", "Thüringen")
        terminal.answer("Beginn der Phase 1 (Monat) [04/2022]: ")
        terminal.expect("Beteiligung und Partizipation von Familien")
        terminal.answer("Thema (Nummer oder Wort): ", "2")
        terminal.expect("Angelegt: phases/kreis-sued/fahrplan.toml")
        assert terminal.end() == 0
    plan = roadmap(nowhere, "kreis-sued")
    assert (plan.municipality.land, plan.municipality.theme) == ("TH", "beteiligung-von-familien")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_breaking_off_leaves_the_folder_empty(nowhere: Path) -> None:
    with Terminal("init", "Kreis Süd", folder=nowhere) as terminal:
        terminal.expect("Bundesland (Name oder Kürzel): ")
        terminal.break_off(CTRL_C, "Fehler: Abgebrochen.")
        assert terminal.end() == 130
    assert list(nowhere.iterdir()) == []


# --- afterwards

ARGUMENTS = {
    ("init",): ("Kreis Nord", *OPTIONS),
    ("logbuch", "neu"): ("--titel", "Erster Eintrag"),
    ("logbuch", "zeige"): ("{id}",),
    ("meilenstein", "erreicht"): ("1.1",),
    ("meilenstein", "entfaellt"): ("1.2", "--grund", "Stand fest"),
    ("meilenstein", "wieder-offen"): ("1.1", "--grund", "Irrtum"),
    ("abweichung", "neu"): ("2", "--grund", "Urlaub", "--auswirkung", "Keine"),
    ("abweichung", "geklaert"): ("{id}", "--ergebnis", "In Ordnung"),
    ("bericht", "tabellen"): ("--ausgabe", "tabellen.xlsx"),
    ("bericht", "briefbogen"): ("--ausgabe", "briefbogen.docx"),
    ("bericht", "seite"): ("--ausgabe", "seiten"),
    ("vervollstaendigung",): ("bash",),
}


def test_then_every_command_runs(nowhere: Path, fh: Fh) -> None:
    assert fh("init", "Kreis Süd", *OPTIONS).code == 0
    for path in (*(command.path for command in manifest.COMMANDS if command.path != ("init",)), ("init",)):
        newest = sorted(
            (nowhere / "logbook/kreis-sued").glob("*.toml"), key=lambda file: file.stat().st_mtime
        )
        entry_id = newest[-1].stem[-5:] if newest else ""
        said = fh(*path, *(word.format(id=entry_id) for word in ARGUMENTS.get(path, ())))
        assert "eigenen Fehler" not in said.err, (path, said.err)
        assert path not in ARGUMENTS or said.code == 0, (path, said.err)
    assert json.loads(fh("status", "--json").out)["unvollstaendig"] is False
