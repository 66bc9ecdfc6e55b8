"""Several workspaces on the command line: clones, submodules, and what only reads of them."""

import json
from pathlib import Path

import pytest
from tests.cli.places import Fh, contents, make_place
from tests.store.repositories import git, isolate, repository

from fruehe_hilfen_cli.cli.main import run
from fruehe_hilfen_cli.cli.manifest import completion_variable
from fruehe_hilfen_cli.store.workspace import Workspace

NOTE = 'datum = {}\nart = "notiz"\ntitel = "{}"\n'
READING = (
    "abweichung liste", "akteure zeige", "aufgabe liste", "ausgabe liste", "berichtspflicht liste",
    "beschluss liste", "beteiligung", "checkliste liste", "fahrplan zeige", "formate", "frage liste",
    "gremium liste", "inanspruchnahme liste", "indikator liste", "jour-fixe blatt", "jour-fixe termine",
    "kalender zeige", "logbuch exportiere", "logbuch suche Aus", "massnahme ideen", "massnahme liste",
    "massnahme plan", "meilenstein liste", "messung liste", "pruefe", "pruefung liste", "ressourcen zeige",
    "soll-ist", "treppe", "trend", "vorlage liste", "ziel liste", "vergleich", "export oparl -o -",
    "export jsonl", "bericht status", "bericht seite",
)  # fmt: skip
LATE = 'datum = 2023-01-10\nart = "notiz"\ntitel = "Neu"\nerreicht = ["9.9"]\n'


@pytest.fixture
def clones(nowhere: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two clones beside each other, each with a municipality of its own, and a folder that is none."""
    isolate(monkeypatch)
    for name, place, entry in (("nord", "kreis-nord", "aaaaa"), ("sued", "kreis-sued", "bbbbb")):
        origin = repository(nowhere.parent / "server" / name)
        make_place(Workspace(origin), place, **{entry: NOTE.format("2022-05-03", f"Aus {name}")})
        git(origin, "add", "--all")
        git(origin, "commit", "--quiet", "--message", "Daten")
        git(nowhere, "clone", "--quiet", str(origin), f"klone/{name}")
    (nowhere / "klone" / "unterlagen").mkdir()
    return nowhere / "klone"


def places(fh: Fh, *args: str) -> list[tuple[str | None, str]]:
    found = json.loads(fh(*args, "--json").out)["staende"]
    return [(one["quelle"], one["ort"]) for one in found]


def test_the_overview_names_the_source_of_each(clones: Path, fh: Fh) -> None:
    before = contents(clones)
    said = fh("sammle", "klone")
    assert said.code == 0
    assert "Quelle" in said.out
    assert places(fh, "sammle", "klone") == [("nord", "kreis-nord"), ("sued", "kreis-sued")]
    assert "2 Kommunen aus 2 Arbeitsordnern." in said.err
    assert "fh vergleich --ordner klone" in said.err
    assert contents(clones) == before


def test_it_sorts_and_filters_as_the_status_does(clones: Path, fh: Fh) -> None:
    roadmap = clones / "sued" / "phases" / "kreis-sued" / "fahrplan.toml"
    roadmap.write_text(roadmap.read_text("utf-8").replace('"NW"', '"BY"'), "utf-8")
    assert places(fh, "sammle", "klone", "--land", "BY") == [("sued", "kreis-sued")]
    assert places(fh, "sammle", "klone", "--nach", "land")[0] == ("sued", "kreis-sued")


@pytest.mark.usefixtures("clones")
def test_every_command_that_reads_takes_several(fh: Fh, monkeypatch: pytest.MonkeyPatch) -> None:
    both = ("--ordner", "klone/nord", "--ordner", "klone/sued")
    assert places(fh, "status", "--alle", *both) == [("nord", "kreis-nord"), ("sued", "kreis-sued")]
    listed = fh("logbuch", "liste", *both).out
    assert "Aus nord" in listed
    assert "Aus sued" in listed
    shown = json.loads(fh("logbuch", "zeige", "bbbbb", *both, "--json").out)["eintrag"]
    assert shown["datei"] == "sued/logbook/kreis-sued/2022-05-03-notiz-bbbbb.toml"
    assert "Aus sued" in fh("verlauf", "kreis-sued", *both).out
    assert "Aus nord" not in fh("verlauf", "kreis-sued", *both).out
    monkeypatch.setenv("FH_ORDNER", "klone/nord:klone/sued")
    assert places(fh, "status", "--alle") == [("nord", "kreis-nord"), ("sued", "kreis-sued")]


@pytest.mark.usefixtures("clones")
def test_no_command_that_reads_asks_for_a_single_folder(fh: Fh) -> None:
    for words in READING:
        said = fh(*words.split(), "--ordner", "klone", "--ordner", "klone/nord")
        assert said.code in (0, 1), (words, said)
        assert "Mehrere Ordner" not in said.err, words


def test_a_single_source_has_no_name(clones: Path, fh: Fh) -> None:
    assert places(fh, "sammle", str(clones / "nord")) == [(None, "kreis-nord")]
    assert "Quelle" not in fh("sammle", str(clones / "nord")).out


@pytest.mark.parametrize(
    "command",
    [
        ("aufgabe", "neu", "Anrufen"),
        ("logbuch", "neu", "--titel", "Neu"),
        ("fahrplan", "bearbeite", "--kohorte", "2023"),
        ("zurueck", "--ja"),
        ("schema",),
        ("init", "Kreis Neu", "--land", "NW"),
        ("bericht", "status", "--eingefroren", "--format", "docx"),
        ("bericht", "seite", "--eingefroren"),
    ],
    ids=" ".join,
)
def test_what_writes_wants_exactly_one(clones: Path, fh: Fh, command: tuple[str, ...]) -> None:
    before = contents(clones)
    said = fh(*command, "--ordner", "klone/nord", "--ordner", "klone/sued")
    assert said.code == 2
    assert said.err == (
        "Fehler: Mehrere Ordner lassen sich zusammen nur lesen; es wurde nichts geschrieben.\n"
        "→ Nennen Sie genau einen mit --ordner.\n"
    )
    assert contents(clones) == before


def test_a_folder_of_clones_is_not_written_to(clones: Path, fh: Fh) -> None:
    before = contents(clones)
    assert fh("aufgabe", "neu", "Anrufen", "--ordner", "klone").code == 2
    assert contents(clones) == before


def test_findings_name_the_source(clones: Path, fh: Fh) -> None:
    make_place(Workspace(clones / "sued"), "kreis-sued", ccccc=LATE)
    said = fh("pruefe", "--nur", "L02", "--ordner", "klone")
    assert said.code == 1
    assert said.out.startswith("sued/logbook/kreis-sued/2023-01-10-notiz-ccccc.toml:4: L02")
    assert fh("pruefe", "--nur", "L02", "kreis-nord", "--ordner", "klone").code == 0


def test_a_broken_file_names_the_source_and_the_rest_is_shown(clones: Path, fh: Fh) -> None:
    (clones / "sued" / "phases" / "kreis-sued" / "fahrplan.toml").write_text("[kommune\n", "utf-8")
    said = fh("sammle", "klone", "--json")
    assert said.code == 3
    assert said.err.startswith("sued/phases/kreis-sued/fahrplan.toml:1:")
    assert [one["ort"] for one in json.loads(said.out)["staende"]] == ["kreis-nord"]


def test_the_same_municipality_in_two_clones_is_told(clones: Path, fh: Fh) -> None:
    git(clones, "clone", "--quiet", str(clones / "nord"), "kopie")
    said = fh("sammle", "klone")
    assert "In mehreren Ordnern: kreis-nord (kopie und nord). Jede zählt für sich.\n" in said.err
    assert [place for _, place in places(fh, "sammle", "klone")] == [
        "kopie/kreis-nord",
        "nord/kreis-nord",
        "kreis-sued",
    ]
    assert fh("status", "nord/kreis-nord", "--ordner", "klone").code == 0
    assert fh("status", "kreis-nord", "--ordner", "klone").code == 4
    assert fh("bericht", "status", "--ordner", "klone", "--format", "html", "--ausgabe", "neu").code == 0
    assert sorted(path.name for path in Path("neu").iterdir()) == [
        "kopie_kreis-nord-phasenstand.html",
        "kreis-sued-phasenstand.html",
        "nord_kreis-nord-phasenstand.html",
    ]


def test_submodules_of_a_repository_are_read_and_an_empty_one_is_told(
    nowhere: Path, clones: Path, fh: Fh
) -> None:
    whole = repository(nowhere / "land")
    allow = ("-c", "protocol.file.allow=always")
    for name in ("nord", "sued"):
        git(whole, *allow, "submodule", "--quiet", "add", str(clones / name), f"kommunen/{name}")
    assert places(fh, "sammle", "land") == [("nord", "kreis-nord"), ("sued", "kreis-sued")]
    git(whole, "submodule", "--quiet", "deinit", "--force", "kommunen/sued")
    said = fh("sammle", "land")
    assert said.code == 3
    assert "land/kommunen/sued: Dieses Submodul ist leer.\n" in said.err
    assert "git submodule update --init" in said.err


def test_revisions_are_those_of_each_source(clones: Path, fh: Fh) -> None:
    for name, place in (("nord", "kreis-nord"), ("sued", "kreis-sued")):
        git(clones / name, "tag", "v1")
        make_place(Workspace(clones / name), place, ddddd=NOTE.format("2022-06-10", f"Neu in {name}"))
    said = fh("unterschied", "--seit", "v1", "--ordner", "klone")
    assert said.code == 0
    assert "Neu in nord" in said.out
    assert "Neu in sued" in said.out
    assert "Aus nord" not in said.out
    git(clones / "sued", "tag", "--delete", "v1")
    said = fh("unterschied", "--seit", "v1", "--ordner", "klone")
    assert said.code == 2
    assert "eine Revision, die git in sued kennt" in said.err
    assert fh("unterschied", "--seit", "v1", "kreis-nord", "--ordner", "klone").code == 0


def test_a_merge_under_way_names_its_source(clones: Path, fh: Fh) -> None:
    (clones / "sued" / ".git" / "MERGE_HEAD").touch()
    assert "In sued läuft gerade ein Zusammenführen (merge) mit git" in fh("sammle", "klone").err


@pytest.mark.usefixtures("clones")
def test_what_is_missing_is_told_and_the_rest_is_shown(fh: Fh) -> None:
    said = fh("sammle", "klone/nord", "fehlt")
    assert said.code == 3
    assert said.err.startswith("fehlt: Diesen Ordner gibt es nicht.\n  → Prüfen Sie den Namen.\n")
    assert "fh vergleich --ordner klone/nord\n" in said.err
    assert "Kreis" in said.out
    said = fh("sammle", "fehlt")
    assert said.code == 2
    assert said.out == ""


def test_the_shell_completes_the_municipalities_of_all(
    clones: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    line = f"fh status --ordner {clones} kreis"
    monkeypatch.setattr("sys.argv", ["fh"])
    monkeypatch.setenv("COMP_WORDS", line)
    monkeypatch.setenv("COMP_CWORD", str(line.count(" ")))
    monkeypatch.setenv(completion_variable("fh"), "complete_bash")
    assert run([]) == 0
    assert capsys.readouterr().out.split() == ["kreis-nord", "kreis-sued"]
